CREATE TABLE "capture_transcripts" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"capture_id" uuid NOT NULL,
	"text_sha256" "bytea" NOT NULL,
	"origin" text NOT NULL,
	"made_by" text,
	"file_name" text,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "capture_transcripts_once" UNIQUE("capture_id","text_sha256"),
	CONSTRAINT "capture_transcripts_origin_known" CHECK ("capture_transcripts"."origin" in ('published', 'ours', 'machine'))
);
--> statement-breakpoint
ALTER TABLE "passages" DROP CONSTRAINT "passages_media_span_whole";--> statement-breakpoint
ALTER TABLE "captures" ADD COLUMN "duration_seconds" double precision;--> statement-breakpoint
ALTER TABLE "capture_transcripts" ADD CONSTRAINT "capture_transcripts_capture_id_captures_id_fk" FOREIGN KEY ("capture_id") REFERENCES "public"."captures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capture_transcripts" ADD CONSTRAINT "capture_transcripts_text_sha256_text_contents_sha256_fk" FOREIGN KEY ("text_sha256") REFERENCES "public"."text_contents"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capture_transcripts" ADD CONSTRAINT "capture_transcripts_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "capture_transcripts_capture_id" ON "capture_transcripts" USING btree ("capture_id");--> statement-breakpoint
CREATE INDEX "capture_transcripts_text_sha256" ON "capture_transcripts" USING btree ("text_sha256");--> statement-breakpoint
ALTER TABLE "captures" ADD CONSTRAINT "captures_duration_some" CHECK ("captures"."duration_seconds" > 0);--> statement-breakpoint
ALTER TABLE "passages" ADD CONSTRAINT "passages_media_span_whole" CHECK (num_nulls("passages"."media_start_seconds", "passages"."media_end_seconds") in (0, 2) and "passages"."media_start_seconds" >= 0 is not false and "passages"."media_end_seconds" > "passages"."media_start_seconds" is not false);
--> statement-breakpoint
do $$
begin
  call make_immutable('capture_transcripts'::regclass);
end
$$;
--> statement-breakpoint
create constraint trigger audited after insert on capture_transcripts deferrable initially deferred for each row execute function need_audit();
--> statement-breakpoint
create trigger recorded_now before insert on capture_transcripts for each row execute function keep_created_at();
--> statement-breakpoint
-- A span of time lies in a recording that we hold, or in what our notes are of; within its length, where that is known.
create function check_media_span() returns trigger language plpgsql as $$
declare
  capture captures;
begin
  if new.media_start_seconds is null then return new; end if;
  select * into capture from captures where id = new.capture_id;
  if (capture.method <> 'transcription' and coalesce(capture.media_type, '') !~ '^(audio|video)/') or new.media_end_seconds > capture.duration_seconds then
    raise exception 'a span of time lies in a recording'
      using errcode = 'check_violation', table = 'passages', constraint = 'passages_span_within_recording';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger within_recording before insert on passages for each row execute function check_media_span();
--> statement-breakpoint
-- As before; and of words that we heard, when.
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
  where exists (select from shown_wordings w where w.id = x.wording_id);
--> statement-breakpoint
grant select, insert on capture_transcripts to plumbline_app;
--> statement-breakpoint
call pin_search_paths();
