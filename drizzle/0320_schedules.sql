CREATE TABLE "brief_schedules" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"brief_id" uuid NOT NULL,
	"act" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"time_zone" text NOT NULL,
	"revision" integer,
	"ask" jsonb NOT NULL,
	"planned_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "brief_schedules_act_known" CHECK ("brief_schedules"."act" in ('publish', 'withdraw')),
	CONSTRAINT "brief_schedules_publish_a_draft" CHECK (("brief_schedules"."act" = 'publish') = ("brief_schedules"."revision" is not null)),
	CONSTRAINT "brief_schedules_to_come" CHECK ("brief_schedules"."due_at" > "brief_schedules"."created_at")
);
--> statement-breakpoint
CREATE TABLE "schedule_ends" (
	"schedule_id" uuid PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"problems" jsonb,
	"ended_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "schedule_ends_outcome_known" CHECK ("schedule_ends"."outcome" in ('done', 'cancelled', 'failed')),
	CONSTRAINT "schedule_ends_say_why" CHECK (("schedule_ends"."outcome" = 'failed') = ("schedule_ends"."problems" is not null))
);
--> statement-breakpoint
ALTER TABLE "brief_schedules" ADD CONSTRAINT "brief_schedules_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_schedules" ADD CONSTRAINT "brief_schedules_planned_by_staff_id_fk" FOREIGN KEY ("planned_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_ends" ADD CONSTRAINT "schedule_ends_schedule_id_brief_schedules_id_fk" FOREIGN KEY ("schedule_id") REFERENCES "public"."brief_schedules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_ends" ADD CONSTRAINT "schedule_ends_ended_by_staff_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "brief_schedules_brief_id" ON "brief_schedules" USING btree ("brief_id");--> statement-breakpoint
CREATE INDEX "brief_schedules_due_at" ON "brief_schedules" USING btree ("due_at");
--> statement-breakpoint
do $$
begin
  call make_immutable('brief_schedules'::regclass);
  call make_immutable('schedule_ends'::regclass);
end
$$;
--> statement-breakpoint
create constraint trigger audited after insert on brief_schedules deferrable initially deferred for each row execute function need_audit();
--> statement-breakpoint
create constraint trigger audited after insert on schedule_ends deferrable initially deferred for each row execute function need_audit();
--> statement-breakpoint
create trigger recorded_now before insert on brief_schedules for each row execute function keep_created_at();
--> statement-breakpoint
create trigger recorded_now before insert on schedule_ends for each row execute function keep_created_at();
--> statement-breakpoint
grant select, insert on brief_schedules, schedule_ends to plumbline_app;
