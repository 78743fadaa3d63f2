import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { briefVersions } from "#db/schema/versions.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { fromCanonical } from "#domain/briefs/canonical.ts";
import type { EvidenceEntry } from "#domain/briefs/version-content.ts";
import { hashBytes } from "#domain/content-store.ts";
import { releaseIndicator } from "#domain/indicators/commands-release.ts";
import { paragraph } from "#domain/richtext/build.ts";
import { readLibrary } from "#domain/sources/formats/read-library.ts";
import {
  buildBrief,
  buildPublishedBrief,
  citeQuote,
  citeStatistic,
} from "#tests/factories/briefs.ts";
import { articleText, buildCapture } from "#tests/factories/captures.ts";
import { buildQuote, findSpan, quotedWords } from "#tests/factories/quotes.ts";
import { buildRedactors } from "#tests/factories/redactions.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { buildIndicator, buildSeries, buildStatistic } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { exportPublication } from "./commands.ts";
import { exportManifest } from "./export-files.ts";

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "plumbline-exports-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.close();
});

let made = 0;

async function exportAll(options: { withHeld?: boolean } = {}) {
  made += 1;
  const to = join(folder, String(made));
  const exported = requireValue(await exportPublication(systemActor, { folder: to, ...options }));
  const read = async (path: string) => await readFile(join(to, path), "utf8");
  return { to, exported, read };
}

/** A source of which readers see as much as is said, with one quotation from it in a published brief. */
async function buildQuoted(display: "excerpt" | "full") {
  const source = await buildSource({ display, licence: "CC BY 4.0" });
  const { captureId, textLayerId } = await buildCapture({ sourceId: source.id });
  const quote = await buildQuote({ passage: { textLayerId, ...findSpan(quotedWords) } });
  const published = await buildPublishedBrief({ blocks: [citeQuote(quote)] });
  return { source, captureId, quote, published };
}

/** An indicator that readers see, with one value. */
async function buildReleased() {
  const author = await buildStaff();
  const texts = { definition: "What is sold.", method: "As reported.", limitations: "Much." };
  const indicator = await buildIndicator(texts, author);
  const series = await buildSeries({ indicatorId: indicator.id }, author);
  const target = { kind: "series" as const, seriesId: series.id };
  const statistic = await buildStatistic({ target }, author);
  requireValue(await releaseIndicator(await buildStaff({ roles: ["editor"] }), indicator.id));
  return { indicator, statistic };
}

/** The footnotes of a Markdown text, and the numbers that stand in the text before them. */
function readNotes(markdown: string) {
  const notes = new Map(
    [...markdown.matchAll(/^\[\^(\d+)\]: (.*)$/gm)].map(([, number, text]) => [
      Number(number),
      text ?? "",
    ]),
  );
  const cited = [...markdown.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => Number(number));
  return { notes, cited };
}

