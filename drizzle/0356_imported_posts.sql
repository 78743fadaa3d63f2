CREATE TABLE "imported_posts" (
	"system" text NOT NULL,
	"site" text NOT NULL,
	"foreign_id" text NOT NULL,
	"brief_id" uuid NOT NULL,
	"address" text NOT NULL,
	"published_at" timestamp with time zone,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "imported_posts_system_site_foreign_id_pk" PRIMARY KEY("system","site","foreign_id"),
	CONSTRAINT "imported_posts_system_known" CHECK ("imported_posts"."system" in ('wordpress', 'ghost', 'plumbline')),
	CONSTRAINT "imported_posts_have_id" CHECK ("imported_posts"."foreign_id" <> '')
);
--> statement-breakpoint
ALTER TABLE "imported_posts" ADD CONSTRAINT "imported_posts_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_posts" ADD CONSTRAINT "imported_posts_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "imported_posts_brief_id" ON "imported_posts" USING btree ("brief_id");
--> statement-breakpoint
call make_immutable('imported_posts'::regclass);
--> statement-breakpoint
create constraint trigger audited after insert on imported_posts deferrable initially deferred for each row execute function need_audit();
--> statement-breakpoint
create trigger recorded_now before insert on imported_posts for each row execute function keep_created_at();
--> statement-breakpoint
grant select, insert on imported_posts to plumbline_app;
