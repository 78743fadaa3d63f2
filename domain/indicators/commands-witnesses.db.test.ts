import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { proposals } from "#db/schema/proposals.ts";
import { statistics, statisticWitnesses } from "#db/schema/statistics.ts";
import { checkTranscription } from "#domain/capture/commands-transcriptions.ts";
import { getReadingRoom } from "#domain/capture/queries.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { codesOf } from "#tests/factories/codes-of.ts";
import { buildRegion } from "#tests/factories/pictures.ts";
import { findSpan } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildRevision, buildStatistic, reportedWords } from "#tests/factories/statistics.ts";
import { constraintOf } from "#tests/setup/refusal.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { withdrawStatistic } from "./commands-withdraw.ts";
import { addStatisticWitness, removeStatisticWitness } from "./commands-witnesses.ts";
import type { AddStatisticWitnessInput } from "./input.ts";
import { findStatistic } from "./queries-statistics.ts";

let database: TestDatabase;
let author: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());

const missingId = "01900000-0000-7000-8000-000000000000";
const usd = { kind: "currency" as const, code: "USD" };

/** Another article that says 46.5 billion, and what is proposed for those words. */
async function buildProposal(source: Parameters<typeof buildSource>[0] = {}) {
  const { id: sourceId } = await buildSource(source);
  const { captureId, textLayerId } = await buildCapture({ sourceId });
  const { start } = findSpan(reportedWords);
  const [proposal] = await studioDb()
    .select()
    .from(proposals)
    .where(and(eq(proposals.textLayerId, textLayerId), eq(proposals.startAt, start)));
  if (!proposal) throw new Error("Nothing is proposed for these words.");
  return { ...proposal, captureId };
}

const bind = async (
  statisticId: string,
  { id: proposalId }: { id: string },
  changes: Partial<AddStatisticWitnessInput> = {},
) =>
  await addStatisticWitness(author, {
    statisticId,
    words: { kind: "proposal", proposalId },
    unit: usd,
    value: { value: "46.5", scale: 9 },
    ...changes,
  });

async function readProposal(id: string) {
  const [row] = await studioDb().select().from(proposals).where(eq(proposals.id, id));
  return row;
}

describe("words that report what is here already", () => {
  test("are bound to it as a further witness, and their proposal is accepted", async () => {
    const { statisticId, vintageId } = await buildStatistic();
    const before = await studioDb().$count(statistics);
    const proposal = await buildProposal();
    const bound = requireValue(await bind(statisticId, proposal));
    expect(bound).toMatchObject({ statisticId, vintageId });
    expect(await studioDb().$count(statistics)).toBe(before);
    expect(await readProposal(proposal.id)).toMatchObject({
      decision: "accepted",
      decidedBy: author.id,
      becameStatisticId: statisticId,
    });
    expect(await findStatistic(author, statisticId)).toMatchObject({
      witnesses: [{ vintageId, passageId: bound.passageId }],
      independent: 2,
    });
    const room = await getReadingRoom(author, proposal.captureId);
    expect(room?.passages).toMatchObject([{ id: bound.passageId, bound: [{ id: statisticId }] }]);
    expect((await listAuditRows()).at(-1)).toMatchObject({
      action: "statistic.witness",
      thing: "statistic",
      thingId: statisticId,
      actorId: author.id,
      detail: { vintageId, passageId: bound.passageId, proposalId: proposal.id },
    });
  });

  test("count as one witness with all that repeat the same", async () => {
    const { statisticId } = await buildStatistic();
    for (let paper = 0; paper < 3; paper += 1) {
      const proposal = await buildProposal({ independenceGroup: "tass" });
      requireValue(await bind(statisticId, proposal));
    }
    const statistic = await findStatistic(author, statisticId);
    expect(statistic?.witnesses.map(({ independenceGroup }) => independenceGroup)).toEqual([
      "tass",
      "tass",
      "tass",
    ]);
    expect(statistic?.independent).toBe(2);
  });

  test("witness the vintage that says so, also one that was revised since", async () => {
    const { statisticId, vintageId } = await buildStatistic();
    await buildRevision(statisticId);
    const proposal = await buildProposal();
    requireValue(await bind(statisticId, proposal, { isEdited: true }));
    expect(await findStatistic(author, statisticId)).toMatchObject({
      witnesses: [{ vintageId }],
      independent: 1,
    });
    expect(await readProposal(proposal.id)).toMatchObject({ decision: "edited" });
  });
});

describe("words that were read in a picture", () => {
  test("are bound as a further witness by their passage, and are taken back by it", async () => {
    const { statisticId, vintageId } = await buildStatistic();
    const { passageId } = await buildRegion(author, { words: "It came to 46.5 billion dollars" });
    const words = { kind: "passage" as const, passageId };
    const bindRead = () => bind(statisticId, { id: missingId }, { words });
    expect(requireValue(await bindRead())).toMatchObject({ vintageId, passageId });
    expect(codesOf(await bindRead())).toEqual(["statistics.witnessKnown"]);
    requireValue(await removeStatisticWitness(author, { statisticId, passageId }));
    expect((await findStatistic(author, statisticId))?.witnesses).toEqual([]);
  });

  test("are no witness once somebody has corrected them, nor where there are none", async () => {
    const { statisticId } = await buildStatistic();
    const { passageId } = await buildRegion(author, { words: "48.5 billion" });
    const corrected = { passageId, corrected: "46.5 billion" };
    requireValue(await checkTranscription(await buildStaff(), corrected));
    for (const id of [passageId, missingId]) {
      const words = { kind: "passage" as const, passageId: id };
      expect(codesOf(await bind(statisticId, { id: missingId }, { words }))).toEqual([
        "statistics.passageNotThere",
      ]);
    }
  });
});

