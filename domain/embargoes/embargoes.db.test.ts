import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publicDb, studioDb } from "#db/client.ts";
import { publicActor, systemActor } from "#domain/auth/actor.ts";
import { withdrawBrief } from "#domain/briefs/commands-withdraw.ts";
import { releaseStatistic } from "#domain/indicators/commands-release.ts";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { paragraph } from "#domain/richtext/build.ts";
import { releaseSource } from "#domain/sources/commands.ts";
import { findPublicSource } from "#domain/sources/queries-public.ts";
import { publicationTags } from "#domain/tags.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { buildPublishedBrief, citeQuote, citeRun } from "#tests/factories/briefs.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { buildQuote, findSpan } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildDerivation, buildStatistic, reportedWords } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { endEmbargoes, liftEmbargo, setEmbargo } from "./commands-embargoes.ts";
import { findEmbargo, findEmbargoable, listEmbargoes } from "./queries-embargoes.ts";
import { type Embargoable, type EmbargoKind, embargoKinds } from "./view-embargoes.ts";
import { tableOfKind } from "./writes-embargoes.ts";

let database: TestDatabase;
let editor: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  editor = await buildStaff({ name: "Jan Editor", roles: ["editor"] });
});
afterAll(async () => {
  await closeJobs();
  await database.close();
});

/** A year from now, at nine. */
const nextYear = new Date().getUTCFullYear() + 1;
const agreed = {
  at: `${nextYear}-06-01T09:00`,
  timeZone: "Europe/Minsk",
  reason: "Agreed with the ministry.",
};
const agreedEnd = `${nextYear}-06-01T06:00:00.000Z`;

const builders: Record<EmbargoKind, () => Promise<{ id: string }>> = {
  source: async () => await buildSource({ title: "A report" }),
  quote: async () => await buildQuote(),
  statistic: async () => ({ id: (await buildStatistic()).statisticId }),
  derivation: async () => ({ id: (await buildDerivation()).derivationId }),
};

const build = async (kind: EmbargoKind): Promise<Embargoable> => {
  const { id } = await builders[kind]();
  return { kind, id };
};
/** A tag that every public page carries. */
const everyPage = publicationTags[0] ?? "";
const passTime = async ({ kind, id }: Embargoable) =>
  await studioDb().execute(
    sql`update ${tableOfKind(kind)} set embargo_until = clock_timestamp() - interval '1 second' where id = ${id}`,
  );
const changeOf = async (tag: string) => {
  const { rows } = await studioDb().execute<{ change: number }>(
    sql`select change::float8 as change from tag_changes where tag = ${tag}`,
  );
  return rows[0]?.change ?? 0;
};

describe.each(embargoKinds)("of a %s an embargo", (kind) => {
  test("is set with its reason, is told, and is lifted", async () => {
    const on = await build(kind);
    expect(await findEmbargo(editor, on)).toBeNull();
    expect(requireValue(await setEmbargo(editor, { on, ...agreed }))).toEqual({ until: agreedEnd });
    const title = await findEmbargoable(editor, on);
    const told = {
      on: { ...on, title },
      until: agreedEnd,
      said: { by: "Jan Editor", reason: agreed.reason, timeZone: agreed.timeZone },
    };
    expect(await findEmbargo(editor, on)).toEqual(told);
    expect(await listEmbargoes(editor)).toContainEqual(told);
    expect(await findEmbargo(publicActor, on)).toBeNull();
    requireValue(await liftEmbargo(editor, { on, reason: "It was told early." }));
    expect(await findEmbargo(editor, on)).toBeNull();
    expect((await listAuditRows()).slice(-2)).toMatchObject([
      { action: "embargo.set", thingId: on.id, detail: { until: agreedEnd, before: null } },
      { action: "embargo.lift", thingId: on.id, detail: { before: agreedEnd } },
    ]);
    expect(await liftEmbargo(editor, { on, reason: "Once more." })).toMatchObject({
      problems: [{ code: "embargoes.over" }],
    });
  });

  test("ends by itself: it is taken off, and pages are told", async () => {
    const on = await build(kind);
    requireValue(await setEmbargo(editor, { on, ...agreed }));
    await passTime(on);
    const before = await changeOf(everyPage);
    expect(requireValue(await endEmbargoes(systemActor))).toBe(1);
    expect((await listAuditRows()).at(-1)).toMatchObject({
      action: "embargo.end",
      thingId: on.id,
    });
    expect(await changeOf(everyPage)).toBeGreaterThan(before);
    expect(requireValue(await endEmbargoes(systemActor))).toBe(0);
  });
});

