-- Of several dates of which it was one ("[2020,2021]"), all the days from the first to the last; else as edtf_range. What domain/events/rules-dates.ts takes, and no more.
create function event_days(edtf text) returns daterange language plpgsql immutable strict parallel safe as $$
declare
  parts text[];
begin
  if edtf not like '[%' then
    return public.edtf_range(edtf);
  end if;
  parts := string_to_array((regexp_match(edtf, '^\[([^][/]+)\]$'))[1], ',');
  if coalesce(cardinality(parts), 0) < 2 then
    raise exception 'not several dates: %', edtf using errcode = 'invalid_datetime_format';
  end if;
  return (select daterange(min(lower(d.days)), max(upper(d.days))) from (select public.edtf_part_range(part) as days from unnest(parts) as part) as d);
end $$;
--> statement-breakpoint
ALTER TABLE "events" DROP COLUMN "during";--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "during" daterange GENERATED ALWAYS AS (event_days(date_edtf)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "language" text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "translations" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "places" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "changed_by" uuid;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
CREATE TABLE "event_things" (
	"event_id" uuid NOT NULL,
	"person_id" uuid,
	"organisation_id" uuid,
	"programme_id" uuid,
	"subject_id" uuid,
	CONSTRAINT "event_things_once" UNIQUE NULLS NOT DISTINCT("event_id","person_id","organisation_id","programme_id","subject_id"),
	CONSTRAINT "event_things_one" CHECK (num_nonnulls("event_things"."person_id", "event_things"."organisation_id", "event_things"."programme_id", "event_things"."subject_id") = 1)
);
--> statement-breakpoint
ALTER TABLE "event_things" ADD CONSTRAINT "event_things_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_things" ADD CONSTRAINT "event_things_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_things" ADD CONSTRAINT "event_things_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_things" ADD CONSTRAINT "event_things_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_things" ADD CONSTRAINT "event_things_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_changed_by_staff_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "event_things_person" ON "event_things" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "event_things_organisation" ON "event_things" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "event_things_programme" ON "event_things" USING btree ("programme_id");--> statement-breakpoint
CREATE INDEX "event_things_subject" ON "event_things" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "event_evidence_passage" ON "event_evidence" USING btree ("passage_id");--> statement-breakpoint
CREATE INDEX "events_in_order" ON "events" USING btree (lower("during"),"id");--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_released_by_who_did_not_change_it" CHECK ("events"."released_by" <> "events"."changed_by" is not false);--> statement-breakpoint
grant update (language, translations, places, changed_by, withdrawn_at) on events to plumbline_app;
--> statement-breakpoint
grant select, insert, delete on event_things to plumbline_app;
--> statement-breakpoint
create trigger z_not_trashed_person_id after insert on event_things for each row when (new.person_id is not null) execute function refuse_trashed('person', 'person_id');
--> statement-breakpoint
create trigger z_not_trashed_organisation_id after insert on event_things for each row when (new.organisation_id is not null) execute function refuse_trashed('organisation', 'organisation_id');
--> statement-breakpoint
create trigger z_not_trashed_subject_id after insert on event_things for each row when (new.subject_id is not null) execute function refuse_trashed('subject', 'subject_id');
--> statement-breakpoint
-- Events that readers may know of (docs/decisions/0032): released by somebody who neither made nor changed them, or as the dossier brought them; they rest on a source that is public, and on none that was taken back or is under an embargo.
create view published_events with (security_barrier) as
  select e.id, e.code, e.date_edtf, e.during, e.language, e.title_text, e.translations, e.places, coalesce(e.released_at, e.created_at) as as_of
  from events e
  where e.withdrawn_at is null and coalesce(e.embargo_until, '-infinity') <= clock_timestamp()
    and (e.released_at is not null or e.created_by is null and e.changed_by is null)
    and exists (
      select from event_evidence x join passages p on p.id = x.passage_id join captures c on c.id = p.capture_id
      where x.event_id = e.id and exists (select from published_sources s where s.id = c.source_id))
    and not exists (
      select from event_evidence x join passages p on p.id = x.passage_id join captures c on c.id = p.capture_id join sources w on w.id = c.source_id
      where x.event_id = e.id and (w.withdrawn_at is not null or w.embargo_until > clock_timestamp()));
--> statement-breakpoint
-- The passages that they rest on.
create view published_event_evidence with (security_barrier) as
  select x.event_id, x.passage_id, c.n as capture_n, s.id as source_id, s.code as source_code, s.title as source_title, s.publisher_names, s.published_edtf
  from published_events e
  join event_evidence x on x.event_id = e.id
  join passages p on p.id = x.passage_id
  join captures c on c.id = p.capture_id
  join published_sources s on s.id = c.source_id;
--> statement-breakpoint
-- Whom and what they are about, as far as readers may know of it.
create view published_event_things with (security_barrier) as
  select x.event_id, r.kind, r.id, r.slug, r.names
  from published_events e join event_things x on x.event_id = e.id join readable_speakers r on r.id = coalesce(x.person_id, x.organisation_id)
  union all
  select x.event_id, 'programme', g.id, g.slug, g.names
  from published_events e join event_things x on x.event_id = e.id join programmes g on g.id = x.programme_id
  where coalesce(g.embargo_until, '-infinity') <= clock_timestamp() and (g.released_at is not null or g.created_by is null)
  union all
  select x.event_id, 'subject', s.id, s.slug, s.names
  from published_events e join event_things x on x.event_id = e.id join published_subjects s on s.id = x.subject_id;
--> statement-breakpoint
grant select on published_events, published_event_evidence, published_event_things to plumbline_public, plumbline_app;
--> statement-breakpoint
-- As before, and the passages of events that readers may know of.
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
    or (select true from vintages v join shown_statistics t on t.id = v.statistic_id and v.n <= t.shown_n where v.passage_id = p.id limit 1)
    or (select true from shown_statistic_witnesses s where s.passage_id = p.id limit 1)
    or (select true from event_evidence x join published_events e on e.id = x.event_id where x.passage_id = p.id limit 1));
--> statement-breakpoint
call pin_search_paths();
