import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dismissProposals } from "#domain/capture/commands-passages.ts";
import { getReadingRoom } from "#domain/capture/queries.ts";
import type { ProposalView } from "#domain/capture/view.ts";
import { createIndicator, createSeries } from "#domain/indicators/commands.ts";
import { createStatistic } from "#domain/indicators/commands-statistics.ts";
import { addStatisticWitness } from "#domain/indicators/commands-witnesses.ts";
import { findStatistic } from "#domain/indicators/queries-statistics.ts";
import { createQuote } from "#domain/quotes/commands.ts";
import { insertBrief } from "#tests/factories/brief-rows.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildStatistic, reportedWords } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { undoProposalDecision } from "./commands.ts";

let database: TestDatabase;
let author: TestStaff;
let moderator: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
  moderator = await buildStaff({ roles: ["moderator"] });
});
afterAll(async () => await database.close());

async function requireRoom(captureId: string) {
  const room = await getReadingRoom(author, captureId);
  if (!room) throw new Error("There is no such reading room.");
  return room;
}

async function requireProposal(captureId: string, kind: ProposalView["kind"], words = "") {
  const { proposals, layer } = await requireRoom(captureId);
  const found = proposals.find(
    (each) => each.kind === kind && layer.text?.slice(each.start, each.end).includes(words),
  );
  if (!found) throw new Error(`There is no proposal of a ${kind}.`);
  return found;
}

async function acceptQuote(proposal: ProposalView, textLayerId: string) {
  const { start, end, id: proposalId } = proposal;
  const speaker = { kind: "nobody" as const };
  const passage = { textLayerId, start, end };
  return await createQuote(author, { passage, speech: "direct", speaker, proposalId });
}

test("a dismissed proposal is open again, and both decisions stay in the trail", async () => {
  const { captureId } = await buildCapture();
  const proposal = await requireProposal(captureId, "quote");
  requireValue(await dismissProposals(author, { proposalIds: [proposal.id] }));
  requireValue(await undoProposalDecision(author, proposal.id));
  expect((await requireProposal(captureId, "quote")).decided).toBeNull();
  requireValue(await undoProposalDecision(author, proposal.id));
  const { rows } = await database.studio.execute(
    sql`select detail ->> 'decision' as decision from audit_log where thing_id = ${proposal.id} order by seq`,
  );
  expect(rows).toEqual([{ decision: "dismissed" }, { decision: null }]);
});

test("undoing an accepted quote withdraws it, and it can be accepted again", async () => {
  const { captureId, textLayerId } = await buildCapture();
  const proposal = await requireProposal(captureId, "quote");
  const first = requireValue(await acceptQuote(proposal, textLayerId));
  requireValue(await undoProposalDecision(author, proposal.id));
  const room = await requireRoom(captureId);
  expect(room.passages.flatMap(({ bound }) => bound)).toEqual([]);
  expect(room.proposals.find(({ id }) => id === proposal.id)?.decided).toBeNull();
  const second = requireValue(await acceptQuote(proposal, textLayerId));
  expect(second.id).not.toBe(first.id);
});

test("undoing an accepted figure withdraws its statistic, and the same report can be made again", async () => {
  const { captureId, textLayerId } = await buildCapture();
  const proposal = await requireProposal(captureId, "figure");
  const unit = { kind: "currency" as const, code: "USD" };
  const indicator = requireValue(
    await createIndicator(author, { slug: "trade", title: "Trade", unit }),
  );
  const series = requireValue(await createSeries(author, { indicatorId: indicator.id }));
  const { start, end, id: proposalId } = proposal;
  const input = {
    target: { kind: "series" as const, seriesId: series.id },
    period: "2023",
    value: { value: "46.5", scale: 9, origin: { kind: "span" as const, textLayerId, start, end } },
    proposalId,
  };
  requireValue(await createStatistic(author, input));
  expect((await requireRoom(captureId)).passages.flatMap(({ bound }) => bound)).toMatchObject([
    {
      kind: "statistic",
      label: "Trade",
      value: "46500000000",
      period: "2023",
      unit,
      isNewest: true,
    },
  ]);
  requireValue(await undoProposalDecision(author, proposalId));
  expect((await requireRoom(captureId)).passages.flatMap(({ bound }) => bound)).toEqual([]);
  expect(await createStatistic(author, input)).toMatchObject({ ok: true });
});

test("undoing that words were bound as a further witness takes that back alone, and they may be bound again", async () => {
  const { statisticId } = await buildStatistic();
  const { captureId } = await buildCapture();
  const proposal = await requireProposal(captureId, "figure", reportedWords);
  const bind = async () =>
    await addStatisticWitness(author, {
      statisticId,
      words: { kind: "proposal", proposalId: proposal.id },
      unit: { kind: "currency", code: "USD" },
      value: { value: "46.5", scale: 9 },
    });
  const listBound = async () =>
    (await requireRoom(captureId)).passages.flatMap(({ bound }) => bound.map(({ id }) => id));
  requireValue(await bind());
  expect(await listBound()).toEqual([statisticId]);
  requireValue(await undoProposalDecision(author, proposal.id));
  expect(await listBound()).toEqual([]);
  expect((await requireProposal(captureId, "figure", reportedWords)).decided).toBeNull();
  expect(await findStatistic(author, statisticId)).toMatchObject({
    isWithdrawn: false,
    witnesses: [],
    independent: 1,
  });
  const { rows } = await database.studio.execute(
    sql`select detail -> 'stands' as stands from audit_log where action = 'statistic.witness' and thing_id = ${statisticId} order by seq`,
  );
  expect(rows).toEqual([{ stands: null }, { stands: false }]);
  requireValue(await bind());
  expect(await listBound()).toEqual([statisticId]);
  requireValue(await undoProposalDecision(author, proposal.id));
  expect(await findStatistic(author, statisticId)).toMatchObject({ isWithdrawn: false });
});

test("what a draft cites can't be undone, and nothing of it changes", async () => {
  const { captureId, textLayerId } = await buildCapture();
  const proposal = await requireProposal(captureId, "quote");
  const quote = requireValue(await acceptQuote(proposal, textLayerId));
  await database.studio.transaction(async (tx) => {
    const briefId = await insertBrief(tx);
    await tx.execute(sql`insert into draft_citations (brief_id, node_id, quote_id, quote_state_id, wording_id, rendered)
      values (${briefId}, 'node0001', ${quote.id}, ${quote.state.id}, ${quote.wordings[0]?.id ?? ""}, 'words')`);
  });
  expect(await undoProposalDecision(author, proposal.id)).toMatchObject({
    problems: [{ code: "quotes.cited" }],
  });
  expect((await requireProposal(captureId, "quote")).decided?.decision).toMatch(/accepted|edited/);
});

test("a moderator undoes nothing, and what doesn't exist is told so", async () => {
  const { captureId } = await buildCapture();
  const proposal = await requireProposal(captureId, "quote");
  expect(await undoProposalDecision(moderator, proposal.id)).toEqual({
    ok: false,
    problems: [{ code: "auth.notAllowed" }],
  });
  expect(await undoProposalDecision(author, "x")).toEqual({
    ok: false,
    problems: [{ code: "thing.notFound" }],
  });
});
