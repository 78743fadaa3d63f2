CREATE TABLE "revision_names" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"brief_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"name" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "revision_names_short" CHECK (char_length("revision_names"."name") <= 80)
);
--> statement-breakpoint
ALTER TABLE "revision_names" ADD CONSTRAINT "revision_names_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_names" ADD CONSTRAINT "revision_names_of_revision" FOREIGN KEY ("brief_id","revision") REFERENCES "public"."brief_revisions"("brief_id","revision") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "revision_names_newest" ON "revision_names" USING btree ("brief_id","revision","created_at");
--> statement-breakpoint
do $$ begin call make_immutable('revision_names'::regclass); end $$;
--> statement-breakpoint
create constraint trigger audited after insert on revision_names deferrable initially deferred for each row execute function need_audit();
--> statement-breakpoint
grant select, insert on revision_names to plumbline_app;
