ALTER TABLE "source_intakes" ADD COLUMN "request_head" text;--> statement-breakpoint
ALTER TABLE "source_intakes" ADD COLUMN "response_head" text;
--> statement-breakpoint
grant update (request_head, response_head) on source_intakes to plumbline_app;
