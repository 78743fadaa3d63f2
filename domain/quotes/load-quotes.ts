import { inArray, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { quotes } from "#db/schema/quotes.ts";
import { anyOf } from "#domain/sql.ts";
import { loadStates } from "./load-states.ts";
import { loadWitnesses, loadWordings, type WordingRow } from "./load-wordings.ts";
import { findBestWitness, findNearness } from "./rules.ts";
import type {
  QuoteStateView,
  QuoteView,
  QuoteWithHistory,
  WitnessView,
  WordingView,
} from "./view.ts";

/** Whole quotes in the order of their ids as given; five queries, however many there are. One that doesn't exist is left out. */
export async function loadQuotes(db: Reader, quoteIds: string[]): Promise<QuoteWithHistory[]> {
  if (quoteIds.length === 0) return [];
  // One after the other: a command's transaction is one connection, which answers one question at a time.
  const rows = await db.select().from(quotes).where(inArray(quotes.id, quoteIds));
  const states = await loadStates(db, quoteIds);
  const worded = await loadWordings(db, quoteIds);
  const witnesses = await loadWitnesses(db, quoteIds);
  const shown = await loadShown(db, quoteIds);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return quoteIds.flatMap((id) => {
    const row = byId.get(id);
    const history = states.get(id);
    const state = history?.[0];
    if (!row || !history || !state) return [];
    const wordings = (worded.get(id) ?? []).map((wording) =>
      toWordingView(wording, state, witnesses.get(wording.id) ?? []),
    );
    return {
      ...toQuoteView(row, state, wordings),
      shownAsOf: shown.get(id) ?? null,
      states: history,
    };
  });
}

async function loadShown(db: Reader, quoteIds: string[]): Promise<Map<string, Date>> {
  const { rows } = await db.execute<{ id: string; as_of: string }>(
    sql`select id, as_of from readable_quotes where id = ${anyOf(quoteIds)}`,
  );
  return new Map(rows.map((row) => [row.id, new Date(row.as_of)]));
}

function toQuoteView(
  row: typeof quotes.$inferSelect,
  state: QuoteStateView,
  wordings: WordingView[],
): Omit<QuoteView, "shownAsOf"> {
  return {
    id: row.id,
    code: row.code,
    state,
    wordings,
    isWithdrawn: row.withdrawnAt !== null,
    isReleased: row.releasedAt !== null,
    revision: row.revision,
    createdAt: row.createdAt,
  };
}

function toWordingView(
  row: WordingRow,
  state: QuoteStateView,
  witnesses: WitnessView[],
): WordingView {
  const { translationStatus, translator, translationOf: of, relayBecause } = row;
  const best = findBestWitness(witnesses);
  return {
    id: row.id,
    language: row.language,
    text: row.text,
    translation:
      translationStatus === null || translator === null
        ? null
        : { status: translationStatus, translator, of, relayBecause },
    verdict: best?.verdict ?? null,
    readIn: best?.readIn ?? null,
    nearness: findNearness(translationStatus, state.originalNotHeldBecause),
    isReviewed: row.isReviewed,
    witnesses,
    createdAt: row.createdAt,
  };
}

/** Without what was held before. */
export function withoutHistory({ states: _states, ...quote }: QuoteWithHistory): QuoteView {
  return quote;
}
