import type { Tx } from "#db/client.ts";
import { quoteStates, quotes, quoteWitnesses, verdicts, wordings } from "#db/schema/quotes.ts";
import { first, insertAudit, insertPassage, insertPerson } from "./rows.ts";

export type QuoteRows = { quoteId: string; quoteStateId: string; wordingId: string };

/** A quote by a person without a role, with one wording as spoken and no witness. */
export async function insertQuote(
  tx: Tx,
  overrides: {
    state?: Partial<typeof quoteStates.$inferInsert>;
    wording?: Partial<typeof wordings.$inferInsert>;
  } = {},
): Promise<QuoteRows> {
  const quoteId = first(await tx.insert(quotes).values({}).returning({ id: quotes.id })).id;
  const isPerson = (overrides.state?.speakerKind ?? "person") === "person";
  const quoteStateId = first(
    await tx
      .insert(quoteStates)
      .values({
        quoteId,
        n: 1,
        speakerKind: "person",
        speech: "direct",
        saidOnEdtf: "2023-11",
        ...overrides.state,
        ...(isPerson && !overrides.state?.speakerPersonId
          ? { speakerPersonId: await insertPerson(tx) }
          : {}),
      })
      .returning({ id: quoteStates.id }),
  ).id;
  const wordingId = first(
    await tx
      .insert(wordings)
      .values({ quoteId, language: "en", text: "We are content.", ...overrides.wording })
      .returning({ id: wordings.id }),
  ).id;
  await insertAudit(tx);
  return { quoteId, quoteStateId, wordingId };
}

type Verdict = typeof verdicts.$inferInsert.verdict;
type Nearness = typeof verdicts.$inferInsert.nearness;

/** Lets a wording stand, or not, in a new capture. */
export async function insertWitness(
  tx: Tx,
  witness: {
    wordingId: string;
    verdict: Verdict;
    nearness?: Nearness;
    method?: "paste" | "transcription";
  },
): Promise<string> {
  const passageId = await insertPassage(tx, {
    exact: "We are content.",
    method: witness.method ?? "paste",
  });
  const witnessId = first(
    await tx
      .insert(quoteWitnesses)
      .values({ wordingId: witness.wordingId, passageId })
      .returning({ id: quoteWitnesses.id }),
  ).id;
  await tx.insert(verdicts).values({
    witnessId,
    verdict: witness.verdict,
    nearness: witness.nearness ?? "original",
    engine: "test-1",
  });
  await insertAudit(tx);
  return witnessId;
}
