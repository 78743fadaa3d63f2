import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { statistics } from "#db/schema/statistics.ts";
import { adoptStatistic, deprecateStatistic } from "#domain/indicators/commands-judgements.ts";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { addWording, reviewWording } from "#domain/quotes/commands-wordings.ts";
import { brief, inlineQuote, paragraph, passage, sourceNote } from "#domain/richtext/build.ts";
import { buildPublishedBrief, citeQuote, citeRun, citeStatistic } from "#tests/factories/briefs.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { write } from "#tests/factories/drafts.ts";
import { buildQuote, findSpan, quotedWords } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import {
  buildDerivation,
  buildGrowth,
  buildReckoned,
  buildSeries,
  buildStatistic,
  buildTwoYears,
  reportedWords,
} from "#tests/factories/statistics.ts";
import { listVersionRows, readContent, readEntry } from "#tests/factories/versions.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await closeJobs();
  await database.close();
});

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

describe("rivals", () => {
  const rivalsOf = async (cited: { statisticId: string; vintageId: string }) => {
    const version = await buildPublishedBrief({ document: write(citeStatistic(cited)) });
    return (await readEntry(version, "statistic")).rivals.map(({ code }) => code).sort();
  };
  const codes = (...made: { code: string }[]) => made.map(({ code }) => code).sort();
  const release = async (...made: { statisticId: string }[]) => {
    const by = await buildStaff({ roles: ["editor"] });
    for (const { statisticId } of made)
      await studioDb()
        .update(statistics)
        .set({ releasedBy: by.id, releasedAt: new Date() })
        .where(sql`id = ${statisticId}`);
  };

  test("are reports of the same slice and period, whatever they count, and no others", async () => {
    const goods = await buildSeries();
    const { indicatorId } = goods;
    const services = await buildSeries({ indicatorId, coverage: "goods and services" });
    const exports = await buildSeries({ indicatorId, flow: "export" });
    const inSeries = (series: { id: string }) => ({ kind: "series" as const, seriesId: series.id });
    const cited = await buildStatistic({ target: inSeries(goods) });
    const forecast = await buildStatistic({ target: inSeries(goods), nature: "forecast" });
    const other = await buildStatistic({ target: inSeries(services), value: { value: "55" } });
    const lastYear = await buildStatistic({ target: inSeries(goods), period: "2022" });
    const flow = await buildStatistic({ target: inSeries(exports) });
    const elsewhere = await buildStatistic();
    await release(forecast, other, lastYear, flow, elsewhere);
    expect(await rivalsOf(cited)).toEqual(codes(forecast, other));
  });

  test("that nobody has published or released stay private; an embargo holds even then", async () => {
    const { series, later: cited } = await buildTwoYears();
    const report = async (nature: "forecast" | "plan" | "claim") =>
      await buildStatistic({ target: { kind: "series", seriesId: series.id }, nature });
    const [released, embargoed, secret] = [
      await report("forecast"),
      await report("plan"),
      await report("claim"),
    ];
    await release(released, embargoed);
    await studioDb()
      .update(statistics)
      .set({ embargoUntil: new Date(Date.now() + 86_400_000) })
      .where(sql`id = ${embargoed.statisticId}`);
    expect(await rivalsOf(cited)).toEqual(codes(released));
    await buildPublishedBrief({ document: write(citeStatistic(secret)) });
    expect(await rivalsOf(cited)).toEqual(codes(released, secret));
  });

  test("cited beside each other are each other's, and say which we go by and which is disproved", async () => {
    const { series, later } = await buildTwoYears();
    const target = { kind: "series" as const, seriesId: series.id };
    const claim = await buildStatistic({ target, nature: "claim", value: { value: "60" } });
    const editor = await buildStaff({ roles: ["editor"] });
    const reason = "It says how it was counted.";
    const { sliceId } = series;
    const adopted = {
      statisticId: later.statisticId,
      sliceId,
      coverage: "goods",
      period: "2023",
      reason,
    };
    requireValue(await adoptStatistic(editor, adopted));
    const disproved = {
      statisticId: claim.statisticId,
      deprecated: true,
      reason: "It was withdrawn.",
    };
    requireValue(await deprecateStatistic(editor, disproved));
    const version = await buildPublishedBrief({
      document: write(citeStatistic(later), " against ", citeStatistic(claim)),
    });
    const { evidence } = await readContent(version);
    expect(evidence).toMatchObject([
      {
        adoptedBecause: reason,
        deprecatedBecause: null,
        rivals: [{ code: claim.code, adopted: false, deprecated: true }],
      },
      {
        adoptedBecause: null,
        deprecatedBecause: "It was withdrawn.",
        rivals: [{ code: later.code, adopted: true, deprecated: false }],
      },
    ]);
  });

  test("of a figure without a series are none", async () => {
    const stated = {
      kind: "stated" as const,
      what: "Ships",
      unit: { kind: "count" as const, code: "ships" },
    };
    const one = await buildStatistic({ target: stated, value: { value: "3", scale: 0 } });
    await buildStatistic({ target: stated, value: { value: "4", scale: 0 } });
    expect(await rivalsOf(one)).toEqual([]);
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

async function buildPassageOf(text: string) {
  const { textLayerId } = await buildCapture({ content: { text } });
  return { textLayerId, start: 0, end: text.length };
}

describe("a quotation", () => {
  test("in a translation of ours stands on the passage of the words that it translates", async () => {
    const made = await buildQuote({ spokenLanguage: "en" });
    const original = made.wordings[0];
    const text = "Мы не должны повторять ошибки 2014 года";
    const added = requireValue(
      await addWording(await buildStaff(), {
        quoteId: made.id,
        language: "ru",
        text,
        translation: { status: "ours", translator: "T. Ranslator" },
        translationOf: original?.id ?? null,
      }),
    );
    const wordingId = added.wordings.find(({ language }) => language === "ru")?.id ?? "";
    requireValue(await reviewWording(await buildStaff({ roles: ["editor"] }), wordingId));
    const document = write("They said: ", inlineQuote({ quoteId: made.id, wordingId }));
    expect(await readEntry(await buildPublishedBrief({ document }), "quote")).toMatchObject({
      text,
      verdict: "verbatim",
      nearness: "our_translation",
      translator: "T. Ranslator",
      origin: { passageId: original?.witnesses[0]?.passage.id },
      otherWordings: [{ language: "en", nearness: "original" }],
    });
  });

  test("prints its other wordings with how near each is to the speech, and none that nobody answers for or that stands nowhere", async () => {
    const made = await buildQuote({ spokenLanguage: "en" });
    const author = await buildStaff();
    const add = async (
      language: string,
      status: "agency" | "ours" | "machine",
      text: string,
      standing?: string,
    ) =>
      requireValue(
        await addWording(author, {
          quoteId: made.id,
          language,
          text,
          translation: { status, translator: "T. Ranslator" },
          passage: standing ? await buildPassageOf(standing) : null,
        }),
      );
    const inRussian = "Мы не должны повторять ошибки 2014 года";
    await add("ru", "agency", inRussian, inRussian);
    await add("uk", "agency", "Ми не маємо повторювати помилки 2014 року");
    await add("pl", "agency", "Błędy z roku 2014", "Błędy z roku 2015");
    await add("de", "machine", "Wir dürfen die Fehler von 2014 nicht wiederholen");
    const ours = await add("be", "ours", "Мы не павінны паўтараць памылкі 2014 года");
    const publish = async () =>
      await readEntry(
        await buildPublishedBrief({
          document: brief({ title: "Said", standfirst: "An account.", blocks: [citeQuote(made)] }),
        }),
        "quote",
      );
    const agency = { language: "ru", nearness: "agency_translation", translator: "T. Ranslator" };
    expect((await publish()).otherWordings).toMatchObject([agency]);
    const reviewed = ours.wordings.find(({ language }) => language === "be")?.id ?? "";
    requireValue(await reviewWording(await buildStaff({ roles: ["editor"] }), reviewed));
    expect((await publish()).otherWordings).toMatchObject([
      agency,
      { language: "be", nearness: "our_translation" },
    ]);
  });
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
