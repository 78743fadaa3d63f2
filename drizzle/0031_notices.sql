-- A statistic may be deprecated, cleared and deprecated again: each deprecation is news, so the notice says which one it tells of.
ALTER TABLE "notices" DROP CONSTRAINT "notices_once";
--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "deprecation_n" integer;
--> statement-breakpoint
UPDATE "notices" SET "deprecation_n" = coalesce((SELECT max(d.n) FROM deprecations d WHERE d.statistic_id = notices.statistic_id AND d.deprecated), 1) WHERE "kind" = 'deprecated';
--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_once" UNIQUE NULLS NOT DISTINCT("brief_id","kind","vintage_id","quote_state_id","statistic_id","deprecation_n","derivation_run_id","passage_id","redaction_id");
--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_say_which_deprecation" CHECK (("notices"."kind" = 'deprecated') = ("notices"."deprecation_n" is not null));
--> statement-breakpoint
-- Each kind finds what the current version cites, and says it only while it is so: a later vintage or state than the cited one, a run whose input was revised, a
-- value that is still held to be wrong, cited itself or reckoned with.
create or replace view published_notices with (security_barrier) as
  select distinct n.brief_id,
    case when n.kind = 'deprecated' and c.statistic_id is distinct from n.statistic_id then 'deprecated_input' else n.kind end as kind,
    c.statistic_id, c.quote_id, n.created_at, c.derivation_run_id
  from notices n
  join published_briefs b on b.id = n.brief_id and not b.is_withdrawn
  join version_citations c on c.version_id = b.current_version_id
  left join vintages cited on cited.id = c.vintage_id
  left join vintages v on v.id = n.vintage_id
  left join quote_states quoted on quoted.id = c.quote_state_id
  left join quote_states q on q.id = n.quote_state_id
  left join statistics s on s.id = c.statistic_id
  left join statistics told on told.id = n.statistic_id
  left join quotes t on t.id = c.quote_id
  where n.state = 'open'
    and case n.kind
      when 'newer_vintage' then c.statistic_id = v.statistic_id and cited.n < v.n
      when 'quote_changed' then c.quote_id = q.quote_id and quoted.n < q.n
      when 'run_stale' then n.derivation_run_id in (c.derivation_run_id, cited.derivation_run_id)
      when 'deprecated' then (select d.deprecated from deprecations d where d.statistic_id = n.statistic_id order by d.n desc limit 1)
        and (c.statistic_id = n.statistic_id or exists (
          select from derivation_inputs i join vintages x on x.id = i.vintage_id
          where i.run_id in (c.derivation_run_id, cited.derivation_run_id) and x.statistic_id = n.statistic_id))
      else false end
    and greatest(s.embargo_until, told.embargo_until, t.embargo_until, '-infinity') <= clock_timestamp();
