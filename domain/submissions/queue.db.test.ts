import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codesOf } from "#tests/factories/codes-of.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildSubmission, findSubmissionRow } from "#tests/factories/submissions.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { removeFilter, saveFilter } from "./commands-filters.ts";
import { claimSubmission, markSpam, replyToSubmission, undoDecision } from "./commands-moderate.ts";
import { moderateTogether, undoTogether } from "./commands-together.ts";
import { findTogether, listFilters } from "./queries-filters.ts";
import { listSubmissions } from "./queries-queue.ts";
import { type QueueQuery, wholeQueue } from "./rules-queue.ts";

let database: TestDatabase;
let moderator: TestStaff;
let other: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  moderator = await buildStaff({ name: "Ona Moderator", roles: ["moderator"] });
  other = await buildStaff({ name: "Pavel Moderator", roles: ["moderator"] });
});
afterAll(async () => await database.close());

const list = async (query: Partial<QueueQuery> = {}) =>
  (await listSubmissions(moderator, { ...wholeQueue, ...query }))?.lines ?? [];
const idsOf = async (query: Partial<QueueQuery>) => (await list(query)).map(({ id }) => id);
const build = async (count: number) =>
  (await Promise.all(Array.from({ length: count }, () => buildSubmission())))
    .map(({ id }) => id)
    .sort();
const stateOf = async (id: string) => (await findSubmissionRow(id))?.state;

describe("the queue", () => {
  test("is narrowed by kind, words, and what waits for somebody", async () => {
    const grain = await buildSubmission({ text: "Exports of grain, 50% of them by rail" });
    const page = await buildSubmission({ text: "A page", address: "https://rail.example/50" });
    const figure = await buildSubmission({ text: "A figure", about: "/briefs/by-rail" });
    expect((await idsOf({ words: "rail" })).sort()).toEqual([grain.id, page.id, figure.id].sort());
    expect(await idsOf({ words: "rail 50%" })).toEqual([grain.id]);
    expect(await idsOf({ words: "rail", kind: "source" })).toEqual([page.id]);
    expect(await idsOf({ words: "rail", kind: "challenge" })).toEqual([figure.id]);
    await claimSubmission(other, { submissionId: grain.id, takes: true });
    expect(await idsOf({ words: "rail", only: "unclaimed" })).not.toContain(grain.id);
    expect(await idsOf({ words: "rail", only: "wrote" })).toEqual([]);
    await replyToSubmission(moderator, { submissionId: page.id, text: "Which?" });
    expect(await idsOf({ words: "rail", filter: "mine" })).toEqual([page.id]);
  });

  test("shows with each what was sent in like it before, and not what came after", async () => {
    const text = "The customs service reports exports of 1,234 tonnes of flax in June, not 1,324.";
    const both = await Promise.all([1, 2].map(() => buildSubmission({ text })));
    const [first, second] = (await list({ words: "flax" })).map(({ id, earlier }) => ({
      id,
      earlier,
    }));
    expect(first?.earlier).toBeNull();
    expect(second?.earlier).toMatchObject({ id: first?.id, isSame: true, state: "received" });
    expect([first?.id, second?.id].sort()).toEqual(both.map(({ id }) => id).sort());
  });

  test("is kept as one looks at it, for oneself alone", async () => {
    const name = "Grain";
    requireValue(await saveFilter(moderator, { name, query: "kind=source&q=grain&none=1" }));
    requireValue(await saveFilter(moderator, { name, query: "q=grain" }));
    const [kept] = await listFilters(moderator);
    expect(await listFilters(moderator)).toEqual([
      { id: kept?.id, name, query: "filter=waiting&q=grain" },
    ]);
    expect(await listFilters(other)).toEqual([]);
    const filterId = kept?.id ?? "";
    expect(codesOf(await removeFilter(other, { filterId }))).toEqual(["thing.notFound"]);
    expect(codesOf(await saveFilter(moderator, { name, query: "kind=none" }))).toEqual([
      "submissions.filterUnknown",
    ]);
    requireValue(await removeFilter(moderator, { filterId }));
    expect(await listFilters(moderator)).toEqual([]);
  });
});

