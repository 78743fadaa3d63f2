ALTER TABLE "comments" DROP CONSTRAINT "comments_say_something";--> statement-breakpoint
ALTER TABLE "staff_news" DROP CONSTRAINT "staff_news_kind_known";--> statement-breakpoint
ALTER TABLE "comment_threads" ADD COLUMN "instead" text;--> statement-breakpoint
ALTER TABLE "comment_threads" ADD COLUMN "decision" text;--> statement-breakpoint
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_decision_known" CHECK ("comment_threads"."decision" in ('accepted', 'rejected'));--> statement-breakpoint
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_suggest_for_words" CHECK ("comment_threads"."instead" is null or "comment_threads"."start_at" is not null);--> statement-breakpoint
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_decide_suggestions" CHECK ("comment_threads"."decision" is null or ("comment_threads"."instead" is not null and "comment_threads"."resolved_at" is not null));--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_short" CHECK (char_length("comments"."body") <= 5000);--> statement-breakpoint
ALTER TABLE "staff_news" ADD CONSTRAINT "staff_news_kind_known" CHECK ("staff_news"."kind" in ('mentioned', 'replied', 'commented', 'accepted', 'rejected', 'submitted', 'returned', 'published', 'withdrawn', 'not_done'));
--> statement-breakpoint
-- As before, and of comments: of what a thread is on, the words and all that stood around them.
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
--> statement-breakpoint
grant update (decision) on comment_threads to plumbline_app;
