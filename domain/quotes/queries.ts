import { type SQL, sql } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import { toLikePatterns } from "#domain/like.ts";
import { listUses } from "#domain/sources/queries-citations.ts";
import type { CitingBrief } from "#domain/sources/view.ts";
import { loadQuotes, withoutHistory } from "./load-quotes.ts";
import type { QuoteView, QuoteWithHistory } from "./view.ts";

/** A quote with everything that was ever held of it, also a withdrawn one; null when missing, or not the actor's to see. */
export async function getQuote(actor: Actor, quoteId: string): Promise<QuoteWithHistory | null> {
  if (!can(actor, "quote.read") || !isThingId(quoteId)) return null;
  const found = await loadQuotes(studioDb(), [quoteId]);
  return found[0] ?? null;
}

/** The briefs that cite a quote, in whatever wording. */
export async function listBriefsOfQuote(actor: Actor, quoteId: string): Promise<CitingBrief[]> {
  if (!can(actor, "quote.read") || !isThingId(quoteId)) return [];
  return await listUses(studioDb(), { quoteId });
}

type QuoteQuestion = {
  /** All its words stand in the quote's words, its speaker's name or role, its occasion, its code, or in the name of a source of it. */
  search?: string;
  personId?: string | null;
  organisationId?: string | null;
  sourceId?: string | null;
  limit?: number;
  offset?: number;
};

/** Quotes for a list or a picker, the newest first; none that was withdrawn. */
export async function listQuotes(actor: Actor, question: QuoteQuestion = {}): Promise<QuoteView[]> {
  if (!can(actor, "quote.read")) return [];
  const { search = "", personId = null, organisationId = null, sourceId = null } = question;
  const { limit = 100, offset = 0 } = question;
  if ([personId, organisationId, sourceId].some((id) => id !== null && !isThingId(id))) return [];
  const words = toLikePatterns(search).map(standsSomewhere);
  const { rows } = await studioDb().execute<{ id: string }>(sql`
    select q.id
    from quotes q
    join lateral (select * from quote_states where quote_id = q.id order by n desc limit 1) s on true
    where q.withdrawn_at is null
      and ${personId === null ? sql`true` : sql`s.speaker_person_id = ${personId}`}
      and ${organisationId === null ? sql`true` : sql`s.speaker_organisation_id = ${organisationId}`}
      and ${sourceId === null ? sql`true` : isFromSource(sourceId)}
      and ${words.length === 0 ? sql`true` : sql.join(words, sql` and `)}
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

/**
 * Each place is asked once for all quotes, by a question that names none of them: asked quote by quote, or joined before Postgres has
 * statistics of the tables, three thousand quotes take a second.
 */
function standsSomewhere(pattern: string): SQL {
  const has = (text: SQL) =>
    sql`translate(${text}, 'ёЁ', 'еЕ') ilike translate(${pattern}, 'ёЁ', 'еЕ')`;
  const named = (names: string) => has(sql`jsonb_path_query_array(${sql.raw(names)}, '$.*')::text`);
  return sql`(
    ${has(sql`concat_ws(' ', q.code, s.occasion)`)}
    or q.id in (select w.quote_id from wordings w where ${has(sql`w.text`)})
    or s.speaker_person_id in (select k.id from people k where ${named("k.names")})
    or s.speaker_organisation_id in (select k.id from organisations k where ${named("k.names")})
    or s.role_id in (select k.id from roles k where ${named("k.titles")})
    or s.withheld_speaker_id in (select k.id from withheld_speakers k where ${has(sql`k.description`)})
    or q.id in (
      select w.quote_id
      from sources o
      left join organisations k on k.id = o.publisher_id
      join captures c on c.source_id = o.id
      join passages p on p.capture_id = c.id
      join quote_witnesses x on x.passage_id = p.id
      join wordings w on w.id = x.wording_id
      where ${has(sql`concat_ws(' ', o.code, o.title, jsonb_path_query_array(k.names, '$.*')::text)`)}
    ))`;
}
