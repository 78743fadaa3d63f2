import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { eq, type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { briefDrafts, briefs } from "#db/schema/briefs.ts";
import { verifyAudit } from "#domain/audit/queries.ts";
import { type StaffActor, systemActor } from "#domain/auth/actor.ts";
import { checkDraft } from "#domain/briefs/check-draft.ts";
import { publishBrief } from "#domain/briefs/commands-publish.ts";
import { submitBrief } from "#domain/briefs/commands-review.ts";
import { hashBytes } from "#domain/content-store.ts";
import { exportPublication } from "#domain/exports/commands.ts";
import { exportManifest } from "#domain/exports/export-files.ts";
import { adoptStatistic, deprecateStatistic } from "#domain/indicators/commands-judgements.ts";
import { releaseIndicator } from "#domain/indicators/commands-release.ts";
import { uploadImage } from "#domain/media/commands.ts";
import {
  brief,
  chart,
  image,
  inlineQuote,
  link,
  paragraph,
  passage,
  sourceNote,
} from "#domain/richtext/build.ts";
import { releaseSource } from "#domain/sources/commands.ts";
import { createSubject } from "#domain/subjects/commands.ts";
import {
  buildNextVersion,
  buildPublishedBrief,
  citeQuote,
  citeStatistic,
} from "#tests/factories/briefs.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { signOffDraft } from "#tests/factories/checks.ts";
import { buildPassage } from "#tests/factories/passages.ts";
import { buildOrganisation, buildUnnamedRole } from "#tests/factories/people.ts";
import { drawPage } from "#tests/factories/pictures.ts";
import { buildQuote, findSpan, quotedWords } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource, buildTranslatedSource } from "#tests/factories/sources.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import {
  buildIndicator,
  buildRevision,
  buildSeries,
  buildStatistic,
} from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { importFolder } from "./commands-folder.ts";

let folder: string;
let database: TestDatabase;
const of = (name: string) => join(folder, name);

/** A publication with a bit of everything that readers see, given out into two folders: with the bytes of captures, and without those that readers see in part. */
async function giveOut(): Promise<void> {
  const first = await createTestDatabase();
  const author = await buildStaff({ name: "Ann Author" });
  const editor = await buildStaff({ roles: ["editor"] });
  const source = await buildSource({ display: "full", licence: "CC BY 4.0" });
  const { textLayerId } = await buildCapture({ sourceId: source.id });
  const quote = await buildQuote({ passage: { textLayerId, ...findSpan(quotedWords) } });
  const translated = await buildTranslatedSource();
  const other = await buildCapture({ sourceId: translated.id });
  const unnamed = await buildUnnamedRole();
  const relayed = await buildQuote({
    passage: { textLayerId: other.textLayerId, ...findSpan(quotedWords) },
    ...{ speaker: { kind: "role_holder", roleId: unnamed.id }, speech: "direct" },
  });
  const { statistic, revision } = await buildMeasured(author, editor);
  const wordingId = relayed.wordings[0]?.id ?? "";
  const made = await buildPassage();
  const noted = await buildPassage();
  const picture = requireValue(
    await uploadImage(author, { bytes: await drawPage(), fileName: "page.png" }),
  );
  const parts = { title: "What it came to", standfirst: "An account." };
  const newest = { ...statistic, vintageId: revision.vintageId };
  const blocks = [
    paragraph("It is ", citeStatistic(newest), " in 2023, ", seen, "."),
    citeQuote(quote),
    paragraph(
      "They ",
      passage(made.id, "would not repeat it"),
      sourceNote({ passageId: noted.id }),
      ".",
    ),
    paragraph("One said: ", inlineQuote({ quoteId: relayed.id, wordingId })),
    image({ mediaId: picture.id, alt: "A page" }),
    chart({ title: "How it went", points: [[newest.statisticId, newest.vintageId]] }),
  ];
  const published = await buildPublishedBrief({
    ...{ author, editor, slug: "what-it-came-to", ...parts, blocks },
  });
  const withHeld = true;
  requireValue(await exportPublication(systemActor, { folder: of("first"), withHeld }));
  const next = brief({ ...parts, blocks: [...blocks, paragraph("That is all.")] });
  await buildNextVersion(published, next, { changeClass: "update", note: "It ends otherwise." });
  requireValue(await exportPublication(systemActor, { folder: of("in-part") }));
  await first.close();
}

const seen = link("https://www.w3.org/TR/", "as they say");

