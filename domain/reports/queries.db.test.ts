import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sourceIntakes } from "#db/schema/intakes.ts";
import { sourceWatches } from "#db/schema/watch.ts";
import { type Actor, publicActor } from "#domain/auth/actor.ts";
import { checkCitation } from "#domain/briefs/checks/commands-checks.ts";
import { findCheckView } from "#domain/briefs/checks/queries-checks.ts";
import { publishBrief } from "#domain/briefs/commands-publish.ts";
import { uploadImage } from "#domain/media/commands.ts";
import { chart, image, paragraph } from "#domain/richtext/build.ts";
import {
  buildBrief,
  buildCitingBrief,
  buildDocument,
  buildPublishedBrief,
  buildSave,
  buildSubmittedSave,
  citeQuote,
  citeStatistic,
} from "#tests/factories/briefs.ts";
import { articleText, buildCapture } from "#tests/factories/captures.ts";
import { buildDrifts } from "#tests/factories/drifts.ts";
import { drawPage } from "#tests/factories/pictures.ts";
import { buildQuote, findSpan, quotedWords } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildRevision, buildStatistic } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { countReports, listReadable, listReport } from "./queries.ts";
import { type ReportName, reportNames } from "./view.ts";

let database: TestDatabase;
let author: TestStaff;
let editor: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
  editor = await buildStaff({ roles: ["editor"] });
});
afterAll(async () => await database.close());

const usual = { days: 180, limit: 100, offset: 0 } as const;
const list = async (name: ReportName, actor: Actor = author) =>
  await listReport(actor, name, usual);
const listPaths = async (name: ReportName) => (await list(name)).map(({ path }) => path);

/** As the owner, past what guards a table's rows: what takes months, or a worse engine, is no command's to do. */
async function pastItsGuards(table: string, statement: string): Promise<void> {
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await owner.query(`alter table ${table} disable trigger user`);
  await owner.query(statement);
  await owner.query(`alter table ${table} enable trigger user`);
  await owner.end();
}

const makeOld = async (column: string, table: string, where: string) =>
  await pastItsGuards(
    table,
    `update ${table} set ${column} = ${column} - interval '400 days' where ${where}`,
  );

test("a source whose address died is listed since then, and one that lives isn't", async () => {
  const dead = await buildSource({ title: "Gone away", url: "https://gone.example/1" });
  const live = await buildSource({ title: "Still there", url: "https://there.example/1" });
  const since = new Date("2024-03-01T10:00:00Z");
  await database.studio.insert(sourceWatches).values([
    { sourceId: dead.id, standing: "dead", standingSince: since },
    { sourceId: live.id, standing: "live" },
  ]);
  expect(await list("dead-addresses")).toEqual([
    {
      id: dead.id,
      path: `/studio/sources/${dead.id}`,
      title: "Gone away",
      language: "en",
      note: "https://gone.example/1",
      count: null,
      at: since.toISOString(),
    },
  ]);
});

test("an address of which nothing could be had is listed where it can be given anew", async () => {
  const batchId = randomUUID();
  const given = { batchId, requestedBy: author.id };
  const [failed] = await database.studio
    .insert(sourceIntakes)
    .values([
      { ...given, url: "https://torn.example/1", state: "failed", failure: "fetch.unreachable" },
      { ...given, url: "https://torn.example/2" },
    ])
    .returning({ id: sourceIntakes.id });
  expect(await listPaths("failed-captures")).toEqual([
    `/studio/sources/intakes/${batchId}/${failed?.id}`,
  ]);
});

test("a passage that changed where it lives is listed with its words and where to decide", async () => {
  const source = await buildSource({ url: "https://drift.example/1" });
  const { textLayerId } = await buildCapture({
    sourceId: source.id,
    content: { text: articleText },
  });
  const quote = await buildQuote({ passage: { textLayerId, ...findSpan(quotedWords) } });
  await buildPublishedBrief({ blocks: [citeQuote(quote)] });
  const [drift] = await buildDrifts(source.id, articleText.replace("must not", "must"));
  expect(await list("lost-passages")).toMatchObject([
    { path: `/studio/sources/${source.id}/drifts/${drift?.id}`, note: quotedWords },
  ]);
});

