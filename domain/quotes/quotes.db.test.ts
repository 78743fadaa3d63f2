import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publicActor } from "#domain/auth/actor.ts";
import { getReadingRoom } from "#domain/capture/queries.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { buildOrganisation, buildPerson, buildUnnamedRole } from "#tests/factories/people.ts";
import { buildQuote, buildSpeaker, findSpan, quotedWords } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildTranslatedSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { createQuote } from "./commands.ts";
import { getQuote, listQuotes } from "./queries.ts";

let database: TestDatabase;
let author: TestStaff;
let moderator: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
  moderator = await buildStaff({ roles: ["moderator"] });
});
afterAll(async () => await database.close());

const nobody = { kind: "nobody" as const };

async function listTrail(thingId: string) {
  const { rows } = await database.studio.execute<{ action: string; actor_id: string | null }>(
    sql`select action, actor_id from audit_log where thing_id = ${thingId} order by seq`,
  );
  return rows;
}

test("words of a source become a quote with speaker, wording, witness and verdict, and an audit row", async () => {
  const quote = await buildQuote({}, author);
  expect(quote.code).toMatch(/^q-/);
  expect(quote.state).toMatchObject({
    n: 1,
    speech: "direct",
    saidOn: "2023-11-14",
    speaker: { kind: "person", name: "Maria Petrova", role: { title: "Minister of Trade" } },
    originalNotHeldBecause: null,
    cause: "first",
  });
  expect(quote.wordings).toMatchObject([
    {
      language: "en",
      text: quotedWords,
      translation: null,
      verdict: "verbatim",
      nearness: "original",
      witnesses: [{ passage: { exact: quotedWords }, source: { publisher: "Westhaven Gazette" } }],
    },
  ]);
  expect(await listTrail(quote.id)).toEqual([{ action: "quote.create", actor_id: author.id }]);
});

test("a selection with its quotation marks gives the words without them", async () => {
  const { textLayerId } = await buildCapture();
  const passage = { textLayerId, ...findSpan(`“${quotedWords},”`) };
  const quote = await buildQuote({ passage });
  expect(quote.wordings[0]).toMatchObject({ text: quotedWords, verdict: "verbatim" });
});

test("words of a translated source are its translator's, and its original isn't held", async () => {
  const source = await buildTranslatedSource();
  const { textLayerId } = await buildCapture({ sourceId: source.id });
  const passage = { textLayerId, ...findSpan(quotedWords) };
  const quote = await buildQuote({ passage });
  expect(quote.state).toMatchObject({
    spokenLanguage: "ru",
    originalNotHeldBecause: "The Russian article was not found.",
  });
  expect(quote.wordings[0]).toMatchObject({
    translation: { status: "agency", translator: "V. Translator" },
    nearness: "translation_original_not_held",
    witnesses: [{ nearness: "translation_original_not_held", verdict: "verbatim" }],
  });
});

test("what stands in notes of ours stands as noted, and shows no hash", async () => {
  const { textLayerId } = await buildCapture({ content: { method: "transcription" } });
  const quote = await buildQuote({ passage: { textLayerId, ...findSpan(quotedWords) } });
  expect(quote.wordings[0]?.witnesses[0]).toMatchObject({
    verdict: "as_noted",
    capture: { method: "transcription", sha256: null },
  });
});

test.each([
  ["We must not repeat the mistakes of 2014", "verbatim"],
  ["We must not repeat […] 2014", "verbatim_with_declared_edits"],
  ["We must repeat the mistakes of 2014", "mismatch"],
  ["We must not repeat the mistakes of 2015", "mismatch"],
  ["Grain grows on the other side of town", "not_found"],
])("%s is judged %s", async (text, verdict) => {
  const { textLayerId } = await buildCapture();
  const quote = await buildQuote({ passage: { textLayerId, ...findSpan(quotedWords) }, text });
  expect(quote.wordings[0]?.verdict).toBe(verdict);
});

test("a speaker may be an organisation, somebody unnamed in a role, withheld, or nobody", async () => {
  const organisation = await buildOrganisation();
  const role = await buildUnnamedRole();
  const withheld = {
    description: "A customs officer",
    reason: "Fear for the post.",
    voucherId: author.id,
  };
  const speakers = [
    { kind: "organisation" as const, organisationId: organisation.id },
    { kind: "role_holder" as const, roleId: role.id },
    { kind: "withheld" as const, ...withheld },
    nobody,
  ];
  const quotes = await Promise.all(speakers.map((speaker) => buildQuote({ speaker })));
  expect(quotes.map(({ state }) => state.speaker)).toMatchObject([
    { kind: "organisation", name: "Westhaven Gazette" },
    { kind: "role_holder", role: { title: "Diplomat of the embassy", organisation: "Embassy" } },
    { kind: "withheld", description: "A customs officer" },
    { kind: "nobody" },
  ]);
});

