import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { auditLog } from "#db/schema/audit.ts";
import { briefAuthors, briefDrafts, briefs } from "#db/schema/briefs.ts";
import { importedPosts } from "#db/schema/imported-posts.ts";
import { briefSubjects } from "#db/schema/subjects.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { checkDraft } from "#domain/briefs/check-draft.ts";
import { createSubject } from "#domain/subjects/commands.ts";
import {
  buildGivenPost,
  type ItemParts,
  writeGhost,
  writeItem,
  writeWordpress,
} from "#tests/factories/exports-of-others.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { importPosts } from "./commands.ts";
import { importPost } from "./commands-posts.ts";

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "plumbline-imports-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.close();
});

let files = 0;

type Run = { kind?: "wordpress" | "ghost"; isTrial?: boolean };

async function run(content: string, { kind = "wordpress", isTrial = false }: Run = {}) {
  files += 1;
  const file = join(folder, `export-${files}`);
  await writeFile(file, content);
  const reportFile = `${file}.csv`;
  const counts = requireValue(await importPosts(systemActor, { file, kind, reportFile, isTrial }));
  const report: Record<string, string>[] = parse(await readFile(reportFile, "utf8"), {
    columns: true,
  });
  return { counts, report };
}

let ids = 0;
/** Items of a site of their own. */
function writeSite(...items: readonly ItemParts[]): { xml: string; site: string } {
  ids += 1;
  const site = `https://old-${ids}.example`;
  const xml = writeWordpress(
    ...items.map((item, at) => writeItem({ id: at + 1, slug: `s${ids}-${at + 1}`, ...item })),
  );
  return { xml: xml.replaceAll("https://old.example", site), site };
}

const countBriefs = () => database.studio.$count(briefs);

async function readBrief(slug: string | undefined) {
  const [row] = await database.studio
    .select({
      id: briefs.id,
      state: briefs.state,
      language: briefs.language,
      document: briefDrafts.document,
      title: briefDrafts.titleText,
    })
    .from(briefs)
    .innerJoin(briefDrafts, eq(briefDrafts.briefId, briefs.id))
    .where(eq(briefs.slug, slug ?? ""));
  if (!row) throw new Error(`no brief ${slug}`);
  return row;
}

