CREATE TABLE "capture_checks" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"source_id" uuid NOT NULL,
	"url" text NOT NULL,
	"final_url" text,
	"http_status" integer,
	"outcome" text NOT NULL,
	"failure" text,
	"capture_id" uuid,
	"checked_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "capture_checks_outcome_known" CHECK ("capture_checks"."outcome" in ('passage_missing', 'passage_changed', 'ok_changed_elsewhere', 'ok', 'gone', 'soft_404', 'paywalled', 'blocked', 'robots_denied', 'unreachable'))
);
--> statement-breakpoint
CREATE TABLE "passage_checks" (
	"check_id" uuid NOT NULL,
	"passage_id" uuid NOT NULL,
	"fate" text NOT NULL,
	"capture_id" uuid,
	"text_layer_id" uuid,
	"start_at" integer,
	"end_at" integer,
	"found_sha256" "bytea",
	CONSTRAINT "passage_checks_check_id_passage_id_pk" PRIMARY KEY("check_id","passage_id"),
	CONSTRAINT "passage_checks_fate_known" CHECK ("passage_checks"."fate" in ('unchanged', 'changed', 'missing')),
	CONSTRAINT "passage_checks_place_whole" CHECK (num_nulls("passage_checks"."text_layer_id", "passage_checks"."capture_id", "passage_checks"."start_at", "passage_checks"."end_at") in (0, 4) and "passage_checks"."start_at" >= 0 is not false and "passage_checks"."end_at" > "passage_checks"."start_at" is not false)
);
--> statement-breakpoint
CREATE TABLE "passage_drifts" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"passage_id" uuid NOT NULL,
	"check_id" uuid NOT NULL,
	"fate" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"reason" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "passage_drifts_once" UNIQUE("passage_id","check_id"),
	CONSTRAINT "passage_drifts_fate_known" CHECK ("passage_drifts"."fate" in ('changed', 'missing')),
	CONSTRAINT "passage_drifts_state_known" CHECK ("passage_drifts"."state" in ('open', 'accepted', 'dismissed', 'passed')),
	CONSTRAINT "passage_drifts_dismissed_with_reason" CHECK ("passage_drifts"."state" <> 'dismissed' or "passage_drifts"."reason" <> '' is true)
);
--> statement-breakpoint
CREATE TABLE "source_watches" (
	"source_id" uuid PRIMARY KEY NOT NULL,
	"standing" text DEFAULT 'unknown' NOT NULL,
	"quiet_checks" integer DEFAULT 0 NOT NULL,
	"failing" text,
	"failed_days" integer DEFAULT 0 NOT NULL,
	"failed_on" date,
	"next_check_at" timestamp with time zone,
	"checked_at" timestamp with time zone,
	"etag" text,
	"last_modified" text,
	"standing_since" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "source_watches_standing_known" CHECK ("source_watches"."standing" in ('unknown', 'live', 'drifted', 'dead', 'paywalled', 'blocked', 'unreachable')),
	CONSTRAINT "source_watches_failing_whole" CHECK (num_nulls("source_watches"."failing", "source_watches"."failed_on") in (0, 2) and ("source_watches"."failed_days" = 0) = ("source_watches"."failing" is null))
);
--> statement-breakpoint
ALTER TABLE "capture_checks" ADD CONSTRAINT "capture_checks_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capture_checks" ADD CONSTRAINT "capture_checks_capture_id_captures_id_fk" FOREIGN KEY ("capture_id") REFERENCES "public"."captures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passage_checks" ADD CONSTRAINT "passage_checks_check_id_capture_checks_id_fk" FOREIGN KEY ("check_id") REFERENCES "public"."capture_checks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passage_checks" ADD CONSTRAINT "passage_checks_passage_id_passages_id_fk" FOREIGN KEY ("passage_id") REFERENCES "public"."passages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passage_checks" ADD CONSTRAINT "passage_checks_layer_of_capture" FOREIGN KEY ("text_layer_id","capture_id") REFERENCES "public"."text_layers"("id","capture_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passage_drifts" ADD CONSTRAINT "passage_drifts_passage_id_passages_id_fk" FOREIGN KEY ("passage_id") REFERENCES "public"."passages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passage_drifts" ADD CONSTRAINT "passage_drifts_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passage_drifts" ADD CONSTRAINT "passage_drifts_of_check" FOREIGN KEY ("check_id","passage_id") REFERENCES "public"."passage_checks"("check_id","passage_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_watches" ADD CONSTRAINT "source_watches_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "capture_checks_source" ON "capture_checks" USING btree ("source_id","checked_at");--> statement-breakpoint
CREATE INDEX "passage_checks_passage" ON "passage_checks" USING btree ("passage_id");--> statement-breakpoint
CREATE INDEX "passage_drifts_open" ON "passage_drifts" USING btree ("passage_id") WHERE "passage_drifts"."state" = 'open';--> statement-breakpoint
CREATE INDEX "source_watches_due" ON "source_watches" USING btree ("next_check_at");--> statement-breakpoint
do $$
begin
  call make_immutable('capture_checks'::regclass);
  call make_immutable('passage_checks'::regclass);
end
$$;
--> statement-breakpoint
create constraint trigger audited after insert on capture_checks deferrable initially deferred for each row execute function need_audit();
--> statement-breakpoint
create constraint trigger audited after insert or update on passage_drifts deferrable initially deferred for each row execute function need_audit();
--> statement-breakpoint
grant select, insert on capture_checks, passage_checks to plumbline_app;
--> statement-breakpoint
grant select, insert, update (state, reason, decided_by, decided_at) on passage_drifts to plumbline_app;
--> statement-breakpoint
grant select, insert, update (standing, quiet_checks, failing, failed_days, failed_on, next_check_at, checked_at, etag, last_modified, standing_since) on source_watches to plumbline_app;
