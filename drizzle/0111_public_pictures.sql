ALTER TABLE "media" ADD COLUMN "redaction_id" uuid;--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_redaction_id_redactions_id_fk" FOREIGN KEY ("redaction_id") REFERENCES "public"."redactions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "passage_pictures_media_id" ON "passage_pictures" USING btree ("media_id");
--> statement-breakpoint
-- What was redacted once is never shown again, so no new row says that it was.
create trigger added_whole before insert on media for each row when (new.redaction_id is not null) execute function refuse_redacted();
--> statement-breakpoint
-- As before, and of a picture: its row stays, with the hash of what stood there; its bytes are a file, which redact() of the domain destroys.
create or replace function redact_place(redaction uuid, place text, row_key text, replacement text default null) returns void
language plpgsql security definer as $$
declare
  found boolean;
begin
  case place
    when 'text_contents' then
      insert into redacted_places (redaction_id, place, row_key, field, sha256)
        select redaction, place, redact_place.row_key, 'text', sha256_text(t.text) from text_contents t where t.sha256 = decode(redact_place.row_key, 'hex') and t.text is not null;
      update text_contents set text = null, redaction_id = redaction where sha256 = decode(redact_place.row_key, 'hex') and text is not null;
    when 'passage_texts' then
      insert into redacted_places (redaction_id, place, row_key, field, sha256)
        select redaction, redact_place.place, redact_place.row_key, f.field, sha256_text(f.words)
        from passage_texts t, lateral (values ('exact', t.exact), ('prefix', t.prefix), ('suffix', t.suffix)) as f (field, words)
        where t.passage_id = redact_place.row_key::uuid and t.exact is not null;
      update passage_texts set exact = null, prefix = null, suffix = null, redaction_id = redaction
        where passage_id = redact_place.row_key::uuid and exact is not null;
    when 'wordings' then
      insert into redacted_places (redaction_id, place, row_key, field, sha256)
        select redaction, redact_place.place, redact_place.row_key, 'text', sha256_text(w.text) from wordings w where w.id = redact_place.row_key::uuid and w.text is not null;
      update wordings set text = null, redaction_id = redaction where id = redact_place.row_key::uuid and text is not null;
    when 'brief_revisions' then
      insert into redacted_places (redaction_id, place, row_key, field, sha256)
        select redaction, redact_place.place, redact_place.row_key, 'document', sha256_text(r.document::text) from brief_revisions r
        where r.brief_id = split_part(redact_place.row_key, ':', 1)::uuid and r.revision = split_part(redact_place.row_key, ':', 2)::integer and r.document is not null;
      update brief_revisions set document = null, redaction_id = redaction
        where brief_id = split_part(redact_place.row_key, ':', 1)::uuid and revision = split_part(redact_place.row_key, ':', 2)::integer and document is not null;
    when 'brief_versions' then
      -- The replacement is the canonical text with tombstones; title and standfirst follow it.
      insert into redacted_places (redaction_id, place, row_key, field, sha256)
        select redaction, redact_place.place, redact_place.row_key, 'canonical', sha256_text(v.canonical) from brief_versions v where v.id = redact_place.row_key::uuid;
      update brief_versions set canonical = replacement, title = replacement::jsonb ->> 'title',
        standfirst = replacement::jsonb ->> 'standfirst', redaction_id = redaction where id = redact_place.row_key::uuid;
    when 'captures' then
      insert into redacted_places (redaction_id, place, row_key, field, sha256)
        select redaction, redact_place.place, redact_place.row_key, 'bytes', c.bytes_sha256 from captures c where c.id = redact_place.row_key::uuid;
    when 'media' then
      insert into redacted_places (redaction_id, place, row_key, field, sha256)
        select redaction, redact_place.place, redact_place.row_key, 'bytes', m.sha256 from media m where m.id = redact_place.row_key::uuid and m.redaction_id is null;
      update media set redaction_id = redaction where id = redact_place.row_key::uuid and redaction_id is null;
    else
      raise exception 'nothing is redacted in %', place using errcode = 'invalid_parameter_value';
  end case;
  select exists (select 1 from redacted_places r where r.redaction_id = redaction and r.place = redact_place.place and r.row_key = redact_place.row_key) into found;
  if not found then
    raise exception 'nothing stands at % %', place, row_key using errcode = 'no_data_found';
  end if;
