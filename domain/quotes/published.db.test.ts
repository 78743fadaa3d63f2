import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publicDb } from "#db/client.ts";
import { people } from "#db/schema/people.ts";
import { quotes, wordings } from "#db/schema/quotes.ts";
import { sources } from "#db/schema/sources.ts";
import { withdrawBrief } from "#domain/briefs/commands-withdraw.ts";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { findPublicPerson } from "#domain/people/queries-published.ts";
import { tagOf } from "#domain/tags.ts";
import {
  buildNextVersion,
  buildPublishedBrief,
  buildQuotingBrief,
  citeQuote,
} from "#tests/factories/briefs.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { write } from "#tests/factories/drafts.ts";
import { buildOrganisation, buildPerson } from "#tests/factories/people.ts";
import { readAllThatIsPublic } from "#tests/factories/published.ts";
import { buildQuote, findSpan, quotedWords } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { insertAudit } from "#tests/factories/rows.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { insufficientPrivilege, refusalOf } from "#tests/setup/refusal.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { releaseQuote } from "./commands-release.ts";
import { reviseQuote } from "./commands-states.ts";
import { addWitness, addWording, reviewWording } from "./commands-wordings.ts";
import { findPublicQuote, listPublicQuotes, listQuoteFilters } from "./queries-published.ts";
import { noFilters } from "./rules-filters.ts";
import type { QuoteView } from "./view.ts";

let database: TestDatabase;
let author: TestStaff;
let editor: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff({ name: "Vera Sokolova" });
  editor = await buildStaff({ name: "Edda Reader", roles: ["editor"] });
});
afterAll(async () => {
  await closeJobs();
  await database.close();
});

const later = () => new Date(Date.now() + 3_600_000);
const find = async ({ code }: { code: string }) =>
  (await findPublicQuote(code, "en"))?.view ?? null;
const listCodes = async (filters = noFilters) =>
  (await listPublicQuotes({ filters, language: "en", perPage: 1000 })).view.quotes.map(
    ({ code }) => code,
  );
const buildReleased = async (overrides: Parameters<typeof buildQuote>[0] = {}) => {
  const quote = await buildQuote(overrides, author);
  return requireValue(await releaseQuote(editor, quote.id));
};
const slugOf = ({ state: { speaker } }: QuoteView) => ("slug" in speaker ? speaker.slug : "");
const addCopy = async (quote: QuoteView, text: string, over: Record<string, unknown> = {}) => {
  const source = await buildSource(over);
  const { textLayerId } = await buildCapture({ sourceId: source.id, content: { text } });
  const passage = { textLayerId, start: 0, end: text.length };
  const wordingId = quote.wordings[0]?.id ?? "";
  return requireValue(await addWitness(author, { wordingId, passage }));
};