const plain = (markdown: string) => markdown.replaceAll(/\\(?=[!-/:-@[-`{-~])/g, "");

function excerptOf(entry: EvidenceEntry): { exact: string; sha256: string | null } | null {
  if (!("origin" in entry) || entry.origin?.kind !== "passage" || !entry.origin.excerpt)
    return null;
  return { exact: entry.origin.excerpt.exact, sha256: entry.origin.capture.sha256 };
}

describe("the publication is exported, and read back", () => {
  test("with each file as the manifest says, and no other", async () => {
    await buildQuoted("full");
    const { to, read, exported } = await exportAll();
    const { files } = exportManifest.parse(JSON.parse(await read("manifest.json")));
    for (const { path, bytes, sha256 } of files) {
      const there = await readFile(join(to, path));
      expect([path, there.length, hashBytes(there).toString("hex")]).toEqual([path, bytes, sha256]);
    }
    const entries = await readdir(to, { recursive: true, withFileTypes: true });
    expect(entries.filter((entry) => entry.isFile())).toHaveLength(files.length + 1);
    expect(exported).toMatchObject({ files: files.length + 1, versions: expect.any(Number) });
  });

  test("with every version as it was published, and its words and evidence as Markdown", async () => {
    const quote = await buildQuote();
    const statistic = await buildStatistic();
    const published = await buildPublishedBrief({
      title: "A *title* with [signs] | and _others_",
      blocks: [
        paragraph("1. It is ", citeStatistic(statistic), ", which is not #1."),
        citeQuote(quote),
      ],
    });
    const { read } = await exportAll();
    const at = `briefs/${published.slug}/v1`;
    const canonical = await read(`${at}.json`);
    const [row] = await database.studio
      .select({ sha256: briefVersions.sha256 })
      .from(briefVersions)
      .where(eq(briefVersions.briefId, published.briefId));
    expect(hashBytes(Buffer.from(canonical))).toEqual(row?.sha256);

    const content = fromCanonical(canonical);
    const markdown = await read(`${at}.md`);
    expect(markdown).toContain(`canonical_sha256: "${row?.sha256.toString("hex")}"`);
    expect(markdown).toContain("\n# A \\*title\\* with \\[signs\\] \\| and \\_others\\_\n");
    expect(markdown).toContain("\n1\\. It is ");
    const { notes, cited } = readNotes(markdown);
    expect([...notes.keys()]).toEqual(content.evidence.map(({ number }) => number));
    expect(cited).toEqual(content.citations.map(({ entry }) => entry));
    for (const { printed } of content.citations) expect(plain(markdown)).toContain(printed);
    const excerpts = content.evidence.flatMap((entry) => {
      const excerpt = excerptOf(entry);
      return excerpt ? [{ ...excerpt, note: plain(notes.get(entry.number) ?? "") }] : [];
    });
    expect(excerpts).toHaveLength(2);
    for (const { exact, sha256, note } of excerpts) {
      expect(note).toContain(exact);
      expect(note).toContain("Westhaven Gazette, *The board meets*, 2023-11-14");
      expect(note).toContain(`sha256:${sha256}`);
    }
  });

  test("with sources that a reference manager reads, values that a table holds, and captures under their hash", async () => {
    const { source, quote } = await buildQuoted("full");
    const { indicator, statistic } = await buildReleased();
    const { to, read, exported } = await exportAll();
    const library = requireValue(await readLibrary(await read("sources.json")));
    expect(library.entries).toHaveLength(exported.sources);
    const items: { id: string; title: string }[] = JSON.parse(await read("sources.json"));
    expect(items.find(({ id }) => id === source.code)).toMatchObject({
      title: "The board meets",
      publisher: "Westhaven Gazette",
      type: "article-newspaper",
    });
    const captures: { code: string; file: string | null; sha256: string }[] = JSON.parse(
      await read("captures.json"),
    );
    const capture = captures.find(({ code }) => code === source.code);
    expect(capture).toMatchObject({ licence: "CC BY 4.0" });
    expect(capture?.file).toBe(`captures/${capture?.sha256}`);
    const bytes = await readFile(join(to, capture?.file ?? ""));
    expect(hashBytes(bytes).toString("hex")).toBe(capture?.sha256);
    expect(bytes.toString("utf8")).toContain(articleText);
    const quotes: { code: string; wordings: { text: string }[] }[] = JSON.parse(
      await read("quotes.json"),
    );
    expect(quotes.find(({ code }) => code === quote.code)?.wordings[0]?.text).toBe(quotedWords);
    const people: { name: string }[] = JSON.parse(await read("people.json"));
    expect(people.length).toBeGreaterThan(0);
    const rows: Record<string, string>[] = parse(await read(`indicators/${indicator.slug}.csv`), {
      columns: true,
    });
    expect(rows).toMatchObject([
      { statistic: statistic.code, value: "46500000000", currency: "USD", vintage: "1" },
    ]);
  });
});

test("an export says where cited words stand, what is measured and how, and every name", async () => {
  const { source } = await buildQuoted("full");
  const { indicator } = await buildReleased();
  const { read } = await exportAll();
  const passages: { code: string; n: number; start: number; end: number; exact: string }[] =
    JSON.parse(await read("passages.json"));
  const passage = passages.find(({ code }) => code === source.code);
  expect(passage).toMatchObject({ n: 1, exact: quotedWords, ...findSpan(quotedWords) });
  const items: { id: string; custom: unknown }[] = JSON.parse(await read("sources.json"));
  expect(items.find(({ id }) => id === source.code)?.custom).toEqual({
    ...{ display: "full", licence: "CC BY 4.0", publisher: { en: "Westhaven Gazette" } },
    ...{ translator: null, translatedFrom: null, original: null, originalNotHeldBecause: null },
  });
  const shown = JSON.parse(await read(`indicators/${indicator.slug}.json`));
  expect(shown).toMatchObject({ definition: "What is sold.", limitations: "Much." });
  expect(shown.slices[0].values[0]).toMatchObject({ reportedValue: "46.5", scale: 9 });
  const people: { names: Record<string, string>; roles: { titles: unknown }[] }[] = JSON.parse(
    await read("people.json"),
  );
  const speaker = people.find(({ names }) => names.ru === "Мария Петрова");
  expect(speaker?.names).toEqual({ en: "Maria Petrova", ru: "Мария Петрова" });
  expect(speaker?.roles[0]?.titles).toEqual({ en: "Minister of Trade" });
});

describe("an export leaves out", () => {
  test("what isn't published, who is withheld, and what was removed", async () => {
    const voucher = await buildStaff();
    const withheld = {
      ...{
        kind: "withheld" as const,
        description: "An official",
        reason: "They would be dismissed.",
      },
      ...{ voucherId: voucher.id, identity: "Torvald Nightingale-Przybylski" },
    };
    const quote = await buildQuote({ speaker: withheld }, voucher);
    await buildPublishedBrief({ blocks: [citeQuote(quote)] });
    await buildBrief({ title: "A draft that nobody has read" });
    const private_ = await buildSource({ title: "A source that nobody cites" });
    await buildCapture({ sourceId: private_.id });
    const { captureId, published } = await buildQuoted("full");
    const { tryRedact } = await buildRedactors();

    const before = await readEverything((await exportAll()).to);
    expect(before).toContain(published.slug);
    const removedHash = await hashOfCapture(captureId);
    expect(before).toContain(`captures/${removedHash}`);
    requireValue(await tryRedact({ kind: "capture", captureId }));
    const { to, read } = await exportAll({ withHeld: true });
    const after = await readEverything(to);
    expect(await readdir(join(to, "captures"))).not.toContain(removedHash);
    expect(await read(`briefs/${published.slug}/v1.md`)).not.toContain(quotedWords);
    for (const words of [
      "Nightingale",
      "A draft that nobody has read",
      "A source that nobody cites",
    ]) {
      expect(before).not.toContain(words);
      expect(after).not.toContain(words);
    }
  });

  test("the bytes of captures that readers see in part, unless it is for the publication's own keeping", async () => {
    const { source } = await buildQuoted("excerpt");
    const fileOf = async (options: { withHeld?: boolean }) => {
      const { read } = await exportAll(options);
      const captures: { code: string; file: string | null }[] = JSON.parse(
        await read("captures.json"),
      );
      return captures.find(({ code }) => code === source.code)?.file;
    };
    expect(await fileOf({})).toBeNull();
    expect(await fileOf({ withHeld: true })).toMatch(/^captures\/[0-9a-f]{64}$/);
  });

  async function hashOfCapture(captureId: string): Promise<string> {
    const { rows } = await database.studio.$client.query(
      "select encode(bytes_sha256, 'hex') as hex from captures where id = $1",
      [captureId],
    );
    return rows[0]?.hex;
  }

  /** Names and contents of all files, as one text. */
  async function readEverything(of: string): Promise<string> {
    const entries = await readdir(of, { recursive: true, withFileTypes: true });
    const texts = entries
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        return `${path}\n${await readFile(path, "utf8")}`;
      });
    return (await Promise.all(texts)).join("\n");
  }
});
