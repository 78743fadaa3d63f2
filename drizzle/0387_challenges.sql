ALTER TABLE "notices" DROP CONSTRAINT "notices_once";--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_kind_known";--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_about_one_thing";--> statement-breakpoint
ALTER TABLE "staff_news" DROP CONSTRAINT "staff_news_kind_known";--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "submission_id" uuid;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "node_id" text;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "printed" text;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "remark" text;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "answered_by" uuid;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_answered_by_brief_versions_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."brief_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notices_submission_id" ON "notices" USING btree ("submission_id");--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_once" UNIQUE NULLS NOT DISTINCT("brief_id","kind","vintage_id","quote_state_id","statistic_id","deprecation_n","derivation_run_id","passage_id","redaction_id","submission_id");--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_challenged_with_remark" CHECK (("notices"."kind" = 'challenged') = ("notices"."remark" is not null) and ("notices"."kind" = 'challenged' or num_nonnulls("notices"."node_id", "notices"."printed") = 0));--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_answered_by_version" CHECK (case when "notices"."kind" = 'challenged' then ("notices"."state" = 'accepted') = ("notices"."answered_by" is not null) else "notices"."answered_by" is null end);--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_kind_known" CHECK ("notices"."kind" in ('newer_vintage', 'quote_changed', 'deprecated', 'new_rival', 'run_stale', 'passage_drifted', 'redacted', 'challenged'));--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_about_one_thing" CHECK (num_nonnulls("notices"."vintage_id", "notices"."quote_state_id", "notices"."statistic_id", "notices"."derivation_run_id", "notices"."passage_id", "notices"."redaction_id", "notices"."submission_id") = 1
        and case "notices"."kind" when 'newer_vintage' then "notices"."vintage_id" is not null when 'quote_changed' then "notices"."quote_state_id" is not null
          when 'run_stale' then "notices"."derivation_run_id" is not null when 'passage_drifted' then "notices"."passage_id" is not null
          when 'redacted' then "notices"."redaction_id" is not null when 'challenged' then "notices"."submission_id" is not null else "notices"."statistic_id" is not null end);--> statement-breakpoint
ALTER TABLE "staff_news" ADD CONSTRAINT "staff_news_kind_known" CHECK ("staff_news"."kind" in ('mentioned', 'replied', 'commented', 'accepted', 'rejected', 'submitted', 'returned', 'published', 'withdrawn', 'not_done', 'to_check', 'evidence_changed', 'challenged'));
--> statement-breakpoint
grant update (answered_by) on notices to plumbline_app;
--> statement-breakpoint
-- As before; and of what a moderator gave on to those who write the brief: where that stands, and the version that put it right, as far as readers have it.
create or replace function read_submission(receipt bytea) returns jsonb
  language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object(
    'kind', s.kind, 'state', s.state, 'receivedOn', s.received_on, 'declineReason', s.decline_reason, 'about', s.about, 'isForgotten', s.forgotten_on is not null,
    'hasSource', s.source_id is not null, 'sourceCode', (select p.code from published_sources p where p.id = s.source_id),
    'challenge', (
      select jsonb_build_object('state', n.state, 'answer', (
        select jsonb_build_object('slug', b.slug, 'n', v.n, 'title', v.title, 'changeClass', v.change_class)
        from published_versions v join published_briefs b on b.id = v.brief_id where v.id = n.answered_by))
      from notices n where n.submission_id = s.id),
    'files', coalesce((
      select jsonb_agg(jsonb_build_object('n', f.n, 'mediaType', f.media_type, 'byteLength', f.byte_length, 'state', f.state) order by f.n)
      from submission_files f where f.submission_id = s.id), '[]'::jsonb),
    'messages', coalesce((
      select jsonb_agg(jsonb_build_object('isOurs', m.staff_id is not null, 'text', m.text, 'sentOn', m.sent_on) order by m.n)
      from submission_messages m where m.submission_id = s.id), '[]'::jsonb))
  from submissions s where s.receipt_hash = receipt
$$;
--> statement-breakpoint
-- As before; and a notice is held with its brief.
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
    when 'notices' then exists (select from notices n where n.id = row_key::uuid and is_held(null, n.brief_id))
    else true end;
end $$;
--> statement-breakpoint
-- As before; and what a notice says of what a reader challenges, or why it was dismissed, goes with the rest.
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
    when 'notices' then
      insert into redacted_places (redaction_id, place, row_key, field, sha256)
        select redaction, redact_place.place, redact_place.row_key, f.field, sha256_text(f.words)
        from notices n, lateral (values ('printed', n.printed), ('remark', n.remark), ('reason', n.reason)) as f (field, words)
        where n.id = redact_place.row_key::uuid and f.words is not null;
      update notices set printed = case when printed is not null then replacement end, remark = case when remark is not null then replacement end,
        reason = case when reason is not null then replacement end where id = redact_place.row_key::uuid;
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
