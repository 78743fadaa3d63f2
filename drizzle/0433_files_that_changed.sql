ALTER TABLE "capture_checks" DROP CONSTRAINT "capture_checks_outcome_known";--> statement-breakpoint
ALTER TABLE "passage_checks" DROP CONSTRAINT "passage_checks_fate_known";--> statement-breakpoint
ALTER TABLE "passage_drifts" DROP CONSTRAINT "passage_drifts_fate_known";--> statement-breakpoint
ALTER TABLE "capture_checks" ADD CONSTRAINT "capture_checks_outcome_known" CHECK ("capture_checks"."outcome" in ('passage_missing', 'passage_changed', 'ok_changed_elsewhere', 'file_changed', 'ok', 'gone', 'soft_404', 'paywalled', 'blocked', 'robots_denied', 'unreachable'));--> statement-breakpoint
ALTER TABLE "passage_checks" ADD CONSTRAINT "passage_checks_fate_known" CHECK ("passage_checks"."fate" in ('unchanged', 'changed', 'missing', 'unread'));--> statement-breakpoint
ALTER TABLE "passage_drifts" ADD CONSTRAINT "passage_drifts_fate_known" CHECK ("passage_drifts"."fate" in ('changed', 'missing', 'unread'));--> statement-breakpoint
-- Of a file that nobody has read yet readers are told nothing: its words may stand there as they did.
create or replace view published_notices with (security_barrier) as
  select distinct n.brief_id,
    case when n.kind = 'deprecated' and c.statistic_id is distinct from n.statistic_id then 'deprecated_input' else n.kind end as kind,
    c.statistic_id, c.quote_id, n.created_at, c.derivation_run_id, c.passage_id, c.source_id
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
  where (n.state = 'open' or n.state = 'replaced' and n.decided_at > (select x.published_at from brief_versions x where x.id = b.current_version_id))
    and case n.kind
      when 'newer_vintage' then c.statistic_id = v.statistic_id and cited.n < v.n
      when 'quote_changed' then c.quote_id = q.quote_id and quoted.n < q.n
      when 'run_stale' then n.derivation_run_id in (c.derivation_run_id, cited.derivation_run_id)
      when 'passage_drifted' then (select d.fate from passage_drifts d where d.passage_id = n.passage_id order by d.created_at desc limit 1) is distinct from 'unread' and (
        c.passage_id = n.passage_id
        or exists (select from quote_witnesses x where x.wording_id = c.wording_id and x.passage_id = n.passage_id)
        or n.passage_id in (select passage_id from passages_under(array[c.vintage_id], array[c.derivation_run_id])))
      when 'deprecated' then (select d.deprecated from deprecations d where d.statistic_id = n.statistic_id order by d.n desc limit 1)
        and (c.statistic_id = n.statistic_id or exists (
          select from derivation_inputs i join vintages x on x.id = i.vintage_id
          where i.run_id in (c.derivation_run_id, cited.derivation_run_id) and x.statistic_id = n.statistic_id))
      else false end
    and greatest(s.embargo_until, told.embargo_until, t.embargo_until, '-infinity') <= clock_timestamp()
  union all
  select distinct b.id, 'source_gone', c.statistic_id, c.quote_id, w.standing_since, c.derivation_run_id, c.passage_id, c.source_id
  from published_briefs b
  join version_citations c on c.version_id = b.current_version_id
  left join statistics s on s.id = c.statistic_id
  left join quotes t on t.id = c.quote_id
  join lateral (
    select c.source_id as id where c.source_id is not null
    union select k.source_id from passages p join captures k on k.id = p.capture_id where p.id in (
      select c.passage_id union select x.passage_id from quote_witnesses x where x.wording_id = c.wording_id
      union select passage_id from passages_under(array[c.vintage_id], array[c.derivation_run_id]))
  ) as source on true
  join source_watches w on w.source_id = source.id and w.standing = 'dead'
  where not b.is_withdrawn and exists (select from source_watches where standing = 'dead')
    and greatest(s.embargo_until, t.embargo_until, '-infinity') <= clock_timestamp();
--> statement-breakpoint
create or replace view published_drifts with (security_barrier) as
  select d.passage_id, w.id as source_id, d.fate, d.created_at, c.n as held_in, k.n as now_in
  from passage_drifts d
  join passages p on p.id = d.passage_id
  join captures c on c.id = p.capture_id
  join published_sources w on w.id = c.source_id
  join passage_checks x on x.check_id = d.check_id and x.passage_id = d.passage_id
  left join captures k on k.id = x.capture_id
  where d.state in ('open', 'accepted') and d.fate <> 'unread' and (select true from published_origins o where o.passage_id = d.passage_id limit 1);
