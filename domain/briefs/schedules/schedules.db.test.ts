import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { studioDb } from "#db/client.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { setRoles } from "#domain/auth/commands-staff.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import {
  buildDocument,
  buildPublishedBrief,
  buildSave,
  buildSubmittedBrief,
} from "#tests/factories/briefs.ts";
import { signOffDraft } from "#tests/factories/checks.ts";
import { readAllThatIsPublic } from "#tests/factories/published.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { listVersionRows, readBrief } from "#tests/factories/versions.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { publishBrief } from "../commands-publish.ts";
import { returnBrief, submitBrief } from "../commands-review.ts";
import { withdrawBrief } from "../commands-withdraw.ts";
import { findWaiting } from "../news/queries-news.ts";
import {
  cancelSchedule,
  runDueSchedules,
  runSchedule,
  schedulePublication,
  scheduleWithdrawal,
} from "./commands-schedules.ts";
import { findPlanning, listSchedules } from "./queries-schedules.ts";

let database: TestDatabase;
let editor: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  editor = await buildStaff({ name: "Edda Editor", roles: ["editor"] });
});
afterAll(async () => await database.close());
afterEach(() => void vi.useRealTimers());

const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString().slice(0, 16);
const inHours = (n: number) => ({ at: hours(n), timeZone: "UTC" });
const first = { changeClass: "first" as const };
const note = "It was meant for a day.";

/** The clocks of our processes say so many hours more; the database's don't. */
function goOn(hoursOn: number) {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + hoursOn * 3_600_000 });
}

async function buildReady() {
  const submitted = await buildSubmittedBrief();
  await signOffDraft(editor, submitted.briefId);
  return submitted;
}

async function plan(hoursOn = 24) {
  const ready = await buildReady();
  const { briefId, revision } = ready;
  const planned = await schedulePublication(editor, {
    ...{ briefId, revision },
    ...first,
    ...inHours(hoursOn),
  });
  return { ...ready, ...requireValue(planned) };
}

const listPlans = async (briefId: string) => (await findPlanning(editor, briefId))?.plans;

const run = async (scheduleId: string) =>
  requireValue(await runSchedule(systemActor, { scheduleId })).outcome;