async function buildMeasured(author: StaffActor, editor: StaffActor) {
  const subject = requireValue(
    await createSubject(author, { slug: "commerce", names: { en: "Commerce" } }),
  );
  const texts = { definition: "What is sold.", method: "As reported.", limitations: "Much." };
  const indicator = await buildIndicator(
    { ...texts, slug: "trade", subjectIds: [subject.id] },
    author,
  );
  const series = await buildSeries({ indicatorId: indicator.id, area: "BY" }, author);
  const target = { kind: "series" as const, seriesId: series.id };
  const statistic = await buildStatistic({ target }, author);
  const rival = await buildStatistic({ target, saidBy: await buildSayer() }, author);
  const revision = await buildRevision(statistic.statisticId);
  const judged = { sliceId: series.sliceId, coverage: "goods", period: "2023" };
  const { statisticId } = statistic;
  requireValue(await adoptStatistic(editor, { ...judged, statisticId, reason: "It counts all." }));
  const wrong = { statisticId: rival.statisticId, deprecated: true, reason: "A slip." };
  requireValue(await deprecateStatistic(editor, wrong));
  requireValue(await releaseIndicator(editor, indicator.id));
  return { statistic, revision };
}

async function buildSayer() {
  return { organisationId: (await buildOrganisation()).id };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plumbline-folders-"));
  await giveOut();
  database = await createTestDatabase();
}, 120_000);
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

/** What differs from database to database: ids, codes, when and by whom things were done, and hashes over these. */
function mask(text: string): string {
  return text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, "ID")
    .replaceAll(/\b[a-z]-[a-z0-9]{7}\b/g, "CODE")
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "TIME")
    .replaceAll(/"checkedBy":\[[^\]]*\]/g, '"checkedBy":[]')
    .replaceAll(/^(canonical_sha256|checked_by): .*$/gm, "$1: …")
    .replaceAll(/ of \d{4}-\d\d-\d\d, sha256/g, " of DAY, sha256");
}

/** A file without what differs, and without the order of lists that follows codes. */
async function readMasked(path: string): Promise<unknown> {
  const text = mask(await readFile(of(path), "utf8"));
  if (path.endsWith(".csv")) return text.split("\r\n").sort();
  if (path.endsWith(".md")) return text;
  const read: unknown = JSON.parse(text);
  return path.includes("briefs/") ? read : sortLists(read);
}

function sortLists(given: unknown): unknown {
  if (Array.isArray(given)) {
    const items = given.map(sortLists);
    return items.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof given !== "object" || given === null) return given;
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, sortLists(value)]));
}

async function listIds(query: SQL): Promise<string[]> {
  return (await database.studio.execute<{ id: string }>(query)).rows.map(({ id }) => id);
}

