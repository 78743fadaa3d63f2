-- No function of ours looks a name up where a session says: among its temporary tables, or in pgboss, where the application may make functions of its own. A
-- guard's search path is part of its definition, and replacing a function drops it: so this is called at the end of each migration that makes or replaces one.
-- Postgres' own names are found first, and pg_temp, which it would else search before all, comes last.
create procedure pin_search_paths() language plpgsql as $$
declare
  ours regprocedure;
begin
  for ours in select p.oid::regprocedure from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.proowner = current_user::regrole and p.prokind = 'f' and p.prosqlbody is null
      and not exists (select 1 from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
  loop
    execute format('alter function %s set search_path = public, pg_temp', ours);
  end loop;
end $$;
--> statement-breakpoint
revoke execute on procedure pin_search_paths from public;
--> statement-breakpoint
-- What constraints and generated columns ask of every row is bound to its names when it is defined, and stays as quick as it was.
create or replace function sha256_text(words text) returns bytea language sql immutable strict parallel safe
  return sha256(convert_to(words, 'UTF8'));
--> statement-breakpoint
create or replace function is_finite(number numeric) returns boolean language sql immutable strict parallel safe
  return number not in ('NaN', 'Infinity', '-Infinity');
--> statement-breakpoint
create or replace function in_base_units(reported numeric, unit_mult integer) returns numeric language sql immutable strict parallel safe
  return trim_scale(reported * ('1e' || unit_mult)::numeric);
--> statement-breakpoint
call pin_search_paths();