describe("what readers see", () => {
  test("is nothing of a quote that no version cites and nobody released: not its words, its speaker, its source", async () => {
    const person = await buildPerson({ names: { en: "Unseen Speaker" } });
    const source = await buildSource({ title: "An unseen source" });
    const text = `Nobody is to know these words. ${crypto.randomUUID()}`;
    const { textLayerId } = await buildCapture({ sourceId: source.id, content: { text } });
    const quote = await buildQuote({
      speaker: { kind: "person", personId: person.id, roleId: null },
      passage: { textLayerId, start: 0, end: 30 },
    });
    const everything = await readAllThatIsPublic();
    for (const hint of [quote.id, quote.code, person.slug, "Unseen", "unseen", "Nobody is to know"])
      expect(everything).not.toContain(hint);
    expect(await find(quote)).toBeNull();
    expect(await listCodes()).not.toContain(quote.code);
    expect(await findPublicPerson(person.slug, "en")).toBeNull();
  });

  test.each(["readable_quotes", "shown_quotes", "shown_wordings", "quotes", "withheld_speakers"])(
    "can't be read from %s, which the public's views are made of",
    async (table) => {
      const asked = publicDb().execute(sql`select * from ${sql.identifier(table)}`);
      expect((await refusalOf(asked)).code).toBe(insufficientPrivilege);
    },
  );

  test("is a quote that a second person released, with its speaker, both answers and the passage", async () => {
    const quote = await buildReleased();
    expect(await find(quote)).toMatchObject({
      code: quote.code,
      speaker: { kind: "person", name: "Maria Petrova", role: "Minister of Trade" },
      saidOn: "2023-11-14",
      occasion: "Meeting of the board",
      isRevisedSince: false,
      citedBy: [],
      wordings: [
        {
          language: "en",
          text: quotedWords,
          verdict: "verbatim",
          nearness: "original",
          groups: [
            {
              group: null,
              witnesses: [
                {
                  verdict: "verbatim",
                  origin: {
                    excerpt: { exact: quotedWords },
                    source: { publisher: "Westhaven Gazette" },
                    capture: { number: 1, method: "paste" },
                  },
                },
              ],
            },
          ],
        },
      ],
    });
    expect(await listCodes()).toContain(quote.code);
    expect((await findPublicPerson(slugOf(quote), "en"))?.view).toMatchObject({
      kind: "person",
      name: "Maria Petrova",
      otherNames: [{ language: "ru", name: "Мария Петрова" }],
      roles: [{ title: "Minister of Trade", other: { name: "Ministry of Trade", slug: null } }],
    });
  });

  test("is a quote that a published version cites, until the brief is withdrawn", async () => {
    const quote = await buildQuote();
    const published = await buildPublishedBrief({ blocks: [citeQuote(quote)] });
    expect((await find(quote))?.citedBy).toMatchObject([
      { slug: published.slug, n: 1, isCurrent: true },
    ]);
    await buildNextVersion(published, write("Without it."));
    expect((await find(quote))?.citedBy).toMatchObject([{ n: 1, isCurrent: false }]);
    requireValue(await withdrawBrief(editor, { briefId: published.briefId, note: "Gone." }));
    expect(await find(quote)).toBeNull();
    expect(await findPublicPerson(slugOf(quote), "en")).toBeNull();
  });

  test("is nothing that an embargo is on: the quote's, the speaker's, the source's", async () => {
    const [a, b, c] = [await buildReleased(), await buildReleased(), await buildReleased()];
    const embargo = { embargoUntil: later() };
    await database.studio.update(quotes).set(embargo).where(eq(quotes.id, a.id));
    await database.studio
      .update(people)
      .set(embargo)
      .where(eq(people.slug, slugOf(b)));
    const sourceId = c.wordings[0]?.witnesses[0]?.source.id ?? "";
    await database.studio.update(sources).set(embargo).where(eq(sources.id, sourceId));
    for (const quote of [a, b, c]) {
      expect(await find(quote)).toBeNull();
      expect(await findPublicPerson(slugOf(quote), "en")).toBeNull();
    }
  });

  test("is the quote as it was published: what was added since waits for the next version, or for the release by a second person", async () => {
    const { published, revise, quoteUnder } = await buildQuotingBrief();
    const cites = async (code: string) =>
      (await findPublicQuote(code, "en"))?.view.citedBy.some(({ slug }) => slug === published.slug);
    let code = "";
    for (const one of await listCodes()) if (await cites(one)) code = one;
    await revise("new_evidence");
    const before = (await findPublicQuote(code, "en"))?.view;
    expect(before).toMatchObject({ occasion: "Meeting of the board", isRevisedSince: true });
    await buildNextVersion(published, await quoteUnder("Said again"));
    const after = (await findPublicQuote(code, "en"))?.view;
    expect(after).toMatchObject({ occasion: "Another meeting", isRevisedSince: false });
  });

  test("is a released quote as it was released; whoever added to it since can't release it again", async () => {
    const quote = await buildReleased();
    const other = await buildStaff({ name: "Else Other", roles: ["editor"] });
    const { id: quoteId, revision, state } = quote;
    const { id: organisationId } = await buildOrganisation({ names: { en: "The Office" } });
    const speaker = { kind: "organisation" as const, organisationId };
    const said = { speech: "direct" as const, speaker };
    const change = {
      cause: "our_error" as const,
      note: "It was the office.",
      saidOn: state.saidOn,
    };
    requireValue(await reviseQuote(other, { quoteId, revision, ...said, ...change }));
    await addCopy(quote, quotedWords, { title: "A copy that came later" });
    expect(await find(quote)).toMatchObject({ speaker: { kind: "person" }, isRevisedSince: true });
    expect(await readAllThatIsPublic()).not.toContain("A copy that came later");
    expect(await releaseQuote(other, quoteId)).toMatchObject({
      problems: [{ code: "release.secondPersonNeeded" }],
    });
    requireValue(await releaseQuote(editor, quoteId));
    expect(await find(quote)).toMatchObject({
      speaker: { kind: "organisation" },
      isRevisedSince: false,
      wordings: [{ groups: [{}, {}] }],
    });
  });

  test("is never a machine's translation, and ours only once somebody else has read it against the original", async () => {
    const quote = await buildQuote({}, author);
    const add = { quoteId: quote.id, language: "ru", translationOf: quote.wordings[0]?.id ?? null };
    const made = requireValue(
      await addWording(author, { ...add, text: "Наши слова", translation: { status: "ours" } }),
    );
    await database.studio.transaction(async (tx) => {
      const machine = { translationStatus: "machine" as const, translator: "engine" };
      await tx
        .insert(wordings)
        .values({ quoteId: quote.id, language: "de", text: "Maschinenworte", ...machine });
      await insertAudit(tx);
    });
    requireValue(await releaseQuote(editor, quote.id));
    expect((await find(quote))?.wordings.map(({ language }) => language)).toEqual(["en"]);
    const ours = made.wordings.find(({ language }) => language === "ru")?.id ?? "";
    requireValue(await reviewWording(editor, ours));
    expect((await find(quote))?.wordings[1]).toMatchObject({
      language: "ru",
      text: "Наши слова",
      nearness: "our_translation",
      verdict: "verbatim",
      isVerdictOfOriginal: true,
      translation: { translator: "Vera Sokolova", reviewers: ["Edda Reader"], from: "en" },
      groups: [],
    });
    expect(await readAllThatIsPublic()).not.toContain("Maschinenworte");
  });

  test("is of a withheld speaker the description, the reason and the voucher, and nothing else", async () => {
    const speaker = {
      kind: "withheld" as const,
      description: "A customs officer",
      reason: "Fear for the post.",
      voucherId: author.id,
    };
    const quote = await buildReleased({ speaker });
    expect((await find(quote))?.speaker).toEqual({
      kind: "withheld",
      description: "A customs officer",
      reason: "Fear for the post.",
      voucher: "Vera Sokolova",
    });
    const { rows } = await publicDb().execute(
      sql`select * from published_quotes where id = ${quote.id}`,
    );
    expect(rows[0]).toMatchObject({ speaker_id: null, speaker_slug: null, role_id: null });
    expect(JSON.stringify(rows)).not.toMatch(/sealed|key_id/);
  });

  test("are the witnesses, those of one group counted once, and how one that differs reads", async () => {
    const quote = await buildQuote({}, author);
    const said = `“${quotedWords}”, agencies reported.`;
    await addCopy(quote, said, { independenceGroup: "Agency" });
    await addCopy(quote, said, { independenceGroup: "Agency" });
    await addCopy(quote, quotedWords.replace("2014", "2015"), { title: "Reads otherwise" });
    requireValue(await releaseQuote(editor, quote.id));
    const groups = (await find(quote))?.wordings[0]?.groups ?? [];
    expect(groups.map(({ group, witnesses }) => [group, witnesses.length])).toEqual([
      [null, 1],
      ["Agency", 2],
      [null, 1],
    ]);
    expect(groups[2]?.witnesses[0]).toMatchObject({
      verdict: "mismatch",
      origin: { excerpt: { exact: quotedWords.replace("2014", "2015") } },
    });
  });

  test("is no word of a passage whose source shows nothing; of notes of ours no hash and no match", async () => {
    const hidden = await buildSource({ display: "none" });
    const capture = await buildCapture({ sourceId: hidden.id });
    const passage = { textLayerId: capture.textLayerId, ...findSpan(quotedWords) };
    const quote = await buildReleased({ passage, text: "We must not repeat […] 2014" });
    const [first] = (await find(quote))?.wordings[0]?.groups ?? [];
    expect(first?.witnesses[0]?.origin.excerpt).toBeNull();
    const { rows } = await publicDb().execute<{ row: string }>(
      sql`select x::text as row from published_witnesses x where quote_id = ${quote.id}`,
    );
    expect(rows[0]?.row).not.toContain("mistakes");
    const notes = await buildCapture({ content: { method: "transcription" } });
    const noted = await buildReleased({
      passage: { textLayerId: notes.textLayerId, ...findSpan(quotedWords) },
    });
    expect((await find(noted))?.wordings[0]).toMatchObject({
      verdict: "as_noted",
      groups: [{ witnesses: [{ origin: { exactSha256: null, capture: { sha256: null } } }] }],
    });
  });
});

