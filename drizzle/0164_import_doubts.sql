-- What looks like a slip in the values of a table that is taken in, told before anything is kept; and why it stands.
ALTER TABLE "statistic_imports" ADD COLUMN "doubts" jsonb;--> statement-breakpoint
ALTER TABLE "statistic_imports" ADD COLUMN "heed_note" text;
--> statement-breakpoint
grant update (doubts, heed_note) on statistic_imports to plumbline_app;
