CREATE TABLE "submission_filters" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"staff_id" uuid NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "submission_filters_name" UNIQUE("staff_id","name")
);
--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "together_id" uuid;--> statement-breakpoint
ALTER TABLE "submission_filters" ADD CONSTRAINT "submission_filters_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "submissions_together" ON "submissions" USING btree ("together_id") WHERE "submissions"."together_id" is not null;
--> statement-breakpoint
grant select (together_id), update (together_id) on submissions to plumbline_app;
--> statement-breakpoint
grant select, insert, delete on submission_filters to plumbline_app;
