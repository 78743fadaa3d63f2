ALTER TABLE "captures" ADD COLUMN "redirects" jsonb;--> statement-breakpoint
ALTER TABLE "source_intakes" ADD COLUMN "redirects" jsonb;--> statement-breakpoint
grant update (redirects) on source_intakes to plumbline_app;
