ALTER TABLE "source_intakes" ADD COLUMN "override_ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "source_intakes" ADD COLUMN "override_ended_by" uuid;--> statement-breakpoint
ALTER TABLE "source_intakes" ADD CONSTRAINT "source_intakes_override_ended_by_staff_id_fk" FOREIGN KEY ("override_ended_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "source_intakes_overrides" ON "source_intakes" USING btree ("source_id") WHERE "source_intakes"."override_reason" is not null;--> statement-breakpoint
grant update (override_ended_at, override_ended_by) on source_intakes to plumbline_app;
