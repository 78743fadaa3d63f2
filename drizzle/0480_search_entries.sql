CREATE TABLE "search_entries" (
	"thing" uuid NOT NULL,
	"kind" text NOT NULL,
	"owner" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"language" text,
	"year" integer,
	"publisher" uuid,
	"people" uuid[] NOT NULL,
	"held" text,
	"words" "tsvector" NOT NULL,
	"name" text,
	CONSTRAINT "search_entries_thing_kind_pk" PRIMARY KEY("thing","kind")
);
--> statement-breakpoint
CREATE TABLE "search_waiting" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"thing" uuid NOT NULL,
	"kind" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "search_entries_words" ON "search_entries" USING gin ("words");--> statement-breakpoint
CREATE INDEX "search_entries_owner" ON "search_entries" USING btree ("owner");--> statement-breakpoint
CREATE INDEX "search_entries_newest" ON "search_entries" USING btree ("at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "search_entries_newest_of_kind" ON "search_entries" USING btree ("kind","at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "search_entries_name" ON "search_entries" USING gin ("name" gin_trgm_ops) WHERE "search_entries"."name" is not null;--> statement-breakpoint
grant select, insert, delete on search_entries, search_waiting to plumbline_app;
--> statement-breakpoint
-- Whoever takes what waits holds it.
grant update (kind) on search_waiting to plumbline_app;
--> statement-breakpoint
-- Short у is у as е is ё, in a text as in what is asked.
create function search_fold(words text) returns text language sql immutable strict parallel safe as $$
  select translate(words, 'ўЎ', 'уУ')
$$;
--> statement-breakpoint
-- In Latin letters as search_letters has it, and with its capitals.
create function search_latin(words text) returns text language sql immutable strict parallel safe cost 1000 as $$
  select replace(replace(replace(replace(replace(replace(replace(replace(
    replace(replace(replace(replace(replace(replace(replace(replace(
    translate(unaccent('unaccent', search_fold(words)), 'абвгдезийклмнопрстуфыэіґїєАБВГДЕЗИЙКЛМНОПРСТУФЫЭІҐЇЄьъЬЪ', 'abvgdeziyklmnoprstufyeigieABVGDEZIYKLMNOPRSTUFYEIGIE'),
    'ж', 'zh'), 'х', 'kh'), 'ц', 'ts'), 'ч', 'ch'), 'щ', 'shch'), 'ш', 'sh'), 'ю', 'yu'), 'я', 'ya'),
    'Ж', 'Zh'), 'Х', 'Kh'), 'Ц', 'Ts'), 'Ч', 'Ch'), 'Щ', 'Shch'), 'Ш', 'Sh'), 'Ю', 'Yu'), 'Я', 'Ya')
$$;
--> statement-breakpoint
-- A name as it is left by what spellings differ in: Лукашенко, Лукашэнка, Lukashenko and Łukašenka are one, and so are the cases of each. Only a-z.
create function search_name_form(word text) returns text language sql immutable strict parallel safe cost 1000 as $$
  select regexp_replace(regexp_replace(
    replace(replace(replace(replace(
    translate(replace(replace(replace(replace(replace(replace(replace(replace(replace(
      regexp_replace(lower(search_latin(word)), '[^a-z]', '', 'g'),
      'shch', 's'), 'sh', 's'), 'sz', 's'), 'zh', 'z'), 'kh', 'h'), 'ch', 'c'), 'cz', 'c'), 'ts', 'c'), 'x', 'ks'),
      'howyj', 'gavii'),
    'ie', 'e'), 'iu', 'u'), 'ia', 'a'), 'ii', 'i'),
    '(.)\1+', '\1', 'g'), '(?<=.{4})[aeiu]+$', '')
$$;
--> statement-breakpoint
-- Of the words that are written as names are.
create function search_name_forms(words text) returns text[] language sql immutable strict parallel safe cost 1000 as $$
  select array(
    select distinct '~' || form from (select search_name_form(found[1]) as form from regexp_matches(search_latin(words), '[A-Z][A-Za-z]{3,}', 'g') as found) as forms
    where length(form) >= 4)
$$;
--> statement-breakpoint
-- A number whatever its scale: 46.5 of 46,500,000,000.
create function search_number(n numeric) returns text language sql immutable strict parallel safe as $$
  select '#' || case when n = 0 then '0' else trim_scale(abs(n) / power(1000::numeric, floor(log(abs(n)) / 3)))::text end
$$;
--> statement-breakpoint
create function search_entry_words(title text, body text, terms text[]) returns tsvector language plpgsql immutable cost 1000 as $$
begin
  return setweight(coalesce(search_words(search_fold(title)), ''), 'A') || coalesce(search_words(search_fold(body)), '')
    || array_to_tsvector(coalesce(terms, '{}') || search_name_forms(coalesce(title, '')) || search_name_forms(coalesce(left(body, 200000), '')));
exception when program_limit_exceeded then
  return search_entry_words(title, left(body, length(body) / 2), terms);
end $$;
--> statement-breakpoint
-- A word that is asked for: by its stem, or as a name in whatever letters. Nothing of a word that nobody searches by.
create function search_asked_word(word text) returns tsquery language sql immutable strict parallel safe cost 1000 as $$
  select case when numnode(stems) = 0 or length(form) < 4 then stems else stems || quote_literal('~' || form)::tsquery end
  from (select search_query(search_fold(word)) as stems, search_name_form(word) as form) as asked
$$;
--> statement-breakpoint
-- What has changed isn't found by what it was: its entry goes with the change that tells of it, and comes back when it has been read anew.
create function forget_search_entry() returns trigger language plpgsql security definer as $$
begin
  if new.tag ~ '^(brief|indicator|organisation|person|quote|series|source|statistic|subject):[0-9a-f-]{36}$' then
    delete from search_entries where owner = split_part(new.tag, ':', 2)::uuid;
    insert into search_waiting (thing, kind) values (split_part(new.tag, ':', 2)::uuid, split_part(new.tag, ':', 1));
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger search_entry_forgotten after insert or update on tag_changes for each row execute function forget_search_entry();
--> statement-breakpoint
-- Words that are removed for good, wherever they stood: pages don't name all that they print. At the commit, when the chain's lock is held, so that nobody waits crosswise.
create function forget_redacted_entry() returns trigger language plpgsql security definer as $$
begin
  insert into search_waiting (thing, kind) select e.thing, e.kind from search_entries e where e.owner = to_uuid(new.row_key);
  delete from search_entries where owner = to_uuid(new.row_key);
  return null;
end $$;
--> statement-breakpoint
create constraint trigger search_entry_forgotten after insert on redacted_places deferrable initially deferred for each row execute function forget_redacted_entry();
--> statement-breakpoint
-- All that readers may have seen until now.
insert into search_waiting (thing, kind)
  select split_part(tag, ':', 2)::uuid, split_part(tag, ':', 1) from tag_changes
  where tag ~ '^(brief|indicator|organisation|person|quote|series|source|statistic|subject):[0-9a-f-]{36}$' order by change;
--> statement-breakpoint
-- It leaves no row out, so there is nothing to keep from a condition; behind a barrier no index of words would be asked.
create view published_search as
  select e.thing, e.kind, e.at, e.language, e.year, e.publisher, e.people, e.held, e.words, e.name from search_entries e;
--> statement-breakpoint
grant select on published_search to plumbline_public, plumbline_app;
--> statement-breakpoint
call pin_search_paths();
