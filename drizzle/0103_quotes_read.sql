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
-- Quotes as they were when a version that cites them was last published, or when a second person released them: what was added since, nobody but its maker has seen.
create view shown_quotes as
  select q.id, q.code, shown.as_of, s.id as state_id, s.speaker_kind, s.speaker_person_id, s.speaker_organisation_id, s.withheld_speaker_id, s.role_id, s.said_on_edtf,
    s.said_on, s.occasion, s.speech, s.spoken_language, s.original_not_held_because, s.created_at as state_created_at,
    exists (select from quote_states y where y.quote_id = q.id and y.n > s.n) as is_revised_since
  from quotes q
  cross join lateral (select greatest(q.released_at, (select max(c.published_at) from readable_citations c where c.quote_id = q.id)) as as_of) shown
  join lateral (select * from quote_states x where x.quote_id = q.id and x.created_at <= shown.as_of order by x.n desc limit 1) s on true
  left join people person on person.id = s.speaker_person_id
  left join organisations body on body.id = s.speaker_organisation_id
  where q.withdrawn_at is null and greatest(q.embargo_until, person.embargo_until, body.embargo_until, '-infinity') <= clock_timestamp();
--> statement-breakpoint
create view shown_witnesses as
  select x.id, x.wording_id, w.quote_id, x.passage_id, x.created_at, latest.verdict, c.id as capture_id, c.source_id
  from wordings w
  join shown_quotes q on q.id = w.quote_id and w.created_at <= q.as_of
  join quote_witnesses x on x.wording_id = w.id and x.created_at <= q.as_of
  cross join lateral (select d.verdict from verdicts d where d.witness_id = x.id order by d.created_at desc limit 1) latest
  join passages p on p.id = x.passage_id
  join captures c on c.id = p.capture_id
  join sources o on o.id = c.source_id and o.withdrawn_at is null and (o.embargo_until is null or o.embargo_until <= clock_timestamp());
--> statement-breakpoint
-- Wordings that stand in what readers may know of, or translate one that does, or were printed; a machine's never, and ours only once they are reviewed.
create view shown_wordings as
  select w.id, w.quote_id, w.language, w.text, w.translation_of, w.translation_status, w.translator, w.relay_because, w.redaction_id, w.created_at
  from wordings w
  join shown_quotes q on q.id = w.quote_id and w.created_at <= q.as_of
  where w.translation_status is distinct from 'machine'
    and (w.translation_status is distinct from 'ours' or exists (select from wording_reviews r where r.wording_id = w.id))
    and (
      exists (select from readable_citations c where c.quote_id = w.quote_id and c.wording_id = w.id)
      or exists (select from shown_witnesses x where x.wording_id = w.id and x.verdict in ('verbatim', 'verbatim_with_declared_edits', 'as_noted'))
      or w.translation_status is not null and not exists (select from quote_witnesses x where x.wording_id = w.id) and exists (
        select from wordings o join shown_witnesses x on x.wording_id = o.id and x.verdict in ('verbatim', 'verbatim_with_declared_edits', 'as_noted')
        where o.quote_id = w.quote_id and case when w.translation_of is null then o.translation_status is null else o.id = w.translation_of end));
--> statement-breakpoint
create view readable_quotes as select q.* from shown_quotes q where exists (select from shown_wordings w where w.quote_id = q.id);
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
    or exists (select from quote_states s join readable_quotes q on q.id = s.quote_id and q.state_id = s.id where s.speaker_person_id = k.id)
    or exists (select from readable_said_statistics t where t.person_id = k.id))
  union all
  select k.id, 'organisation', k.slug, k.names, k.note from organisations k
  where (k.embargo_until is null or k.embargo_until <= clock_timestamp()) and (
    k.released_at is not null
    or exists (select from quote_states s join readable_quotes q on q.id = s.quote_id and q.state_id = s.id where s.speaker_organisation_id = k.id)
    or exists (select from readable_said_statistics t where t.organisation_id = k.id));
--> statement-breakpoint
-- What plumbline_public may read of quotes and of who speaks.
create view published_quotes with (security_barrier) as
  select q.id, q.code, q.speaker_kind, coalesce(q.speaker_person_id, q.speaker_organisation_id) as speaker_id, coalesce(person.slug, body.slug) as speaker_slug,
    coalesce(person.names, body.names) as speaker_names, q.role_id, role.organisation_id as role_organisation_id, role.titles as role_titles, office.names as role_organisation_names,
    hidden.description as withheld_description, hidden.reason as withheld_reason, voucher.name as voucher, q.said_on_edtf, q.said_on, q.occasion, q.speech,
    q.spoken_language, q.original_not_held_because, q.is_revised_since, q.as_of
  from readable_quotes q
  left join people person on person.id = q.speaker_person_id
  left join organisations body on body.id = q.speaker_organisation_id
  left join roles role on role.id = q.role_id
  left join organisations office on office.id = role.organisation_id
  left join withheld_speakers hidden on hidden.id = q.withheld_speaker_id
  left join staff voucher on voucher.id = hidden.voucher_id;
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
  join captures c on c.id = x.capture_id
  join sources o on o.id = x.source_id
  left join organisations publisher on publisher.id = o.publisher_id
  left join passage_texts words on words.passage_id = p.id
  left join text_layers layer on layer.id = p.text_layer_id
  left join text_contents held on held.sha256 = layer.text_sha256
  where exists (select from shown_wordings w where w.id = x.wording_id);
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
