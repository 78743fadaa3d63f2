import { afterAll, beforeAll, expect, test } from "vitest";
import { findPublishedBrief } from "#domain/briefs/queries.ts";
import { addStatisticWitness } from "#domain/indicators/commands-witnesses.ts";
import type { DocumentJson } from "#domain/richtext/document-json.ts";
import { findUses } from "#domain/sources/queries-citations.ts";
import { buildPublishedBrief, citeRun, citeStatistic } from "#tests/factories/briefs.ts";
import { articleText, buildCapture } from "#tests/factories/captures.ts";
import { write } from "#tests/factories/drafts.ts";
import { buildDrifts } from "#tests/factories/drifts.ts";
import { listNoticeRows } from "#tests/factories/notices.ts";
import { findSpan } from "#tests/factories/quotes.ts";
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
import { listToWatch } from "./queries-held.ts";

let database: TestDatabase;
let author: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());

let made = 0;

/** A source with an address and its capture, in which a value stands. */
async function buildHeld() {
  made += 1;
  const source = await buildSource({ url: `https://news.example/rests-${made}` });
  const text = `${articleText}\n\nReport ${made}.`;
  const { textLayerId } = await buildCapture({ sourceId: source.id, content: { text } });
  return { source, text, span: { textLayerId, ...findSpan(reportedWords, text) } };
}

/** A value of 2023 with its place in a source, and what it is above 2022's. */
async function buildReckoning() {
  const held = await buildHeld();
  const target = { kind: "series" as const, seriesId: (await buildSeries()).id };
  const earlier = await buildStatistic({ target, period: "2022", value: { value: "44" } });
  const origin = { kind: "span" as const, ...held.span };
  const later = await buildStatistic({ target, value: { origin } });
  const run = await buildDerivation({ vintageIds: [later.vintageId, earlier.vintageId] });
  return { ...held, target, earlier, later, run };
}

async function expectTold(held: Awaited<ReturnType<typeof buildHeld>>, cites: DocumentJson) {
  const brief = await buildPublishedBrief({ document: write("It came to ", cites, ".") });
  const other = await buildPublishedBrief();
  const { source, text } = held;
  expect((await listToWatch(database.studio, 1_000)).unwatched).toContain(source.id);
  const uses = await findUses(author, { sourceId: source.id });
  expect(uses.map(({ id }) => id)).toEqual([brief.briefId]);
  await buildDrifts(source.id, text.replace("46.5 billion", "48.5 billion"));
  expect(await listNoticeRows(brief.briefId)).toMatchObject([{ kind: "passage_drifted" }]);
  expect(await listNoticeRows(other.briefId)).toEqual([]);
  const seen = await findPublishedBrief(brief.slug);
  expect(seen?.notices).toMatchObject([{ kind: "passage_drifted", entry: 1 }]);
}

test("a brief that cites only arithmetic rests on the sources of its inputs", async () => {
  const { run, ...held } = await buildReckoning();
  await expectTold(held, citeRun(run));
});

test("and one that cites a value that was reckoned", async () => {
  const { run, ...held } = await buildReckoning();
  await expectTold(held, citeStatistic(await buildReckoned(run)));
});

test("and one that reckons with a value that was reckoned", async () => {
  const { run, target, earlier, ...held } = await buildReckoning();
  const reckoned = await buildStatistic({
    ...{ target, period: "2024" },
    value: { value: "2.5", origin: { kind: "derivation", runId: run.runId } },
  });
  const again = await buildDerivation({ vintageIds: [earlier.vintageId, reckoned.vintageId] });
  await expectTold(held, citeRun(again));
});

test("and on those that report a value too", async () => {
  const held = await buildHeld();
  const { statisticId, vintageId } = await buildStatistic();
  requireValue(
    await addStatisticWitness(author, {
      statisticId,
      words: { kind: "span", ...held.span },
      unit: { kind: "currency", code: "USD" },
      value: { value: "46.5", scale: 9 },
    }),
  );
  await expectTold(held, citeStatistic({ statisticId, vintageId }));
});
