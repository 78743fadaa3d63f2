ALTER TABLE "notices" DROP CONSTRAINT "notices_once";--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "found_sha256" "bytea";--> statement-breakpoint
-- What a notice told of is what stood in the passage's place when it was raised, or decided on.
update notices n set found_sha256 = (
  select x.found_sha256 from passage_drifts d join passage_checks x on x.check_id = d.check_id and x.passage_id = d.passage_id
  where d.passage_id = n.passage_id and d.created_at <= coalesce(n.decided_at, clock_timestamp()) order by d.created_at desc limit 1)
where n.kind = 'passage_drifted';
--> statement-breakpoint
ALTER TABLE "passage_drifts" ADD COLUMN "told_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "passage_drifts_untold" ON "passage_drifts" USING btree ("created_at") WHERE "passage_drifts"."told_at" is null and "passage_drifts"."state" in ('open', 'accepted');--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_once" UNIQUE NULLS NOT DISTINCT("brief_id","kind","vintage_id","quote_state_id","statistic_id","deprecation_n","derivation_run_id","passage_id","redaction_id","submission_id","found_sha256");--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_found_where_it_drifted" CHECK ("notices"."found_sha256" is null or "notices"."kind" = 'passage_drifted');--> statement-breakpoint
-- What was told before isn't told again by this: each brief's notice of it is there. What was never told is, by the next round.
grant update (told_at) on passage_drifts to plumbline_app;
