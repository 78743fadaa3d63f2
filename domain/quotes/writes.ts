import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import {
  quoteStates,
  quotes,
  quoteWitnesses,
  verdicts,
  withheldSpeakers,
  wordingReviews,
  wordings,
} from "#db/schema/quotes.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import type { Nearness, VerdictName } from "./rules.ts";
import { judgeName } from "./rules.ts";

/** The only writer of quotes, their states, wordings, reviews, witnesses and verdicts. */

export type QuoteStateRow = Pick<
  typeof quoteStates.$inferInsert,
  | "speakerKind"
  | "speakerPersonId"
  | "speakerOrganisationId"
  | "withheldSpeakerId"
  | "roleId"
  | "saidOnEdtf"
  | "occasion"
  | "speech"
  | "spokenLanguage"
  | "originalNotHeldBecause"
>;

export async function insertQuote(tx: Tx, actor: Actor): Promise<string> {
  const row = { createdBy: toStaffId(actor) };
  return requireId(await tx.insert(quotes).values(row).returning({ id: quotes.id }));
}

/** Whoever changes a quote takes its row first, so that two don't add the same number of state. False if it has moved on, or was withdrawn. */
export async function raiseQuoteRevision(
  tx: Tx,
  quote: { quoteId: string; revision: number },
): Promise<boolean> {
  const rows = await tx
    .update(quotes)
    .set({ revision: quote.revision + 1 })
    .where(
      and(
        eq(quotes.id, quote.quoteId),
        eq(quotes.revision, quote.revision),
        isNull(quotes.withdrawnAt),
      ),
    )
    .returning({ id: quotes.id });
  return rows.length === 1;
}

/** The first state of a new quote. */
export async function insertFirstState(
  tx: Tx,
  actor: Actor,
  state: QuoteStateRow & { quoteId: string },
): Promise<void> {
  await tx.insert(quoteStates).values({ ...state, n: 1, createdBy: toStaffId(actor) });
}

/** The next state: the newest with what changes. The caller holds the quote's row: see raiseQuoteRevision. */
export async function insertNextState(
  tx: Tx,
  actor: Actor,
  next: {
    quoteId: string;
    cause: "our_error" | "new_evidence";
    note: string;
    change: Partial<QuoteStateRow>;
  },
): Promise<string> {
  const { quoteId, cause, note } = next;
  const newest = await tx
    .select()
    .from(quoteStates)
    .where(eq(quoteStates.quoteId, quoteId))
    .orderBy(desc(quoteStates.n))
    .limit(1);
  if (!newest[0]) throw new Error("A quote has no state.");
  const { id: _id, saidOn: _days, createdAt: _then, n, ...held } = newest[0];
  const row = { ...held, ...next.change, n: n + 1, cause, note, createdBy: toStaffId(actor) };
  return requireId(await tx.insert(quoteStates).values(row).returning({ id: quoteStates.id }));
}

export async function insertWithheldSpeaker(
  tx: Tx,
  speaker: Pick<
    typeof withheldSpeakers.$inferInsert,
    "description" | "reason" | "voucherId" | "sealedIdentity" | "keyId"
  >,
): Promise<string> {
  return requireId(
    await tx.insert(withheldSpeakers).values(speaker).returning({ id: withheldSpeakers.id }),
  );
}

export type WordingRow = Pick<
  typeof wordings.$inferInsert,
  | "quoteId"
  | "language"
  | "text"
  | "translationOf"
  | "translationStatus"
  | "translator"
  | "relayBecause"
>;

export async function insertWording(tx: Tx, actor: Actor, wording: WordingRow): Promise<string> {
  const row = { ...wording, createdBy: toStaffId(actor) };
  return requireId(await tx.insert(wordings).values(row).returning({ id: wordings.id }));
}

/** The witness and its verdict; null where the passage is a witness of this wording already. */
export async function insertWitness(
  tx: Tx,
  actor: Actor,
  witness: { wordingId: string; passageId: string; verdict: VerdictName; nearness: Nearness },
): Promise<string | null> {
  const { wordingId, passageId, verdict, nearness } = witness;
  const rows = await tx
    .insert(quoteWitnesses)
    .values({ wordingId, passageId, createdBy: toStaffId(actor) })
    .onConflictDoNothing()
    .returning({ id: quoteWitnesses.id });
  const witnessId = rows[0]?.id;
  if (!witnessId) return null;
  await insertVerdict(tx, { witnessId, verdict, nearness });
  return witnessId;
}

/** The newest verdict of a witness holds. */
export async function insertVerdict(
  tx: Tx,
  verdict: { witnessId: string; verdict: VerdictName; nearness: Nearness },
): Promise<void> {
  await tx.insert(verdicts).values({ ...verdict, engine: judgeName });
}

/** False if this person has reviewed it already. */
export async function insertWordingReview(
  tx: Tx,
  review: { wordingId: string; reviewerId: string },
): Promise<boolean> {
  const rows = await tx
    .insert(wordingReviews)
    .values(review)
    .onConflictDoNothing()
    .returning({ id: wordingReviews.id });
  return rows.length === 1;
}

export async function releaseQuoteRow(tx: Tx, quoteId: string, staffId: string): Promise<void> {
  await tx
    .update(quotes)
    .set({ releasedBy: staffId, releasedAt: sql`clock_timestamp()` })
    .where(eq(quotes.id, quoteId));
}

/** Takes a quote out of what is offered. False if it was out already. */
export async function withdrawQuoteRow(tx: Tx, quoteId: string): Promise<boolean> {
  const rows = await tx
    .update(quotes)
    .set({ withdrawnAt: sql`clock_timestamp()`, revision: sql`${quotes.revision} + 1` })
    .where(and(eq(quotes.id, quoteId), isNull(quotes.withdrawnAt)))
    .returning({ id: quotes.id });
  return rows.length === 1;
}

/** Puts one back that was withdrawn. */
export async function returnQuoteRow(tx: Tx, quoteId: string): Promise<void> {
  await tx
    .update(quotes)
    .set({ withdrawnAt: null, revision: sql`${quotes.revision} + 1` })
    .where(eq(quotes.id, quoteId));
}

function requireId(rows: { id: string }[]): string {
  const id = rows[0]?.id;
  if (!id) throw new Error("A row was inserted and not returned.");
  return id;
}
