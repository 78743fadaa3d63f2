import { afterAll, beforeAll, expect, test } from "vitest";
import { dismissProposals } from "#domain/capture/commands-passages.ts";
import { getReadingRoom } from "#domain/capture/queries.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { quotedWords } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { createQuote } from "./commands.ts";

let database: TestDatabase;
let author: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());

const nobody = { kind: "nobody" as const };

test("an accepted proposal is marked with what it became, once", async () => {
  const { captureId, textLayerId } = await buildCapture();
  const room = await getReadingRoom(author, captureId);
  const proposal = room?.proposals.find(
    ({ kind, proposed }) => kind === "quote" && proposed.text === quotedWords,
  );
  if (proposal?.kind !== "quote") throw new Error("The extractor proposes no such quote.");
  const { start, end } = proposal;
  const input = {
    passage: { textLayerId, start, end },
    speech: proposal.proposed.kind,
    speaker: nobody,
    proposalId: proposal.id,
  };
  const results = await Promise.all([createQuote(author, input), createQuote(author, input)]);
  const made = results.find((result) => result.ok);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  const after = await getReadingRoom(author, captureId);
  const quoteId = made?.ok ? made.value.id : "";
  expect(after?.proposals.find(({ id }) => id === proposal.id)?.decided).toMatchObject({
    decision: "accepted",
    became: { kind: "quote", id: quoteId },
  });
  expect(after?.passages).toMatchObject([
    { start, end, bound: [{ kind: "quote", id: quoteId, text: quotedWords }] },
  ]);
  expect(await createQuote(author, { ...input, text: "Other words" })).toMatchObject({
    problems: [{ code: "proposals.decided" }],
  });
});

test("a proposal accepted with other words is marked as edited, and a dismissed one can't be accepted", async () => {
  const { captureId, textLayerId } = await buildCapture();
  const quotes = (await getReadingRoom(author, captureId))?.proposals.filter(
    ({ kind }) => kind === "quote",
  );
  const [first, second] = quotes ?? [];
  if (!first || !second) throw new Error("The extractor proposes fewer than two quotes.");
  const input = {
    passage: { textLayerId, start: first.start, end: first.end },
    speech: "partial" as const,
    speaker: nobody,
  };
  requireValue(await createQuote(author, { ...input, proposalId: first.id }));
  const after = await getReadingRoom(author, captureId);
  expect(after?.proposals.find(({ id }) => id === first.id)?.decided?.decision).toBe("edited");
  requireValue(await dismissProposals(author, { proposalIds: [second.id] }));
  const passage = { textLayerId, start: second.start, end: second.end };
  expect(await createQuote(author, { ...input, passage, proposalId: second.id })).toMatchObject({
    problems: [{ code: "proposals.decided" }],
  });
});
