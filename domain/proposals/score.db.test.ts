import { afterAll, beforeAll, expect, test } from "vitest";
import { dismissProposals } from "#domain/capture/commands-passages.ts";
import { getReadingRoom } from "#domain/capture/queries.ts";
import type { ProposalView } from "#domain/capture/view.ts";
import { createStatistic } from "#domain/indicators/commands-statistics.ts";
import { createQuote } from "#domain/quotes/commands.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { buildPerson } from "#tests/factories/people.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { scoreEvidence } from "./queries-score.ts";

let database: TestDatabase;
let author: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());

const text = `“We must not repeat the mistakes of 2014,” said Ingrid Halvorsen. “The board can sign this month,” Tobias Renn told reporters.

Trade came to 46.5 billion dollars in 2023. It had been 44 billion dollars in 2022. The wall needs 1,300 tonnes of stone. No other words stand here.`;

async function propose() {
  const { captureId, textLayerId } = await buildCapture({ content: { text } });
  const room = await getReadingRoom(author, captureId);
  const of = <Kind extends ProposalView["kind"]>(kind: Kind, words: string) => {
    const found = room?.proposals.find(
      (each): each is Extract<ProposalView, { kind: Kind }> =>
        each.kind === kind && each.proposed.text.includes(words),
    );
    if (!found) throw new Error(`Nothing is proposed for ${words}.`);
    return found;
  };
  return { textLayerId, of, count: room?.proposals.length ?? 0 };
}

function toPassage({ start, end }: { start: number; end: number }, textLayerId: string) {
  return { textLayerId, start, end };
}

/** A stated figure as the reading room makes it of a proposal, with a change. */
async function acceptFigure(
  proposal: Extract<ProposalView, { kind: "figure" }>,
  textLayerId: string,
  change: { value?: string; period?: string } = {},
) {
  const { value, qualifier, unit, period, status } = proposal.proposed;
  const origin = { kind: "span" as const, ...toPassage(proposal, textLayerId) };
  return requireValue(
    await createStatistic(author, {
      target: { kind: "stated", what: "trade", unit },
      period: change.period ?? period?.value ?? null,
      value: { value: change.value ?? value, qualifier, statuses: [status], origin },
      proposalId: proposal.id,
      isEdited: Object.keys(change).length > 0,
    }),
  );
}

test("what people made of proposals is told by engine, kind and what they changed", async () => {
  const { textLayerId, of, count } = await propose();
  const halvorsen = await buildPerson({ names: { en: "Ingrid Halvorsen" }, roles: [] });
  const other = await buildPerson({ names: { en: "Petra Lind" }, roles: [] });
  const first = of("quote", "mistakes");
  const second = of("quote", "sign this month");
  for (const [proposal, person] of [
    [first, halvorsen],
    [second, other],
  ] as const) {
    const passage = toPassage(proposal, textLayerId);
    const speaker = { kind: "person" as const, personId: person.id };
    const input = { passage, speech: "direct" as const, speaker, proposalId: proposal.id };
    requireValue(await createQuote(author, input));
  }
  await acceptFigure(of("figure", "46.5"), textLayerId);
  await acceptFigure(of("figure", "44"), textLayerId, { value: "44500000000", period: "2021" });
  const dismissed = of("figure", "1,300");
  requireValue(await dismissProposals(author, { proposalIds: [dismissed.id] }));
  // Made by hand: of words that nothing proposed touches, and of words for which there is a proposal.
  const byHand = { start: text.indexOf("No other"), end: text.indexOf(" stand here") };
  for (const span of [byHand, { start: first.start, end: first.start + 12 }]) {
    const passage = toPassage(span, textLayerId);
    const speaker = { kind: "nobody" as const };
    requireValue(await createQuote(author, { passage, speech: "partial", speaker }));
  }

  const { kinds, confidence } = await scoreEvidence();
  const [direct] = kinds.filter(({ kind }) => kind === "direct");
  expect(direct).toMatchObject({
    engine: first.engine,
    proposed: 2,
    asProposed: 1,
    edited: 1,
    edits: { speaker: 1 },
    dismissed: 0,
    missed: 0,
    precision: 0.5,
    recall: 1,
  });
  expect(kinds.find(({ kind }) => kind === "partial")).toMatchObject({ missed: 1, recall: 0 });
  const figures = kinds.find(({ kind }) => kind === "figure");
  expect(figures).toMatchObject({
    proposed: count - 2,
    asProposed: 1,
    edited: 1,
    edits: { value: 1, period: 1 },
    dismissed: 1,
    open: count - 5,
    precision: 1 / 3,
  });
  expect(confidence.map(({ of: part, reliability }) => [part, reliability.n])).toEqual([
    ["words", 2],
    ["speaker", 2],
    ["value and unit", 3],
    ["period", 1],
  ]);
});
