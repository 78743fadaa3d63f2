import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { type Reader, studioDb } from "#db/client.ts";
import { chooseByLanguage } from "#domain/by-language.ts";
import { trimContext } from "#domain/evidence/trim-context.ts";
import { letterField, reliabilityOf } from "#domain/sources/reliability.ts";
import { anyOf } from "#domain/sql.ts";
import type { WitnessPlace } from "./replacement-view.ts";
import type { WitnessPassage } from "./rules-replace.ts";

/** So much is shown on either side of a passage, in UTF-16 code units. */
const contextUnits = 200;

/** What is asked of a passage, wherever it comes from: `p`, its capture `c` and source `w`. */
const asked = sql`w.id as "sourceId", w.withdrawn_at is not null as "isWithdrawn"`;

const passageRow = z.object({
  id: z.string(),
  sourceId: z.string(),
  exact: z.string().nullable(),
  isWithdrawn: z.boolean(),
  hasDrifted: z.boolean(),
  isUnchecked: z.boolean(),
});

/** Whether something there isn't as it was where its source lives, by the newest drift of each passage that meets the place: one that was dismissed, or passed, doesn't count. */
const driftedAt = (layer: SQL, start: SQL, end: SQL, own: SQL) => sql`exists (
  select from passages q
  where standing_drift(q.id) is not null and (q.id = ${own} or q.text_layer_id = ${layer} and q.start_at < ${end} and q.end_at > ${start}))`;
const hasDrifted = driftedAt(sql`p.text_layer_id`, sql`p.start_at`, sql`p.end_at`, sql`p.id`);

/** What there is to know of a passage that is to stand for another; null where there is none. */
export async function findWitnessPassage(
  db: Reader,
  passageId: string,
): Promise<WitnessPassage | null> {
  const { rows } = await db.execute(sql`
    select p.id, ${asked}, x.exact, ${hasDrifted} as "hasDrifted", lacks_transcription_check(p.id) as "isUnchecked"
    from passages p join captures c on c.id = p.capture_id join sources w on w.id = c.source_id left join passage_texts x on x.passage_id = p.id
    where p.id = ${passageId}`);
  return rows[0] ? passageRow.parse(rows[0]) : null;
}

const placeRow = passageRow.extend({
  id: z.string().nullable(),
  textLayerId: z.string().nullable(),
  start: z.number().nullable(),
  end: z.number().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  n: z.number(),
  code: z.string(),
  title: z.string().nullable(),
  publisher: z.record(z.string(), z.string()).nullable(),
  published: z.string().nullable(),
  language: z.string(),
  group: z.string().nullable(),
  reliability: letterField,
});
export type PlaceRow = z.infer<typeof placeRow>;

/** Around a place of its layer's text. */
const around = (start: SQL, end: SQL) => sql`
  utf16_slice(t.text, greatest(${start} - ${contextUnits}::int, 0), ${start}) as before, utf16_slice(t.text, ${end}, ${end} + ${contextUnits}::int) as after,
  c.n, w.code, w.title, o.names as publisher, w.published_edtf as published, w.language, ${reliabilityOf(sql`w.id`, sql`w.publisher_id`)} as reliability`;

/** Passages with what stands around them; one that doesn't exist is left out. */
export async function loadPlaces(ids: readonly string[]): Promise<PlaceRow[]> {
  const { rows } = await studioDb().execute(sql`
    select p.id, p.text_layer_id as "textLayerId", p.start_at as start, p.end_at as end, ${asked}, x.exact, ${hasDrifted} as "hasDrifted",
      lacks_transcription_check(p.id) as "isUnchecked", coalesce(p.independence_group, w.independence_group) as group, ${around(sql`p.start_at`, sql`p.end_at`)}
    from passages p join captures c on c.id = p.capture_id join sources w on w.id = c.source_id left join organisations o on o.id = w.publisher_id
      left join passage_texts x on x.passage_id = p.id left join text_layers l on l.id = p.text_layer_id left join text_contents t on t.sha256 = l.text_sha256
    where p.id = ${anyOf(ids)}`);
  return z.array(placeRow).parse(rows);
}

export type Span = { textLayerId: string; start: number; end: number };

/** Words that no passage is made of yet. */
export async function loadSpan({ textLayerId, start, end }: Span): Promise<PlaceRow[]> {
  const [from, to] = [sql`${start}::int`, sql`${end}::int`];
  const { rows } = await studioDb().execute(sql`
    select null as id, l.id as "textLayerId", ${from} as start, ${to} as end, ${asked}, utf16_slice(t.text, ${from}, ${to}) as exact, ${driftedAt(sql`l.id`, from, to, sql`null`)} as "hasDrifted",
      false as "isUnchecked", w.independence_group as group, ${around(from, to)}
    from text_layers l join text_contents t on t.sha256 = l.text_sha256 join captures c on c.id = l.capture_id join sources w on w.id = c.source_id
      left join organisations o on o.id = w.publisher_id
    where l.id = ${textLayerId} and t.text is not null`);
  return z.array(placeRow).parse(rows);
}

export function toPlace(row: PlaceRow): WitnessPlace {
  const {
    exact,
    before,
    after,
    n,
    sourceId,
    code,
    title,
    published,
    language,
    group,
    publisher,
    reliability,
  } = row;
  const source = {
    id: sourceId,
    code,
    title,
    published,
    language,
    publisher: publisher && chooseByLanguage(publisher),
  };
  const shown =
    exact === null
      ? { before: null, exact, after: null }
      : trimContext({ before: before ?? "", exact, after: after ?? "" });
  return { ...shown, n, source, group, reliability };
}
