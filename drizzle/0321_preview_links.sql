CREATE TABLE "preview_answers" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"link_id" uuid NOT NULL,
	"brief_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"outcome" text NOT NULL,
	"name" text NOT NULL,
	"remark" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "preview_answers_outcome_known" CHECK ("preview_answers"."outcome" in ('approved', 'objected')),
	CONSTRAINT "preview_answers_objection_says_why" CHECK ("preview_answers"."outcome" = 'approved' or "preview_answers"."remark" <> '')
);
--> statement-breakpoint
CREATE TABLE "preview_link_ends" (
	"link_id" uuid PRIMARY KEY NOT NULL,
	"ended_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "preview_links" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"brief_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"label" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "preview_links_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "preview_answers" ADD CONSTRAINT "preview_answers_link_id_preview_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."preview_links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preview_answers" ADD CONSTRAINT "preview_answers_of_revision" FOREIGN KEY ("brief_id","revision") REFERENCES "public"."brief_revisions"("brief_id","revision") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preview_link_ends" ADD CONSTRAINT "preview_link_ends_link_id_preview_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."preview_links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preview_link_ends" ADD CONSTRAINT "preview_link_ends_ended_by_staff_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preview_links" ADD CONSTRAINT "preview_links_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preview_links" ADD CONSTRAINT "preview_links_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "preview_answers_link_id" ON "preview_answers" USING btree ("link_id","created_at");--> statement-breakpoint
CREATE INDEX "preview_links_brief_id" ON "preview_links" USING btree ("brief_id");
--> statement-breakpoint
do $$
begin
  call make_immutable('preview_links'::regclass);
  call make_immutable('preview_link_ends'::regclass);
  call make_immutable('preview_answers'::regclass);
end
$$;
--> statement-breakpoint
do $$
declare guarded text;
begin
  foreach guarded in array array['preview_links', 'preview_link_ends', 'preview_answers'] loop
    execute format('create constraint trigger audited after insert on %I deferrable initially deferred for each row execute function need_audit()', guarded);
    execute format('create trigger recorded_now before insert on %I for each row execute function keep_created_at()', guarded);
  end loop;
end
$$;
--> statement-breakpoint
grant select, insert on preview_links, preview_link_ends, preview_answers to plumbline_app;
