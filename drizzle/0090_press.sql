CREATE TABLE "pressed_pages" (
	"path" text PRIMARY KEY NOT NULL,
	"change" bigint DEFAULT -1 NOT NULL,
	"object" text,
	"build" text,
	"is_due" boolean DEFAULT true NOT NULL,
	"claimed_until" timestamp with time zone,
	"pressed_at" timestamp with time zone,
	"is_packed" boolean DEFAULT false NOT NULL,
	"failure" text,
	"failures" integer DEFAULT 0 NOT NULL,
	"failed_since" timestamp with time zone,
	CONSTRAINT "pressed_pages_failure_is_whole" CHECK (("pressed_pages"."failure" is null) = ("pressed_pages"."failed_since" is null) and ("pressed_pages"."failure" is null) = ("pressed_pages"."failures" = 0))
);
--> statement-breakpoint
CREATE TABLE "tag_changes" (
	"tag" text PRIMARY KEY NOT NULL,
	"change" bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX "pressed_pages_due" ON "pressed_pages" USING btree ("path") WHERE "pressed_pages"."is_due";--> statement-breakpoint
CREATE INDEX "pressed_pages_failed" ON "pressed_pages" USING btree ("path") WHERE "pressed_pages"."failure" is not null;--> statement-breakpoint
CREATE INDEX "pressed_pages_unpacked" ON "pressed_pages" USING btree ("path") WHERE not "pressed_pages"."is_packed" and "pressed_pages"."object" is not null;--> statement-breakpoint
CREATE INDEX "tag_changes_change" ON "tag_changes" USING btree ("change");--> statement-breakpoint
grant select, insert, update on tag_changes to plumbline_app;
--> statement-breakpoint
grant select, insert, update, delete on pressed_pages to plumbline_app;
--> statement-breakpoint
-- The newest change that whoever asks can see: read in a page's own transaction, it says how new the page is.
create view published_change with (security_barrier) as select coalesce(max(change), 0) as change from tag_changes;
--> statement-breakpoint
grant select on published_change to plumbline_public, plumbline_app;
--> statement-breakpoint
-- Pages whose files have not seen a change of what they carry, a row for each such change.
create view published_stale_pages with (security_barrier) as
  select t.path, c.change from tag_changes c join page_tags t on t.tag = c.tag join pressed_pages p on p.path = t.path where c.change > p.change;
--> statement-breakpoint
grant select on published_stale_pages to plumbline_public, plumbline_app;
