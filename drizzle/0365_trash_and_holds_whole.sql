-- When a thing came into the trash is said by the database alone.
revoke insert on trash from plumbline_app;
--> statement-breakpoint
grant insert (kind, thing_id, trashed_by, reopened) on trash to plumbline_app;
--> statement-breakpoint
-- References of 0360 that lead to a thing of the trash by way of another row. All that is added at once is asked about, and the row of the thing is held, as whoever throws it away holds it.
create function refuse_trashed_passages() returns trigger language plpgsql as $$
begin
  perform from sources s where s.id in (select c.source_id from added a join passages p on p.id = a.passage_id join captures c on c.id = p.capture_id) order by s.id for key share;
  if exists (select from added a join passages p on p.id = a.passage_id join captures c on c.id = p.capture_id join trash t on t.kind = 'source' and t.thing_id = c.source_id) then
    raise exception 'this source is in the trash' using errcode = 'check_violation', table = tg_table_name, constraint = 'in_trash';
  end if;
  return null;
end $$;
--> statement-breakpoint
do $$
declare
  guarded text;
begin
  foreach guarded in array array['quote_witnesses', 'vintages', 'statistic_witnesses', 'organisation_facts', 'event_evidence', 'projects'] loop
    execute format('create trigger z_not_trashed_passages after insert on %I referencing new table as added for each statement execute function refuse_trashed_passages()', guarded);
  end loop;
end $$;
--> statement-breakpoint
create function refuse_trashed_inputs() returns trigger language plpgsql as $$
begin
  perform from statistics k where k.id in (select v.statistic_id from added a join vintages v on v.id = a.vintage_id) order by k.id for key share;
  if exists (select from added a join vintages v on v.id = a.vintage_id join trash t on t.kind = 'statistic' and t.thing_id = v.statistic_id) then
    raise exception 'this statistic is in the trash' using errcode = 'check_violation', table = tg_table_name, constraint = 'in_trash';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger z_not_trashed_inputs after insert on derivation_inputs referencing new table as added for each statement execute function refuse_trashed_inputs();
--> statement-breakpoint
create function refuse_trashed_series() returns trigger language plpgsql as $$
begin
  perform from indicators i where i.id in (select l.indicator_id from added a join series s on s.id = a.series_id join slices l on l.id = s.slice_id) order by i.id for key share;
  if exists (select from added a join series s on s.id = a.series_id join slices l on l.id = s.slice_id join trash t on t.kind = 'indicator' and t.thing_id = l.indicator_id) then
    raise exception 'this indicator is in the trash' using errcode = 'check_violation', table = tg_table_name, constraint = 'in_trash';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger z_not_trashed_series after insert on statistics referencing new table as added for each statement execute function refuse_trashed_series();
--> statement-breakpoint
-- Of one statistic that is put into another series. A trigger on a column has no table of what changed.
create function refuse_trashed_next_series() returns trigger language plpgsql as $$
begin
  perform from indicators i where i.id in (select l.indicator_id from series s join slices l on l.id = s.slice_id where s.id = new.series_id) for key share;
  if exists (select from series s join slices l on l.id = s.slice_id where s.id = new.series_id and is_trashed('indicator', l.indicator_id)) then
    raise exception 'this indicator is in the trash' using errcode = 'check_violation', table = tg_table_name, constraint = 'in_trash';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger z_not_trashed_series_next after update of series_id on statistics for each row when (new.series_id is not null and new.series_id is distinct from old.series_id) execute function refuse_trashed_next_series();
--> statement-breakpoint
create trigger z_not_trashed_related_organisation_id after insert on organisation_facts for each row when (new.related_organisation_id is not null) execute function refuse_trashed('organisation', 'related_organisation_id');
--> statement-breakpoint
-- A foreign key doesn't wait for whoever throws a brief away: drafts are saved all the while.
create function refuse_trashed_original() returns trigger language plpgsql as $$
begin
  perform from briefs b where b.id = new.translation_of for share;
  if is_trashed('brief', new.translation_of) then
    raise exception 'this brief is in the trash' using errcode = 'check_violation', table = tg_table_name, constraint = 'in_trash';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger z_not_trashed_original after insert on briefs for each row when (new.translation_of is not null) execute function refuse_trashed_original();
--> statement-breakpoint
-- Whether a draft is in the trash, and stays there until this is done: whoever puts it back waits, and sees what was written.
create function stays_in_trash(brief uuid) returns boolean language plpgsql as $$
begin
  if not is_trashed('brief', brief) then return false; end if;
  perform from briefs b where b.id = brief for share;
  return is_trashed('brief', brief);
end $$;
--> statement-breakpoint
-- A draft that is itself in the trash may show what it likes, as it may cite it.
create function refuse_trashed_picture() returns trigger language plpgsql as $$
begin
  if is_trashed('media', new.media_id) and not stays_in_trash(new.brief_id) then
    raise exception 'this picture is in the trash' using errcode = 'check_violation', table = tg_table_name, constraint = 'in_trash';
  end if;
  return null;
