import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publicActor } from "#domain/auth/actor.ts";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { endRole } from "#domain/people/commands-roles.ts";
import { insertBrief } from "#tests/factories/brief-rows.ts";
import { articleText, buildCapture } from "#tests/factories/captures.ts";
import { buildOrganisation, buildPerson } from "#tests/factories/people.ts";
import { buildQuote, findSpan, quotedWords } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource, buildTranslatedSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { releaseQuote, withdrawQuote } from "./commands-release.ts";
import { reviseQuote } from "./commands-states.ts";
import { addWitness, addWording, reviewWording } from "./commands-wordings.ts";
import { getQuote, listQuotes } from "./queries.ts";
import { findWitnesses } from "./queries-wordings.ts";
import type { QuoteView } from "./view.ts";

let database: TestDatabase;
let author: TestStaff;
let editor: TestStaff;
let moderator: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff({ name: "Vera Sokolova" });
  editor = await buildStaff({ roles: ["editor"] });
  moderator = await buildStaff({ roles: ["moderator"] });
});
afterAll(async () => {
  await closeJobs();
  await database.close();
});

const nobody = { kind: "nobody" as const };

async function listNoticeJobs(quoteId: string) {
  const { rows } = await database.studio.execute<{ data: unknown }>(
    sql`select data from pgboss.job where name = 'raise-notices' and data ->> 'quoteId' = ${quoteId}`,
  );
  return rows.map(({ data }) => data);
}

async function buildTranslatedQuote(): Promise<QuoteView> {
  const source = await buildTranslatedSource();
  const { textLayerId } = await buildCapture({ sourceId: source.id });
  return await buildQuote({ passage: { textLayerId, ...findSpan(quotedWords) } }, author);
}

async function buildRussianPassage() {
  const text = `«Мы не должны повторять ошибок 2014 года», — заявила она. ${crypto.randomUUID()}`;
  const source = await buildSource({ language: "ru", title: "Заседание" });
  const { textLayerId } = await buildCapture({ sourceId: source.id, content: { text } });
  return { textLayerId, ...findSpan("Мы не должны повторять ошибок 2014 года", text) };
}

test("a quote said anew keeps what was held before, and tells the briefs by a job", async () => {
  const quote = await buildQuote({}, author);
  const organisation = await buildOrganisation();
  const revised = requireValue(
    await reviseQuote(editor, {
      quoteId: quote.id,
      revision: 1,
      cause: "our_error",
      note: "The board said so, not the minister.",
      speech: "direct",
      speaker: { kind: "organisation", organisationId: organisation.id },
      saidOn: "2023-11",
    }),
  );
  expect(revised).toMatchObject({
    revision: 2,
    state: { n: 2, cause: "our_error", saidOn: "2023-11" },
  });
  expect(revised.state.speaker).toMatchObject({ kind: "organisation" });
  const history = (await getQuote(author, quote.id))?.states;
  expect(history?.map(({ n, speaker }) => [n, speaker.kind])).toEqual([
    [2, "organisation"],
    [1, "person"],
  ]);
  expect(await listNoticeJobs(quote.id)).toEqual([
    { cause: "quote_state", quoteId: quote.id, quoteStateId: revised.state.id },
  ]);
});

test("of two who revise a quote from the same revision one is told that it changed, and makes nothing", async () => {
  const quote = await buildQuote();
  const change = {
    quoteId: quote.id,
    revision: 1,
    cause: "new_evidence" as const,
    note: "More is known.",
    speech: "partial" as const,
    speaker: nobody,
  };
  const results = await Promise.all([reviseQuote(author, change), reviseQuote(editor, change)]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.find(({ ok }) => !ok)).toMatchObject({ problems: [{ code: "thing.changed" }] });
  expect((await getQuote(author, quote.id))?.states).toHaveLength(2);
  expect(await listNoticeJobs(quote.id)).toHaveLength(1);
});