test("the list is narrowed by speaker, year and language, what was said last first, and offers what there is", async () => {
  const person = await buildPerson({ names: { en: "Nora Filter" } });
  const speaker = { kind: "person" as const, personId: person.id, roleId: null };
  const old = await buildReleased({ speaker, saidOn: "1997" });
  const young = await buildReleased({ speaker, saidOn: "1998-12/1999-01" });
  const mine = { ...noFilters, speaker: person.slug };
  expect(await listCodes(mine)).toEqual([young.code, old.code]);
  expect(await listCodes({ ...mine, year: 1997 })).toEqual([old.code]);
  expect(await listCodes({ ...mine, year: 1999 })).toEqual([young.code]);
  expect(await listCodes({ ...mine, language: "de" })).toEqual([]);
  const { view } = await listQuoteFilters("en");
  expect(view.speakers).toContainEqual({ slug: person.slug, name: "Nora Filter" });
  expect(view.years).toEqual([...view.years].sort((a, b) => b - a));
  expect(view.years).toEqual(expect.arrayContaining([1999, 1998, 1997]));
  expect(view.languages).toContain("en");
  const paged = await listPublicQuotes({ filters: mine, page: 2, perPage: 1, language: "en" });
  expect(paged.view).toMatchObject({ quotes: [{ code: old.code }], count: 2, hasMore: false });
});

test("a quote's page is made from the quote, who speaks as what, its sources and the briefs that cite it", async () => {
  const quote = await buildQuote();
  const published = await buildPublishedBrief({ blocks: [citeQuote(quote)] });
  const tags = (await findPublicQuote(quote.code, "en"))?.tags ?? [];
  const { speaker } = quote.state;
  expect(tags).toEqual(
    expect.arrayContaining([
      tagOf("quote", quote.id),
      tagOf("person", "personId" in speaker ? speaker.personId : ""),
      tagOf("role", "role" in speaker ? (speaker.role?.id ?? "") : ""),
      tagOf("source", quote.wordings[0]?.witnesses[0]?.source.id ?? ""),
      tagOf("brief", published.briefId),
    ]),
  );
});
