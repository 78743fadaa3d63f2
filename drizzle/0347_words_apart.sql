CREATE TABLE "draft_words" (
	"brief_id" uuid PRIMARY KEY NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "version_words" (
	"version_id" uuid PRIMARY KEY NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
insert into draft_words (brief_id, words) select brief_id, words from brief_drafts where words is not null;
--> statement-breakpoint
insert into version_words (version_id, words) select id, words from brief_versions where words is not null;
--> statement-breakpoint
DROP INDEX "brief_drafts_words";--> statement-breakpoint
DROP INDEX "brief_versions_words";--> statement-breakpoint
ALTER TABLE "draft_words" ADD CONSTRAINT "draft_words_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_words" ADD CONSTRAINT "version_words_version_id_brief_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."brief_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "draft_words_words" ON "draft_words" USING gin ("words");--> statement-breakpoint
CREATE INDEX "version_words_words" ON "version_words" USING gin ("words");--> statement-breakpoint
ALTER TABLE "brief_drafts" DROP COLUMN "words";--> statement-breakpoint
ALTER TABLE "brief_versions" DROP COLUMN "words";
--> statement-breakpoint
grant select, insert on draft_words, version_words to plumbline_app;
--> statement-breakpoint
create function draft_search_words(document jsonb) returns tsvector language sql immutable cost 1000 as $$
  select coalesce(search_words(document_text(document)), ''::tsvector)
$$;
--> statement-breakpoint
create function version_search_words(canonical text) returns tsvector language sql immutable cost 1000 as $$
  select coalesce(search_words(version_text(canonical)), ''::tsvector)
$$;
--> statement-breakpoint
-- Whatever changes a text takes its words away. Who makes them holds the draft, so that none are made of a text that is changed meanwhile.
create function forget_draft_words() returns trigger language plpgsql security definer as $$
begin
  delete from draft_words where brief_id = new.brief_id;
  return null;
end $$;
--> statement-breakpoint
create trigger words_forgotten after update of document on brief_drafts for each row execute function forget_draft_words();
--> statement-breakpoint
-- Versions can't be held by those who may not change them: who makes words of some takes turns with who takes words away from one.
create function hold_version_words() returns void language sql as $$
  select pg_advisory_xact_lock_shared(x'76776f72'::integer)
$$;
--> statement-breakpoint
create function forget_version_words() returns trigger language plpgsql security definer as $$
begin
  perform pg_advisory_xact_lock(x'76776f72'::integer);
  delete from version_words where version_id = new.id;
  return null;
end $$;
--> statement-breakpoint
create trigger words_forgotten after update of canonical on brief_versions for each row execute function forget_version_words();
--> statement-breakpoint
call pin_search_paths();