end $$;
--> statement-breakpoint
drop trigger z_not_trashed_media_id on draft_figures;
--> statement-breakpoint
drop trigger z_not_trashed_media_id_next on draft_figures;
--> statement-breakpoint
create trigger z_not_trashed_media_id after insert on draft_figures for each row when (new.media_id is not null) execute function refuse_trashed_picture();
--> statement-breakpoint
create trigger z_not_trashed_media_id_next after update of media_id on draft_figures for each row when (new.media_id is not null and new.media_id is distinct from old.media_id) execute function refuse_trashed_picture();
--> statement-breakpoint
-- As before, and what is cited is looked up in the trash by its key, each thing once.
create or replace function refuse_trashed_citations() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'draft_citations' and not exists (select from (select distinct (to_jsonb(a) ->> 'brief_id')::uuid as id from added a) as b where not stays_in_trash(b.id)) then
    return null;
  end if;
  if exists (select from added a join sources s on s.id = a.source_id where s.withdrawn_at is not null and not is_trashed('source', s.id)) then
    raise exception 'this source was withdrawn' using errcode = 'check_violation', table = tg_table_name, constraint = 'sources_withdrawn';
  end if;
  perform from sources s where s.id in (select c.source_id from added a join passages p on p.id = a.passage_id join captures c on c.id = p.capture_id) order by s.id for key share;
  perform from derivations d where d.id in (select r.derivation_id from added a join derivation_runs r on r.id = a.derivation_run_id) order by d.id for key share;
  if exists (
    select from (
      select 'quote' as kind, quote_id as id from added where quote_id is not null
      union select 'statistic', statistic_id from added where statistic_id is not null
      union select 'source', source_id from added where source_id is not null
      union select 'source', c.source_id from added a join passages p on p.id = a.passage_id join captures c on c.id = p.capture_id
      union select 'derivation', r.derivation_id from added a join derivation_runs r on r.id = a.derivation_run_id) as cited
    join trash t on t.kind = cited.kind and t.thing_id = cited.id)
  then
    raise exception 'what is cited is in the trash' using errcode = 'check_violation', table = tg_table_name, constraint = 'in_trash';
  end if;
  return null;
end $$;
--> statement-breakpoint
-- All that the drafts and versions of briefs under a hold rest on: passages, and where a source is cited as a whole, every passage of it. A figure rests on what every vintage of it was read from and on who reports it
-- too, and through a reckoning on the figures that went into it; a quote on every place where it stands.
create function held_passages() returns setof uuid language sql stable as $$
  with recursive cited as (
    select d.passage_id, d.quote_id, d.statistic_id, d.derivation_run_id, d.source_id from draft_citations d join standing_holds h on h.brief_id = d.brief_id
    union
    select x.passage_id, x.quote_id, x.statistic_id, x.derivation_run_id, x.source_id
    from version_citations x join brief_versions v on v.id = x.version_id join standing_holds h on h.brief_id = v.brief_id
  ),
  figures (id) as (
    (select statistic_id from cited where statistic_id is not null
      union select i.statistic_id from cited c join derivation_inputs x on x.run_id = c.derivation_run_id join vintages i on i.id = x.vintage_id)
    union
    select i.statistic_id from figures f join vintages v on v.statistic_id = f.id join derivation_inputs x on x.run_id = v.derivation_run_id join vintages i on i.id = x.vintage_id
  )
  select passage_id from cited where passage_id is not null
  union select v.passage_id from figures f join vintages v on v.statistic_id = f.id where v.passage_id is not null
  union select w.passage_id from figures f join vintages v on v.statistic_id = f.id join statistic_witnesses w on w.vintage_id = v.id
  union select x.passage_id from cited c join wordings w on w.quote_id = c.quote_id join quote_witnesses x on x.wording_id = w.id
  union select p.id from cited c join captures k on k.source_id = c.source_id join passages p on p.capture_id = k.id
$$;
--> statement-breakpoint
create or replace function is_passage_held(passage uuid) returns boolean language sql stable as $$
  select exists (select from passages p join captures c on c.id = p.capture_id where p.id = passage and is_held(c.source_id, null))
    or exists (select from standing_holds h where h.brief_id is not null) and passage in (select held_passages())
$$;
--> statement-breakpoint
-- Whether a hold stands on the source of a capture, or on what rests on a passage of it.
create function is_capture_held(capture uuid) returns boolean language sql stable as $$
  select exists (select from captures c where c.id = capture and is_held(c.source_id, null))
    or exists (select from standing_holds h where h.brief_id is not null) and exists (select from passages p where p.capture_id = capture and p.id in (select held_passages()))
$$;
--> statement-breakpoint
create or replace function is_picture_held(picture uuid) returns boolean language sql stable as $$
  select exists (select from passage_pictures x where x.media_id = picture and is_passage_held(x.passage_id))
    or exists (select from page_pictures x where x.media_id = picture and is_capture_held(x.capture_id))
    or exists (select from version_media x join brief_versions v on v.id = x.version_id where x.media_id = picture and is_held(null, v.brief_id))
    or exists (select from standing_holds h join brief_revisions r on r.brief_id = h.brief_id where position(picture::text in r.document::text) > 0)
