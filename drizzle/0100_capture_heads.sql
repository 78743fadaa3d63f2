ALTER TABLE "captures" ADD COLUMN "request_head" text;--> statement-breakpoint
ALTER TABLE "captures" ADD COLUMN "response_head" text;