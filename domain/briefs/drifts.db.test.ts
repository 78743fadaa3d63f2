import { afterAll, beforeAll, expect, test } from "vitest";
import { paragraph } from "#domain/richtext/build.ts";
import {
  type BuiltBrief,
  buildBrief,
  buildNextVersion,
  buildPublishedBrief,
  citeQuote,
  citeRun,
  citeStatistic,
} from "#tests/factories/briefs.ts";
import { articleText, buildCapture } from "#tests/factories/captures.ts";
import { write } from "#tests/factories/drafts.ts";
import { buildDrifts } from "#tests/factories/drifts.ts";
import { listNoticeRows } from "#tests/factories/notices.ts";
import { buildQuote, findSpan, quotedWords } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import {
  buildDerivation,
  buildReckoned,
  buildSeries,
  buildStatistic,
  reportedWords,
} from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { resolveNotice } from "./commands-notices.ts";
import { findDraftView, previewDraft } from "./queries-desk.ts";
import { findEvidence } from "./queries-picker.ts";

let database: TestDatabase;
let author: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());

let made = 0;

/** A value and a quotation of a source that reads otherwise by now. */
async function buildDrifted() {
  made += 1;
  const source = await buildSource({ url: `https://news.example/drifted-${made}` });
  const text = `${articleText}\n\nReport ${made}.`;
  const { textLayerId } = await buildCapture({ sourceId: source.id, content: { text } });
  const origin = { kind: "span" as const, textLayerId, ...findSpan(reportedWords, text) };
  const target = { kind: "series" as const, seriesId: (await buildSeries()).id };
  const earlier = await buildStatistic({ target, period: "2022", value: { value: "44" } });
  const statistic = await buildStatistic({ target, value: { origin } });
  const quote = await buildQuote({ passage: { textLayerId, ...findSpan(quotedWords, text) } });
  const vintageIds = [statistic.vintageId, earlier.vintageId];
  const changed = text.replace("46.5 billion", "48.5 billion");
  const drift = async () => await buildDrifts(source.id, changed.replace("must not", "must"));
  return { source, text, statistic, quote, vintageIds, drift };
}

const kindsOf = async (briefId: string) => (await listNoticeRows(briefId)).map(({ kind }) => kind);
const driftsIn = async (brief: BuiltBrief) => {
  const view = await findDraftView(author, brief.briefId);
  return Object.values(view?.evidence.passages ?? {}).flatMap(({ drift }) => drift ?? []);
};

test("a brief that cites a passage after it changed is told when it is published", async () => {
  const { statistic, quote, drift } = await buildDrifted();
  await drift();
  const blocks = [paragraph("It came to ", citeStatistic(statistic), "."), citeQuote(quote)];
  const cites = await buildPublishedBrief({ blocks });
  expect(await kindsOf(cites.briefId)).toEqual(["passage_drifted", "passage_drifted"]);
  await buildNextVersion(cites, write("It came to ", citeStatistic(statistic), " so far."));
  expect(await kindsOf(cites.briefId), "of what it cites no more it isn't").toEqual([
    "passage_drifted",
  ]);
  expect(await listNoticeRows(cites.briefId, "accepted")).toHaveLength(1);
});

test("and one that rests on it by arithmetic", async () => {
  const { vintageIds, drift } = await buildDrifted();
  await drift();
  const run = await buildDerivation({ vintageIds });
  const ofRun = await buildPublishedBrief({ document: write("It grew by ", citeRun(run)) });
  const reckoned = citeStatistic(await buildReckoned(run));
  const ofValue = await buildPublishedBrief({ document: write("It grew by ", reckoned) });
  for (const { briefId } of [ofRun, ofValue])
    expect(await kindsOf(briefId)).toEqual(["passage_drifted"]);
});

test("not of one that stands there again", async () => {
  const { source, text, statistic, drift } = await buildDrifted();
  await drift();
  await buildDrifts(source.id, text);
  const document = write("It came to ", citeStatistic(statistic));
  expect(await kindsOf((await buildPublishedBrief({ document })).briefId)).toEqual([]);
});

test("a draft is warned of it, until somebody says for its brief that it doesn't matter", async () => {
  const { statistic, drift } = await buildDrifted();
  const document = () => write("It came to ", citeStatistic(statistic));
  const [brief, other] = [
    await buildBrief({ document: document() }),
    await buildBrief({ document: document() }),
  ];
  expect(await driftsIn(brief)).toEqual([]);
  await drift();
  for (const each of [brief, other]) expect(await driftsIn(each)).toEqual(["changed"]);
  expect(requireValue(await previewDraft(author, brief.briefId)).blocking).toBe(0);
  const [notice] = await listNoticeRows(brief.briefId);
  const dismissed = { noticeId: notice?.id ?? "", decision: "dismissed" as const };
  requireValue(await resolveNotice(author, { ...dismissed, reason: "A slip of theirs." }));
  expect(await driftsIn(brief)).toEqual([]);
  expect(await driftsIn(other)).toEqual(["changed"]);
});

test("the picker is told of it", async () => {
  const { quote, drift } = await buildDrifted();
  await drift();
  const { evidence } = await findEvidence(author, quotedWords, "en");
  const known = evidence.wordings[quote.wordings[0]?.id ?? ""];
  expect(evidence.passages[known?.passageId ?? ""]).toMatchObject({ drift: "changed" });
});
