CREATE TABLE "draft_seats" (
	"brief_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"node_id" text,
	"is_writing" boolean DEFAULT false NOT NULL,
	"asked_at" timestamp with time zone,
	"asked_of" uuid,
	"seen_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "draft_seats_brief_id_client_id_pk" PRIMARY KEY("brief_id","client_id")
);
--> statement-breakpoint
ALTER TABLE "draft_seats" ADD CONSTRAINT "draft_seats_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_seats" ADD CONSTRAINT "draft_seats_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_seats" ADD CONSTRAINT "draft_seats_asked_of_staff_id_fk" FOREIGN KEY ("asked_of") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "draft_seats_one_writes" ON "draft_seats" USING btree ("brief_id") WHERE "draft_seats"."is_writing";--> statement-breakpoint
CREATE INDEX "draft_seats_staff_id" ON "draft_seats" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "draft_seats_asked_of" ON "draft_seats" USING btree ("asked_of");--> statement-breakpoint
grant select, insert, update, delete on draft_seats to plumbline_app;
