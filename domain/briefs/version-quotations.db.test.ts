import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addWording, reviewWording } from "#domain/quotes/commands-wordings.ts";
import { brief, inlineQuote } from "#domain/richtext/build.ts";
import { buildPublishedBrief, citeQuote } from "#tests/factories/briefs.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { write } from "#tests/factories/drafts.ts";
import { buildPerson } from "#tests/factories/people.ts";
import { buildQuote } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { readEntry } from "#tests/factories/versions.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

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

test("a speaker whose role that day nobody states can be quoted, though roles of theirs are known", async () => {
  const { id: personId } = await buildPerson();
  const made = await buildQuote({ speaker: { kind: "person", personId, roleId: null } });
  const published = await buildPublishedBrief({ blocks: [citeQuote(made)] });
  expect(await readEntry(published, "quote")).toMatchObject({
    speaker: { name: "Maria Petrova", role: null },
  });
});
