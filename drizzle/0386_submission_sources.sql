ALTER TABLE "submissions" ADD COLUMN "intake_id" uuid;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "is_credited" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_intake_id_source_intakes_id_fk" FOREIGN KEY ("intake_id") REFERENCES "public"."source_intakes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "submissions_intake_id" ON "submissions" USING btree ("intake_id");--> statement-breakpoint
CREATE INDEX "submissions_credited" ON "submissions" USING btree ("source_id") WHERE "submissions"."is_credited";--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_credited_on_source" CHECK (not "submissions"."is_credited" or num_nulls("submissions"."source_id", "submissions"."credit") = 0);
--> statement-breakpoint
grant select (intake_id, is_credited), update (intake_id, is_credited) on submissions to plumbline_app;
--> statement-breakpoint
-- With what somebody sent in is forgotten what its address answered.
grant delete on source_intakes to plumbline_app;
--> statement-breakpoint
-- Who sent a source in and asked to be named, once readers may see the source.
create view published_credits with (security_barrier) as
  select distinct s.source_id, s.credit
  from submissions s
  join lateral (select from published_sources w where w.id = s.source_id limit 1) as w on true
  where s.is_credited;
--> statement-breakpoint
grant select on published_credits to plumbline_public, plumbline_app;
