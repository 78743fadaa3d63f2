-- Guards judge a run, an adoption or a citation once, when it is added. What they judged it by stays: a statistic of another period or nature is another
-- statistic, a derivation that does something else another derivation. No command ever changed these columns.
revoke update (what, unit_kind, unit_code, period, period_kind, nature, said_by_person_id, said_by_organisation_id, said_by_role_id) on statistics from plumbline_app;
--> statement-breakpoint
revoke update (operation, mixes_because) on derivations from plumbline_app;
--> statement-breakpoint
revoke update (unit_kind, unit_code) on indicators from plumbline_app;
--> statement-breakpoint
revoke update (person_id) on roles from plumbline_app;
--> statement-breakpoint
-- The bytes that a published version shows, and what the extractor proposed for a person to decide.
revoke update (media_type, width, height, byte_length, variants) on media from plumbline_app;
--> statement-breakpoint
revoke update (engine, kind, start_at, end_at, proposed) on proposals from plumbline_app;
--> statement-breakpoint
-- Whose session or link it is.
revoke update (staff_id) on sessions from plumbline_app;
--> statement-breakpoint
revoke update (purpose, staff_id) on one_time_links from plumbline_app;