test("A source that was released is kept back until the time, and every page is made anew both times", async () => {
  const { id, code } = await buildSource({ title: "A released report" });
  const on = { kind: "source" as const, id };
  requireValue(await releaseSource(editor, id));
  const released = await changeOf(everyPage);
  requireValue(await setEmbargo(editor, { on, ...agreed }));
  expect(await findPublicSource(code)).toBeNull();
  const kept = await changeOf(everyPage);
  expect(kept).toBeGreaterThan(released);
  await passTime(on);
  expect(await findPublicSource(code)).not.toBeNull();
  requireValue(await endEmbargoes(systemActor));
  expect(await changeOf(everyPage)).toBeGreaterThan(kept);
});

/** Two released values, the first in the source. */
async function buildReleased() {
  const { sourceId, origin } = await buildOrigin();
  const [older, newer] = await Promise.all([
    buildStatistic({ value: { origin } }),
    buildStatistic(),
  ]);
  for (const { statisticId } of [older, newer])
    requireValue(await releaseStatistic(editor, statisticId));
  return { sourceId, older, newer };
}

async function buildOrigin() {
  const source = await buildSource({ title: "A report with a value" });
  const { textLayerId } = await buildCapture({ sourceId: source.id });
  return {
    sourceId: source.id,
    origin: { kind: "span" as const, textLayerId, ...findSpan(reportedWords) },
  };
}

const listShown = async () => {
  const { rows } = await publicDb().execute<{ id: string }>(
    sql`select distinct statistic_id as id from published_values`,
  );
  return rows.map(({ id }) => id);
};

test("What stands in a source waits with it, and comes when the time has come", async () => {
  const { sourceId, older, newer } = await buildReleased();
  const on = { kind: "source" as const, id: sourceId };
  expect(await listShown()).toEqual(expect.arrayContaining([older.statisticId, newer.statisticId]));
  requireValue(await setEmbargo(editor, { on, ...agreed }));
  const shown = await listShown();
  expect(shown).not.toContain(older.statisticId);
  expect(shown).toContain(newer.statisticId);
  await passTime(on);
  expect(await listShown()).toContain(older.statisticId);
});

test("What a printed sum reckons with is in print, until its brief is withdrawn", async () => {
  const { sourceId, older, newer } = await buildReleased();
  const run = await buildDerivation({
    vintageIds: [older.vintageId, newer.vintageId],
    mixesBecause: "They are of two reports.",
  });
  const published = await buildPublishedBrief({
    title: "A brief with a sum",
    blocks: [paragraph("It grew by ", citeRun(run), ".")],
  });
  const things: Embargoable[] = [
    { kind: "statistic", id: older.statisticId },
    { kind: "derivation", id: run.derivationId },
    { kind: "source", id: sourceId },
  ];
  for (const on of things)
    expect(await setEmbargo(editor, { on, ...agreed }), on.kind).toMatchObject({
      problems: [{ code: "embargoes.printed" }],
    });
  requireValue(await withdrawBrief(editor, { briefId: published.briefId, note: "It was wrong." }));
  for (const on of things) requireValue(await setEmbargo(editor, { on, ...agreed }));
});

test("What readers have in print can't be kept back, and the brief is named", async () => {
  const quote = await buildQuote();
  await buildPublishedBrief({ title: "A printed brief", blocks: [citeQuote(quote)] });
  const set = await setEmbargo(editor, { on: { kind: "quote", id: quote.id }, ...agreed });
  expect(set).toMatchObject({ problems: [{ code: "embargoes.printed", values: { count: 1 } }] });
  expect(await findEmbargo(editor, { kind: "quote", id: quote.id })).toBeNull();
});

test.each([
  ["a time that is over", { at: "2020-01-01T10:00" }, "schedules.past"],
  ["another year than was meant", { at: "2999-01-01T10:00" }, "schedules.tooFar"],
  ["no time", { at: "noon" }, "schedules.noTime"],
  ["no zone", { timeZone: "Moon/Crater" }, "schedules.zoneUnknown"],
  ["no reason", { reason: " " }, "input.required"],
])("%s is refused", async (_, wrong, code) => {
  const on = await build("source");
  expect(await setEmbargo(editor, { on, ...agreed, ...wrong })).toMatchObject({
    ok: false,
    problems: [{ code }],
  });
  expect(await findEmbargo(editor, on)).toBeNull();
});

test("Of two who set one at once the later stands, and the trail has both", async () => {
  const on = await build("source");
  const times = ["08:00", "10:00"].map((clock) => `${nextYear}-06-01T${clock}`);
  const set = await Promise.all(times.map((at) => setEmbargo(editor, { on, ...agreed, at })));
  const ends = set.map((one) => requireValue(one).until);
  const rows = (await listAuditRows()).filter(({ thingId }) => thingId === on.id).slice(-2);
  expect(rows.map(({ detail }) => detail.before)).toContain(null);
  expect(ends).toContain((await findEmbargo(editor, on))?.until);
  expect(rows.at(-1)?.detail.until).toBe((await findEmbargo(editor, on))?.until);
});
