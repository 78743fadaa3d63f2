CREATE TABLE "mail_wishes" (
	"staff_id" uuid PRIMARY KEY NOT NULL,
	"addressed" text NOT NULL,
	"followed" text NOT NULL,
	"digest_hour" integer NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "mail_wishes_addressed_known" CHECK ("mail_wishes"."addressed" in ('at_once', 'digest', 'never')),
	CONSTRAINT "mail_wishes_followed_known" CHECK ("mail_wishes"."followed" in ('at_once', 'digest', 'never')),
	CONSTRAINT "mail_wishes_hour_of_day" CHECK ("mail_wishes"."digest_hour" between 0 and 23)
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"staff_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"digest_on" date,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"failure" text,
	"answer" text,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "mails_one_digest_a_day" UNIQUE("staff_id","digest_on"),
	CONSTRAINT "mails_kind_known" CHECK ("mails"."kind" in ('at_once', 'digest')),
	CONSTRAINT "mails_state_known" CHECK ("mails"."state" in ('waiting', 'sent', 'given_up', 'dropped')),
	CONSTRAINT "mails_failure_known" CHECK ("mails"."failure" in ('unknown_host', 'refused', 'timed_out', 'broke_off', 'tls_failed', 'auth_failed', 'sender_refused', 'recipient_refused', 'recipient_later', 'content_refused', 'busy')),
	CONSTRAINT "mails_digest_of_a_day" CHECK (("mails"."kind" = 'digest') = ("mails"."digest_on" is not null)),
	CONSTRAINT "mails_ended_or_waiting" CHECK (("mails"."state" = 'waiting') = ("mails"."ended_at" is null))
);
--> statement-breakpoint
ALTER TABLE "staff_news" DROP CONSTRAINT "staff_news_kind_known";--> statement-breakpoint
ALTER TABLE "staff_news" ADD COLUMN "because" text DEFAULT 'own' NOT NULL;--> statement-breakpoint
ALTER TABLE "staff_news" ADD COLUMN "mail_since" timestamp with time zone;--> statement-breakpoint
-- What was told before there was mail isn't told again.
ALTER TABLE "staff_news" ALTER COLUMN "mail_since" SET DEFAULT clock_timestamp();--> statement-breakpoint
ALTER TABLE "staff_news" ADD COLUMN "mail_id" uuid;--> statement-breakpoint
ALTER TABLE "mail_wishes" ADD CONSTRAINT "mail_wishes_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mails_newest" ON "mails" USING btree ("staff_id","created_at");--> statement-breakpoint
CREATE INDEX "mails_waiting" ON "mails" USING btree ("next_attempt_at") WHERE "mails"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "mails_given_up" ON "mails" USING btree ("ended_at") WHERE "mails"."state" = 'given_up';--> statement-breakpoint
ALTER TABLE "staff_news" ADD CONSTRAINT "staff_news_mail_id_mails_id_fk" FOREIGN KEY ("mail_id") REFERENCES "public"."mails"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "staff_news_to_mail" ON "staff_news" USING btree ("staff_id") WHERE "staff_news"."mail_since" is not null;--> statement-breakpoint
CREATE INDEX "staff_news_mail_id" ON "staff_news" USING btree ("mail_id");--> statement-breakpoint
ALTER TABLE "staff_news" ADD CONSTRAINT "staff_news_because_known" CHECK ("staff_news"."because" in ('called', 'in_thread', 'own', 'checks', 'follows'));--> statement-breakpoint
ALTER TABLE "staff_news" ADD CONSTRAINT "staff_news_kind_known" CHECK ("staff_news"."kind" in ('mentioned', 'replied', 'commented', 'accepted', 'rejected', 'submitted', 'returned', 'published', 'withdrawn', 'not_done', 'to_check', 'evidence_changed'));
--> statement-breakpoint
create trigger recorded_now before insert on mails for each row execute function keep_created_at();
--> statement-breakpoint
create constraint trigger audited after insert or update on mail_wishes deferrable initially deferred for each row execute function need_audit();
--> statement-breakpoint
grant select, insert on mail_wishes, mails to plumbline_app;
--> statement-breakpoint
grant update (addressed, followed, digest_hour, revision) on mail_wishes to plumbline_app;
--> statement-breakpoint
grant update (state, attempts, next_attempt_at, failure, answer, ended_at) on mails to plumbline_app;
--> statement-breakpoint
grant update (because, mail_since, mail_id) on staff_news to plumbline_app;
