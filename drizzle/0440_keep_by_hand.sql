ALTER TABLE "capture_checks" ADD COLUMN "is_to_keep" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "capture_checks" ADD COLUMN "held_capture_id" uuid;--> statement-breakpoint
ALTER TABLE "source_watches" ADD COLUMN "keep_asked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "source_watches" ADD COLUMN "keep_put_off_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "capture_checks" ADD CONSTRAINT "capture_checks_held_capture_id_captures_id_fk" FOREIGN KEY ("held_capture_id") REFERENCES "public"."captures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
grant update (keep_asked_at, keep_put_off_until) on source_watches to plumbline_app;
