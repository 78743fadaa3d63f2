ALTER TABLE "source_intakes" ADD COLUMN "failure_values" jsonb;--> statement-breakpoint
-- What filled in their sentences wasn't kept.
update source_intakes set failure = 'unknown' where state = 'failed' and failure in ('captures.pdfTooLong', 'captures.docxTooLong', 'captures.unsupported', 'media.tooManyPixels');
--> statement-breakpoint
update source_intakes set failure_values = '{"megabytes": 25}' where state = 'failed' and failure = 'captures.tooLarge';
--> statement-breakpoint
grant update (failure_values) on source_intakes to plumbline_app;
