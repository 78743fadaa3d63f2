import { type SQL, sql } from "drizzle-orm";
import { anyOf } from "#domain/sql.ts";
import type { PublicKind } from "./view.ts";

const namesOf = (names: string) =>
  sql`(select string_agg(value, e'\n') from jsonb_each_text(${sql.raw(names)}))`;
const spokenBy = (column: string) => sql`array_remove(array[${sql.raw(column)}], null)::uuid[]`;
const holdingOf = (method: string) =>
  sql.raw(
    `case when ${method} is null then 'linked' when ${method} = 'transcription' then 'noted' else 'captured' end`,
  );

/**
 * Of each kind what an entry is made of, read from the public's own views: nothing that readers can't see comes into it. Columns in this order: thing, owner, at, language, year, publisher, people,
 * held, title, body, terms, name.
 */
export const entriesOf: Record<PublicKind, (things: readonly string[]) => SQL> = {
  brief: (things) => sql`
    select b.id, b.id, v.published_at, b.language, extract(year from v.published_at)::integer, null::uuid, '{}'::uuid[], null, v.title, version_text(v.canonical), '{}'::text[], null
    from published_briefs b join published_versions v on v.id = b.current_version_id
    where b.id = ${anyOf(things)} and not b.is_withdrawn and v.change_class <> 'withdrawal'`,
  quote: (things) => sql`
    select q.id, q.id, coalesce(upper(q.said_on)::timestamptz, q.as_of), coalesce(q.spoken_language, w.language), extract(year from lower(q.said_on))::integer, null::uuid, ${spokenBy("q.speaker_id")}, null,
      concat_ws(e'\n', ${namesOf("q.speaker_names")}, ${namesOf("q.role_titles")}, q.withheld_description), concat_ws(e'\n', w.words, q.occasion), array['c=' || q.code], null
    from published_quotes q
    left join lateral (select string_agg(x.text, e'\n') as words, min(x.language) as language from published_wordings x where x.quote_id = q.id) w on true
    where q.id = ${anyOf(things)}`,
  statistic: (things) => sql`
    select v.statistic_id, v.statistic_id, coalesce(v.before::timestamptz, v.known_from), null, extract(year from v.starts)::integer,
      coalesce(v.compiler_id, (select s.publisher_id from published_sources s where s.id = v.source_id)), ${spokenBy("coalesce(v.person_id, v.organisation_id)")}, ${holdingOf("v.capture_method")},
      concat_ws(e'\n', v.indicator_title, (select string_agg(x #>> '{}', e'\n') from jsonb_path_query(v.indicator_translations, 'strict $.*.title') as x), v.what, v.period),
      concat_ws(e'\n', v.area, v.counterpart, v.flow, v.breakdown, nullif(v.coverage, 'not_stated'), ${namesOf("v.compiler_names")}, ${namesOf("v.person_names")}, ${namesOf("v.organisation_names")}),
      array['c=' || v.code] || array(select search_number(n) from unnest(array[v.value, v.low, v.high]) n where n is not null)
        || array(select '=' || trim_scale(n) from unnest(array[v.value, v.low, v.high]) n where n is not null), null
    from published_values v where v.statistic_id = ${anyOf(things)} and v.is_newest`,
  indicator: (things) => sql`
    select i.id, i.id, 'epoch'::timestamptz, null, null::integer, null::uuid, '{}'::uuid[], null, i.title, indicator_text(i.title, i.definition, i.method, i.limitations, i.translations), '{}'::text[],
      search_letters(concat_ws(e'\n', i.title, (select string_agg(x #>> '{}', e'\n') from jsonb_path_query(i.translations, 'strict $.*.title') as x)))
    from published_indicators i where i.id = ${anyOf(things)}`,
  source: (things) => sql`
    select s.id, s.id, coalesce(s.published_before::timestamptz, 'epoch'), s.language, s.published_year, s.publisher_id, '{}'::uuid[], ${holdingOf("c.method")},
      s.title, concat_ws(e'\n', source_text(null, s.csl, null), ${namesOf("s.publisher_names")}), array['c=' || s.code], null
    from published_sources s
    left join lateral (select min(x.method) filter (where x.method <> 'transcription') as captured, min(x.method) as any_method from published_captures x where x.source_id = s.id) held on true
    left join lateral (select coalesce(held.captured, held.any_method) as method) c on true
    where s.id = ${anyOf(things)}`,
  // As much of the text as its terms let readers see: all of it, or the passages that are cited.
  capture: (things) => sql`
    select c.id, c.source_id, c.captured_at, s.language, s.published_year, s.publisher_id, '{}'::uuid[], ${holdingOf("c.method")}, s.title,
      coalesce((select t.text from published_texts t where t.capture_id = c.id limit 1), (select string_agg(p.exact, e'\n') from published_passages p where p.capture_id = c.id)),
      '{}'::text[], null
    from published_captures c join published_sources s on s.id = c.source_id where c.id = ${anyOf(things)}`,
  person: (things) => speakers("person", things),
  organisation: (things) => speakers("organisation", things),
  subject: (things) => sql`
    select s.id, s.id, 'epoch'::timestamptz, null, null::integer, null::uuid, '{}'::uuid[], null, ${namesOf("s.names")}, null, '{}'::text[], search_letters(${namesOf("s.names")})
    from published_subjects s where s.id = ${anyOf(things)}`,
};

const speakers = (kind: "person" | "organisation", things: readonly string[]) => sql`
  select k.id, k.id, 'epoch'::timestamptz, null, null::integer, null::uuid, array[k.id], null, ${namesOf("k.names")}, k.note, '{}'::text[], search_letters(${namesOf("k.names")})
  from published_speakers k where k.kind = ${kind} and k.id = ${anyOf(things)}`;

/** The words of an entry, with what it can be narrowed by as words that no text has. */
export const entryWords = (kind: PublicKind): SQL => sql`
  search_entry_words(e.title, e.body, array_remove(e.terms || array['k=' || ${kind}::text, 'y=' || e.year, 'l=' || e.language, 'p=' || e.publisher, 'h=' || e.held], null)
    || array(select 'n=' || person from unnest(e.people) as person))`;
