CREATE TABLE "page_pictures" (
	"capture_id" uuid NOT NULL,
	"page" integer NOT NULL,
	"media_id" uuid,
	"problem" text,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "page_pictures_capture_id_page_pk" PRIMARY KEY("capture_id","page"),
	CONSTRAINT "page_pictures_problem_known" CHECK ("page_pictures"."problem" in ('damaged', 'too_much_work')),
	CONSTRAINT "page_pictures_one" CHECK (num_nonnulls("page_pictures"."media_id", "page_pictures"."problem") = 1)
);
--> statement-breakpoint
ALTER TABLE "capture_pages" DROP CONSTRAINT "capture_pages_media_id_media_id_fk";
--> statement-breakpoint
ALTER TABLE "page_pictures" ADD CONSTRAINT "page_pictures_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_pictures" ADD CONSTRAINT "page_pictures_of_page" FOREIGN KEY ("capture_id","page") REFERENCES "public"."capture_pages"("capture_id","page") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
insert into page_pictures (capture_id, page, media_id) select capture_id, page, media_id from capture_pages;
--> statement-breakpoint
ALTER TABLE "capture_pages" DROP COLUMN "media_id";
--> statement-breakpoint
do $$ begin call make_immutable('page_pictures'::regclass); end $$;
--> statement-breakpoint
create constraint trigger audited after insert on page_pictures deferrable initially deferred for each row execute function need_audit();
--> statement-breakpoint
create trigger recorded_now before insert on page_pictures for each row execute function keep_created_at();
--> statement-breakpoint
grant select, insert on page_pictures to plumbline_app;
--> statement-breakpoint
call pin_search_paths();
