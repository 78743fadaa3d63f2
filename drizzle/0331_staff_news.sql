CREATE TABLE "brief_followers" (
	"brief_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "brief_followers_brief_id_staff_id_pk" PRIMARY KEY("brief_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "staff_news" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"staff_id" uuid NOT NULL,
	"brief_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"comment_id" uuid,
	"made_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"seen_at" timestamp with time zone,
	CONSTRAINT "staff_news_once" UNIQUE("staff_id","comment_id"),
	CONSTRAINT "staff_news_kind_known" CHECK ("staff_news"."kind" in ('mentioned', 'replied', 'commented', 'submitted', 'returned', 'published', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "brief_followers" ADD CONSTRAINT "brief_followers_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_followers" ADD CONSTRAINT "brief_followers_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_news" ADD CONSTRAINT "staff_news_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_news" ADD CONSTRAINT "staff_news_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_news" ADD CONSTRAINT "staff_news_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_news" ADD CONSTRAINT "staff_news_made_by_staff_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "brief_followers_staff_id" ON "brief_followers" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "staff_news_newest" ON "staff_news" USING btree ("staff_id","created_at");--> statement-breakpoint
CREATE INDEX "staff_news_unseen" ON "staff_news" USING btree ("staff_id") WHERE "staff_news"."seen_at" is null;--> statement-breakpoint
CREATE INDEX "staff_news_comment_id" ON "staff_news" USING btree ("comment_id");
--> statement-breakpoint
create trigger recorded_now before insert on staff_news for each row execute function keep_created_at();
--> statement-breakpoint
create constraint trigger audited after insert on staff_news deferrable initially deferred for each row execute function need_audit();
--> statement-breakpoint
create constraint trigger audited after insert or delete on brief_followers deferrable initially deferred for each row execute function need_audit();
--> statement-breakpoint
grant select, insert on staff_news to plumbline_app;
--> statement-breakpoint
grant update (seen_at, kind, made_by) on staff_news to plumbline_app;
--> statement-breakpoint
grant select, insert, delete on brief_followers to plumbline_app;
