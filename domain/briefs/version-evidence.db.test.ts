import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { brief, paragraph, passage, sourceNote } from "#domain/richtext/build.ts";
import { buildPublishedBrief, citeQuote, citeRun, citeStatistic } from "#tests/factories/briefs.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { write } from "#tests/factories/drafts.ts";
import { buildQuote, findSpan, quotedWords } from "#tests/factories/quotes.ts";
import { buildSource } from "#tests/factories/sources.ts";
import {
  buildDerivation,
  buildGrowth,
  buildReckoned,
  buildStatistic,
  reportedWords,
} from "#tests/factories/statistics.ts";
import { listVersionRows, readContent, readEntry } from "#tests/factories/versions.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

/** Where the reported words stand in a capture. */
const spanIn = (textLayerId: string, words = reportedWords) => ({
  kind: "span" as const,
  textLayerId,
  ...findSpan(words),
});

describe("an excerpt", () => {
  const publishFrom = async (display: "none" | "excerpt" | "full") => {
    const licence = display === "full" ? "CC BY 4.0" : null;
    const { id: sourceId } = await buildSource({ display, licence });
    const { textLayerId } = await buildCapture({ sourceId });
    const statistic = await buildStatistic({ value: { origin: spanIn(textLayerId) } });
    return await buildPublishedBrief({ document: write(citeStatistic(statistic)) });
  };

  test("is the passage with a little around it, within its own paragraph", async () => {
    const { origin } = await readEntry(await publishFrom("excerpt"), "statistic");
    expect(origin).toMatchObject({
      excerpt: {
        before: "Trade came to ",
        exact: reportedWords,
        after: " in 2023, after 44 billion in 2022. It grew by 5.7%.",
      },
    });
  });

  test("of a source that isn't to be shown is nowhere in the version", async () => {
    const version = await publishFrom("none");
    const { origin } = await readEntry(version, "statistic");
    expect(origin).toMatchObject({ kind: "passage", excerpt: null });
    const [row] = await listVersionRows(version.briefId);
    expect(row?.canonical).not.toContain("after 44 billion in 2022");
  });
});

describe("a transcription", () => {
  test("claims no hash and no match, for figures as for quotations", async () => {
    const { textLayerId } = await buildCapture({ content: { method: "transcription" } });
    const statistic = await buildStatistic({ value: { origin: spanIn(textLayerId) } });
    const quote = await buildQuote({ passage: { textLayerId, ...findSpan(quotedWords) } });
    const version = await buildPublishedBrief({
      document: brief({
        title: "As noted",
        standfirst: "An account.",
        blocks: [paragraph("It came to ", citeStatistic(statistic)), citeQuote(quote)],
      }),
    });
    const noted = { method: "transcription", sha256: null };
    for (const kind of ["statistic", "quote"] as const)
      expect(await readEntry(version, kind)).toMatchObject({ origin: { exactSha256: null } });
    expect(await readEntry(version, "statistic")).toMatchObject({
      standing: "noted",
      origin: { capture: noted },
    });
    expect(await readEntry(version, "quote")).toMatchObject({
      standing: "noted",
      verdict: "as_noted",
      origin: { capture: noted },
    });
    expect((await readContent(version)).counts).toMatchObject({ standing: 0, noted: 2 });
  });

  test("is told from what we hold, whose hash is printed", async () => {
    const statistic = await buildStatistic();
    const version = await buildPublishedBrief({ document: write(citeStatistic(statistic)) });
    const entry = await readEntry(version, "statistic");
    expect(entry).toMatchObject({ standing: "stands", origin: { capture: { method: "paste" } } });
    const { rows } = await studioDb().execute(sql`
      select encode(c.bytes_sha256, 'hex') as sha256 from vintages v join passages p on p.id = v.passage_id join captures c on c.id = p.capture_id
      where v.id = ${statistic.vintageId}`);
    expect(entry.origin).toMatchObject({ capture: rows[0] });
  });

  test("and the passage's own words have a hash too", async () => {
    const statistic = await buildStatistic();
    const version = await buildPublishedBrief({ document: write(citeStatistic(statistic)) });
    const { origin } = await readEntry(version, "statistic");
    if (origin.kind !== "passage") throw new Error("It has no passage.");
    const words = origin.excerpt?.exact ?? "";
    expect(origin.exactSha256).toBe(createHash("sha256").update(words).digest("hex"));
  });
});