test("a revision obeys the rule of roles, and can't say that words we hold aren't held", async () => {
  const quote = await buildQuote();
  const person = await buildPerson({
    roles: [
      { titles: { en: "Minister" }, organisation: { name: "State", language: "en" }, from: "2024" },
    ],
  });
  const change = {
    quoteId: quote.id,
    revision: 1,
    cause: "our_error" as const,
    note: "Why.",
    speech: "direct" as const,
  };
  const speaker = {
    kind: "person" as const,
    personId: person.id,
    roleId: person.roles[0]?.id ?? "",
  };
  expect(await reviseQuote(author, { ...change, speaker, saidOn: "2023-11" })).toMatchObject({
    problems: [{ code: "quotes.roleNotHeld" }],
  });
  const missing = { ...change, speaker: nobody, originalNotHeldBecause: "Lost." };
  expect(await reviseQuote(author, missing)).toMatchObject({
    problems: [{ code: "quotes.originalIsHeld" }],
  });
  expect(await reviseQuote(author, { ...change, speaker: nobody, note: " " })).toMatchObject({
    problems: [{ code: "input.required", field: "note" }],
  });
  expect((await getQuote(author, quote.id))?.states).toHaveLength(1);
});

test("a role isn't ended before a day on which somebody is quoted in it", async () => {
  const quote = await buildQuote();
  const { speaker } = quote.state;
  const roleId = speaker.kind === "person" ? (speaker.role?.id ?? "") : "";
  expect(await endRole(author, { roleId, revision: 1, to: "2022" })).toMatchObject({
    problems: [{ code: "people.quoteRestsOnRole", values: { date: "2023-11-14" } }],
  });
  expect(await endRole(author, { roleId, revision: 1, to: "2023-11-14" })).toMatchObject({
    ok: true,
  });
});

test("the words as spoken, found later, are new evidence: the original is held, and the translation is one of words we hold", async () => {
  const quote = await buildTranslatedQuote();
  const passage = await buildRussianPassage();
  const original = { quoteId: quote.id, language: "ru", passage };
  expect(await addWording(author, original)).toMatchObject({
    problems: [{ code: "quotes.noteMissing", field: "note" }],
  });
  const added = requireValue(
    await addWording(author, { ...original, note: "The minutes came out." }),
  );
  expect(added.state).toMatchObject({
    n: 2,
    cause: "new_evidence",
    originalNotHeldBecause: null,
    spokenLanguage: "ru",
  });
  expect(added.wordings).toMatchObject([
    {
      language: "en",
      nearness: "agency_translation",
      witnesses: [{ nearness: "agency_translation" }],
    },
    { language: "ru", nearness: "original", verdict: "verbatim", translation: null },
  ]);
  expect(await listNoticeJobs(quote.id)).toHaveLength(1);
});

test("words are taken for those as spoken only where a passage bears them out, and the original stays not held", async () => {
  const quote = await buildTranslatedQuote();
  const exact = "Мы не должны повторять ошибок 2014 года";
  const guessed = "Мы не должны повторять ошибок 2015 года";
  const passage = await buildRussianPassage();
  const notes = await buildCapture({ content: { method: "transcription", text: exact } });
  const noted = { textLayerId: notes.textLayerId, ...findSpan(exact, exact) };
  const translated = await buildTranslatedSource({ language: "ru", translatedFrom: "be" });
  const copy = await buildCapture({ sourceId: translated.id, content: { text: exact } });
  const inTranslation = { textLayerId: copy.textLayerId, ...findSpan(exact, exact) };
  for (const words of [
    { text: exact },
    { text: guessed, passage },
    { passage: noted },
    { passage: inTranslation },
  ]) {
    const original = { quoteId: quote.id, language: "ru", note: "It came out.", ...words };
    expect(await addWording(author, original)).toMatchObject({
      problems: [{ code: "quotes.originalNotBorneOut", field: "passage" }],
    });
  }
  const after = await getQuote(author, quote.id);
  expect(after?.wordings).toHaveLength(1);
  expect(after?.state.originalNotHeldBecause).toBe(quote.state.originalNotHeldBecause);
});

