-- A library of references taken in at once, and what a source is known again by. The keys are hashes that domain/sources/source-keys.ts makes, which knows the rules: rows from before this
-- have version 0 and get theirs when keys are first asked for, as all do when the rules become better.
CREATE TABLE "source_imports" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"format" text NOT NULL,
	"imported" integer NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"undone_at" timestamp with time zone,
	"undone_by" uuid,
	CONSTRAINT "source_imports_format_known" CHECK ("source_imports"."format" in ('bibtex', 'ris', 'csl-json')),
	CONSTRAINT "source_imports_made_some" CHECK ("source_imports"."imported" > 0),
	CONSTRAINT "source_imports_undoing_is_whole" CHECK ("source_imports"."undone_by" is null or "source_imports"."undone_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "address_key" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "address_key_loose" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "doi_key" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "work_key" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "keys_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "source_imports" ADD CONSTRAINT "source_imports_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_imports" ADD CONSTRAINT "source_imports_undone_by_staff_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_import_id_source_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."source_imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sources_address_key" ON "sources" USING btree ("address_key");--> statement-breakpoint
CREATE INDEX "sources_address_key_loose" ON "sources" USING btree ("address_key_loose");--> statement-breakpoint
CREATE INDEX "sources_doi_key" ON "sources" USING btree ("doi_key");--> statement-breakpoint
CREATE INDEX "sources_work_key" ON "sources" USING btree ("work_key");--> statement-breakpoint
CREATE INDEX "sources_keys_version" ON "sources" USING btree ("keys_version");--> statement-breakpoint
CREATE INDEX "sources_import_id" ON "sources" USING btree ("import_id");--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_withdrawn_only_unreleased" CHECK ("sources"."withdrawn_at" is null or "sources"."released_at" is null);
--> statement-breakpoint
grant select, insert on source_imports to plumbline_app;
--> statement-breakpoint
grant update (undone_at, undone_by) on source_imports to plumbline_app;
--> statement-breakpoint
grant update (address_key, address_key_loose, doi_key, work_key, keys_version, withdrawn_at) on sources to plumbline_app;
--> statement-breakpoint
create constraint trigger audited after insert on source_imports deferrable initially deferred for each row execute function need_audit();
--> statement-breakpoint
-- Whoever binds something to a source holds its row, as whoever takes it back does: of the two the later one sees the earlier one.
create function refuse_withdrawn_source() returns trigger language plpgsql as $$
declare withdrawn timestamptz;
begin
  select withdrawn_at into withdrawn from sources where id = new.source_id for key share;
  if withdrawn is not null then
    raise exception 'this source was withdrawn'
      using errcode = 'check_violation', table = tg_table_name, constraint = 'sources_withdrawn';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger source_stands before insert on captures for each row execute function refuse_withdrawn_source();
--> statement-breakpoint
create trigger source_stands before insert on draft_citations for each row when (new.source_id is not null) execute function refuse_withdrawn_source();
--> statement-breakpoint
create trigger source_stands before insert on version_citations for each row when (new.source_id is not null) execute function refuse_withdrawn_source();
--> statement-breakpoint
call pin_search_paths();
