CREATE TABLE "capture_pages" (
	"capture_id" uuid NOT NULL,
	"page" integer NOT NULL,
	"media_id" uuid NOT NULL,
	CONSTRAINT "capture_pages_capture_id_page_pk" PRIMARY KEY("capture_id","page"),
	CONSTRAINT "capture_pages_from_one" CHECK ("capture_pages"."page" >= 1)
);
--> statement-breakpoint
CREATE TABLE "passage_pictures" (
	"passage_id" uuid PRIMARY KEY NOT NULL,
	"media_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "transcription_checks" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"passage_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"corrected_passage_id" uuid,
	"checked_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "transcription_checks_once" UNIQUE("passage_id"),
	CONSTRAINT "transcription_checks_outcome_known" CHECK ("transcription_checks"."outcome" in ('agreed', 'corrected')),
	CONSTRAINT "transcription_checks_corrected_with_passage" CHECK (("transcription_checks"."outcome" = 'corrected') = ("transcription_checks"."corrected_passage_id" is not null) and "transcription_checks"."corrected_passage_id" is distinct from "transcription_checks"."passage_id")
);
--> statement-breakpoint
ALTER TABLE "capture_pages" ADD CONSTRAINT "capture_pages_capture_id_captures_id_fk" FOREIGN KEY ("capture_id") REFERENCES "public"."captures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capture_pages" ADD CONSTRAINT "capture_pages_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passage_pictures" ADD CONSTRAINT "passage_pictures_passage_id_passages_id_fk" FOREIGN KEY ("passage_id") REFERENCES "public"."passages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passage_pictures" ADD CONSTRAINT "passage_pictures_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transcription_checks" ADD CONSTRAINT "transcription_checks_passage_id_passages_id_fk" FOREIGN KEY ("passage_id") REFERENCES "public"."passages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transcription_checks" ADD CONSTRAINT "transcription_checks_corrected_passage_id_passages_id_fk" FOREIGN KEY ("corrected_passage_id") REFERENCES "public"."passages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transcription_checks" ADD CONSTRAINT "transcription_checks_checked_by_staff_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passages" ADD CONSTRAINT "passages_region_within_page" CHECK ("passages"."region" is null or ("passages"."page" >= 1 and ("passages"."region" ->> 'x')::numeric >= 0 and ("passages"."region" ->> 'y')::numeric >= 0
        and ("passages"."region" ->> 'width')::numeric > 0 and ("passages"."region" ->> 'height')::numeric > 0
        and ("passages"."region" ->> 'x')::numeric + ("passages"."region" ->> 'width')::numeric <= 1
        and ("passages"."region" ->> 'y')::numeric + ("passages"."region" ->> 'height')::numeric <= 1) is true);
--> statement-breakpoint
do $$
begin
  call make_immutable('capture_pages'::regclass);
  call make_immutable('passage_pictures'::regclass);
  call make_immutable('transcription_checks'::regclass);
end
$$;
--> statement-breakpoint
create constraint trigger audited after insert on transcription_checks deferrable initially deferred for each row execute function need_audit();
--> statement-breakpoint
create trigger recorded_now before insert on transcription_checks for each row execute function keep_created_at();
--> statement-breakpoint
-- Who typed the words is not who checks them; and words of a text layer need nobody's check, for they are compared with it.
create function check_transcription_check() returns trigger language plpgsql as $$
declare
  passage passages;
  corrected passages;
begin
  select * into passage from passages where id = new.passage_id;
  if passage.region is null and passage.media_start_seconds is null then
    raise exception 'the passage is no transcription'
      using errcode = 'check_violation', table = 'transcription_checks', constraint = 'transcription_checks_of_transcription';
  end if;
  if passage.created_by = new.checked_by then
    raise exception 'a transcription is checked by somebody else than who made it'
      using errcode = 'check_violation', table = 'transcription_checks', constraint = 'transcription_checks_by_second_person';
  end if;
  if new.corrected_passage_id is null then return new; end if;
  select * into corrected from passages where id = new.corrected_passage_id;
  if (corrected.capture_id, corrected.page, corrected.region, corrected.media_start_seconds, corrected.media_end_seconds)
    is distinct from (passage.capture_id, passage.page, passage.region, passage.media_start_seconds, passage.media_end_seconds)
  then
    raise exception 'a correction is of the same place'
      using errcode = 'check_violation', table = 'transcription_checks', constraint = 'transcription_checks_same_place';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger by_second_person before insert on transcription_checks for each row execute function check_transcription_check();