end $$;
--> statement-breakpoint
-- What the regions of passages show, but for what was redacted.
create view standing_pictures as
  select s.passage_id, s.media_id,
    jsonb_build_object('id', m.id, 'sha256', encode(m.sha256, 'hex'), 'mediaType', m.media_type, 'width', m.width, 'height', m.height) as picture
  from passage_pictures s join media m on m.id = s.media_id and m.redaction_id is null;
--> statement-breakpoint
-- As before, and with what a region shows where its words are shown.
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
    case when o.display <> 'none' and words.exact is not null then seen.picture end as picture
  from shown_witnesses x
  join passages p on p.id = x.passage_id
  join captures c on c.id = x.capture_id
  join sources o on o.id = x.source_id
  left join organisations publisher on publisher.id = o.publisher_id
  left join passage_texts words on words.passage_id = p.id
  left join text_layers layer on layer.id = p.text_layer_id
  left join text_contents held on held.sha256 = layer.text_sha256
  left join standing_pictures seen on seen.passage_id = p.id
  where exists (select from shown_wordings w where w.id = x.wording_id);
--> statement-breakpoint
-- As before, and with what a region shows where its words are shown; but for words that nobody has checked.
create or replace view published_passages with (security_barrier) as
  select p.id, w.id as source_id, p.capture_id, p.text_layer_id, p.start_at, p.end_at, p.page, p.media_start_seconds, p.media_end_seconds,
    case when w.display <> 'none' then x.exact end as exact,
    case when w.display <> 'none' and x.exact is not null then utf16_slice(t.text, greatest(p.start_at - 160, 0), p.start_at) end as before,
    case when w.display <> 'none' and x.exact is not null then utf16_slice(t.text, p.end_at, p.end_at + 160) end as after,
    r.public_note as redaction_note,
    p.region, case when w.display <> 'none' and x.exact is not null then seen.picture end as picture
  from passages p
  join captures c on c.id = p.capture_id
  join lateral (select s.id, s.display from published_sources s where s.id = c.source_id limit 1) as w on true
  left join passage_texts x on x.passage_id = p.id
  left join redactions r on r.id = x.redaction_id
  left join standing_pictures seen on seen.passage_id = p.id
  left join text_layers l on l.id = p.text_layer_id
  left join text_contents t on t.sha256 = l.text_sha256
  where (p.region is null and p.media_start_seconds is null or exists (select from transcription_checks t where t.passage_id = p.id and t.outcome = 'agreed')) and (
    (select true from published_origins o where o.passage_id = p.id limit 1)
    or (select true from organisation_facts f where f.passage_id = p.id
      and (select true from published_sources s where s.publisher_id = f.organisation_id limit 1) limit 1)
    or (select true from vintages v join shown_statistics t on t.id = v.statistic_id and v.n <= t.shown_n where v.passage_id = p.id limit 1));
--> statement-breakpoint
-- As before; what nobody has checked can't be read yet.
create or replace view published_publisher_facts with (security_barrier) as
  select f.id, f.organisation_id, f.kind, f.text, f.from_edtf, f.to_edtf, f.no_passage_because, f.created_at,
    w.id as evidence_source_id, w.code as evidence_code, c.n as evidence_n, case when w.id is not null then f.passage_id end as passage_id
  from organisation_facts f
  left join passages p on p.id = f.passage_id
  left join captures c on c.id = p.capture_id
  left join lateral (select s.id, s.code from published_sources s where s.id = c.source_id and (p.region is null and p.media_start_seconds is null or exists (select from transcription_checks t where t.passage_id = p.id and t.outcome = 'agreed')) limit 1) as w on true
  where (select true from published_sources s where s.publisher_id = f.organisation_id limit 1);
--> statement-breakpoint
-- Of versions, and of passages whose words readers are shown.
create or replace view published_media with (security_barrier) as
  select m.id, m.sha256, m.media_type, m.width, m.height, m.variants from media m
  where m.redaction_id is null and (
    exists (select 1 from version_media x join published_versions v on v.id = x.version_id where x.media_id = m.id)
    or exists (select from passage_pictures s where s.media_id = m.id and (
      (select true from published_passages p where p.id = s.passage_id and p.picture is not null limit 1)
      or (select true from published_witnesses w where w.passage_id = s.passage_id and w.picture is not null limit 1))));
--> statement-breakpoint
call pin_search_paths();
