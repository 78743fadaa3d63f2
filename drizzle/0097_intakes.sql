CREATE TABLE "source_intakes" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"batch_id" uuid NOT NULL,
	"url" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"failure" text,
	"requested_by" uuid NOT NULL,
	"override_reason" text,
	"claimed_until" timestamp with time zone,
	"fetched_at" timestamp with time zone,
	"final_url" text,
	"http_status" integer,
	"headers" jsonb,
	"media_type" text,
	"bytes_sha256" "bytea",
	"byte_length" bigint,
	"proposal" jsonb,
	"source_id" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "source_intakes_state_known" CHECK ("source_intakes"."state" in ('waiting', 'ready', 'failed', 'added', 'dropped')),
	CONSTRAINT "source_intakes_ready_is_whole" CHECK ("source_intakes"."state" <> 'ready' or num_nulls("source_intakes"."final_url", "source_intakes"."bytes_sha256", "source_intakes"."proposal", "source_intakes"."fetched_at") = 0),
	CONSTRAINT "source_intakes_failed_says_why" CHECK ("source_intakes"."state" <> 'failed' or "source_intakes"."failure" is not null),
	CONSTRAINT "source_intakes_added_is_source" CHECK (("source_intakes"."state" = 'added') = ("source_intakes"."source_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "source_intakes" ADD CONSTRAINT "source_intakes_requested_by_staff_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_intakes" ADD CONSTRAINT "source_intakes_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "source_intakes_batch" ON "source_intakes" USING btree ("batch_id");--> statement-breakpoint
CREATE INDEX "source_intakes_waiting" ON "source_intakes" USING btree ("created_at") WHERE "source_intakes"."state" = 'waiting';
--> statement-breakpoint
grant select, insert, update (state, failure, override_reason, claimed_until, fetched_at, final_url, http_status, headers, media_type, bytes_sha256, byte_length, proposal, source_id) on source_intakes to plumbline_app;
