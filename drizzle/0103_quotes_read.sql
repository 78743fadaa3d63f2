ALTER TABLE "wordings" ADD COLUMN "relay_because" text;--> statement-breakpoint
ALTER TABLE "wordings" ADD CONSTRAINT "wordings_relay_is_a_translation" CHECK ("wordings"."relay_because" is null or ("wordings"."translation_status" is not null and "wordings"."relay_because" <> ''));
--> statement-breakpoint
-- A translation of a translation says why (DESIGN.md §2.8): what was lost on the way, nobody who reads it can tell.
create function check_relay() returns trigger language plpgsql as $$
begin
  if new.relay_because is null and exists (select from wordings o where o.id = new.translation_of and o.translation_status is not null) then
    raise exception 'a translation of a translation needs a reason'
      using errcode = 'check_violation', table = 'wordings', constraint = 'wordings_relay_has_reason';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger relay before insert on wordings for each row execute function check_relay();
--> statement-breakpoint
-- What readers see of a quote is what was there when it was published or released; so the database says when.
create trigger recorded_now before insert on wordings for each row execute function keep_created_at();
--> statement-breakpoint
create trigger recorded_now before insert on quote_witnesses for each row execute function keep_created_at();
--> statement-breakpoint
-- People and organisations share their addresses (/people/…), so what one of them is or was called the other can't be.
create function keep_speaker_slug() returns trigger language plpgsql security definer as $$
declare
  other text := case tg_table_name when 'people' then 'organisations' else 'people' end;
  taken boolean;
begin
  execute format('select exists (select from %I where slug = $1) or exists (select from slug_redirects where kind = %L and slug = $1)', other, other)
    into taken using new.slug;
  if taken then
    raise exception 'the slug % belongs to something else', new.slug
      using errcode = 'unique_violation', table = tg_table_name, constraint = tg_table_name || '_slug_kept';
  end if;
  return null;
end $$;
--> statement-breakpoint
update organisations o set slug = o.slug || '-organisation'
  where exists (select from people p where p.slug = o.slug) or exists (select from slug_redirects r where r.kind = 'people' and r.slug = o.slug);
--> statement-breakpoint
create trigger speaker_slug_kept after insert or update of slug on people for each row execute function keep_speaker_slug();
--> statement-breakpoint
create trigger speaker_slug_kept after insert or update of slug on organisations for each row execute function keep_speaker_slug();
--> statement-breakpoint
-- Below: views that nobody is granted, which the public ones are made of. They have no barrier of their own, so that conditions reach the tables.
-- What versions that readers can open cite.
create view readable_citations as
  select c.*, v.brief_id, v.n, v.created_at as published_at, b.slug, b.language, v.title, v.id = b.current_version_id as is_current
  from version_citations c
  join brief_versions v on v.id = c.version_id
  join briefs b on b.id = v.brief_id and b.current_version_id is not null and (b.embargo_until is null or b.embargo_until <= clock_timestamp())
  where not exists (select from brief_versions w where w.brief_id = v.brief_id and w.n > v.n and w.change_class = 'withdrawal');
--> statement-breakpoint
-- Up to when readers see what was added to a quote: until a version that cites it was last published, or a second person released it; null where they see nothing of it.
-- What was added since, nobody but its maker has seen. Here as below it is grouped once for all, not asked of each quote: the planner puts questions inside questions
-- in an order that reads whole tables for one row.
create view quotes_as_of as
  select q.id, q.code, greatest(q.released_at, cited.published_at) as as_of
  from quotes q
  left join (select c.quote_id, max(c.published_at) as published_at from readable_citations c where c.quote_id is not null group by c.quote_id) cited on cited.quote_id = q.id
  where q.withdrawn_at is null and (q.embargo_until is null or q.embargo_until <= clock_timestamp());
--> statement-breakpoint
create view shown_quotes as
  select q.id, q.code, q.as_of, s.id as state_id, s.speaker_kind, s.speaker_person_id, s.speaker_organisation_id, s.withheld_speaker_id, s.role_id, s.said_on_edtf,
    s.said_on, s.occasion, s.speech, s.spoken_language, s.original_not_held_because, s.created_at as state_created_at,
    exists (select from quote_states y where y.quote_id = q.id and y.n > s.n) as is_revised_since
  from quotes_as_of q
  cross join lateral (select * from quote_states y where y.quote_id = q.id and y.created_at <= q.as_of order by y.n desc limit 1) s
  where coalesce((select k.embargo_until from people k where k.id = s.speaker_person_id), '-infinity') <= clock_timestamp()
    and coalesce((select k.embargo_until from organisations k where k.id = s.speaker_organisation_id), '-infinity') <= clock_timestamp();
--> statement-breakpoint
-- Since when each wording stands in a passage of a source that readers may know of.
create view wordings_standing as
  select x.wording_id, min(x.created_at) as since
  from quote_witnesses x
  join passages p on p.id = x.passage_id join captures c on c.id = p.capture_id
  join sources o on o.id = c.source_id and o.withdrawn_at is null and (o.embargo_until is null or o.embargo_until <= clock_timestamp())
  where (select d.verdict from verdicts d where d.witness_id = x.id order by d.created_at desc limit 1) in ('verbatim', 'verbatim_with_declared_edits', 'as_noted')
  group by x.wording_id;
