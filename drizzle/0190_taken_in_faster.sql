-- A million values are taken in by these; what they compute and ask stays the same.
-- Without a cast that depends on settings Postgres can put the function's body in its place.
create or replace function in_base_units(reported numeric, unit_mult integer) returns numeric language sql immutable strict parallel safe
  return trim_scale(reported * ('1e' || unit_mult::text)::numeric);
--> statement-breakpoint
-- Most periods are years.
alter table statistics alter column during set expression as (
  case when period ~ '^[0-9]{4}$' then daterange(make_date(period::integer, 1, 1), make_date(period::integer + 1, 1, 1)) else period_range(period) end
);
--> statement-breakpoint
-- The default is the time itself: only another one has to be put right.
drop trigger recorded_now on vintages;
--> statement-breakpoint
create trigger recorded_now before insert on vintages for each row
  when (new.created_at not between transaction_timestamp() and clock_timestamp()) execute function keep_created_at();