test("a quotation is listed that the newest comparison doesn't find where it is said to stand", async () => {
  const quote = await buildQuote();
  expect(await list("unheld-quotations")).toEqual([]);
  const judge = async (verdict: string) =>
    await pastItsGuards(
      "verdicts",
      `insert into verdicts (witness_id, verdict, nearness, engine)
      select k.id, '${verdict}', 'original', 'token-diff-1' from quote_witnesses k join wordings w on w.id = k.wording_id where w.quote_id = '${quote.id}'`,
    );
  await judge("mismatch");
  expect(await list("unheld-quotations")).toMatchObject([
    { path: `/studio/quotes/${quote.id}`, note: quotedWords },
  ]);
  await judge("verbatim");
  expect(await list("unheld-quotations")).toEqual([]);
});

test("a published brief ages while nobody looks at it, and so does what it cites", async () => {
  const { statistic, published } = await buildCitingBrief();
  const [brief, figure] = [
    `/studio/briefs/${published.briefId}`,
    `/studio/statistics/${statistic.statisticId}`,
  ];
  expect(await listPaths("aging-briefs")).not.toContain(brief);
  expect(await listPaths("aging-statistics")).not.toContain(figure);
  await makeOld("created_at", "vintages", `statistic_id = '${statistic.statisticId}'`);
  expect(await listPaths("aging-statistics")).toEqual([figure]);
  await makeOld("published_at", "brief_versions", `brief_id = '${published.briefId}'`);
  await makeOld("updated_at", "brief_drafts", `brief_id = '${published.briefId}'`);
  expect(await listPaths("aging-briefs")).not.toContain(brief);
  await makeOld("created_at", "citation_checks", `brief_id = '${published.briefId}'`);
  expect(await listPaths("aging-briefs")).toEqual([brief]);
  const twoYears = { ...usual, days: 730 } as const;
  expect(await listReport(author, "aging-briefs", twoYears)).toEqual([]);
});

test("a published brief is listed with how many of its figures are known anew", async () => {
  const { statistic, published } = await buildCitingBrief();
  const path = `/studio/briefs/${published.briefId}`;
  expect(await listPaths("revised-figures")).not.toContain(path);
  await buildRevision(statistic.statisticId);
  expect(await list("revised-figures")).toMatchObject([{ path, count: 1 }]);
});

test("a draft is listed with how many of its claims have no evidence", async () => {
  const bare = await buildBrief({
    blocks: [paragraph("Trade came to 46.5 billion dollars; 12 ships sank.")],
  });
  const bound = await buildBrief();
  const rows = await list("unsourced-claims");
  const countOf = ({ briefId }: { briefId: string }) =>
    rows.find(({ id }) => id === briefId)?.count;
  expect([countOf(bare), countOf(bound)]).toEqual([2, 0]);
});

test("a correction that an editor published alone is listed until its second check, and a citation while only its writer vouches for it", async () => {
  const statistic = await buildStatistic();
  const document = async (words: string) =>
    await buildDocument({ blocks: [paragraph(words, citeStatistic(statistic), " in 2023.")] });
  const version = await buildPublishedBrief({
    author,
    editor,
    document: await document("It came to "),
  });
  const path = `/studio/briefs/${version.briefId}/check`;
  expect(await listPaths("unchecked-citations")).not.toContain(path);
  const { revision } = await buildSubmittedSave(
    { ...version, author: editor },
    await document("It fell to "),
  );
  const { n } = requireValue(
    await publishBrief(editor, {
      ...{ briefId: version.briefId, revision, changeClass: "correction", note: "The figure." },
      ...{ wasWrong: "Less.", isRight: "More.", aloneBecause: "It endangers people." },
    }),
  );
  expect(await list("unchecked-citations")).toMatchObject([{ path, count: 1 }]);
  expect(await listPaths("second-checks")).toEqual([`${path}?version=${n}`]);
  const checker = await buildStaff({ roles: ["editor"] });
  const view = requireValue(await findCheckView(checker, version.briefId, n));
  for (const { nodeId, position, fingerprint } of view.items) {
    const item = { briefId: version.briefId, version: n, nodeId, position, fingerprint };
    requireValue(await checkCitation(checker, { ...item, outcome: "stands" }));
  }
  expect(await listPaths("unchecked-citations")).not.toContain(path);
  expect(await list("second-checks")).toEqual([]);
  const own = `update citation_checks set is_own = true where brief_id = '${version.briefId}'`;
  await pastItsGuards("citation_checks", own);
  expect(await listPaths("unchecked-citations")).toContain(path);
});