test("a translation of ours is read against the original by somebody else", async () => {
  const passage = await buildRussianPassage();
  const quote = await buildQuote({ passage }, author);
  const added = requireValue(
    await addWording(author, {
      quoteId: quote.id,
      language: "en",
      text: "We should not repeat the mistakes of 2014",
      translation: { status: "ours" },
      translationOf: quote.wordings[0]?.id ?? null,
    }),
  );
  const ours = added.wordings[1];
  expect(ours).toMatchObject({
    translation: { status: "ours", translator: "Vera Sokolova" },
    verdict: null,
    nearness: "our_translation",
    isReviewed: false,
  });
  const id = ours?.id ?? "";
  expect(await reviewWording(author, id)).toMatchObject({
    problems: [{ code: "quotes.reviewBySecondPerson" }],
  });
  const original = quote.wordings[0]?.id ?? "";
  expect(await reviewWording(editor, original)).toMatchObject({
    problems: [{ code: "quotes.reviewNeedsTranslationOfOurs" }],
  });
  expect(requireValue(await reviewWording(editor, id)).wordings[1]?.isReviewed).toBe(true);
  expect(await reviewWording(editor, id)).toMatchObject({ ok: true });
});

test("a wording without words and without a passage is refused, as is a translation of another quote's words", async () => {
  const quote = await buildQuote();
  const other = await buildQuote();
  const input = { quoteId: quote.id, language: "ru" };
  const translation = { status: "agency" as const, translator: "Agency" };
  expect(await addWording(author, { ...input, translation })).toMatchObject({
    problems: [{ code: "quotes.textMissing" }],
  });
  const nameless = { ...input, text: "Слова", translation: { status: "agency" as const } };
  expect(await addWording(author, nameless)).toMatchObject({
    problems: [{ code: "quotes.translatorMissing" }],
  });
  const ofOther = {
    ...input,
    text: "Слова",
    translation,
    translationOf: other.wordings[0]?.id ?? null,
  };
  expect(await addWording(author, ofOther)).toMatchObject({
    problems: [{ code: "thing.notFound", field: "translationOf" }],
  });
});

test("other captures with the same words are found, also where one differs, and become witnesses", async () => {
  const words = `The pier will stand for ${Math.floor(Math.random() * 1e9)} winters without repair, promised`;
  const texts = [
    `He spoke: “${words}” the harbour master.`,
    `Another paper: “${words.replace("will", "would")}” he is said to have said.`,
    `And a third — “${words}” — copies the first.`,
    "Nothing of the kind stands here.",
  ];
  const captures = await Promise.all(texts.map((text) => buildCapture({ content: { text } })));
  const [first] = captures;
  const passage = { textLayerId: first?.textLayerId ?? "", ...findSpan(words, texts[0]) };
  const quote = await buildQuote({ passage, speaker: nobody }, author);
  const wordingId = quote.wordings[0]?.id ?? "";
  const found = await findWitnesses(author, wordingId);
  expect(found.map(({ verdict, captureId }) => [verdict, captureId])).toEqual([
    ["verbatim", captures[2]?.captureId],
    ["mismatch", captures[1]?.captureId],
  ]);
  for (const { textLayerId, start, end } of found) {
    requireValue(await addWitness(author, { wordingId, passage: { textLayerId, start, end } }));
  }
  const after = await getQuote(author, quote.id);
  expect(after?.wordings[0]).toMatchObject({ verdict: "verbatim" });
  expect(after?.wordings[0]?.witnesses.map(({ verdict }) => verdict)).toEqual([
    "verbatim",
    "verbatim",
    "mismatch",
  ]);
  expect(await findWitnesses(author, wordingId)).toEqual([]);
  const again = {
    wordingId,
    passage: { passageId: after?.wordings[0]?.witnesses[1]?.passage.id ?? "" },
  };
  expect(await addWitness(author, again)).toMatchObject({
    problems: [{ code: "quotes.witnessKnown" }],
  });
});

