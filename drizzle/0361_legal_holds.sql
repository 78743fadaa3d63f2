CREATE TABLE "legal_hold_ends" (
	"hold_id" uuid PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"lifted_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "legal_holds" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"source_id" uuid,
	"brief_id" uuid,
	"legal_basis" text NOT NULL,
	"remark" text NOT NULL,
	"placed_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "legal_holds_on_one" CHECK (num_nonnulls("legal_holds"."source_id", "legal_holds"."brief_id") <= 1),
	CONSTRAINT "legal_holds_have_basis" CHECK ("legal_holds"."legal_basis" <> '')
);
--> statement-breakpoint
ALTER TABLE "legal_hold_ends" ADD CONSTRAINT "legal_hold_ends_hold_id_legal_holds_id_fk" FOREIGN KEY ("hold_id") REFERENCES "public"."legal_holds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_hold_ends" ADD CONSTRAINT "legal_hold_ends_lifted_by_staff_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_placed_by_staff_id_fk" FOREIGN KEY ("placed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "legal_holds_source_id" ON "legal_holds" USING btree ("source_id") WHERE "legal_holds"."source_id" is not null;--> statement-breakpoint
CREATE INDEX "legal_holds_brief_id" ON "legal_holds" USING btree ("brief_id") WHERE "legal_holds"."brief_id" is not null;--> statement-breakpoint
grant select, insert on legal_holds, legal_hold_ends to plumbline_app;
--> statement-breakpoint
call make_immutable('legal_holds');
--> statement-breakpoint
call make_immutable('legal_hold_ends');
--> statement-breakpoint
create view standing_holds as select h.* from legal_holds h where not exists (select from legal_hold_ends e where e.hold_id = h.id);
--> statement-breakpoint
grant select on standing_holds to plumbline_app;
--> statement-breakpoint
-- Whoever deletes shares this lock until it is done, whoever places a hold has it alone: a hold finds nothing half deleted, and whoever comes after it sees it.
create function lock_holds() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(7020361); -- any number that nothing else here locks
  return new;
end $$;
--> statement-breakpoint
create trigger alone before insert on legal_holds for each row execute function lock_holds();
--> statement-breakpoint
do $$
declare
  guarded text;
begin
  foreach guarded in array array['legal_holds', 'legal_hold_ends'] loop
    execute format('create constraint trigger audited after insert on %I deferrable initially deferred for each row execute function need_audit()', guarded);
  end loop;
end $$;
--> statement-breakpoint
-- Whether a hold stands on everything, on a source, or on a brief.
create function is_held(source uuid, brief uuid) returns boolean language sql stable as
  $$ select exists (select from standing_holds h where h.source_id is null and h.brief_id is null or h.source_id = source or h.brief_id = brief) $$;
--> statement-breakpoint
-- Whether a hold stands on what rests on a passage, or on the source in which it stands.
create function is_passage_held(passage uuid) returns boolean language sql stable as $$
  select exists (select from passages p join captures c on c.id = p.capture_id where p.id = passage and is_held(c.source_id, null))
    or exists (select from draft_citations d where d.passage_id = passage and is_held(null, d.brief_id))
    or exists (select from version_citations x join brief_versions v on v.id = x.version_id where x.passage_id = passage and is_held(null, v.brief_id))
$$;
--> statement-breakpoint
create function is_quote_held(quote uuid) returns boolean language sql stable as $$
  select exists (select from wordings w join quote_witnesses x on x.wording_id = w.id where w.quote_id = quote and is_passage_held(x.passage_id))
    or exists (select from draft_citations d where d.quote_id = quote and is_held(null, d.brief_id))
    or exists (select from version_citations x join brief_versions v on v.id = x.version_id where x.quote_id = quote and is_held(null, v.brief_id))
$$;
--> statement-breakpoint
create function is_picture_held(picture uuid) returns boolean language sql stable as $$
  select exists (select from passage_pictures x where x.media_id = picture and is_passage_held(x.passage_id))
    or exists (select from page_pictures x join captures c on c.id = x.capture_id where x.media_id = picture and is_held(c.source_id, null))
    or exists (select from version_media x join brief_versions v on v.id = x.version_id where x.media_id = picture and is_held(null, v.brief_id))
    or exists (select from standing_holds h join brief_revisions r on r.brief_id = h.brief_id where position(picture::text in r.document::text) > 0)
$$;
--> statement-breakpoint
-- A place as redact_place() names it.
create function is_place_held(place text, row_key text) returns boolean language plpgsql stable as $$
begin
  if not exists (select from standing_holds) then return false; end if;
  if is_held(null, null) then return true; end if;
  return case place
    when 'captures' then exists (select from captures c where c.id = row_key::uuid and is_held(c.source_id, null))
    when 'text_contents' then exists (
      select from captures c where is_held(c.source_id, null) and c.id in (
        select l.capture_id from text_layers l where l.text_sha256 = decode(row_key, 'hex') union select t.capture_id from capture_transcripts t where t.text_sha256 = decode(row_key, 'hex')))
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
create function refuse_under_hold() returns trigger language plpgsql security definer as $$
declare
  held boolean;
begin
  perform pg_advisory_xact_lock_shared(7020361);
  if tg_table_name = 'redacted_places' then held := is_place_held(new.place, new.row_key);
  elsif tg_table_name = 'sources' then held := is_held(old.id, null);
  elsif tg_table_name = 'media' then held := is_picture_held(old.id) or is_held(null, null);
  else held := is_held(null, null);
  end if;
  if held then
    raise exception 'a legal hold stands on this' using errcode = 'restrict_violation', table = tg_table_name, constraint = 'legal_hold_stands';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;
--> statement-breakpoint
do $$
declare
  guarded text;
begin
  create trigger not_under_hold before insert on redacted_places for each row execute function refuse_under_hold();
  foreach guarded in array array['sources', 'people', 'roles', 'organisations', 'indicators', 'slices', 'series', 'media'] loop
    execute format('create trigger not_under_hold before delete on %I for each row execute function refuse_under_hold()', guarded);
  end loop;
end $$;
--> statement-breakpoint
call pin_search_paths();
