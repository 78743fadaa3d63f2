CREATE TABLE "comment_mentions" (
	"comment_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	CONSTRAINT "comment_mentions_comment_id_staff_id_pk" PRIMARY KEY("comment_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "comment_threads" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"brief_id" uuid NOT NULL,
	"node_id" text,
	"start_at" integer,
	"end_at" integer,
	"exact" text DEFAULT '' NOT NULL,
	"before" text DEFAULT '' NOT NULL,
	"after" text DEFAULT '' NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"draft_revision" integer NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"resolved_by" uuid,
	"resolved_at" timestamp with time zone,
	CONSTRAINT "comment_threads_on_something" CHECK (("comment_threads"."start_at" is null) = ("comment_threads"."end_at" is null) and ("comment_threads"."start_at" is null or ("comment_threads"."node_id" is not null and "comment_threads"."start_at" >= 0 and "comment_threads"."start_at" < "comment_threads"."end_at"))),
	CONSTRAINT "comment_threads_resolved_by_somebody" CHECK (("comment_threads"."resolved_by" is null) = ("comment_threads"."resolved_at" is null))
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"thread_id" uuid NOT NULL,
	"body" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"edited_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "comments_say_something" CHECK (char_length("comments"."body") between 1 and 5000)
);
--> statement-breakpoint
ALTER TABLE "comment_mentions" ADD CONSTRAINT "comment_mentions_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_mentions" ADD CONSTRAINT "comment_mentions_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_resolved_by_staff_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_of_revision" FOREIGN KEY ("brief_id","draft_revision") REFERENCES "public"."brief_revisions"("brief_id","revision") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_thread_id_comment_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."comment_threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_mentions_staff_id" ON "comment_mentions" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "comment_threads_open" ON "comment_threads" USING btree ("brief_id") WHERE "comment_threads"."resolved_at" is null;--> statement-breakpoint
CREATE INDEX "comments_thread_id" ON "comments" USING btree ("thread_id");
--> statement-breakpoint
do $$
declare
  guarded text;
begin
  foreach guarded in array array['comment_threads', 'comments', 'comment_mentions']
  loop
    execute format('create constraint trigger audited after insert or update on %I deferrable initially deferred for each row execute function need_audit()', guarded);
  end loop;
end $$;
--> statement-breakpoint
create trigger recorded_now before insert on comment_threads for each row execute function keep_created_at();
--> statement-breakpoint
create trigger recorded_now before insert on comments for each row execute function keep_created_at();
--> statement-breakpoint
grant select, insert on comment_threads, comments, comment_mentions to plumbline_app;
--> statement-breakpoint
grant update (resolved_by, resolved_at) on comment_threads to plumbline_app;
--> statement-breakpoint
grant update (body, edited_at, deleted_at, revision) on comments to plumbline_app;
