import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publicDb, studioDb } from "#db/client.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { withdrawBrief } from "#domain/briefs/commands-withdraw.ts";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { addOrganisationFact } from "#domain/people/commands.ts";
import { listPagesOf } from "#domain/press/pages.ts";
import { paragraph } from "#domain/richtext/build.ts";
import { updateSettings } from "#domain/settings/commands.ts";
import { tagOf } from "#domain/tags.ts";
import {
  buildNextVersion,
  buildPublishedBrief,
  citeQuote,
  citeStatistic,
} from "#tests/factories/briefs.ts";
import { articleText, buildCapture } from "#tests/factories/captures.ts";
import { write } from "#tests/factories/drafts.ts";
import { readAllThatIsPublic } from "#tests/factories/published.ts";
import { buildQuote, findSpan, quotedWords } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildRevision, buildStatistic, reportedWords } from "#tests/factories/statistics.ts";
import { insufficientPrivilege, refusalOf } from "#tests/setup/refusal.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { releaseSource } from "./commands.ts";
import { findPublicSource, isTakenBack } from "./queries-public.ts";
import { findPublicBytes, findPublicCapture } from "./queries-public-captures.ts";
import { listPublicSources } from "./queries-public-list.ts";
import { readSourceFilter } from "./rules-filters.ts";

let database: TestDatabase;
let editor: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  editor = await buildStaff({ roles: ["editor"] });
});
afterAll(async () => {
  await closeJobs();
  await database.close();
});

let made = 0;

type Fields = Parameters<typeof buildSource>[0];

/** A source with a text, and a quotation and a value bound in it. */
async function buildBound(fields: Fields = {}, method: "paste" | "transcription" = "paste") {
  made += 1;
  const title = `Report number ${made}`;
  const source = await buildSource({ title, url: `https://news.example/${made}`, ...fields });
  const text = `${articleText}\n\n${"Other words. ".repeat(20)}\n\nUncited words of ${title}.`;
  const { captureId, textLayerId } = await buildCapture({
    sourceId: source.id,
    content: { text, method },
  });
  const quote = await buildQuote({ passage: { textLayerId, ...findSpan(quotedWords) } });
  const origin = { kind: "span" as const, textLayerId, ...findSpan(reportedWords) };
  const statistic = await buildStatistic({ value: { origin } });
  return { source, title, captureId, quote, statistic };
}

async function buildCited(fields: Fields = {}, method: "paste" | "transcription" = "paste") {
  const bound = await buildBound(fields, method);
  const blocks = [
    paragraph("It came to ", citeStatistic(bound.statistic), "."),
    citeQuote(bound.quote),
  ];
  return { ...bound, published: await buildPublishedBrief({ blocks }) };
}

const find = async (code: string) => (await findPublicSource(code))?.source ?? null;
const findCapture = async (code: string) => (await findPublicCapture(code, "1"))?.capture ?? null;
const listAll = async (search: Record<string, string> = {}) => {
  const filter = readSourceFilter(search);
  if (!filter) throw new Error("No such list.");
  return await listPublicSources(filter, { perPage: 1000 });
};
const listCodes = async (search: Record<string, string> = {}) =>
  (await listAll(search)).sources.map(({ code }) => code);
const setEmbargo = async (sourceId: string, until: string) =>
  await studioDb().execute(
    sql`update sources set embargo_until = ${until}::timestamptz where id = ${sourceId}`,
  );

describe("a source that no version cites", () => {
  test("is nowhere that the public can look: not its title, not its text", async () => {
    const { source, title } = await buildBound({ note: "Nobody is to know." });
    const everything = await readAllThatIsPublic();
    for (const hint of [source.id, source.code, title, "Nobody is to know"])
      expect(everything).not.toContain(hint);
    expect(await find(source.code)).toBeNull();
    expect(await findCapture(source.code)).toBeNull();
    expect(await listCodes()).not.toContain(source.code);
    expect(await isTakenBack(source.code)).toBe(false);
    expect(await listPagesOf([tagOf("source", source.id)])).toEqual([]);
  });

  test("is public once a second person has released it, without its words", async () => {
    const { source, title } = await buildBound();
    requireValue(await releaseSource(editor, source.id));
    expect(await find(source.code)).toMatchObject({ title, citedIn: [] });
    expect(await findCapture(source.code)).toMatchObject({ passages: [], whole: null });
    expect(await readAllThatIsPublic()).not.toContain(`Uncited words of ${title}`);
    await setEmbargo(source.id, "2999-01-01");
    expect(await find(source.code)).toBeNull();
  });
});

