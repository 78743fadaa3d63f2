CREATE TABLE "comment_mentions" (
	"comment_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	CONSTRAINT "comment_mentions_comment_id_staff_id_pk" PRIMARY KEY("comment_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "comment_threads" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"brief_id" uuid NOT NULL,
	"node_id" text,
	"start_at" integer,
	"end_at" integer,
	"exact" text DEFAULT '' NOT NULL,
	"before" text DEFAULT '' NOT NULL,
	"after" text DEFAULT '' NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"draft_revision" integer NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"resolved_by" uuid,
	"resolved_at" timestamp with time zone,
	CONSTRAINT "comment_threads_on_something" CHECK (("comment_threads"."start_at" is null) = ("comment_threads"."end_at" is null) and ("comment_threads"."start_at" is null or ("comment_threads"."node_id" is not null and "comment_threads"."start_at" >= 0 and "comment_threads"."start_at" < "comment_threads"."end_at"))),
	CONSTRAINT "comment_threads_resolved_by_somebody" CHECK (("comment_threads"."resolved_by" is null) = ("comment_threads"."resolved_at" is null))
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"thread_id" uuid NOT NULL,
	"body" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"edited_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "comments_say_something" CHECK (char_length("comments"."body") between 1 and 5000)
);
--> statement-breakpoint
ALTER TABLE "comment_mentions" ADD CONSTRAINT "comment_mentions_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_mentions" ADD CONSTRAINT "comment_mentions_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_resolved_by_staff_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_of_revision" FOREIGN KEY ("brief_id","draft_revision") REFERENCES "public"."brief_revisions"("brief_id","revision") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_thread_id_comment_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."comment_threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_mentions_staff_id" ON "comment_mentions" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "comment_threads_open" ON "comment_threads" USING btree ("brief_id") WHERE "comment_threads"."resolved_at" is null;--> statement-breakpoint
CREATE INDEX "comments_thread_id" ON "comments" USING btree ("thread_id");
--> statement-breakpoint
do $$
declare
  guarded text;
begin
  foreach guarded in array array['comment_threads', 'comments', 'comment_mentions']
  loop
    execute format('create constraint trigger audited after insert or update on %I deferrable initially deferred for each row execute function need_audit()', guarded);
  end loop;
end $$;
--> statement-breakpoint
create trigger recorded_now before insert on comment_threads for each row execute function keep_created_at();
--> statement-breakpoint
create trigger recorded_now before insert on comments for each row execute function keep_created_at();
--> statement-breakpoint
grant select, insert on comment_threads, comments, comment_mentions to plumbline_app;
--> statement-breakpoint
grant update (resolved_by, resolved_at) on comment_threads to plumbline_app;
--> statement-breakpoint
grant update (body, edited_at, deleted_at, revision) on comments to plumbline_app;
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
        from comment_threads t, lateral (values ('exact', t.exact), ('before', t.before), ('after', t.after), ('words', t.words)) as f (field, words)
        where t.id = redact_place.row_key::uuid;
      update comment_threads set exact = replacement, words = replacement, before = '', after = '' where id = redact_place.row_key::uuid;
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
