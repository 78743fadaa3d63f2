import { type SQL, sql } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import { toLikePatterns } from "#domain/like.ts";
import { loadQuotes, withoutHistory } from "./load-quotes.ts";
import type { QuoteView, QuoteWithHistory } from "./view.ts";

/** A quote with everything that was ever held of it, also a withdrawn one; null when missing, or not the actor's to see. */
export async function getQuote(actor: Actor, quoteId: string): Promise<QuoteWithHistory | null> {
  if (!can(actor, "quote.read") || !isThingId(quoteId)) return null;
  const found = await loadQuotes(studioDb(), [quoteId]);
  return found[0] ?? null;
}

type QuoteQuestion = {
  /** All its words stand in the quote's words, its speaker's name or role, its occasion, its code, or in the name of a source of it. */
  search?: string;
  personId?: string | null;
  sourceId?: string | null;
  limit?: number;
  offset?: number;
};

/** Quotes for a list or a picker, the newest first; none that was withdrawn. */
export async function listQuotes(actor: Actor, question: QuoteQuestion = {}): Promise<QuoteView[]> {
  if (!can(actor, "quote.read")) return [];
  const { search = "", personId = null, sourceId = null, limit = 100, offset = 0 } = question;
  if ([personId, sourceId].some((id) => id !== null && !isThingId(id))) return [];
  const { rows } = await studioDb().execute<{ id: string }>(sql`
    select q.id
    from quotes q
    join lateral (select * from quote_states where quote_id = q.id order by n desc limit 1) s on true
    where q.withdrawn_at is null
      and ${personId === null ? sql`true` : sql`s.speaker_person_id = ${personId}`}
      and ${sourceId === null ? sql`true` : isFromSource(sourceId)}
      and ${hasWords(search)}
    order by q.created_at desc, q.id desc
    limit ${limit} offset ${offset}`);
  const found = await loadQuotes(
    studioDb(),
    rows.map(({ id }) => id),
  );
  return found.map(withoutHistory);
}

/** For the editor's picker. */
export async function findQuotes(
  actor: Actor,
  { search, limit = 12, ...rest }: QuoteQuestion & { search: string },
): Promise<QuoteView[]> {
  return await listQuotes(actor, { search, limit, ...rest });
}

function isFromSource(sourceId: string): SQL {
  return sql`exists (
    select from wordings w join quote_witnesses x on x.wording_id = w.id join passages p on p.id = x.passage_id
    join captures c on c.id = p.capture_id where w.quote_id = q.id and c.source_id = ${sourceId})`;
}

/** Russian writes ё and е for the same, so they are searched as one. */
function hasWords(search: string): SQL {
  const patterns = toLikePatterns(search);
  if (patterns.length === 0) return sql`true`;
  const folded = patterns.map((pattern) => sql`translate(${pattern}, 'ёЁ', 'еЕ')`);
  return sql`translate(concat_ws(' ', q.code, s.occasion,
      (select string_agg(w.text, ' ') from wordings w where w.quote_id = q.id),
      (select string_agg(n.value, ' ') from people k, jsonb_each_text(k.names) n where k.id = s.speaker_person_id),
      (select string_agg(n.value, ' ') from organisations k, jsonb_each_text(k.names) n where k.id = s.speaker_organisation_id),
      (select string_agg(n.value, ' ') from roles k, jsonb_each_text(k.titles) n where k.id = s.role_id),
      (select k.description from withheld_speakers k where k.id = s.withheld_speaker_id),
      (select string_agg(concat_ws(' ', o.code, o.title, (select string_agg(n.value, ' ') from organisations k, jsonb_each_text(k.names) n where k.id = o.publisher_id)), ' ')
        from wordings w join quote_witnesses x on x.wording_id = w.id join passages p on p.id = x.passage_id
        join captures c on c.id = p.capture_id join sources o on o.id = c.source_id where w.quote_id = q.id)
    ), 'ёЁ', 'еЕ') ilike all (array[${sql.join(folded, sql`, `)}])`;
}
