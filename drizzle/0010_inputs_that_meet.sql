-- The same guard as before, with all that "not stated" may be said of (DESIGN.md §2.6): coverage, compiler and, where money meets money, the basis of its
-- prices. A rate without a unit of its own applies to a level when that is what is reckoned; in a sum it is a value of another unit.
create or replace function check_inputs() returns trigger language plpgsql as $$
declare
  met record;
  reckoning derivations;
begin
  select d.* into reckoning from derivation_runs r join derivations d on d.id = r.derivation_id where r.id = new.id;
  select count(*) as inputs, count(distinct input.statistic_id) as statistics,
    count(distinct (input.coverage, input.compiler_id, input.price_basis)) as ways,
    count(distinct (input.unit_kind, input.unit_code))
      filter (where reckoning.operation <> 'implied_level' or input.unit_kind not in ('percent', 'percentage_points', 'ratio')) as units,
    bool_or(input.coverage = 'not_stated' or input.compiler_id is null) as any_not_stated,
    count(distinct input.statistic_id) filter (where input.unit_kind = 'currency') as moneys,
    bool_or(input.unit_kind = 'currency' and input.price_basis = 'not_stated') as any_price_not_stated
  into met
  from (
    -- As load-inputs.ts reads them.
    select v.statistic_id, coalesce(s.coverage, 'not_stated') as coverage, s.compiler_id, coalesce(s.price_basis, 'not_stated') as price_basis,
      coalesce(t.unit_kind, case when s.currency is not null then 'currency' end, i.unit_kind) as unit_kind,
      coalesce(t.unit_code, s.currency, i.unit_code) as unit_code
    from derivation_inputs x
    join vintages v on v.id = x.vintage_id
    join statistics t on t.id = v.statistic_id
    left join series s on s.id = t.series_id
    left join slices c on c.id = s.slice_id
    left join indicators i on i.id = c.indicator_id
    where x.run_id = new.id
  ) as input;
  if met.inputs = 0 then
    raise exception 'a run has inputs' using errcode = 'check_violation', table = 'derivation_runs', constraint = 'derivation_runs_have_inputs';
  end if;
  if reckoning.mixes_because is null and (
    met.ways > 1
    or met.any_not_stated and met.statistics > 1
    or met.any_price_not_stated and met.moneys > 1
    or met.units > 1 and reckoning.operation not in ('ratio', 'per_head', 'multiple', 'count', 'conversion')
  ) then
    raise exception 'inputs that count differently need a reason'
      using errcode = 'check_violation', table = 'derivation_runs', constraint = 'derivation_runs_comparable';
  end if;
  return null;
end $$;
