CREATE TABLE "redaction_request_ends" (
	"request_id" uuid PRIMARY KEY NOT NULL,
	"decision" text NOT NULL,
	"redaction_id" uuid,
	"reason" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "redaction_request_ends_decision_known" CHECK ("redaction_request_ends"."decision" in ('approved', 'declined')),
	CONSTRAINT "redaction_request_ends_done" CHECK (("redaction_request_ends"."decision" = 'approved') = ("redaction_request_ends"."redaction_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "redaction_requests" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"capture_id" uuid,
	"passage_id" uuid,
	"reason" text NOT NULL,
	"legal_basis" text NOT NULL,
	"public_note" text NOT NULL,
	"requested_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "redaction_requests_of_one" CHECK (num_nonnulls("redaction_requests"."capture_id", "redaction_requests"."passage_id") = 1)
);
--> statement-breakpoint
ALTER TABLE "redaction_request_ends" ADD CONSTRAINT "redaction_request_ends_request_id_redaction_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."redaction_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redaction_request_ends" ADD CONSTRAINT "redaction_request_ends_redaction_id_redactions_id_fk" FOREIGN KEY ("redaction_id") REFERENCES "public"."redactions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redaction_request_ends" ADD CONSTRAINT "redaction_request_ends_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redaction_requests" ADD CONSTRAINT "redaction_requests_capture_id_captures_id_fk" FOREIGN KEY ("capture_id") REFERENCES "public"."captures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redaction_requests" ADD CONSTRAINT "redaction_requests_passage_id_passages_id_fk" FOREIGN KEY ("passage_id") REFERENCES "public"."passages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redaction_requests" ADD CONSTRAINT "redaction_requests_requested_by_staff_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "redaction_requests_created_at" ON "redaction_requests" USING btree ("created_at");
--> statement-breakpoint
do $$
declare guarded text;
begin
  foreach guarded in array array['redaction_requests', 'redaction_request_ends'] loop
    call make_immutable(guarded::regclass);
    execute format('create constraint trigger audited after insert on %I deferrable initially deferred for each row execute function need_audit()', guarded);
    execute format('create trigger recorded_now before insert on %I for each row execute function keep_created_at()', guarded);
  end loop;
end
$$;
--> statement-breakpoint
grant select, insert on redaction_requests, redaction_request_ends to plumbline_app;
