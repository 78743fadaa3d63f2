import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { briefs } from "#db/schema/briefs.ts";
import { sources } from "#db/schema/sources.ts";
import { addStatisticWitness } from "#domain/indicators/commands-witnesses.ts";
import { releaseSource } from "#domain/sources/commands.ts";
import { buildPublishedBrief, citeStatistic } from "#tests/factories/briefs.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { write } from "#tests/factories/drafts.ts";
import { findSpan } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildStatistic, reportedWords } from "#tests/factories/statistics.ts";
import { readEntry } from "#tests/factories/versions.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";

let database: TestDatabase;
let author: TestStaff;
let editor: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
  editor = await buildStaff({ roles: ["editor"] });
});
afterAll(async () => await database.close());

type Built = { statisticId: string; vintageId: string };

/** Where an article of this source says 46.5 billion. */
async function buildWords(source: Parameters<typeof buildSource>[0] = {}) {
  const { id: sourceId } = await buildSource(source, author);
  const { textLayerId } = await buildCapture({ sourceId });
  return { sourceId, span: { kind: "span" as const, textLayerId, ...findSpan(reportedWords) } };
}

async function bind(
  { statisticId }: Built,
  { span }: Awaited<ReturnType<typeof buildWords>>,
): Promise<void> {
  const unit = { kind: "currency" as const, code: "USD" };
  const value = { value: "46.5", scale: 9 };
  requireValue(await addStatisticWitness(author, { statisticId, words: span, unit, value }));
}

async function buildReleased(source: Parameters<typeof buildSource>[0] = {}) {
  const words = await buildWords(source);
  requireValue(await releaseSource(editor, words.sourceId));
  return words;
}

const publish = async (...statistics: Built[]) =>
  await buildPublishedBrief({
    document: write("It is ", ...statistics.map((one) => citeStatistic(one))),
  });

const publishersOf = (entry: Awaited<ReturnType<typeof readEntry<"statistic">>>) =>
  entry.witnesses?.map(({ isIndependent, passages }) => [
    isIndependent,
    ...passages.map(({ source }) => source.title),
  ]);

test("a version lists further witnesses, those that repeat one agency as one", async () => {
  const own = await buildWords({ independenceGroup: "tass" });
  const statistic = await buildStatistic({ value: { origin: own.span } });
  await bind(statistic, await buildReleased({ title: "One", independenceGroup: "tass" }));
  await bind(statistic, await buildReleased({ title: "Two", independenceGroup: "belta" }));
  await bind(statistic, await buildReleased({ title: "Three", independenceGroup: "belta" }));
  await bind(statistic, await buildReleased({ title: "Four" }));
  const entry = await readEntry(await publish(statistic), "statistic");
  expect(publishersOf(entry)).toEqual([
    [true, "Two", "Three"],
    [true, "Four"],
    [false, "One"],
  ]);
  expect(entry.witnesses?.[0]?.passages[0]).toMatchObject({
    excerpt: { exact: reportedWords },
    source: { publisher: "Westhaven Gazette", published: "2023-11-14" },
    capture: { number: 1, method: "paste" },
  });
});

test("a private source or one under an embargo witnesses nothing in public", async () => {
  const statistic = await buildStatistic();
  await bind(statistic, await buildWords());
  const held = await buildReleased();
  const embargoUntil = new Date(Date.now() + 3_600_000);
  await studioDb().update(sources).set({ embargoUntil }).where(eq(sources.id, held.sourceId));
  await bind(statistic, held);
  expect(await readEntry(await publish(statistic), "statistic")).not.toHaveProperty("witnesses");
});

test("a source is public once readers can read a version that cites it, and beside what cites it", async () => {
  const [statistic, cited, elsewhere] = [
    await buildStatistic(),
    await buildWords({ title: "Beside" }),
    await buildWords({ title: "Elsewhere" }),
  ];
  const beside = await buildStatistic({ value: { origin: cited.span } });
  await bind(statistic, cited);
  await bind(statistic, elsewhere);
  expect(publishersOf(await readEntry(await publish(statistic, beside), "statistic"))).toEqual([
    [true, "Beside"],
  ]);
  const other = await publish(await buildStatistic({ value: { origin: elsewhere.span } }));
  expect(publishersOf(await readEntry(await publish(statistic), "statistic"))).toEqual([
    [true, "Beside"],
    [true, "Elsewhere"],
  ]);
  const embargoUntil = new Date(Date.now() + 3_600_000);
  await studioDb().update(briefs).set({ embargoUntil }).where(eq(briefs.id, other.briefId));
  expect(publishersOf(await readEntry(await publish(statistic), "statistic"))).toEqual([
    [true, "Beside"],
  ]);
});

test("where the source shows nothing, no word of the witness stands in the version", async () => {
  const statistic = await buildStatistic();
  await bind(statistic, await buildReleased({ display: "none" }));
  const entry = await readEntry(await publish(statistic), "statistic");
  expect(entry.witnesses?.[0]?.passages[0]).toMatchObject({ excerpt: null });
});