describe("several at once", () => {
  test("are taken on, marked as spam, and that is taken back", async () => {
    for (const act of ["claim", "spam"] as const) {
      const submissionIds = await build(3);
      const done = requireValue(await moderateTogether(moderator, { submissionIds, act }));
      const { togetherId } = done;
      expect(done.count).toBe(3);
      const told = { act, count: 3, canUndo: true };
      expect(await findTogether(moderator, togetherId)).toMatchObject(told);
      expect(await findTogether(other, togetherId)).toMatchObject({ canUndo: false });
      expect(codesOf(await undoTogether(other, { togetherId }))).toEqual(["submissions.undoLate"]);
      expect(requireValue(await undoTogether(moderator, { togetherId }))).toEqual({ count: 3 });
      for (const id of submissionIds)
        expect(await findSubmissionRow(id)).toMatchObject({
          ...{ state: "received" },
          ...{ claimedBy: null, decidedBy: null, togetherId: null },
        });
      expect(codesOf(await undoTogether(moderator, { togetherId }))).toEqual([
        "submissions.undoLate",
      ]);
    }
  });

  test("spam that is taken back stands as it stood: what was in review is so again", async () => {
    const submissionIds = await build(2);
    const [taken = "", waiting = ""] = submissionIds;
    await claimSubmission(moderator, { submissionId: taken, takes: true });
    const spam = { submissionIds, act: "spam" as const };
    const { togetherId } = requireValue(await moderateTogether(moderator, spam));
    requireValue(await undoTogether(moderator, { togetherId }));
    expect([await stateOf(taken), await stateOf(waiting)]).toEqual(["in_review", "received"]);
    const [alone = ""] = await build(1);
    await markSpam(moderator, { submissionId: alone });
    requireValue(await undoDecision(moderator, { submissionId: alone }));
    expect(await stateOf(alone)).toBe("received");
  });

  test("are duplicates of the first of them, or of another", async () => {
    const [first = "", ...rest] = await build(3);
    const act = "duplicate" as const;
    const submissionIds = [...rest, first];
    expect(requireValue(await moderateTogether(moderator, { submissionIds, act })).count).toBe(2);
    expect(await stateOf(first)).toBe("received");
    for (const id of rest)
      expect(await findSubmissionRow(id)).toMatchObject({ state: act, duplicateOf: first });
    const [more = ""] = await build(1);
    const ofDuplicate = { submissionIds: [more], act, of: rest[0] ?? null };
    requireValue(await moderateTogether(moderator, ofDuplicate));
    expect((await findSubmissionRow(more))?.duplicateOf).toBe(first);
    const alone = await moderateTogether(moderator, { submissionIds: [first], act });
    expect(codesOf(alone)).toEqual(["submissions.noneLeft"]);
  });

  test("of them nothing is done to what somebody else looks at or has decided, and nothing twice", async () => {
    const [a = "", b = "", c = ""] = await build(3);
    await claimSubmission(other, { submissionId: a, takes: true });
    await markSpam(other, { submissionId: b });
    const spam = { submissionIds: [a, b, c], act: "spam" as const };
    expect(requireValue(await moderateTogether(moderator, spam)).count).toBe(1);
    expect(await stateOf(a)).toBe("in_review");
    const submissionIds = await build(20);
    const acts = ["spam", "duplicate", "claim"] as const;
    await Promise.all([
      ...acts.map((act) => moderateTogether(moderator, { submissionIds, act })),
      ...acts.map((act) =>
        moderateTogether(other, { submissionIds: submissionIds.toReversed(), act }),
      ),
      ...submissionIds.map((submissionId) => markSpam(other, { submissionId })),
    ]);
    const { rows } = await database.studio.execute(sql`
      select d.id, count(*)::int as decided from (
        select jsonb_array_elements_text(case when action = 'submission.together' and detail ->> 'act' <> 'claim' then detail -> 'ids'
          when action = 'submission.decide' then jsonb_build_array(thing_id) else '[]' end) as id from audit_log) d
      group by d.id having count(*) > 1`);
    expect(rows).toEqual([]);
    const none = await moderateTogether(moderator, { submissionIds: [], act: "spam" });
    expect(codesOf(none)).toEqual(["submissions.noneChosen"]);
  });
});