describe("a planned publication", () => {
  test("shows readers nothing until its time, and then is published once, by whoever planned it", async () => {
    const { briefId, slug, scheduleId } = await plan();
    expect(await readBrief(briefId)).toMatchObject({ state: "scheduled", currentVersionId: null });
    expect(await listVersionRows(briefId)).toEqual([]);
    expect(await readAllThatIsPublic()).not.toContain(slug);
    expect(await run(scheduleId)).toBe("early");
    expect(await listVersionRows(briefId)).toEqual([]);

    goOn(25);
    const outcomes = await Promise.all([run(scheduleId), run(scheduleId), run(scheduleId)]);
    expect(outcomes.sort()).toEqual(["done", "ended", "ended"]);
    expect(await listVersionRows(briefId)).toMatchObject([
      { n: 1, publishedBy: editor.id, publishedAloneBecause: null },
    ]);
    expect(await readBrief(briefId)).toMatchObject({ state: "published", scheduledFor: null });
    expect(await readAllThatIsPublic()).toContain(slug);
    expect(await listPlans(briefId)).toEqual([]);
  });

  test("waits in the queue for its time", async () => {
    const { scheduleId, dueAt } = await plan();
    const { rows } = await studioDb().execute(
      sql`select start_after from pgboss.job where name = 'run-schedule' and data ->> 'scheduleId' = ${scheduleId}`,
    );
    expect(rows.map((row) => new Date(String(row.start_after)).toISOString())).toEqual([dueAt]);
  });

  test("is done also where its job is gone, as soon as somebody looks", async () => {
    const { briefId, scheduleId } = await plan();
    await studioDb().execute(sql`delete from pgboss.job where name = 'run-schedule'`);
    expect(requireValue(await runDueSchedules(systemActor)).ran).toBe(0);
    goOn(25);
    await Promise.all([runDueSchedules(systemActor), runDueSchedules(systemActor)]);
    expect(await listVersionRows(briefId)).toHaveLength(1);
    expect(await run(scheduleId)).toBe("ended");
  });

  test("is refused where it couldn't be published now, and leaves nothing", async () => {
    const { briefId, revision } = await buildSubmittedBrief();
    const refused = await schedulePublication(editor, {
      ...{ briefId, revision },
      ...first,
      ...inHours(5),
    });
    expect(refused).toMatchObject({
      ok: false,
      problems: [{ code: "checks.notSignedOff" }, { code: "checks.open" }],
    });
    expect(await readBrief(briefId)).toMatchObject({ state: "in_review" });
    expect(await listPlans(briefId)).toEqual([]);
  });

  test("of a draft that was changed since isn't done: the brief is in review again, and says why", async () => {
    const planned = await plan();
    const { briefId, scheduleId } = planned;
    await buildSave(planned, await buildDocument({ title: "Another" }));
    expect(await listPlans(briefId)).toMatchObject([
      { revision: planned.revision, draftRevision: planned.revision + 1 },
    ]);
    goOn(25);
    expect(await run(scheduleId)).toBe("failed");
    expect(await run(scheduleId)).toBe("ended");
    expect(await listVersionRows(briefId)).toEqual([]);
    expect(await readBrief(briefId)).toMatchObject({ state: "in_review", scheduledFor: null });
    for (const told of [editor, planned.author])
      expect((await findWaiting(told))?.news).toContainEqual(
        expect.objectContaining({ kind: "not_done", briefId, by: null }),
      );
    const ended = (await listSchedules(editor))?.find(({ id }) => id === scheduleId);
    expect(ended?.end).toMatchObject({
      outcome: "failed",
      problems: [{ code: "briefs.draftMoved", values: { revision: planned.revision + 1 } }],
    });
    expect(await listAuditRows()).toContainEqual(
      expect.objectContaining({ action: "brief.scheduleFailed", thingId: briefId }),
    );
  });

  test("isn't done for somebody who may not publish any more", async () => {
    const leaving = await buildStaff({ roles: ["editor"] });
    const admin = await buildStaff({ roles: ["admin"] });
    const { briefId, revision } = await buildReady();
    const { scheduleId } = requireValue(
      await schedulePublication(leaving, { briefId, revision, ...first, ...inHours(2) }),
    );
    requireValue(await setRoles(admin, { staffId: leaving.id, roles: ["author"], revision: 1 }));
    goOn(3);
    expect(await run(scheduleId)).toBe("failed");
    expect(await listVersionRows(briefId)).toEqual([]);
  });

  test("that is taken back leaves the brief in review, to be published or planned anew", async () => {
    const { briefId, revision, scheduleId } = await plan();
    for (const refused of [
      await publishBrief(editor, { briefId, revision, ...first }),
      await submitBrief(editor, { briefId, revision }),
      await returnBrief(editor, { briefId, revision }),
    ])
      expect(refused).toEqual({ ok: false, problems: [{ code: "briefs.scheduled" }] });
    requireValue(await cancelSchedule(editor, { scheduleId }));
    expect(await cancelSchedule(editor, { scheduleId })).toEqual({
      ok: false,
      problems: [{ code: "schedules.ended" }],
    });
    expect(await readBrief(briefId)).toMatchObject({ state: "in_review", scheduledFor: null });
    goOn(25);
    expect(await run(scheduleId)).toBe("ended");
    vi.useRealTimers();
    requireValue(
      await schedulePublication(editor, { briefId, revision, ...first, ...inHours(30) }),
    );
  });

  test.each([
    [{ at: "2020-01-01T09:00", timeZone: "UTC" }, "schedules.past"],
    [{ at: "2099-01-01T09:00", timeZone: "UTC" }, "schedules.tooFar"],
    [{ at: "soon", timeZone: "UTC" }, "schedules.noTime"],
    [{ at: "2027-01-01T09:00", timeZone: "Mars/Olympus" }, "schedules.zoneUnknown"],
  ])("for %j is refused", async (when, code) => {
    const { briefId, revision } = await buildReady();
    const refused = await schedulePublication(editor, { briefId, revision, ...first, ...when });
    expect(refused).toMatchObject({ ok: false, problems: [{ code }] });
  });
});

describe("a planned withdrawal", () => {
  test("takes the brief from readers at its time, and ends what else was planned", async () => {
    const { briefId, slug } = await buildPublishedBrief({ editor });
    const { scheduleId } = requireValue(
      await scheduleWithdrawal(editor, { briefId, note, ...inHours(10) }),
    );
    expect(await readAllThatIsPublic()).toContain(slug);
    goOn(11);
    expect(await run(scheduleId)).toBe("done");
    expect(await readBrief(briefId)).toMatchObject({ state: "withdrawn" });
    expect(await listVersionRows(briefId)).toMatchObject([{}, { changeClass: "withdrawal", note }]);
  });

  test("may follow a planned publication, never come before it; taken back with it", async () => {
    const { briefId, scheduleId } = await plan(24);
    const at = async (n: number) =>
      await scheduleWithdrawal(editor, { briefId, note, ...inHours(n) });
    expect(await at(10)).toMatchObject({
      ok: false,
      problems: [{ code: "schedules.withdrawnFirst" }],
    });
    requireValue(await at(48));
    expect(await at(50)).toMatchObject({
      ok: false,
      problems: [{ code: "schedules.plannedAlready" }],
    });
    requireValue(await cancelSchedule(editor, { scheduleId }));
    expect(await listPlans(briefId)).toEqual([]);
  });

  test("of a brief that is withdrawn by hand before is over", async () => {
    const { briefId } = await buildPublishedBrief({ editor });
    const { scheduleId } = requireValue(
      await scheduleWithdrawal(editor, { briefId, note, ...inHours(10) }),
    );
    requireValue(await withdrawBrief(editor, { briefId, note }));
    goOn(11);
    expect(await run(scheduleId)).toBe("ended");
    expect(await listVersionRows(briefId)).toHaveLength(2);
  });

  test("of what readers never had is refused", async () => {
    const { briefId } = await buildSubmittedBrief();
    expect(await scheduleWithdrawal(editor, { briefId, note, ...inHours(1) })).toMatchObject({
      ok: false,
      problems: [{ code: "briefs.neverPublished" }],
    });
  });
});
