CREATE TABLE "about_texts" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"page" text NOT NULL,
	"n" integer NOT NULL,
	"text" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "about_texts_numbered" UNIQUE("page","n"),
	CONSTRAINT "about_texts_page_is_known" CHECK ("about_texts"."page" in ('about', 'method', 'ownership', 'corrections', 'masthead', 'accessibility', 'privacy'))
);
--> statement-breakpoint
ALTER TABLE "about_texts" ADD CONSTRAINT "about_texts_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "about_texts_created_by" ON "about_texts" USING btree ("created_by");
--> statement-breakpoint
call make_immutable('about_texts');
--> statement-breakpoint
create constraint trigger audited after insert on about_texts deferrable initially deferred for each row execute function need_audit();
--> statement-breakpoint
create trigger recorded_now before insert on about_texts for each row execute function keep_created_at();
--> statement-breakpoint
-- What the publication says of itself now, of each page the newest text; who wrote it is the studio's to know.
create view published_about_texts with (security_barrier) as
  select distinct on (page) page, n, text, created_at from about_texts order by page, n desc;
--> statement-breakpoint
grant select, insert on about_texts to plumbline_app;
--> statement-breakpoint
grant select on published_about_texts to plumbline_public, plumbline_app;
