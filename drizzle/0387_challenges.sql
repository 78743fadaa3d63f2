ALTER TABLE "notices" DROP CONSTRAINT "notices_once";--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_kind_known";--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_about_one_thing";--> statement-breakpoint
ALTER TABLE "staff_news" DROP CONSTRAINT "staff_news_kind_known";--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "submission_id" uuid;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "node_id" text;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "printed" text;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "remark" text;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "answered_by" uuid;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_answered_by_brief_versions_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."brief_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notices_submission_id" ON "notices" USING btree ("submission_id");--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_once" UNIQUE NULLS NOT DISTINCT("brief_id","kind","vintage_id","quote_state_id","statistic_id","deprecation_n","derivation_run_id","passage_id","redaction_id","submission_id");--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_challenged_with_remark" CHECK (("notices"."kind" = 'challenged') = ("notices"."remark" is not null) and ("notices"."kind" = 'challenged' or num_nonnulls("notices"."node_id", "notices"."printed") = 0));--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_answered_by_version" CHECK (case when "notices"."kind" = 'challenged' then ("notices"."state" = 'accepted') = ("notices"."answered_by" is not null) else "notices"."answered_by" is null end);--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_kind_known" CHECK ("notices"."kind" in ('newer_vintage', 'quote_changed', 'deprecated', 'new_rival', 'run_stale', 'passage_drifted', 'redacted', 'challenged'));--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_about_one_thing" CHECK (num_nonnulls("notices"."vintage_id", "notices"."quote_state_id", "notices"."statistic_id", "notices"."derivation_run_id", "notices"."passage_id", "notices"."redaction_id", "notices"."submission_id") = 1
        and case "notices"."kind" when 'newer_vintage' then "notices"."vintage_id" is not null when 'quote_changed' then "notices"."quote_state_id" is not null
          when 'run_stale' then "notices"."derivation_run_id" is not null when 'passage_drifted' then "notices"."passage_id" is not null
          when 'redacted' then "notices"."redaction_id" is not null when 'challenged' then "notices"."submission_id" is not null else "notices"."statistic_id" is not null end);--> statement-breakpoint
ALTER TABLE "staff_news" ADD CONSTRAINT "staff_news_kind_known" CHECK ("staff_news"."kind" in ('mentioned', 'replied', 'commented', 'accepted', 'rejected', 'submitted', 'returned', 'published', 'withdrawn', 'not_done', 'to_check', 'evidence_changed', 'challenged'));
--> statement-breakpoint
grant update (answered_by) on notices to plumbline_app;
--> statement-breakpoint
-- As before; and of what a moderator gave on to those who write the brief: where that stands, and the version that put it right, as far as readers have it.
create or replace function read_submission(receipt bytea) returns jsonb
  language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object(
    'kind', s.kind, 'state', s.state, 'receivedOn', s.received_on, 'declineReason', s.decline_reason, 'about', s.about, 'isForgotten', s.forgotten_on is not null,
    'hasSource', s.source_id is not null, 'sourceCode', (select p.code from published_sources p where p.id = s.source_id),
    'challenge', (
      select jsonb_build_object('state', n.state, 'answer', (
        select jsonb_build_object('slug', b.slug, 'n', v.n, 'title', v.title, 'changeClass', v.change_class)
        from published_versions v join published_briefs b on b.id = v.brief_id where v.id = n.answered_by))
      from notices n where n.submission_id = s.id),
    'files', coalesce((
      select jsonb_agg(jsonb_build_object('n', f.n, 'mediaType', f.media_type, 'byteLength', f.byte_length, 'state', f.state) order by f.n)
      from submission_files f where f.submission_id = s.id), '[]'::jsonb),
    'messages', coalesce((
      select jsonb_agg(jsonb_build_object('isOurs', m.staff_id is not null, 'text', m.text, 'sentOn', m.sent_on) order by m.n)
      from submission_messages m where m.submission_id = s.id), '[]'::jsonb))
  from submissions s where s.receipt_hash = receipt
$$;
--> statement-breakpoint
call pin_search_paths();
