CREATE TABLE "reliability_ratings" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"source_id" uuid,
	"organisation_id" uuid,
	"letter" text NOT NULL,
	"reason" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "reliability_ratings_letter_known" CHECK ("reliability_ratings"."letter" in ('A', 'B', 'C', 'D', 'E', 'F')),
	CONSTRAINT "reliability_ratings_of_one_thing" CHECK (num_nonnulls("reliability_ratings"."source_id", "reliability_ratings"."organisation_id") = 1 and "reliability_ratings"."reason" <> '')
);
--> statement-breakpoint
ALTER TABLE "reliability_ratings" ADD CONSTRAINT "reliability_ratings_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reliability_ratings" ADD CONSTRAINT "reliability_ratings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reliability_ratings" ADD CONSTRAINT "reliability_ratings_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reliability_ratings_source" ON "reliability_ratings" USING btree ("source_id","created_at");--> statement-breakpoint
CREATE INDEX "reliability_ratings_organisation" ON "reliability_ratings" USING btree ("organisation_id","created_at");
--> statement-breakpoint
do $$ begin call make_immutable('reliability_ratings'::regclass); end $$;
--> statement-breakpoint
create constraint trigger audited after insert on reliability_ratings deferrable initially deferred for each row execute function need_audit();
--> statement-breakpoint
-- To the studio alone: plumbline_public has no right to it, and no view that it reads may name it.
grant select, insert on reliability_ratings to plumbline_app;