$$;
--> statement-breakpoint
create or replace function is_place_held(place text, row_key text) returns boolean language plpgsql stable as $$
begin
  if not exists (select from standing_holds) then return false; end if;
  if is_held(null, null) then return true; end if;
  return case place
    when 'captures' then is_capture_held(row_key::uuid)
    when 'text_contents' then exists (
      select from (select l.capture_id from text_layers l where l.text_sha256 = decode(row_key, 'hex') union select t.capture_id from capture_transcripts t where t.text_sha256 = decode(row_key, 'hex')) as c
      where is_capture_held(c.capture_id))
    when 'passage_texts' then is_passage_held(row_key::uuid)
    when 'wordings' then exists (select from wordings w where w.id = row_key::uuid and is_quote_held(w.quote_id))
    when 'media' then is_picture_held(row_key::uuid)
    when 'brief_versions' then exists (select from brief_versions v where v.id = row_key::uuid and is_held(null, v.brief_id))
    when 'brief_revisions' then is_held(null, split_part(row_key, ':', 1)::uuid)
    when 'revision_names' then exists (select from revision_names n where n.id = row_key::uuid and is_held(null, n.brief_id))
    when 'source_replies' then exists (select from source_replies r where r.id = row_key::uuid and is_held(r.source_id, null))
    when 'passage_drifts' then exists (select from passage_drifts d where d.id = row_key::uuid and is_passage_held(d.passage_id))
    when 'comments' then exists (select from comments c join comment_threads t on t.id = c.thread_id where c.id = row_key::uuid and is_held(null, t.brief_id))
    when 'comment_threads' then exists (select from comment_threads t where t.id = row_key::uuid and is_held(null, t.brief_id))
    else true end;
end $$;
--> statement-breakpoint
-- As before, and of a picture also what it is said to show, whom it is credited to and what its file was called.
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
        select redaction, redact_place.place, redact_place.row_key, f.field, f.sha256
        from media m, lateral (values ('bytes', m.sha256), ('descriptions', case when m.descriptions <> '{}' then sha256_text(m.descriptions::text) end),
          ('credit', sha256_text(m.credit)), ('file_name', sha256_text(m.file_name))) as f (field, sha256)
        where m.id = redact_place.row_key::uuid and m.redaction_id is null and f.sha256 is not null;
      update media set descriptions = '{}', credit = null, file_name = null, redaction_id = redaction where id = redact_place.row_key::uuid and redaction_id is null;
    when 'revision_names' then
      insert into redacted_places (redaction_id, place, row_key, field, sha256)
        select redaction, redact_place.place, redact_place.row_key, 'name', sha256_text(n.name) from revision_names n where n.id = redact_place.row_key::uuid;
      update revision_names set name = replacement, redaction_id = redaction where id = redact_place.row_key::uuid;
    when 'source_replies' then
      insert into redacted_places (redaction_id, place, row_key, field, sha256)
        select redaction, redact_place.place, redact_place.row_key, 'text', sha256_text(r.text) from source_replies r where r.id = redact_place.row_key::uuid;
      update source_replies set text = replacement where id = redact_place.row_key::uuid;
    when 'passage_drifts' then
      insert into redacted_places (redaction_id, place, row_key, field, sha256)
        select redaction, redact_place.place, redact_place.row_key, 'reason', sha256_text(d.reason) from passage_drifts d where d.id = redact_place.row_key::uuid and d.reason is not null;
      update passage_drifts set reason = replacement where id = redact_place.row_key::uuid and reason is not null;
    when 'comments' then
      insert into redacted_places (redaction_id, place, row_key, field, sha256)
        select redaction, redact_place.place, redact_place.row_key, 'body', sha256_text(c.body) from comments c where c.id = redact_place.row_key::uuid;
      update comments set body = replacement where id = redact_place.row_key::uuid;
    when 'comment_threads' then
      insert into redacted_places (redaction_id, place, row_key, field, sha256)
        select redaction, redact_place.place, redact_place.row_key, f.field, sha256_text(f.words)
        from comment_threads t, lateral (values ('exact', t.exact), ('before', t.before), ('after', t.after), ('words', t.words), ('instead', t.instead)) as f (field, words)
        where t.id = redact_place.row_key::uuid and f.words is not null;
      update comment_threads set exact = replacement, words = replacement, instead = case when instead is not null then replacement end, before = '', after = '' where id = redact_place.row_key::uuid;
    else
      raise exception 'nothing is redacted in %', place using errcode = 'invalid_parameter_value';
  end case;
  select exists (select 1 from redacted_places r where r.redaction_id = redaction and r.place = redact_place.place and r.row_key = redact_place.row_key) into found;
  if not found then
    raise exception 'nothing stands at % %', place, row_key using errcode = 'no_data_found';
  end if;
end $$;
--> statement-breakpoint
call pin_search_paths();