describe("a source that a published version cites", () => {
  test("says who publishes it, where it is cited and what we hold of it", async () => {
    const { source, title, published } = await buildCited();
    expect(await find(source.code)).toMatchObject({
      title,
      publisher: "Westhaven Gazette",
      standing: "unknown",
      citedIn: [{ slug: published.slug, n: 1, isCurrent: true, entries: [1, 2] }],
      captures: [{ n: 1, method: "paste", isRedacted: false }],
      record: { altered: [], revised: [], corrections: [] },
      reference: expect.stringContaining(title),
    });
    expect(await listPagesOf([tagOf("source", source.id)])).toEqual([
      `/sources/${source.code}`,
      `/sources/${source.code}/captures/1`,
      `/sources/${source.code}.json`,
    ]);
  });

  test("shows of its text the cited passages with a little context, each where it is used, and no more", async () => {
    const { source, title, quote, published } = await buildCited();
    const shown = await findCapture(source.code);
    expect(shown?.passages.map(({ exact }) => exact).sort()).toEqual(
      [quotedWords, reportedWords].sort(),
    );
    const quoted = shown?.passages.find(({ exact }) => exact === quotedWords);
    expect(quoted?.uses).toMatchObject([{ slug: published.slug, entry: 2, quoteCode: quote.code }]);
    expect(quoted?.before?.length).toBeLessThanOrEqual(160);
    expect(shown?.whole).toBeNull();
    expect(await findPublicBytes(source.code, "1")).toBeNull();
    expect(await readAllThatIsPublic()).not.toContain(`Uncited words of ${title}`);
  });

  test("shows nothing of its text where its display says so", async () => {
    const { source } = await buildCited({ display: "none" });
    const passages = (await findCapture(source.code))?.passages;
    expect(passages).toHaveLength(2);
    expect(passages?.map(({ exact, before, after }) => [exact, before, after])).toEqual([
      [null, null, null],
      [null, null, null],
    ]);
  });

  test("shows all of it, and hands out its bytes, where the licence allows it", async () => {
    const { source, title } = await buildCited({ display: "full", licence: "CC BY 4.0" });
    expect((await findCapture(source.code))?.whole?.text).toContain(`Uncited words of ${title}`);
    expect(await findPublicBytes(source.code, "1")).not.toBeNull();
  });

  test("has no hash, and no bytes to have, where all we hold is a note of ours", async () => {
    const { source } = await buildCited({ display: "full", licence: "CC BY 4.0" }, "transcription");
    expect((await find(source.code))?.captures).toMatchObject([{ sha256: null }]);
    expect((await findCapture(source.code))?.capture).toMatchObject({
      sha256: null,
      byteLength: null,
    });
    expect(await findPublicBytes(source.code, "1")).toBeNull();
  });

  test("is out of sight while its embargo lasts", async () => {
    const { source, title } = await buildCited();
    await setEmbargo(source.id, "2999-01-01");
    expect(await find(source.code)).toBeNull();
    expect(await findCapture(source.code)).toBeNull();
    expect(await listCodes()).not.toContain(source.code);
    const { rows } = await publicDb().execute(sql`select * from published_passages`);
    expect(JSON.stringify(rows)).not.toContain(source.id);
    await setEmbargo(source.id, "2001-01-01");
    expect(await find(source.code)).toMatchObject({ title });
  });

  test("is gone, and says so, once the brief is withdrawn that cited it", async () => {
    const { source, published } = await buildCited();
    const { briefId } = published;
    requireValue(await withdrawBrief(editor, { briefId, note: "It was a forgery." }));
    expect(await find(source.code)).toBeNull();
    expect(await listCodes()).not.toContain(source.code);
    expect(await isTakenBack(source.code)).toBe(true);
  });

  test("counts the figures that were revised since, and our corrections", async () => {
    const { source, statistic, published } = await buildCited();
    const { vintageId } = await buildRevision(statistic.statisticId, { cause: "source_revised" });
    expect((await find(source.code))?.record.revised).toMatchObject([
      { slug: published.slug, n: 1, entry: 1 },
    ]);
    expect(await readAllThatIsPublic()).not.toContain(vintageId);
    const correction = { wasWrong: "It said 46.5.", isRight: "It is 47." };
    const again = write("It is ", citeStatistic(statistic), " still.");
    await buildNextVersion(published, again, { changeClass: "correction", ...correction });
    const after = await find(source.code);
    expect(after?.record.corrections).toMatchObject([
      { slug: published.slug, n: 2, ...correction },
    ]);
    expect(after?.citedIn).toMatchObject([{ n: 2, isCurrent: true, entries: [1] }]);
  });

  test("carries the tags of all that its page is made from", async () => {
    const { source, statistic, published } = await buildCited();
    const tags = (await findPublicSource(source.code))?.tags;
    expect(tags).toEqual(
      expect.arrayContaining([
        tagOf("source", source.id),
        tagOf("organisation", source.publisher?.id ?? ""),
        tagOf("brief", published.briefId),
        tagOf("statistic", statistic.statisticId),
        tagOf("settings", "publication.contact"),
      ]),
    );
    const ofCapture = (await findPublicCapture(source.code, "1"))?.tags;
    expect(ofCapture).toContain(tagOf("brief", published.briefId));
  });

  test("tells whom to write to", async () => {
    const { source } = await buildCited();
    const admin = await buildStaff({ roles: ["admin"] });
    const contact = "desk@monitor.example";
    requireValue(await updateSettings(admin, { name: "Harbour Monitor", contact }));
    expect((await find(source.code))?.contact).toBe(contact);
  });
});

