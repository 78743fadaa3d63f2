import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { judgeQuote } from "#domain/evidence/verdict.ts";
import { loadQuotes } from "./load-quotes.ts";
import { findWording } from "./queries-wordings.ts";
import { type QuotedPassage, resolvePassage } from "./resolve.ts";
import { findNearness, type TranslationStatus, toVerdictName, type VerdictName } from "./rules.ts";
import { insertWitness } from "./writes.ts";

export type Words = {
  wordingId: string;
  text: string;
  language: string;
  translationStatus: TranslationStatus | null;
  /** Why the original isn't held; null where it is. */
  because: string | null;
};

/** Makes a passage a witness of a wording, with a verdict on whether it stands there; the witness's id, null where it is one already. */
export async function bear(
  tx: Tx,
  actor: Actor,
  words: Words,
  passage: QuotedPassage,
): Promise<string | null> {
  const { wordingId } = words;
  const verdict = judgeIn(passage, words);
  const nearness = findNearness(words.translationStatus, words.because);
  return await insertWitness(tx, actor, { wordingId, passageId: passage.id, verdict, nearness });
}

export function judgeIn(
  passage: QuotedPassage,
  { text, language }: { text: string; language: string },
): VerdictName {
  const judged = judgeQuote({ passageText: passage.exact, quoteText: text, language });
  return toVerdictName(judged.verdict, passage.method);
}

const standing: readonly VerdictName[] = ["verbatim", "verbatim_with_declared_edits", "as_noted"];

/** For commands: whether a wording stands in a passage. One in which it does is made its witness, unless it is one; of another nothing is written. */
export async function ensureWitness(
  tx: Tx,
  actor: Actor,
  { wordingId, passageId }: { wordingId: string; passageId: string },
): Promise<boolean> {
  const { rows } = await tx.execute<{ verdict: VerdictName }>(sql`
    select v.verdict from quote_witnesses q join verdicts v on v.witness_id = q.id
    where q.wording_id = ${wordingId} and q.passage_id = ${passageId} order by v.created_at desc limit 1`);
  if (rows[0]) return standing.includes(rows[0].verdict);
  const wording = await findWording(tx, wordingId);
  const [quote] = wording ? await loadQuotes(tx, [wording.quoteId]) : [];
  const passage = await resolvePassage(tx, actor, { passageId });
  if (!wording?.text || !quote || quote.isWithdrawn || !passage.ok) return false;
  const { text, language, translationStatus } = wording;
  if (!standing.includes(judgeIn(passage.value, { text, language }))) return false;
  const because = quote.state.originalNotHeldBecause;
  await bear(tx, actor, { wordingId, text, language, translationStatus, because }, passage.value);
  return true;
}