test("what something uses is no orphan", async () => {
  const used = await buildQuote();
  await buildBrief({ blocks: [citeQuote(used)] });
  const idle = await buildQuote();
  const idlePaths = await listPaths("unused-quotes");
  expect(idlePaths).toContain(`/studio/quotes/${idle.id}`);
  expect(idlePaths).not.toContain(`/studio/quotes/${used.id}`);

  const source = await buildSource();
  const { textLayerId } = await buildCapture({ sourceId: source.id });
  expect(await listPaths("unused-sources")).toContain(`/studio/sources/${source.id}`);
  expect(await listPaths("unused-captures")).toContain(`/studio/sources/${source.id}/captures/1`);
  await buildQuote({ passage: { textLayerId, ...findSpan(quotedWords) } });
  expect(await listPaths("unused-sources")).not.toContain(`/studio/sources/${source.id}`);
  expect(await listPaths("unused-captures")).not.toContain(
    `/studio/sources/${source.id}/captures/1`,
  );
});

test("a picture is unused until a draft shows it, and undescribed until the draft says what it shows", async () => {
  const { id: mediaId } = requireValue(
    await uploadImage(author, { bytes: await drawPage(), fileName: "map.png" }),
  );
  const statistic = await buildStatistic();
  const points = [[statistic.statisticId, statistic.vintageId]] as const;
  expect(await list("unused-pictures")).toMatchObject([{ id: mediaId, title: "map.png" }]);
  const write = async (alt: string, subtitle: string) =>
    await buildDocument({
      title: "A map",
      blocks: [image({ mediaId, alt }), chart({ points, subtitle })],
    });
  const brief = await buildBrief({ document: await write("", "") });
  const path = `/studio/briefs/${brief.briefId}`;
  expect(await list("unused-pictures")).toEqual([]);
  expect(await list("pictures-without-text")).toMatchObject([{ path, count: 1 }]);
  expect(await list("charts-without-subtitle")).toMatchObject([{ path, count: 1 }]);
  await buildSave(brief, await write("The harbour from above", "Trade, billion dollars"));
  expect(await list("pictures-without-text")).toEqual([]);
  expect(await list("charts-without-subtitle")).toEqual([]);
  await buildSave({ ...brief, revision: brief.revision + 1 }, await buildDocument());
  expect(await list("unused-pictures")).toMatchObject([{ id: mediaId }]);
});

test("a source of which nobody said who published it, or when, is listed", async () => {
  const undated = await buildSource({ title: "Undated", published: null });
  const rows = await list("sources-without-publisher");
  expect(rows.map(({ title }) => title)).toEqual(["Undated"]);
  expect(rows[0]?.path).toBe(`/studio/sources/${undated.id}`);
});

test("each report is counted as it is listed, and to who may not read what it is about all are closed", async () => {
  const counts = await countReports(author, { days: 180 });
  expect([...counts.keys()]).toEqual(reportNames);
  for (const name of reportNames)
    expect([name, counts.get(name)?.count]).toEqual([name, (await list(name)).length]);
  for (const stranger of [publicActor, await buildStaff({ roles: [] })]) {
    expect(listReadable(stranger)).toEqual([]);
    expect((await countReports(stranger, { days: 180 })).size).toBe(0);
    for (const name of reportNames) expect(await list(name, stranger)).toEqual([]);
  }
});

test("a report has pages", async () => {
  const all = await list("unused-quotes");
  expect(all.length).toBeGreaterThan(1);
  expect(await listReport(author, "unused-quotes", { ...usual, limit: 1, offset: 1 })).toEqual([
    all[1],
  ]);
});
