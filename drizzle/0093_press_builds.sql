CREATE TABLE "press_builds" (
	"build" text PRIMARY KEY NOT NULL,
	"n" bigint GENERATED ALWAYS AS IDENTITY (sequence name "press_builds_n_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"seen_at" timestamp with time zone NOT NULL,
	"failure" text,
	"failing_since" timestamp with time zone,
	CONSTRAINT "press_builds_n_unique" UNIQUE("n")
);
--> statement-breakpoint
DROP INDEX "pressed_pages_due";--> statement-breakpoint
ALTER TABLE "pressed_pages" ADD COLUMN "due_since" timestamp with time zone DEFAULT clock_timestamp() NOT NULL;--> statement-breakpoint
CREATE INDEX "pressed_pages_due" ON "pressed_pages" USING btree (length("path"),"path") WHERE "pressed_pages"."is_due";--> statement-breakpoint
grant select, insert, update on press_builds to plumbline_app;
