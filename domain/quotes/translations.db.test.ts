import { afterAll, beforeAll, expect, test } from "vitest";
import { wordings } from "#db/schema/quotes.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { listNoticeJobs } from "#tests/factories/notices.ts";
import { buildQuote, findSpan, quotedWords } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource, buildTranslatedSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { constraintOf } from "#tests/setup/refusal.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { createQuote } from "./commands.ts";
import { addWording, reviewWording } from "./commands-wordings.ts";
import { getQuote } from "./queries.ts";
import type { QuoteView } from "./view.ts";

let database: TestDatabase;
let author: TestStaff;
let editor: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff({ name: "Vera Sokolova" });
  editor = await buildStaff({ name: "Edda Reader", roles: ["editor"] });
});
afterAll(async () => await database.close());

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

test("whom a translation names as its translator doesn't review it, whoever wrote it down", async () => {
  const passage = await buildRussianPassage();
  const quote = await buildQuote({ passage }, author);
  const translation = { status: "ours" as const, translator: " edda  READER" };
  const input = { quoteId: quote.id, language: "en", text: "We should not repeat", translation };
  const ours = requireValue(await addWording(author, input)).wordings[1]?.id ?? "";
  expect(await reviewWording(editor, ours)).toMatchObject({
    problems: [{ code: "quotes.reviewBySecondPerson" }],
  });
  const third = await buildStaff({ name: "Third Reader", roles: ["editor"] });
  expect(requireValue(await reviewWording(third, ours)).wordings[1]?.isReviewed).toBe(true);
});

test("a translation of a translation says why, whether it names what it was made from or has nothing else to be of", async () => {
  const quote = await buildTranslatedQuote();
  const of = { translationOf: quote.wordings[0]?.id ?? null };
  const input = { quoteId: quote.id, language: "de", text: "Wir dürfen die Fehler nicht" };
  const missing = { problems: [{ code: "quotes.relayReasonMissing", field: "relayBecause" }] };
  const official = { status: "official" as const, translator: "The ministry" };
  const ours = { status: "ours" as const };
  expect(await addWording(author, { ...input, ...of, translation: official })).toMatchObject(
    missing,
  );
  expect(await addWording(author, { ...input, translation: ours })).toMatchObject(missing);
  const relayBecause = "The Russian article was not found.";
  const translation = { ...ours, relayBecause };
  const added = requireValue(await addWording(author, { ...input, ...of, translation }));
  expect(added.wordings[1]?.translation).toMatchObject({ status: "ours", relayBecause });
  const unguarded = database.studio
    .insert(wordings)
    .values({
      ...{ quoteId: quote.id, language: "fr", text: "Nous", translationStatus: "agency" as const },
      ...{ translator: "Agency", translationOf: quote.wordings[0]?.id ?? null },
    })
    .execute();
  expect(await constraintOf(unguarded)).toBe("wordings_relay_has_reason");
});

test("of words whose original is held a translation needs no reason, and none is made back into the language that was spoken", async () => {
  const quote = await buildQuote({ passage: await buildRussianPassage(), spokenLanguage: "ru" });
  const translation = { status: "agency" as const, translator: "Agency" };
  const input = { quoteId: quote.id, text: "We must not", translation };
  const made = requireValue(await addWording(author, { ...input, language: "en" }));
  expect(made.wordings[1]?.translation).toMatchObject({ relayBecause: null });
  expect(await addWording(author, { ...input, language: "ru" })).toMatchObject({
    problems: [{ code: "quotes.translatedFromItself", field: "translation" }],
  });
});

test("a quote that we translated from a source which is a translation says why", async () => {
  const { id: sourceId } = await buildTranslatedSource();
  const { textLayerId } = await buildCapture({ sourceId });
  const input = {
    ...{ passage: { textLayerId, ...findSpan(quotedWords) }, speech: "direct" as const },
    ...{ speaker: { kind: "nobody" as const }, language: "de", text: "Wir dürfen nicht" },
  };
  const translation = { status: "ours" as const, translator: "Vera Sokolova" };
  expect(await createQuote(author, { ...input, translation })).toMatchObject({
    problems: [{ code: "quotes.relayReasonMissing" }],
  });
  const relayBecause = "Only the English is held.";
  const made = await createQuote(author, {
    ...input,
    translation: { ...translation, relayBecause },
  });
  expect(requireValue(made).wordings[0]?.translation).toMatchObject({ relayBecause });
});
