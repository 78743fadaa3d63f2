import { eq, sql } from "drizzle-orm";
import { type Reader, studioDb } from "#db/client.ts";
import { wordings } from "#db/schema/quotes.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { chooseByLanguage } from "#domain/by-language.ts";
import { prepareLocator } from "#domain/evidence/locate.ts";
import { judgeQuote } from "#domain/evidence/verdict.ts";
import { isThingId } from "#domain/fields.ts";
import { toLikePattern } from "#domain/like.ts";
import { toVerdictName } from "./rules.ts";
import type { WitnessCandidate } from "./view.ts";

/** For commands. */
export async function findWording(
  db: Reader,
  wordingId: string,
): Promise<typeof wordings.$inferSelect | null> {
  const rows = await db.select().from(wordings).where(eq(wordings.id, wordingId));
  return rows[0] ?? null;
}

/** Texts looked at more closely; and the longest of each that is. */
const textsMax = 40;
const textUnitsMax = 2_000_000;
/** Of what a `[…]` may stand for. */
const cutUnitsMax = 20_000;
/** Words that a text must have to be looked at. */
const rareWordsMax = 4;

/**
 * Other captures in which a wording stands too, or nearly: those that have its rarest words, searched and judged as a witness would be. Captures that are
 * witnesses already are left out; the best come first.
 */
export async function findWitnesses(actor: Actor, wordingId: string): Promise<WitnessCandidate[]> {
  if (!can(actor, "quote.read") || !isThingId(wordingId)) return [];
  const wording = await findWording(studioDb(), wordingId);
  if (!wording?.text) return [];
  const { text, language } = wording;
  const held = await listTextsWith(wordingId, listRareWords(text));
  const candidates = held.flatMap((layer) => {
    const place = findPlace(layer.text, text);
    if (!place) return [];
    const exact = layer.text.slice(place.start, place.end);
    const { verdict: judged } = judgeQuote({ passageText: exact, quoteText: text, language });
    const verdict = toVerdictName(judged, layer.method);
    if (verdict === "not_found") return [];
    const { captureId, textLayerId, source } = layer;
    const { start, end } = place;
    return { wordingId, verdict, textLayerId, captureId, start, end, exact, source };
  });
  return candidates.sort((a, b) => rank(a) - rank(b));
}

/** What is left out of a wording with `[…]` may be longer than what is quoted, so each part is looked for behind the one before it. */
function findPlace(held: string, words: string): { start: number; end: number } | null {
  const [first = "", ...others] = words
    .split(/\[(?:…|\.\.\.)\]/u)
    .map((part) => part.trim())
    .filter(Boolean);
  const place = prepareLocator(held)({ exact: first });
  if (!place) return null;
  let { end } = place;
  for (const part of others) {
    const next = prepareLocator(held.slice(end, end + cutUnitsMax))({ exact: part });
    if (!next) return null;
    end += next.end;
  }
  return { start: place.start, end };
}

function rank({ verdict }: WitnessCandidate): number {
  return verdict === "mismatch" ? 1 : 0;
}

/** The longest words are the rarest, near enough. */
function listRareWords(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}]{5,}/gu) ?? text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].sort((a, b) => b.length - a.length).slice(0, rareWordsMax);
}

type HeldText = {
  textLayerId: string;
  captureId: string;
  method: string;
  text: string;
  source: WitnessCandidate["source"];
};

/** Newest text layers with most of the words; a text that differs in one of them may be the mismatch that one looks for. */
async function listTextsWith(wordingId: string, words: string[]): Promise<HeldText[]> {
  if (words.length === 0) return [];
  const found = words.map((word) => sql`(t.text ilike ${toLikePattern(word)})::integer`);
  const { rows } = await studioDb().execute<{
    layer_id: string;
    capture_id: string;
    method: string;
    text: string;
    source_id: string;
    code: string;
    title: string | null;
    publisher: Record<string, string> | null;
    independence_group: string | null;
  }>(sql`
    select l.id as layer_id, c.id as capture_id, c.method, t.text, o.id as source_id, o.code, o.title, k.names as publisher, o.independence_group
    from text_contents t
    join text_layers l on l.text_sha256 = t.sha256
    join captures c on c.id = l.capture_id
    join sources o on o.id = c.source_id
    left join organisations k on k.id = o.publisher_id
    where o.withdrawn_at is null and length(t.text) <= ${textUnitsMax}
      and ${sql.join(found, sql` + `)} >= ${Math.ceil(words.length * 0.75)}
      and not exists (select from text_layers y where y.capture_id = c.id and y.created_at > l.created_at)
      and not exists (select from quote_witnesses x join passages p on p.id = x.passage_id where x.wording_id = ${wordingId} and p.capture_id = c.id)
    order by c.captured_at desc
    limit ${textsMax}`);
  return rows.map((row) => ({
    textLayerId: row.layer_id,
    captureId: row.capture_id,
    method: row.method,
    text: row.text,
    source: {
      id: row.source_id,
      code: row.code,
      title: row.title,
      publisher: row.publisher && chooseByLanguage(row.publisher),
      independenceGroup: row.independence_group,
    },
  }));
}