--> statement-breakpoint
-- Since when each wording can be read: it stands, or was printed, or translates one that stands and was compared with nothing; a machine's never, and ours only once
-- they are reviewed.
create view wordings_fit as
  select w.id, w.quote_id, greatest(w.created_at, coalesce(least(own.since, printed.since), case
      when w.translation_status is not null and not exists (select from quote_witnesses x where x.wording_id = w.id) then base.since end, 'infinity')) as since
  from wordings w
  left join wordings_standing own on own.wording_id = w.id
  left join (select c.wording_id, min(c.published_at) as since from readable_citations c where c.wording_id is not null group by c.wording_id) printed on printed.wording_id = w.id
  left join (
    select t.id, min(st.since) as since from wordings t join wordings o on o.quote_id = t.quote_id
      and case when t.translation_of is null then o.translation_status is null else o.id = t.translation_of end
    join wordings_standing st on st.wording_id = o.id where t.translation_status is not null group by t.id) base on base.id = w.id
  where w.translation_status is distinct from 'machine'
    and (w.translation_status is distinct from 'ours' or exists (select from wording_reviews r where r.wording_id = w.id));
--> statement-breakpoint
create view readable_quotes as
  select q.* from shown_quotes q join (select f.quote_id, min(f.since) as since from wordings_fit f group by f.quote_id) worded on worded.quote_id = q.id and worded.since <= q.as_of;
--> statement-breakpoint
create view shown_wordings as
  select w.id, q.id as quote_id, w.language, w.text, w.translation_of, w.translation_status, w.translator, w.relay_because, w.redaction_id, w.created_at, q.as_of
  from readable_quotes q join wordings_fit f on f.quote_id = q.id and f.since <= q.as_of join wordings w on w.id = f.id;
--> statement-breakpoint
create view shown_witnesses as
  select x.id, x.wording_id, w.quote_id, x.passage_id, x.created_at,
    (select d.verdict from verdicts d where d.witness_id = x.id order by d.created_at desc limit 1) as verdict
  from quote_witnesses x join shown_wordings w on w.id = x.wording_id and x.created_at <= w.as_of
  where (select o.withdrawn_at is null and (o.embargo_until is null or o.embargo_until <= clock_timestamp())
    from passages p join captures c on c.id = p.capture_id join sources o on o.id = c.source_id where p.id = x.passage_id);
--> statement-breakpoint
-- Figures that somebody said, as the newest version that prints them does.
create view readable_said_statistics as
  select distinct on (t.id) t.id, t.said_by_person_id as person_id, t.said_by_organisation_id as organisation_id, c.brief_id, c.slug, c.n, c.title, c.language, c.version_id
  from statistics t join readable_citations c on c.statistic_id = t.id
  where num_nonnulls(t.said_by_person_id, t.said_by_organisation_id) > 0 and (t.embargo_until is null or t.embargo_until <= clock_timestamp())
  order by t.id, c.published_at desc;
--> statement-breakpoint
-- Those whom a readable quote or a printed figure names as having said it, and whom a second person released.
create view readable_speakers as
  select k.id, 'person' as kind, k.slug, k.names, null as note from people k
  where (k.embargo_until is null or k.embargo_until <= clock_timestamp()) and (
    k.released_at is not null
    or k.id in (select q.speaker_person_id from readable_quotes q where q.speaker_person_id is not null)
    or k.id in (select t.person_id from readable_said_statistics t where t.person_id is not null))
  union all
  select k.id, 'organisation', k.slug, k.names, k.note from organisations k
  where (k.embargo_until is null or k.embargo_until <= clock_timestamp()) and (
    k.released_at is not null
    or k.id in (select q.speaker_organisation_id from readable_quotes q where q.speaker_organisation_id is not null)
    or k.id in (select t.organisation_id from readable_said_statistics t where t.organisation_id is not null));
--> statement-breakpoint
-- What plumbline_public may read of quotes and of who speaks.
create view published_quotes with (security_barrier) as
  select q.id, q.code, q.speaker_kind, coalesce(q.speaker_person_id, q.speaker_organisation_id) as speaker_id,
    coalesce((select k.slug from people k where k.id = q.speaker_person_id), (select k.slug from organisations k where k.id = q.speaker_organisation_id)) as speaker_slug,
    coalesce((select k.names from people k where k.id = q.speaker_person_id), (select k.names from organisations k where k.id = q.speaker_organisation_id)) as speaker_names,
    q.role_id, (select r.organisation_id from roles r where r.id = q.role_id) as role_organisation_id, (select r.titles from roles r where r.id = q.role_id) as role_titles,
    (select k.names from roles r join organisations k on k.id = r.organisation_id where r.id = q.role_id) as role_organisation_names,
    (select h.description from withheld_speakers h where h.id = q.withheld_speaker_id) as withheld_description,
    (select h.reason from withheld_speakers h where h.id = q.withheld_speaker_id) as withheld_reason,
    (select m.name from withheld_speakers h join staff m on m.id = h.voucher_id where h.id = q.withheld_speaker_id) as voucher,
    q.said_on_edtf, q.said_on, q.occasion, q.speech, q.spoken_language, q.original_not_held_because, q.is_revised_since, q.as_of
  from readable_quotes q;