--> statement-breakpoint
-- Whether a passage rests on words that one person alone has read from a picture, or heard.
create function lacks_transcription_check(passage uuid) returns boolean language sql stable as $$
  select exists (
    select from passages p where p.id = passage and (p.region is not null or p.media_start_seconds is not null)
      and not exists (select from transcription_checks t where t.passage_id = p.id and t.outcome = 'agreed'))
$$;
--> statement-breakpoint
-- The same as before, but for words that nobody has checked.
create or replace function wording_stands(wording uuid) returns boolean language sql stable as $$
  select exists (
    select from quote_witnesses q
    cross join lateral (select d.verdict from verdicts d where d.witness_id = q.id order by d.created_at desc limit 1) latest
    where q.wording_id = wording and latest.verdict in ('verbatim', 'verbatim_with_declared_edits', 'as_noted') and not lacks_transcription_check(q.passage_id))
$$;
--> statement-breakpoint
create function check_cited_transcription() returns trigger language plpgsql as $$
begin
  if lacks_transcription_check(new.passage_id)
    or exists (select from vintages v where v.id = new.vintage_id and lacks_transcription_check(v.passage_id))
    or exists (
      select from derivation_inputs i join vintages v on v.id = i.vintage_id
      where i.run_id = new.derivation_run_id and lacks_transcription_check(v.passage_id))
  then
    raise exception 'a transcription is cited once a second person has checked it'
      using errcode = 'check_violation', table = 'version_citations', constraint = 'version_citations_transcription_checked';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger transcription_checked before insert on version_citations for each row execute function check_cited_transcription();
--> statement-breakpoint
-- Witnesses that readers may know of: no words that nobody has checked.
create or replace view shown_witnesses as
  select x.id, x.wording_id, w.quote_id, x.passage_id, x.created_at, latest.verdict, c.id as capture_id, c.source_id
  from wordings w
  join shown_quotes q on q.id = w.quote_id and w.created_at <= q.as_of
  join quote_witnesses x on x.wording_id = w.id and x.created_at <= q.as_of
  cross join lateral (select d.verdict from verdicts d where d.witness_id = x.id order by d.created_at desc limit 1) latest
  join passages p on p.id = x.passage_id
    and (p.region is null and p.media_start_seconds is null or exists (select from transcription_checks t where t.passage_id = p.id and t.outcome = 'agreed'))
  join captures c on c.id = p.capture_id
  join sources o on o.id = c.source_id and o.withdrawn_at is null and (o.embargo_until is null or o.embargo_until <= clock_timestamp());
--> statement-breakpoint
-- As before; of words that we typed from a picture there is no hash, which would prove nothing, and it says where they were read.
create or replace view published_witnesses with (security_barrier) as
  select x.id, x.quote_id, x.wording_id, x.passage_id, x.created_at, x.verdict, p.page, coalesce(p.independence_group, o.independence_group) as independence_group,
    case when o.display <> 'none' then words.exact end as exact,
    case when o.display <> 'none' and words.exact is not null then utf16_slice(held.text, greatest(p.start_at - 160, 0), p.start_at) end as before,
    case when o.display <> 'none' and words.exact is not null then utf16_slice(held.text, p.end_at, p.end_at + 160) end as after,
    case when c.method <> 'transcription' and p.region is null and p.media_start_seconds is null then encode(sha256_text(words.exact), 'hex') end as exact_sha256,
    c.n as capture_n, c.method, c.captured_at, c.media_type, case when c.method <> 'transcription' then encode(c.bytes_sha256, 'hex') end as capture_sha256,
    o.id as source_id, o.code as source_code, o.title, publisher.id as publisher_id, publisher.names as publisher_names, o.published_edtf, o.language, o.translator, o.url,
    (select f.text from organisation_facts f where f.organisation_id = o.publisher_id and f.kind = 'owner' order by f.created_at desc limit 1) as owner,
    p.region
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
grant select, insert on capture_pages, passage_pictures, transcription_checks to plumbline_app;
--> statement-breakpoint
call pin_search_paths();