test("what is said of a publisher stands beside what it rests on, a passage only where readers may see its source", async () => {
  const publisher = { name: "Daily Ledger", language: "en" };
  const { source, published } = await buildCited({ publisher });
  const hidden = await buildBound();
  const cited = await buildCited();
  const organisationId = source.publisher?.id ?? "";
  const passageOf = async (sourceId: string) =>
    (
      await studioDb().execute<{ id: string }>(
        sql`select p.id from passages p join captures c on c.id = p.capture_id where c.source_id = ${sourceId} order by p.id limit 1`,
      )
    ).rows[0]?.id ?? "";
  const facts = [
    { kind: "owner", text: "Ministry of Ports", passageId: await passageOf(cited.source.id) },
    { kind: "owner", text: "A merchant", to: "2019", noPassageBecause: "It says so itself." },
    { kind: "funder", text: "Port fees", passageId: await passageOf(hidden.source.id) },
    { kind: "legal_form", text: "State enterprise", noPassageBecause: "It says so itself." },
  ] as const;
  for (const fact of facts)
    requireValue(await addOrganisationFact(systemActor, { organisationId, ...fact }));
  const shown = await find(source.code);
  expect(shown?.facts).toMatchObject([
    { kind: "owner", text: "A merchant" },
    { kind: "owner", evidence: { code: cited.source.code, n: 1 } },
    { kind: "funder", evidence: null, noPassageBecause: null },
    { kind: "legal_form", evidence: null, noPassageBecause: "It says so itself." },
  ]);
  expect(await readAllThatIsPublic()).not.toContain(hidden.source.code);
  // Who owns it today is told, though who did before was entered later.
  expect(await listCodes({ owner: "Ministry of Ports" })).toEqual([source.code]);
  expect(await listCodes({ owner: "A merchant" })).toEqual([]);
  expect(published.n).toBe(1);
});

describe("the list of sources", () => {
  test("has every source that has a page, and no other", async () => {
    await buildCited();
    const embargoed = await buildCited();
    await setEmbargo(embargoed.source.id, "2999-01-01");
    const released = await buildBound();
    requireValue(await releaseSource(editor, released.source.id));
    const { rows } = await publicDb().execute<{ code: string }>(
      sql`select code from published_sources`,
    );
    expect((await listCodes()).sort()).toEqual(rows.map(({ code }) => code).sort());
    expect(await listCodes()).toContain(released.source.code);
  });

  test("can be narrowed, sorted and turned", async () => {
    const fields = {
      language: "be",
      published: "1987-03",
      publisher: { name: "Zvyazda", language: "en" },
    };
    const { source } = await buildCited(fields);
    const older = await buildCited({ ...fields, published: "1986", title: "Aardvarks" });
    const both = [source.code, older.source.code];
    expect(await listCodes({ language: "be" })).toEqual(both);
    expect(await listCodes({ publisher: "zvyazda" })).toEqual(both);
    expect(await listCodes({ year: "1987" })).toEqual([source.code]);
    expect(await listCodes({ language: "be", sort: "title" })).toEqual([...both].reverse());
    expect(await listCodes({ language: "be", state: "dead" })).toEqual([]);
    expect(await listCodes({ publisher: "' or true --" })).toEqual([]);
    const filter = readSourceFilter({ language: "be", page: "2" });
    const second = filter && (await listPublicSources(filter, { perPage: 1 }));
    expect(second).toMatchObject({ found: 2, sources: [{ code: older.source.code, briefs: 1 }] });
    expect(second?.choices).toMatchObject({
      languages: expect.arrayContaining(["be", "en"]),
      years: expect.arrayContaining([1987, 1986]),
      publishers: expect.arrayContaining([{ slug: "zvyazda", name: "Zvyazda" }]),
    });
  });
});

test.each([
  "sources",
  "captures",
  "version_origins",
  "text_contents",
  "capture_checks",
  "organisation_facts",
])("%s can't be read by the public's role", async (table) => {
  const { code } = await refusalOf(publicDb().execute(sql`select * from ${sql.identifier(table)}`));
  expect(code).toBe(insufficientPrivilege);
});

test.each(["\u0000", "w-%", "' or true --", "../a", "w-", "W-4K7M2XQ"])(
  "an address like %j, which no source can have, finds none",
  async (code) => {
    expect(await find(code)).toBeNull();
    expect(await isTakenBack(code)).toBe(false);
    expect(await findCapture(code)).toBeNull();
  },
);
