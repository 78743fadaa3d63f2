-- A list of three thousand quotes took seconds: a condition on what a subquery gives is guessed to hold for one row in seventy, and what is guessed to be few is gone through again for
-- each of many. So no row is left out by such a condition here; and who is under embargo, of whom there are few, is asked once and not of each speaker.
create or replace view wordings_standing as
  select x.wording_id, min(case when latest.verdict in ('verbatim', 'verbatim_with_declared_edits', 'as_noted') then x.created_at end) as since
  from quote_witnesses x
  join passages p on p.id = x.passage_id join captures c on c.id = p.capture_id
  join sources o on o.id = c.source_id and o.withdrawn_at is null and (o.embargo_until is null or o.embargo_until <= clock_timestamp())
  left join (select distinct on (d.witness_id) d.witness_id, d.verdict from verdicts d order by d.witness_id, d.created_at desc) latest on latest.witness_id = x.id
  group by x.wording_id;
--> statement-breakpoint
create or replace view shown_quotes as
  select q.id, q.code, q.as_of, s.id as state_id, s.speaker_kind, s.speaker_person_id, s.speaker_organisation_id, s.withheld_speaker_id, s.role_id, s.said_on_edtf,
    s.said_on, s.occasion, s.speech, s.spoken_language, s.original_not_held_because, s.created_at as state_created_at,
    exists (select from quote_states y where y.quote_id = q.id and y.n > s.n) as is_revised_since
  from quotes_as_of q
  join quote_states s on s.quote_id = q.id and s.created_at <= q.as_of
  where not exists (select from quote_states y where y.quote_id = q.id and y.n > s.n and y.created_at <= q.as_of)
    and (s.speaker_person_id is null or s.speaker_person_id not in (select k.id from people k where k.embargo_until > clock_timestamp()))
    and (s.speaker_organisation_id is null or s.speaker_organisation_id not in (select k.id from organisations k where k.embargo_until > clock_timestamp()));
--> statement-breakpoint
-- As before; which wordings are shown is asked once, and not of each witness.
create or replace view published_witnesses with (security_barrier) as
  select x.id, x.quote_id, x.wording_id, x.passage_id, x.created_at, x.verdict, p.page, coalesce(p.independence_group, o.independence_group) as independence_group,
    case when o.display <> 'none' then words.exact end as exact,
    case when o.display <> 'none' and words.exact is not null then utf16_slice(held.text, greatest(p.start_at - 160, 0), p.start_at) end as before,
    case when o.display <> 'none' and words.exact is not null then utf16_slice(held.text, p.end_at, p.end_at + 160) end as after,
    case when c.method <> 'transcription' and p.region is null and p.media_start_seconds is null then encode(sha256_text(words.exact), 'hex') end as exact_sha256,
    c.n as capture_n, c.method, c.captured_at, c.media_type, case when c.method <> 'transcription' then encode(c.bytes_sha256, 'hex') end as capture_sha256,
    o.id as source_id, o.code as source_code, o.title, publisher.id as publisher_id, publisher.names as publisher_names, o.published_edtf, o.language, o.translator, o.url,
    (select f.text from organisation_facts f where f.organisation_id = o.publisher_id and f.kind = 'owner' order by f.created_at desc limit 1) as owner,
    p.region,
    case when o.display <> 'none' and words.exact is not null then seen.picture end as picture,
    p.media_start_seconds, p.media_end_seconds
  from shown_witnesses x
  join passages p on p.id = x.passage_id
  join captures c on c.id = x.capture_id
  join sources o on o.id = x.source_id
  left join organisations publisher on publisher.id = o.publisher_id
  left join passage_texts words on words.passage_id = p.id
  left join text_layers layer on layer.id = p.text_layer_id
  left join text_contents held on held.sha256 = layer.text_sha256
  left join standing_pictures seen on seen.passage_id = p.id
  where x.wording_id = any (array(select w.id from shown_wordings w));
--> statement-breakpoint
-- As before; joined, so that what a question doesn't want isn't looked up, and the rest is looked up for all at once.
create or replace view published_quotes with (security_barrier) as
  select q.id, q.code, q.speaker_kind, coalesce(q.speaker_person_id, q.speaker_organisation_id) as speaker_id,
    coalesce(person.slug, organisation.slug) as speaker_slug, coalesce(person.names, organisation.names) as speaker_names,
    q.role_id, role.organisation_id as role_organisation_id, role.titles as role_titles, office.names as role_organisation_names,
    withheld.description as withheld_description, withheld.reason as withheld_reason, voucher.name as voucher,
    q.said_on_edtf, q.said_on, q.occasion, q.speech, q.spoken_language, q.original_not_held_because, q.is_revised_since, q.as_of
  from readable_quotes q
  left join people person on person.id = q.speaker_person_id
  left join organisations organisation on organisation.id = q.speaker_organisation_id
  left join roles role on role.id = q.role_id
  left join organisations office on office.id = role.organisation_id
  left join withheld_speakers withheld on withheld.id = q.withheld_speaker_id
  left join staff voucher on voucher.id = withheld.voucher_id;
--> statement-breakpoint
call pin_search_paths();
