-- What rests on what by way of values, in one place for both directions: a value rests on the passage that it comes from, on those that report it too, and on what
-- the inputs rest on of the run that it was reckoned by, however many runs lie between.

-- Of passages: each value that rests on one and each run that does, with the value that stands there itself.
create function values_on(held uuid[]) returns table (passage_id uuid, own_id uuid, vintage_id uuid, run_id uuid)
  language sql stable set search_path = public, pg_temp as $$
  with recursive resting (passage_id, own_id, vintage_id, run_id) as (
    select v.passage_id, v.id, v.id, null::uuid from vintages v where v.passage_id = any(held)
    union
    select w.passage_id, w.vintage_id, w.vintage_id, null::uuid from (
      select distinct on (x.vintage_id, x.passage_id) x.* from statistic_witnesses x where x.passage_id = any(held) order by x.vintage_id, x.passage_id, x.n desc
    ) w where w.stands
    union
    select r.passage_id, r.own_id, v.id, i.run_id from resting r
      join derivation_inputs i on i.vintage_id = r.vintage_id left join vintages v on v.derivation_run_id = i.run_id
  )
  select * from resting
$$;
--> statement-breakpoint
-- Of values and runs: the passages that any of them rests on, each with the value that stands there itself. Readers' pages ask it too, by a view.
create function passages_under(vintages uuid[], runs uuid[]) returns table (vintage_id uuid, passage_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  with recursive under (id) as (
    (select unnest(passages_under.vintages) union select i.vintage_id from derivation_inputs i where i.run_id = any(runs))
    union
    select i.vintage_id from under u join public.vintages v on v.id = u.id join derivation_inputs i on i.run_id = v.derivation_run_id
  )
  select v.id, v.passage_id from under u join public.vintages v on v.id = u.id where v.passage_id is not null
  union
  select u.id, w.passage_id from under u join lateral (
    select distinct on (x.passage_id) x.passage_id, x.stands from statistic_witnesses x where x.vintage_id = u.id order by x.passage_id, x.n desc
  ) w on w.stands
$$;
--> statement-breakpoint
revoke execute on function passages_under from public;
--> statement-breakpoint
grant execute on function passages_under to plumbline_app, plumbline_public;
--> statement-breakpoint
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
      when 'passage_drifted' then c.passage_id = n.passage_id
        or exists (select from quote_witnesses x where x.wording_id = c.wording_id and x.passage_id = n.passage_id)
        or n.passage_id in (select passage_id from passages_under(array[c.vintage_id], array[c.derivation_run_id]))
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