describe("a WordPress export", () => {
  it("becomes drafts with their title, standfirst, text, byline, subjects and where they were found", async () => {
    requireValue(await createSubject(systemActor, { slug: "trade", names: { en: "Trade" } }));
    const { xml, site } = writeSite({
      ...{ title: "Trade &amp; more", excerpt: "<p>In short.</p>", tags: ["Trade", "Weather"] },
      body: 'It rose by 46.5%.\n\n<img src="/x.png" alt="A wall">',
    });
    const { counts, report } = await run(xml);
    expect(counts).toEqual({ new: 1, there: 0, left: 0, broken: 0, stopped: null });
    const [row] = report;
    expect(row).toMatchObject({
      ...{ outcome: "came in", id: "1", title: "Trade & more", address: `${site}/s${ids}-1/` },
      published: "2020-01-02T03:04:05.000Z",
      remarks: "One picture is a link. No subjects of ours: Weather.",
    });
    const brief = await readBrief(row?.slug);
    expect(brief).toMatchObject({ state: "draft", language: "en", title: "Trade & more" });
    expect(JSON.stringify(brief.document)).toContain(`"href":"${site}/x.png"`);
    expect(JSON.stringify(brief.document)).toContain("In short.");
    const bylines = await database.studio
      .select()
      .from(briefAuthors)
      .where(eq(briefAuthors.briefId, brief.id));
    expect(bylines).toEqual([{ briefId: brief.id, position: 1, staffId: null, byline: "Ann Doe" }]);
    expect(await database.studio.$count(briefSubjects, eq(briefSubjects.briefId, brief.id))).toBe(
      1,
    );
    const noted = await database.studio
      .select()
      .from(importedPosts)
      .where(eq(importedPosts.briefId, brief.id));
    expect(noted).toMatchObject([
      { system: "wordpress", site, foreignId: "1", address: `${site}/s${ids}-1/` },
    ]);
    const audited = await database.studio
      .select()
      .from(auditLog)
      .where(eq(auditLog.thingId, brief.id));
    expect(audited).toMatchObject([
      { action: "brief.import", actorKind: "system", detail: { site, foreignId: "1" } },
    ]);
  });

  it("that was taken in is known again, and only what is new comes", async () => {
    const { xml } = writeSite({}, {}, {});
    const first = await run(xml);
    const before = await countBriefs();
    const more = xml.replace("</channel>", `${writeItem({ id: 9, slug: `s${ids}-9` })}</channel>`);
    const { counts, report } = await run(more);
    expect(counts).toMatchObject({ new: 1, there: 3 });
    expect(report.slice(0, 3).map(({ slug }) => slug)).toEqual(
      first.report.map(({ slug }) => slug),
    );
    expect(await countBriefs()).toBe(before + 1);
  });

  it("taken in twice at once comes in once", async () => {
    const { xml, site } = writeSite(...Array.from({ length: 20 }, () => ({})));
    const runs = await Promise.all([run(xml), run(xml), run(xml)]);
    expect(runs.map(({ counts }) => counts.broken)).toEqual([0, 0, 0]);
    expect(runs.reduce((sum, { counts }) => sum + counts.new, 0)).toBe(20);
    expect(await database.studio.$count(importedPosts, eq(importedPosts.site, site))).toBe(20);
  });

  it("with a thousand broken posts tells of each, and the others come in", async () => {
    const broken = Array.from({ length: 1_000 }, (_, at) => ({
      id: `x${at}`,
      title: `Broken ${at}`,
    }));
    const { xml } = writeSite({}, ...broken, {});
    const { counts, report } = await run(xml);
    expect(counts).toMatchObject({ new: 2, broken: 1_000 });
    const told = report.filter(({ outcome }) => outcome === "broken");
    expect(told.map(({ title }) => title)).toEqual(broken.map(({ title }) => title));
    expect(new Set(told.map(({ remarks }) => remarks))).toEqual(
      new Set(["It has no number, by which it would be known again."]),
    );
  });

  it("is only looked at where it is a trial, with the addresses that would be given", async () => {
    const { xml } = writeSite({ slug: "same-name" }, { slug: "same-name" }, { password: "x" });
    const before = [await countBriefs(), await database.studio.$count(auditLog)];
    const { counts, report } = await run(xml, { isTrial: true });
    expect(counts).toMatchObject({ new: 2, left: 1 });
    expect(report.map(({ outcome }) => outcome)).toEqual([
      "would come in",
      "would come in",
      "left out",
    ]);
    expect(report.map(({ slug }) => slug)).toEqual(["same-name", "same-name-2", ""]);
    expect([await countBriefs(), await database.studio.$count(auditLog)]).toEqual(before);
    const real = await run(xml);
    expect(real.report.map(({ slug }) => slug)).toEqual(["same-name", "same-name-2", ""]);
  });

  it("that is cut short gives what came before, and says so", async () => {
    const { xml } = writeSite({}, { title: "Second" });
    const { counts, report } = await run(xml.slice(0, xml.indexOf("Second") + 200));
    expect(counts).toMatchObject({ new: 1, broken: 1, stopped: { code: "importFile.cutShort" } });
    expect(report[1]).toMatchObject({ title: "Second", remarks: "The file ends within it." });
  });

  test.each<[string, ItemParts, { title?: string; slug: RegExp; remark: RegExp }]>([
    ["without a title", { title: "" }, { title: "", slug: /^s\d+-1$/, remark: /It has no title/ }],
    [
      "without a title or address",
      { title: "", slug: "" },
      { slug: /^wordpress-1(-\d+)?$/, remark: /It has no title/ },
    ],
    [
      "in Cyrillic",
      { title: "Торговля", slug: "" },
      { title: "Торговля", slug: /^torgovlya$/, remark: /torgovlya/ },
    ],
    ["with an address that can't be one", { slug: "A_b//c" }, { slug: /^a-b-c$/, remark: /a-b-c/ }],
    ["without a text", { body: "" }, { slug: /-1$/, remark: /It has no text/ }],
  ])("takes in one %s, and says so", async (_, parts, { title, slug, remark }) => {
    const { report } = await run(writeSite(parts).xml);
    expect(report).toMatchObject([
      {
        outcome: "came in",
        slug: expect.stringMatching(slug),
        remarks: expect.stringMatching(remark),
      },
    ]);
    if (title !== undefined) expect((await readBrief(report[0]?.slug)).title).toBe(title);
  });

  it("gives a report that no spreadsheet runs", async () => {
    const { report } = await run(writeSite({ title: "=1+1" }).xml);
    expect(report[0]?.title).toBe("'=1+1");
  });
});