describe("an export of ours", () => {
  it("altered anywhere is refused, and nothing is taken in", async () => {
    await cp(of("first"), of("altered"), { recursive: true });
    await appendFile(of("altered/quotes.json"), " ");
    const report = { folder: of("altered"), reportFile: of("altered.csv") };
    expect(await importFolder(systemActor, report)).toMatchObject({
      problems: [{ code: "importFile.altered", values: { file: "quotes.json" } }],
    });
    await rm(of("altered/quotes.json"));
    expect(await importFolder(systemActor, report)).toMatchObject({
      problems: [{ code: "importFile.altered" }],
    });
    expect(await database.studio.$count(briefs)).toBe(0);
  });

  it("comes into an empty publication as drafts with their evidence, and is given out the same again", async () => {
    const reportFile = of("first.csv");
    const counts = requireValue(
      await importFolder(systemActor, { folder: of("first"), reportFile }),
    );
    const report: Record<string, string>[] = parse(await readFile(reportFile, "utf8"), {
      columns: true,
    });
    expect(report.filter(({ outcome }) => outcome !== "came in")).toEqual([]);
    expect(report.at(-1)?.remarks).toMatch(
      /^What was published stays [^.]+v1\.json, SHA-256 \w+\.$/,
    );
    expect(counts).toMatchObject({ left: 0, broken: 0 });

    const [row] = await database.studio
      .select({
        id: briefs.id,
        state: briefs.state,
        language: briefs.language,
        document: briefDrafts.document,
      })
      .from(briefs)
      .innerJoin(briefDrafts, eq(briefDrafts.briefId, briefs.id))
      .where(eq(briefs.slug, "what-it-came-to"));
    if (!row) throw new Error("no brief");
    expect(row.state).toBe("draft");
    const { findings } = requireValue(await checkDraft(database.studio, row));
    expect(findings.filter(({ severity }) => severity === "blocks")).toEqual([]);

    const author = await buildStaff();
    const editor = await buildStaff({ roles: ["editor"] });
    // All that came is private until somebody says that readers may see it.
    for (const id of await listIds(sql`select id from indicators`))
      requireValue(await releaseIndicator(editor, id));
    for (const id of await listIds(sql`select id from sources`))
      requireValue(await releaseSource(editor, id));
    requireValue(await submitBrief(author, { briefId: row.id, revision: 1 }));
    await signOffDraft(editor, row.id);
    const publish = { briefId: row.id, revision: 1, changeClass: "first" as const };
    requireValue(await publishBrief(editor, publish));
    requireValue(await exportPublication(systemActor, { folder: of("second"), withHeld: true }));

    const files = async (name: string) => (await readdir(of(name), { recursive: true })).sort();
    expect(await files("second")).toEqual(await files("first"));
    for (const path of await files("first")) {
      if (!/\.(json|csv|md)$/.test(path) || /manifest|README/.test(path)) continue;
      expect([path, await readMasked(`second/${path}`)]).toEqual([
        path,
        await readMasked(`first/${path}`),
      ]);
    }
    expect(await verifyAudit()).toMatchObject({ ok: true });
  });

  it("isn't taken into a publication that has something", async () => {
    const given = { folder: of("first"), reportFile: of("again.csv") };
    expect(await importFolder(systemActor, given)).toMatchObject({
      problems: [{ code: "importFile.notEmpty" }],
    });
  });

  it("without the bytes of captures comes in with what rests on them as words, and says so", async () => {
    await database.close();
    database = await createTestDatabase();
    const given = { folder: of("in-part"), reportFile: of("in-part.csv") };
    const counts = requireValue(await importFolder(systemActor, given));
    expect(counts.broken).toBe(0);
    const report: Record<string, string>[] = parse(await readFile(given.reportFile, "utf8"), {
      columns: true,
    });
    const told = (kind: string) =>
      report
        .filter((row) => row.kind === kind)
        .map(({ outcome, remarks }) => [outcome, remarks].join(": "));
    const noBytes =
      "left out: Its bytes are not in the export: readers may not have them, or they were removed.";
    expect(told("capture").filter((row) => row === noBytes)).toHaveLength(6);
    expect(told("capture").filter((row) => row === "came in: ")).toHaveLength(1);
    expect(told("quote").sort()).toEqual([
      "came in: ",
      "left out: The words that it rests on are not in the export.",
    ]);
    expect(told("version")).toEqual([
      expect.stringMatching(/^left out: What was published stays .+v1\.json, SHA-256 \w+\.$/),
    ]);
    expect(told("brief")).toEqual([
      expect.stringMatching(/v2\.json, SHA-256 \w+\. 3 places of evidence stand as words alone\.$/),
    ]);
    const [draft] = await database.studio.select().from(briefDrafts);
    const text = JSON.stringify(draft?.document);
    expect(text).toContain(`“${quotedWords}”`);
    expect(text).toContain("would not repeat it");
    expect(text).not.toMatch(/"inlineQuote"|"sourceNote"|"passage"/);
    const { rows } = await database.studio.execute(
      sql`select distinct no_passage_because as because from vintages`,
    );
    expect(rows).toEqual([
      { because: "The words that it rests on were not in the export that it was taken from." },
    ]);
  });

  it("written by hand comes in as far as it is built as ours is, and the rest is told", async () => {
    await database.close();
    database = await createTestDatabase();
    await cp(of("first"), of("forged"), { recursive: true });
    const forge = {
      "quotes.json": "[{}, 7]",
      "people.json": "no list",
      "indicators/trade.json": "{",
    };
    const manifest = exportManifest.parse(
      JSON.parse(await readFile(of("forged/manifest.json"), "utf8")),
    );
    for (const [path, text] of Object.entries(forge)) {
      await writeFile(of(`forged/${path}`), text);
      const file = manifest.files.find((one) => one.path === path);
      if (file) file.sha256 = hashBytes(Buffer.from(text)).toString("hex");
    }
    await writeFile(of("forged/manifest.json"), JSON.stringify(manifest));
    const given = { folder: of("forged"), reportFile: of("forged.csv") };
    requireValue(await importFolder(systemActor, given));
    const report: Record<string, string>[] = parse(await readFile(given.reportFile, "utf8"), {
      columns: true,
    });
    const broken = report.filter(({ outcome }) => outcome === "broken");
    expect(broken.map(({ id }) => id).sort()).toEqual(Object.keys(forge).sort());
    const draft = await database.studio.$count(briefDrafts);
    expect(draft).toBe(1);
  });

  it("that names a file outside of its folder is refused", async () => {
    await cp(of("first"), of("outside"), { recursive: true });
    const text = await readFile(of("outside/manifest.json"), "utf8");
    await writeFile(
      of("outside/manifest.json"),
      text.replace('"path": "quotes.json"', '"path": "../first/quotes.json"'),
    );
    const given = { folder: of("outside"), reportFile: of("outside.csv") };
    await database.close();
    database = await createTestDatabase();
    expect(await importFolder(systemActor, given)).toMatchObject({
      problems: [{ code: "importFile.altered", values: { file: "../first/quotes.json" } }],
    });
  });
});
