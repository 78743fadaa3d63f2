CREATE INDEX "sources_embargo" ON "sources" USING btree ("embargo_until") WHERE "sources"."embargo_until" is not null;--> statement-breakpoint
CREATE INDEX "statistics_embargo" ON "statistics" USING btree ("embargo_until") WHERE "statistics"."embargo_until" is not null;--> statement-breakpoint
-- Passages of sources that are under an embargo, of which there are few.
create view held_back_passages as
  select p.id from sources s join captures k on k.source_id = s.id join passages p on p.capture_id = k.id where s.embargo_until > clock_timestamp();
--> statement-breakpoint
-- Vintages that wait for a time: of a statistic under an embargo, in a source under one, of a derivation under one, or reckoned from such, through other sums too; and those that came after one that waits, for
-- readers are told of all up to some number.
create view held_back_vintages as
  with recursive held (id) as (
    (
      select v.id from statistics t join vintages v on v.statistic_id = t.id where t.embargo_until > clock_timestamp()
      union select v.id from held_back_passages p join vintages v on v.passage_id = p.id
      union select v.id from derivations d join derivation_runs r on r.derivation_id = d.id join vintages v on v.derivation_run_id = r.id where d.embargo_until > clock_timestamp()
    )
    union
    select v.id from held h join derivation_inputs x on x.vintage_id = h.id join vintages v on v.derivation_run_id = x.run_id)
  select w.id from held h join vintages v on v.id = h.id join vintages w on w.statistic_id = v.statistic_id and w.n >= v.n;
--> statement-breakpoint
-- As before, but for vintages that wait.
create or replace view shown_statistics as
  select t.id, t.code, t.series_id, t.what, t.unit_kind, t.unit_code, t.period, t.during, t.period_kind, t.nature, t.said_by_person_id, t.said_by_organisation_id, t.said_by_role_id,
    t.withdrawn_at, t.created_at, t.revision, t.created_by, t.released_by, t.released_at, t.embargo_until, shown.n as shown_n
  from statistics t
  cross join lateral (
    select max(v.n) as n from vintages v
    where v.statistic_id = t.id and v.id not in (select h.id from held_back_vintages h) and not exists (
        select from passages p where p.id = v.passage_id and (p.region is not null or p.media_start_seconds is not null)
          and not exists (select from transcription_checks k where k.passage_id = p.id and k.outcome = 'agreed'))
      and (
      v.created_at <= t.released_at and v.created_by is distinct from t.released_by
      or v.created_at <= (select max(r.created_at) from series_releases r where r.series_id = t.series_id and r.released_by is distinct from v.created_by)
      or v.created_at <= (select max(c.published_at) from readable_citations c where c.statistic_id = t.id))
  ) as shown
  where shown.n is not null and t.withdrawn_at is null and (t.embargo_until is null or t.embargo_until <= clock_timestamp())
    and (t.said_by_person_id is null or t.said_by_person_id not in (select k.id from people k where k.embargo_until > clock_timestamp()))
    and (t.said_by_organisation_id is null or t.said_by_organisation_id not in (select k.id from organisations k where k.embargo_until > clock_timestamp()))
    and (t.series_id is null or t.series_id not in (select x.id from series x join organisations k on k.id = x.compiler_id where k.embargo_until > clock_timestamp()));
--> statement-breakpoint
-- What readers have in print can't be put under an embargo: whoever does so asks.
grant select on readable_citations to plumbline_app;