describe("a Ghost export", () => {
  it("becomes drafts, once", async () => {
    const json = writeGhost({ custom_excerpt: "Short", uuid: "g-1" }, { uuid: "g-2", title: 7 });
    expect((await run(json, { kind: "ghost" })).counts).toMatchObject({ new: 1, broken: 1 });
    expect((await run(json, { kind: "ghost" })).counts).toMatchObject({ there: 1, broken: 1 });
  });

  it("that is no JSON changes nothing, and says why", async () => {
    const { counts, report } = await run(writeGhost({}).slice(0, 200), { kind: "ghost" });
    expect(counts).toMatchObject({ new: 0, stopped: { code: "importFile.jsonBroken" } });
    expect(report).toEqual([]);
  });
});

it("what a post gives as a figure or a quotation rests on nothing, and the linter says so", async () => {
  const body = "<p>Trade rose by 46.5% in 2020. “We have no money,” Ann Doe said.</p>";
  const { slug } = requireValue(await importPost(systemActor, buildGivenPost({ body })));
  const { findings } = requireValue(await checkDraft(database.studio, await readBrief(slug)));
  const blocking = findings.filter(({ severity }) => severity === "blocks");
  const rules = blocking.map(({ rule }) => rule);
  expect(rules).toEqual(expect.arrayContaining(["unsourcedFigure", "unsourcedQuotation"]));
});

it("signs that Postgres can't keep don't stop an import", async () => {
  const post = buildGivenPost({
    ...{ title: "A\u0000b", excerpt: "c\u0000", authors: ["Ann\u0000 Doe"], tags: ["\u0000"] },
    ...{
      address: "https://old.example/\u0000",
      site: "x\u0000",
      language: "\u0000",
      slug: "\u0000",
    },
    body: "d\u0000e\ud800",
  });
  const { slug } = requireValue(await importPost(systemActor, post));
  expect((await readBrief(slug)).title).toBe("Ab");
});

it("a report isn't written over the export that is to be read", async () => {
  const file = join(folder, "kept.xml");
  const { xml } = writeSite({});
  await writeFile(file, xml);
  const refused = await importPosts(systemActor, { file, kind: "wordpress", reportFile: file });
  expect(refused).toMatchObject({ ok: false, problems: [{ code: "importFile.reportOverFile" }] });
  expect(await readFile(file, "utf8")).toBe(xml);
});

it("a report that can't be written is told before anything is taken in", async () => {
  const file = join(folder, "refused.xml");
  await writeFile(file, writeSite({}).xml);
  const before = await countBriefs();
  const refused = await importPosts(systemActor, { file, kind: "wordpress", reportFile: folder });
  expect(refused).toMatchObject({ ok: false, problems: [{ code: "importFile.reportThere" }] });
  expect(await countBriefs()).toBe(before);
});
