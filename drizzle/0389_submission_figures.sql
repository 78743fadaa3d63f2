-- What the public is told of what it sends in, by month: only months that are over, with what was decided before this one, so that nothing changes from one day to the next. Spam isn't counted.
-- What is fewer than five is left out, and the share that was accepted too where fewer than five were accepted or fewer than five weren't: it would tell what became of somebody's.
create view published_submission_months with (security_barrier) as
  with months as (
    select date_trunc('month', s.received_on)::date as month, s.state, coalesce(s.decided_at at time zone 'utc' < this.month, false) as decided,
      (s.decided_at at time zone 'utc')::date - s.received_on as days
    from submissions s cross join (select date_trunc('month', now() at time zone 'utc') as month) this
    where s.received_on < this.month and (s.state <> 'spam' or s.decided_at at time zone 'utc' >= this.month)
  ),
  counted as (
    select month, count(*)::int as received, count(*) filter (where decided)::int as decided, count(*) filter (where decided and state = 'accepted')::int as accepted,
      (percentile_disc(0.5) within group (order by days) filter (where decided))::int as days
    from months group by month
  )
  select to_char(month, 'YYYY-MM') as month, case when received >= 5 then received end as received, case when decided >= 5 then decided end as decided,
    case when decided >= 5 then days end as days, case when accepted >= 5 and decided - accepted >= 5 then round(100.0 * accepted / decided)::int end as accepted_percent
  from counted;
--> statement-breakpoint
grant select on published_submission_months to plumbline_public, plumbline_app;