describe("words that somebody selected", () => {
  /** Where another article says 46.5 billion. */
  const findWords = async () => {
    const { textLayerId, startAt: start, endAt: end } = await buildProposal();
    return { textLayerId, start, end };
  };

  test("are bound without a proposal, which stays open, and are taken back", async () => {
    const { statisticId, vintageId } = await buildStatistic();
    const proposal = await buildProposal();
    const span = {
      textLayerId: proposal.textLayerId,
      start: proposal.startAt,
      end: proposal.endAt,
    };
    const words = { kind: "span" as const, ...span };
    const { passageId } = requireValue(await bind(statisticId, proposal, { words }));
    expect(await findStatistic(author, statisticId)).toMatchObject({
      witnesses: [{ vintageId, passageId }],
      independent: 2,
    });
    expect(await readProposal(proposal.id)).toMatchObject({ decision: null });
    const detail = { vintageId, passageId };
    expect((await listAuditRows()).at(-1)).toMatchObject({ action: "statistic.witness", detail });
    requireValue(await removeStatisticWitness(author, { statisticId, ...span }));
    expect(await findStatistic(author, statisticId)).toMatchObject({ witnesses: [] });
    expect((await listAuditRows()).at(-1)).toMatchObject({ detail: { ...detail, stands: false } });
    requireValue(await bind(statisticId, proposal, { words }));
  });

  test("are no witness that could be taken back where they were never bound, or are the origin", async () => {
    const span = await findWords();
    const made = await buildStatistic({ value: { origin: { kind: "span", ...span } } });
    const remove = { statisticId: made.statisticId, ...span };
    expect(codesOf(await removeStatisticWitness(author, remove))).toEqual(["thing.notFound"]);
    const elsewhere = { statisticId: made.statisticId, ...(await findWords()) };
    expect(codesOf(await removeStatisticWitness(author, elsewhere))).toEqual(["thing.notFound"]);
    const words = { kind: "span" as const, ...span, end: 9_999_999 };
    const { statisticId } = await buildStatistic();
    expect(codesOf(await bind(statisticId, { id: missingId }, { words }))).toEqual([
      "statistics.passageNotThere",
    ]);
  });
});

describe("words are not bound", () => {
  test("to a statistic of another value or unit, or of a value that we had wrong", async () => {
    const { statisticId } = await buildStatistic();
    const proposal = await buildProposal();
    expect(await bind(statisticId, proposal, { value: { value: "46.5", scale: 6 } })).toMatchObject(
      {
        problems: [
          {
            code: "statistics.reportedOtherwise",
            values: { value: expect.stringMatching(/^46\.5\sbillion\sdollars$/) },
          },
        ],
      },
    );
    for (const [changes, code] of [
      [{ value: { value: "46.5", scale: 9, qualifier: "~" } }, "statistics.reportedOtherwise"],
      [{ value: { low: "46", high: "47", scale: 9 } }, "statistics.reportedOtherwise"],
      [{ value: {} }, "statistics.reportedOtherwise"],
      [{ unit: { kind: "currency", code: "RUB" } }, "statistics.otherUnit"],
      [{ unit: { kind: "percent" } }, "statistics.otherUnit"],
    ] as const)
      expect(codesOf(await bind(statisticId, proposal, changes))).toEqual([code]);
    await buildRevision(statisticId, { cause: "our_error" });
    expect(codesOf(await bind(statisticId, proposal))).toEqual(["statistics.reportedOtherwise"]);
    expect(await readProposal(proposal.id)).toMatchObject({ decision: null });
  });

  test("twice, nor to what stands on them itself", async () => {
    const own = await buildProposal();
    const { textLayerId, startAt: start, endAt: end } = own;
    const origin = { kind: "span" as const, textLayerId, start, end };
    const { statisticId } = await buildStatistic({ value: { origin } });
    expect(codesOf(await bind(statisticId, own))).toEqual(["statistics.witnessKnown"]);
    const proposal = await buildProposal();
    requireValue(await bind(statisticId, proposal));
    expect(codesOf(await bind(statisticId, proposal))).toEqual(["statistics.witnessKnown"]);
  });

  test("of a proposal that was decided, to what was withdrawn, and to nothing", async () => {
    const [one, other] = [await buildStatistic(), await buildStatistic()];
    const proposal = await buildProposal();
    requireValue(await bind(one.statisticId, proposal));
    expect(codesOf(await bind(other.statisticId, proposal))).toEqual(["proposals.decided"]);
    expect(await findStatistic(author, other.statisticId)).toMatchObject({ witnesses: [] });
    requireValue(await withdrawStatistic(author, other.statisticId));
    const open = await buildProposal();
    expect(codesOf(await bind(other.statisticId, open))).toEqual(["thing.notFound"]);
    expect(codesOf(await bind(missingId, open))).toEqual(["thing.notFound"]);
    expect(codesOf(await bind(one.statisticId, { id: missingId }))).toEqual(["thing.notFound"]);
  });

  test("by two at once but once", async () => {
    const { statisticId } = await buildStatistic();
    const proposal = await buildProposal();
    const both = await Promise.all([bind(statisticId, proposal), bind(statisticId, proposal)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await findStatistic(author, statisticId))?.witnesses).toHaveLength(1);
  });
});

test("rows of one witness are numbered without gaps, and leave an audit row", async () => {
  const { statisticId, vintageId } = await buildStatistic();
  const { passageId } = requireValue(await bind(statisticId, await buildProposal()));
  const add = (n: number) =>
    studioDb().insert(statisticWitnesses).values({ vintageId, passageId, n, stands: false });
  expect(await constraintOf(add(3).execute())).toBe("statistic_witnesses_without_gaps");
  expect(await constraintOf(add(2).execute())).toBe("audited");
});
