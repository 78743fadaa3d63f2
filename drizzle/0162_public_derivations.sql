-- What we reckon from values that readers may know of (DESIGN.md §2.7): a run that a version cites which can be read, that somebody other than who ran it has released, or that a value which readers may know of
-- came out of; and only where they may know of every value that went into it, for a result nobody can do again is none.
-- Asked of each run by itself ("limit 1"): as a join of all values with all runs it would take minutes.
create view shown_derivation_runs as
  select r.id, r.derivation_id, r.n, r.value, r.low, r.high, r.qualifier, r.unit_kind, r.unit_code, r.created_at, d.code, d.title, d.operation, d.mixes_because
  from derivation_runs r
  join derivations d on d.id = r.derivation_id
  where (d.embargo_until is null or d.embargo_until <= clock_timestamp())
    and (r.created_at <= d.released_at and r.created_by is distinct from d.released_by
      or (select true from readable_citations c where c.derivation_run_id = r.id limit 1)
      or (select true from vintages v join shown_statistics t on t.id = v.statistic_id and v.n <= t.shown_n where v.derivation_run_id = r.id limit 1))
    and (select true from derivation_inputs i join vintages v on v.id = i.vintage_id where i.run_id = r.id
      and (select true from shown_statistics t where t.id = v.statistic_id and v.n <= t.shown_n limit 1) is null limit 1) is null;
--> statement-breakpoint
-- With the moment since which one of its inputs is known otherwise, as far as readers may know; null where none is.
create view published_derivation_runs with (security_barrier) as
  select r.id as run_id, r.derivation_id, r.n, r.code, r.title, r.operation, r.mixes_because, trim_scale(r.value) as value, trim_scale(r.low) as low, trim_scale(r.high) as high,
    r.qualifier, r.unit_kind, r.unit_code, r.created_at,
    (select min(later.known_from) from derivation_inputs i join vintages v on v.id = i.vintage_id join shown_statistics t on t.id = v.statistic_id
      join vintages later on later.statistic_id = v.statistic_id and later.n > v.n and later.n <= t.shown_n where i.run_id = r.id) as stale_from
  from shown_derivation_runs r;
--> statement-breakpoint
create view published_derivation_inputs with (security_barrier) as
  select i.run_id, i.position, i.vintage_id, v.statistic_id, sl.indicator_id
  from derivation_inputs i
  join shown_derivation_runs r on r.id = i.run_id
  join vintages v on v.id = i.vintage_id
  join statistics t on t.id = v.statistic_id
  left join series s on s.id = t.series_id
  left join slices sl on sl.id = s.slice_id;
--> statement-breakpoint
grant select on published_derivation_runs, published_derivation_inputs to plumbline_public, plumbline_app;