--> statement-breakpoint
create view published_wordings with (security_barrier) as
  select w.id, w.quote_id, w.language, w.text, w.translation_of, w.translation_status, w.translator, w.relay_because, w.created_at, redaction.public_note as redaction_note,
    array(select distinct s.name from wording_reviews r join staff s on s.id = r.reviewer_id where r.wording_id = w.id and w.translation_status = 'ours' order by s.name) as reviewers
  from shown_wordings w left join redactions redaction on redaction.id = w.redaction_id;
--> statement-breakpoint
-- Of each passage its words and 160 code units on either side, unless the source's terms let nothing be shown (18).
create view published_witnesses with (security_barrier) as
  select x.id, x.quote_id, x.wording_id, x.passage_id, x.created_at, x.verdict, p.page, coalesce(p.independence_group, o.independence_group) as independence_group,
    case when o.display <> 'none' then words.exact end as exact,
    case when o.display <> 'none' and words.exact is not null then utf16_slice(held.text, greatest(p.start_at - 160, 0), p.start_at) end as before,
    case when o.display <> 'none' and words.exact is not null then utf16_slice(held.text, p.end_at, p.end_at + 160) end as after,
    case when c.method <> 'transcription' then encode(sha256_text(words.exact), 'hex') end as exact_sha256,
    c.n as capture_n, c.method, c.captured_at, c.media_type, case when c.method <> 'transcription' then encode(c.bytes_sha256, 'hex') end as capture_sha256,
    o.id as source_id, o.code as source_code, o.title, publisher.id as publisher_id, publisher.names as publisher_names, o.published_edtf, o.language, o.translator, o.url,
    (select f.text from organisation_facts f where f.organisation_id = o.publisher_id and f.kind = 'owner' order by f.created_at desc limit 1) as owner
  from shown_witnesses x
  join passages p on p.id = x.passage_id
  join captures c on c.id = p.capture_id
  join sources o on o.id = c.source_id
  left join organisations publisher on publisher.id = o.publisher_id
  left join passage_texts words on words.passage_id = p.id
  left join text_layers layer on layer.id = p.text_layer_id
  left join text_contents held on held.sha256 = layer.text_sha256;
--> statement-breakpoint
-- Each brief once: by the newest of its versions that cites the quote.
create view published_quote_citations with (security_barrier) as
  select distinct on (c.quote_id, c.brief_id) c.quote_id, c.brief_id, c.slug, c.language, c.title, c.n, c.is_current, c.published_at
  from readable_citations c join readable_quotes q on q.id = c.quote_id
  order by c.quote_id, c.brief_id, c.n desc;
--> statement-breakpoint
create view published_speakers with (security_barrier) as select id, kind, slug, names, note from readable_speakers;
--> statement-breakpoint
-- A role is public with who holds it; what it is held in is named with it, and has a page only if it is public itself.
create view published_roles with (security_barrier) as
  select r.id, r.person_id, person.slug as person_slug, person.names as person_names, r.organisation_id, office.names as organisation_names,
    (select s.slug from readable_speakers s where s.id = r.organisation_id) as organisation_slug, r.titles, r.from_edtf, r.to_edtf, r.during
  from roles r join readable_speakers person on person.id = r.person_id and person.kind = 'person' left join organisations office on office.id = r.organisation_id;
--> statement-breakpoint
create view published_said_statistics with (security_barrier) as
  select t.id, coalesce(t.person_id, t.organisation_id) as speaker_id, t.brief_id, t.slug, t.n, t.title, t.language, entry.entry,
    coalesce((select d.deprecated from deprecations d where d.statistic_id = t.id order by d.n desc limit 1), false) as is_deprecated
  from readable_said_statistics t
  join brief_versions v on v.id = t.version_id
  cross join lateral (
    select e.entry from jsonb_array_elements(v.canonical::jsonb -> 'evidence') as e (entry) where e.entry ->> 'statisticId' = t.id::text limit 1) entry;
--> statement-breakpoint
create or replace view published_slug_redirects with (security_barrier) as
  select r.kind, r.slug as from_slug, b.slug as to_slug
  from slug_redirects r join published_briefs b on b.id = r.thing_id
  where r.kind = 'briefs' and r.slug <> b.slug
  union all
  select r.kind, r.slug, s.slug from slug_redirects r join readable_speakers s on s.id = r.thing_id where r.kind in ('people', 'organisations') and r.slug <> s.slug;
--> statement-breakpoint
-- The studio says up to when readers see of a quote what it has.
grant select on readable_quotes to plumbline_app;
--> statement-breakpoint
grant select on published_quotes, published_wordings, published_witnesses, published_quote_citations, published_speakers, published_roles, published_said_statistics
  to plumbline_public, plumbline_app;
--> statement-breakpoint
call pin_search_paths();