test("a quote made by mistake is withdrawn from every list and stays readable; one that a draft cites isn't", async () => {
  const quote = await buildQuote();
  expect(requireValue(await withdrawQuote(author, quote.id))).toEqual({ quoteId: quote.id });
  expect(await listQuotes(author, { search: quote.code })).toEqual([]);
  expect(await getQuote(author, quote.id)).toMatchObject({ isWithdrawn: true });
  expect(await withdrawQuote(author, quote.id)).toMatchObject({
    problems: [{ code: "thing.notFound" }],
  });
  const change = {
    quoteId: quote.id,
    revision: 2,
    cause: "our_error" as const,
    note: "Why.",
    speech: "direct" as const,
    speaker: nobody,
  };
  expect(await reviseQuote(author, change)).toMatchObject({ ok: false });

  const cited = await buildQuote();
  const wordingId = cited.wordings[0]?.id ?? "";
  await database.studio.transaction(async (tx) => {
    const briefId = await insertBrief(tx);
    await tx.execute(sql`insert into draft_citations (brief_id, node_id, quote_id, quote_state_id, wording_id, rendered)
      values (${briefId}, 'node0001', ${cited.id}, ${cited.state.id}, ${wordingId}, ${quotedWords})`);
  });
  expect(await withdrawQuote(author, cited.id)).toMatchObject({
    problems: [{ code: "quotes.cited" }],
  });
});

test("nobody releases their own quote; a second person does", async () => {
  const own = await buildQuote({}, editor);
  expect(await releaseQuote(editor, own.id)).toMatchObject({
    problems: [{ code: "release.secondPersonNeeded" }],
  });
  const quote = await buildQuote({}, author);
  expect(requireValue(await releaseQuote(editor, quote.id)).isReleased).toBe(true);
});

test("who may not, changes nothing, and what doesn't exist is told alike", async () => {
  const quote = await buildQuote();
  const wordingId = quote.wordings[0]?.id ?? "";
  const { textLayerId } = await buildCapture();
  const passage = { textLayerId, ...findSpan("5.7%", articleText) };
  const change = {
    quoteId: quote.id,
    revision: 1,
    cause: "our_error" as const,
    note: "Why.",
    speech: "direct" as const,
    speaker: nobody,
  };
  const wording = { quoteId: quote.id, language: "ru", text: "Слова" };
  const refused = { ok: false, problems: [{ code: "auth.notAllowed" }] };
  for (const actor of [moderator, publicActor]) {
    expect(await reviseQuote(actor, change)).toEqual(refused);
    expect(await addWording(actor, wording)).toEqual(refused);
    expect(await addWitness(actor, { wordingId, passage })).toEqual(refused);
    expect(await reviewWording(actor, wordingId)).toEqual(refused);
    expect(await withdrawQuote(actor, quote.id)).toEqual(refused);
    expect(await releaseQuote(actor, quote.id)).toEqual(refused);
  }
  expect(await findWitnesses(publicActor, wordingId)).toEqual([]);
  expect(await releaseQuote(author, quote.id)).toEqual(refused);
  const missing = "0190b4c0-0000-7000-8000-000000000000";
  const notFound = { problems: [{ code: "thing.notFound" }] };
  expect(await reviseQuote(author, { ...change, quoteId: missing })).toMatchObject(notFound);
  expect(await addWording(author, { ...wording, quoteId: "x" })).toMatchObject(notFound);
  expect(await addWitness(author, { wordingId: missing, passage })).toMatchObject(notFound);
  expect(await reviewWording(author, "x")).toMatchObject(notFound);
  expect(await withdrawQuote(author, missing)).toMatchObject(notFound);
  expect(await releaseQuote(editor, "x")).toMatchObject(notFound);
});