test("a role that was not held on that day, is somebody else's or has no day is refused, and nothing is written", async () => {
  const person = await buildPerson({
    roles: [
      {
        titles: { en: "Minister" },
        organisation: { name: "State", language: "en" },
        from: "2020",
        to: "2022",
      },
    ],
  });
  const speaker = {
    kind: "person" as const,
    personId: person.id,
    roleId: person.roles[0]?.id ?? "",
  };
  const { textLayerId } = await buildCapture();
  const input = { passage: { textLayerId, ...findSpan(quotedWords) }, speech: "direct" as const };
  const before = (await listQuotes(author)).length;
  const held = { ...input, speaker, saidOn: "2023-11-14" };
  expect(await createQuote(author, held)).toEqual({
    ok: false,
    problems: [
      {
        code: "quotes.roleNotHeld",
        field: "speaker",
        values: { role: "Minister", date: "2023-11-14" },
      },
    ],
  });
  const other = await buildSpeaker();
  const theirs = { ...held, saidOn: "2021", speaker: { ...speaker, roleId: other.roleId } };
  expect(await createQuote(author, theirs)).toMatchObject({
    problems: [{ code: "quotes.roleNotTheirs" }],
  });
  const named = {
    ...held,
    saidOn: "2021",
    speaker: { kind: "role_holder" as const, roleId: speaker.roleId },
  };
  expect(await createQuote(author, named)).toMatchObject({
    problems: [{ code: "quotes.roleIsNamed" }],
  });
  expect(await listQuotes(author)).toHaveLength(before);
  expect((await getReadingRoom(author, (await buildCapture()).captureId))?.passages).toEqual([]);
  expect(await createQuote(author, { ...held, saidOn: "2022" })).toMatchObject({ ok: true });
  const undated = { ...input, passage: { textLayerId, ...findSpan("5.7%") }, speaker };
  expect(requireValue(await createQuote(author, undated)).state).toMatchObject({
    saidOn: null,
    speaker: { role: { id: speaker.roleId } },
  });
});

test.each([
  ["no speaker", { speaker: undefined }, "quotes.speakerMissing"],
  ["a speaker of no kind", { speaker: { kind: "ghost" } }, "quotes.speakerMissing"],
  [
    "a person that doesn't exist",
    { speaker: { kind: "person", personId: "0190b4c0-0000-7000-8000-000000000000" } },
    "thing.notFound",
  ],
  ["a day that is none", { saidOn: "last Tuesday" }, "input.dateInvalid"],
  ["a place outside the text", { passage: { start: 0, end: 99_999 } }, "passages.notThere"],
  [
    "a proposal that doesn't exist",
    { proposalId: "0190b4c0-0000-7000-8000-000000000000" },
    "thing.notFound",
  ],
  [
    "words spoken in another language and no translator",
    { spokenLanguage: "ru" },
    "quotes.translatorMissing",
  ],
])("a quote with %s is refused", async (_what, overrides, code) => {
  const { textLayerId } = await buildCapture();
  const { passage, ...rest } = { passage: findSpan(quotedWords), ...overrides };
  const input = {
    speech: "direct",
    speaker: nobody,
    ...rest,
    passage: { textLayerId, ...passage },
  };
  // What a browser sends may be anything; the type is what an honest caller gives.
  const sent: Parameters<typeof createQuote>[1] = JSON.parse(JSON.stringify(input));
  expect(await createQuote(author, sent)).toMatchObject({ ok: false, problems: [{ code }] });
});

test("the same words are quoted from one passage once", async () => {
  const quote = await buildQuote();
  const passageId = quote.wordings[0]?.witnesses[0]?.passage.id ?? "";
  const again = await createQuote(author, {
    passage: { passageId },
    speech: "direct",
    speaker: nobody,
  });
  expect(again).toEqual({
    ok: false,
    problems: [{ code: "quotes.alreadyMade", values: { code: quote.code } }],
  });
});

test("a moderator quotes nothing, and the public sees no quote", async () => {
  const quote = await buildQuote();
  const { textLayerId } = await buildCapture();
  const input = {
    passage: { textLayerId, ...findSpan(quotedWords) },
    speech: "direct" as const,
    speaker: nobody,
  };
  const refused = { ok: false, problems: [{ code: "auth.notAllowed" }] };
  expect(await createQuote(moderator, input)).toEqual(refused);
  expect(await createQuote(publicActor, input)).toEqual(refused);
  expect(await getQuote(publicActor, quote.id)).toBeNull();
  expect(await listQuotes(publicActor)).toEqual([]);
  expect(await getQuote(author, "x")).toBeNull();
  expect(await getQuote(author, quote.id)).toMatchObject({ id: quote.id, states: [{ n: 1 }] });
});
