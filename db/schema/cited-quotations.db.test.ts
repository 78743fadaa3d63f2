import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Tx } from "#db/client.ts";
import { insertBrief, publishVersion } from "#tests/factories/brief-rows.ts";
import { insertQuote, insertWitness } from "#tests/factories/quote-rows.ts";
import { first, insertStaff } from "#tests/factories/rows.ts";
import { constraintOf } from "#tests/setup/refusal.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { wordingReviews, wordings } from "./quotes.ts";

let database: TestDatabase;
const inTransaction = <T>(work: (tx: Tx) => Promise<T>) => database.studio.transaction(work);

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

describe("a quotation stands in what we hold, or translates words that do", () => {
  type Wording = Partial<typeof wordings.$inferInsert>;
  type Case = {
    wording?: Wording;
    verdict?: Parameters<typeof insertWitness>[1]["verdict"];
    method?: "paste" | "transcription";
    speech?: "direct" | "indirect";
    reviewed?: boolean;
    /** The words as spoken, of the same quote, and whether they stand. */
    original?: "verbatim" | "mismatch";
  };
  const publishQuote = (given: Case) =>
    inTransaction(async (tx) => {
      const { wording, speech = "direct" } = given;
      const quote = await insertQuote(tx, { state: { speech }, wording });
      const status = wording?.translationStatus;
      if (given.verdict) {
        await insertWitness(tx, {
          wordingId: quote.wordingId,
          verdict: given.verdict,
          method: given.method,
          nearness: nearnessOf(status),
        });
      }
      if (given.original) {
        const spoken = first(
          await tx
            .insert(wordings)
            .values({ quoteId: quote.quoteId, language: "ru", text: "Мы довольны." })
            .returning({ id: wordings.id }),
        );
        await insertWitness(tx, { wordingId: spoken.id, verdict: given.original });
      }
      if (given.reviewed) {
        await tx
          .insert(wordingReviews)
          .values({ wordingId: quote.wordingId, reviewerId: await insertStaff(tx) });
      }
      await publishVersion(tx, { briefId: await insertBrief(tx), citations: [quote] });
    });
  const nearnessOf = (status: Wording["translationStatus"]) => {
    if (status === "machine") return "machine_translation" as const;
    return status ? ("translation_original_not_held" as const) : ("original" as const);
  };
  const agency: Wording = { translationStatus: "agency", translator: "V. Sergeev" };
  const ours: Wording = { translationStatus: "ours", translator: "Anna" };
  const machine: Wording = { translationStatus: "machine", translator: "An engine" };

  const taken: [string, Case][] = [
    ["verbatim", { verdict: "verbatim" }],
    ["with declared edits", { verdict: "verbatim_with_declared_edits" }],
    ["as noted by us", { verdict: "as_noted", method: "transcription" }],
    ["an agency's translation that stands", { wording: agency, verdict: "verbatim" }],
    ["an agency's translation of words that stand", { wording: agency, original: "verbatim" }],
    [
      "our translation of words that stand, reviewed",
      { wording: ours, reviewed: true, original: "verbatim" },
    ],
    ["indirect speech", { speech: "indirect" }],
  ];
  test.each(taken)("%s is published", async (_name, given) => {
    await publishQuote(given);
  });

  const refused: [string, Case, string][] = [
    ["no witness", {}, "version_citations_quotation_stands"],
    ["a mismatch", { verdict: "mismatch" }, "version_citations_quotation_stands"],
    [
      "an agency's translation that was compared with nothing",
      { wording: agency },
      "version_citations_quotation_stands",
    ],
    [
      "our translation of words that don't stand",
      { wording: ours, reviewed: true, original: "mismatch" },
      "version_citations_quotation_stands",
    ],
    [
      "a translation that differs, though the original stands",
      { wording: agency, verdict: "mismatch", original: "verbatim" },
      "version_citations_quotation_stands",
    ],
    ["not found", { verdict: "not_found" }, "version_citations_quotation_stands"],
    [
      "a translation that differs from what we hold",
      { wording: agency, verdict: "mismatch" },
      "version_citations_quotation_stands",
    ],
    [
      "a machine's translation, verbatim as it may be",
      { wording: machine, verdict: "verbatim" },
      "version_citations_no_machine_translation",
    ],
    [
      "our translation, unread by anybody else",
      { wording: ours, verdict: "verbatim" },
      "version_citations_translation_reviewed",
    ],
  ];
  test.each(refused)("%s is not", async (_name, given, constraint) => {
    expect(await constraintOf(publishQuote(given))).toBe(constraint);
  });
});
