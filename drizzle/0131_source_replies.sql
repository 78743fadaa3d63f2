-- The right of reply: what somebody concerned by a source answered. What they said is only ever added.
CREATE TABLE "source_replies" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"source_id" uuid NOT NULL,
	"text" text NOT NULL,
	"said_by" text NOT NULL,
	"received_on" date NOT NULL,
	"language" text NOT NULL,
	"withdrawn_by" uuid,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_note" text,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"created_by" uuid,
	"released_by" uuid,
	"released_at" timestamp with time zone,
	"embargo_until" timestamp with time zone,
	CONSTRAINT "source_replies_withdrawn_with_note" CHECK (("source_replies"."withdrawn_at" is null) = ("source_replies"."withdrawn_note" is null) and "source_replies"."withdrawn_note" <> '' is not false),
	CONSTRAINT "source_replies_released_by_second_person" CHECK (("source_replies"."released_at" is null) = ("source_replies"."released_by" is null) and "source_replies"."released_by" <> "source_replies"."created_by" is not false)
);
--> statement-breakpoint
ALTER TABLE "source_replies" ADD CONSTRAINT "source_replies_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_replies" ADD CONSTRAINT "source_replies_withdrawn_by_staff_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_replies" ADD CONSTRAINT "source_replies_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_replies" ADD CONSTRAINT "source_replies_released_by_staff_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "source_replies_source" ON "source_replies" USING btree ("source_id");
--> statement-breakpoint
create constraint trigger audited after insert or update on source_replies deferrable initially deferred for each row execute function need_audit();
--> statement-breakpoint
grant select, insert, update (released_by, released_at, embargo_until, withdrawn_by, withdrawn_at, withdrawn_note) on source_replies to plumbline_app;
--> statement-breakpoint
-- Of one that readers could see and that was withdrawn they see that there was one, and why it is gone; of one that was withdrawn before, nothing.
create view published_replies with (security_barrier) as
  select r.id, r.source_id, case when r.withdrawn_at is null then r.text end as text, r.said_by, r.received_on, r.language, r.released_at, r.withdrawn_at, r.withdrawn_note
  from source_replies r
  join published_sources w on w.id = r.source_id
  where r.released_at <= coalesce(r.withdrawn_at, 'infinity') and coalesce(r.embargo_until, '-infinity') <= clock_timestamp();
--> statement-breakpoint
grant select on published_replies to plumbline_public, plumbline_app;