test("a value stands as its source has it, in its scale and with its zeros", async () => {
  const statistic = await buildStatistic({ value: { value: "46500.0", scale: 6 } });
  const version = await buildPublishedBrief({ document: write(citeStatistic(statistic)) });
  expect(await readEntry(version, "statistic")).toMatchObject({
    inSource: "46,500.0\u00a0million\u00a0dollars",
    figure: { value: "46500000000" },
  });
});

test("a value that we reckoned shows the arithmetic, also where the run isn't cited itself", async () => {
  const { earlier, later, run } = await buildGrowth();
  const cited = await buildReckoned(run);
  const version = await buildPublishedBrief({ document: write(citeStatistic(cited)) });
  const { standing, origin } = await readEntry(version, "statistic");
  expect(standing).toBe("arithmetic");
  expect(origin).toMatchObject({
    kind: "derivation",
    code: run.code,
    runId: run.runId,
    formula: expect.stringMatching(/^46\.5\D+44\D+2\.5/u),
    inputs: [
      { code: later.code, standing: "stands" },
      { code: earlier.code, standing: "stands" },
    ],
  });
});

test("a derivation shows its arithmetic and what each input stands on", async () => {
  const { earlier, later, run } = await buildGrowth();
  const version = await buildPublishedBrief({ document: write("It grew by ", citeRun(run), ".") });
  const entry = await readEntry(version, "derivation");
  expect(entry.formula.replaceAll("\u00a0", " ")).toBe(
    "46.5 billion dollars − 44 billion dollars = 2.5 billion dollars",
  );
  expect(entry.inputs).toMatchObject([
    { code: later.code, standing: "stands" },
    { code: earlier.code, standing: "stands" },
  ]);
});

test("the counts are of figures and quotations where they stand; sources are counted once", async () => {
  const { textLayerId, sourceId } = await buildCapture();
  const held = await buildStatistic({ value: { origin: spanIn(textLayerId) } });
  const nowhere = await buildStatistic({
    value: { origin: { kind: "none", because: "It was said in the corridor." } },
  });
  const quote = await buildQuote({ passage: { textLayerId, ...findSpan(quotedWords) } });
  const passageId = quote.wordings[0]?.witnesses[0]?.passage.id ?? "";
  const published = await buildPublishedBrief({
    document: brief({
      title: ["Trade: ", citeStatistic(held)],
      standfirst: "An account.",
      blocks: [
        paragraph(
          "It is ",
          citeStatistic(held),
          ", or ",
          citeStatistic(nowhere),
          "; ",
          citeRun(await buildDerivation()),
        ),
        citeQuote(quote),
        paragraph(passage(passageId, "They met"), sourceNote({ sourceId, locator: "p. 2" })),
      ],
    }),
  });
  const { counts, evidence, citations } = await readContent(published);
  expect(counts).toEqual({
    figures: 4,
    quotations: 1,
    sources: 1,
    standing: 3,
    noted: 0,
    arithmetic: 1,
    noPassage: 1,
    waived: 0,
  });
  expect(evidence.map(({ number, kind }) => [number, kind])).toEqual([
    [1, "statistic"],
    [2, "statistic"],
    [3, "derivation"],
    [4, "quote"],
    [5, "passage"],
    [6, "note"],
  ]);
  expect(citations.map(({ entry }) => entry)).toEqual([1, 1, 2, 3, 4, 5, 6]);
});
