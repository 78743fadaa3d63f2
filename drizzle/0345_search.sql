-- Each word by its script: Cyrillic by Russian stems, Latin by English ones, without accents (ё is е); so one text may hold both, and nobody has to say which. Words of a third language
-- go the same way in a text as in what is asked, and find themselves.
create text search configuration words_by_script (copy = pg_catalog.russian);
--> statement-breakpoint
alter text search configuration words_by_script alter mapping for word, hword, hword_part with unaccent, russian_stem;
--> statement-breakpoint
-- Dear, so that Postgres asks the index rather than each row. A vector holds a megabyte: of a text with more words than that the beginning is searched: better than a text that can't be kept.
create function search_words(words text) returns tsvector language plpgsql immutable strict cost 1000 as $$
begin
  return to_tsvector('words_by_script', words);
exception when program_limit_exceeded then
  return search_words(left(words, length(words) / 2));
end $$;
--> statement-breakpoint
create function search_query(asked text) returns tsquery language sql immutable strict parallel safe
  return websearch_to_tsquery('words_by_script', asked);
--> statement-breakpoint
-- A brief's document as lines of text: a line a block, with what its evidence is worded as, and what pictures are said to show.
create function document_text(document jsonb) returns text language sql immutable strict parallel safe as $$
  with recursive nodes as (
    select document as node, array[]::integer[] as path
    union all
    select child, path || place::integer from nodes, jsonb_array_elements(node -> 'content') with ordinality as children (child, place)
      where jsonb_typeof(node -> 'content') = 'array')
  select string_agg(line, e'\n' order by path) from (
    select path[:cardinality(path) - 1] as path, string_agg(coalesce(node ->> 'text', node #>> '{attrs,words}', case when node ->> 'type' = 'hardBreak' then e'\n' end), '' order by path) as line
      from nodes where path <> '{}' group by 1
    union all
    select path, concat_ws(e'\n', node #>> '{attrs,alt}', node #>> '{attrs,subtitle}') from nodes where node -> 'attrs' ?| '{alt,subtitle}') as lines
$$;
--> statement-breakpoint
create function version_text(canonical text) returns text language sql immutable strict parallel safe as $$
  select document_text(canonical::jsonb -> 'document')
$$;
--> statement-breakpoint
-- A work by its title and whatever else names it: authors, where it stood, who put it out.
create function source_text(title text, csl jsonb, note text) returns text language sql immutable parallel safe as $$
  select concat_ws(e'\n', title, note, (select string_agg(words #>> '{}', e'\n') from jsonb_path_query(csl, 'strict $.** ? (@.type() == "string")') as words))
$$;
--> statement-breakpoint
create function indicator_text(title text, definition text, method text, limitations text, translations jsonb) returns text language sql immutable parallel safe as $$
  select concat_ws(e'\n', title, definition, method, limitations, (select string_agg(words #>> '{}', e'\n') from jsonb_path_query(translations, 'strict $.** ? (@.type() == "string")') as words))
$$;
--> statement-breakpoint
-- Names of files are words joined by signs.
create function media_text(file_name text, credit text) returns text language sql immutable parallel safe as $$
  select concat_ws(e'\n', translate(file_name, '_-.', '   '), credit)
$$;
--> statement-breakpoint
-- A text by Latin letters, small and without accents, so that Лукашенко is found as Lukashenko; and trigrams are made of these wherever the database stands, while of Cyrillic letters only
-- where its locale knows them. Immutable, for its dictionary is ours to change and isn't.
create function search_letters(words text) returns text language sql immutable strict parallel safe cost 1000 as $$
  select replace(replace(replace(replace(replace(replace(replace(replace(
    translate(lower(unaccent('unaccent', words)), 'абвгдезийклмнопрстуфыэіўґїєьъ', 'abvgdeziyklmnoprstufyeiugie'),
    'ж', 'zh'), 'х', 'kh'), 'ц', 'ts'), 'ч', 'ch'), 'щ', 'shch'), 'ш', 'sh'), 'ю', 'yu'), 'я', 'ya')
$$;
--> statement-breakpoint
create function names_text(names jsonb) returns text language sql immutable strict parallel safe cost 1000 as $$
  select search_letters(string_agg(name #>> '{}', e'\n')) from jsonb_path_query(names, '$.*') as name
$$;
--> statement-breakpoint
call pin_search_paths();
--> statement-breakpoint
ALTER TABLE "brief_drafts" ADD COLUMN "words" "tsvector" GENERATED ALWAYS AS (search_words(document_text(document))) STORED;--> statement-breakpoint
ALTER TABLE "text_contents" ADD COLUMN "words" "tsvector" GENERATED ALWAYS AS (search_words(text)) STORED;--> statement-breakpoint
ALTER TABLE "brief_versions" ADD COLUMN "words" "tsvector" GENERATED ALWAYS AS (search_words(version_text(canonical))) STORED;--> statement-breakpoint
CREATE INDEX "brief_drafts_words" ON "brief_drafts" USING gin ("words");--> statement-breakpoint
CREATE INDEX "passage_texts_words" ON "passage_texts" USING gin (search_words("exact"));--> statement-breakpoint
CREATE INDEX "text_contents_words" ON "text_contents" USING gin ("words");--> statement-breakpoint
CREATE INDEX "comment_threads_instead_words" ON "comment_threads" USING gin (search_words("instead")) WHERE "comment_threads"."instead" is not null;--> statement-breakpoint
CREATE INDEX "comments_words" ON "comments" USING gin (search_words("body"));--> statement-breakpoint
CREATE INDEX "indicators_words" ON "indicators" USING gin (search_words(indicator_text("title", "definition", "method", "limitations", "translations")));--> statement-breakpoint
CREATE INDEX "media_words" ON "media" USING gin (search_words(media_text("file_name", "credit")));--> statement-breakpoint
CREATE INDEX "organisations_names_parts" ON "organisations" USING gin (names_text("names") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "people_names_parts" ON "people" USING gin (names_text("names") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "quote_states_speaker_organisation_id" ON "quote_states" USING btree ("speaker_organisation_id") WHERE "quote_states"."speaker_organisation_id" is not null;--> statement-breakpoint
CREATE INDEX "quote_states_occasion_words" ON "quote_states" USING gin (search_words("occasion")) WHERE "quote_states"."occasion" is not null;--> statement-breakpoint
CREATE INDEX "wordings_words" ON "wordings" USING gin (search_words("text"));--> statement-breakpoint
CREATE INDEX "sources_words" ON "sources" USING gin (search_words(source_text("title", "csl", "note")));--> statement-breakpoint
CREATE INDEX "sources_title_parts" ON "sources" USING gin (search_letters("title") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "sources_url_parts" ON "sources" USING gin ("url" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "statistics_what_words" ON "statistics" USING gin (search_words("what")) WHERE "statistics"."what" is not null;--> statement-breakpoint
CREATE INDEX "brief_versions_words" ON "brief_versions" USING gin ("words");