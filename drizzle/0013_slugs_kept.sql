-- The same guard as before, for all that has a slug and not for briefs alone: what has no versions is known by its address from the first day on. After the
-- row's change, so that whoever waited for a slug that another gave up just then sees its redirect; and as the tables' owner, so that a redirect is made by a
-- change of slug and in no other way.
create or replace function keep_slug() returns trigger language plpgsql security definer as $$
begin
  if exists (select 1 from slug_redirects where kind = tg_table_name and slug = new.slug and thing_id <> new.id) then
    raise exception 'the slug % belonged to something else', new.slug
      using errcode = 'unique_violation', table = tg_table_name, constraint = tg_table_name || '_slug_kept';
  end if;
  if tg_op = 'UPDATE' and old.slug <> new.slug
    and (not to_jsonb(old) ? 'current_version_id' or to_jsonb(old) ->> 'current_version_id' is not null)
  then
    insert into slug_redirects (kind, slug, thing_id) values (tg_table_name, old.slug, old.id) on conflict do nothing;
  end if;
  return null;
end $$;
--> statement-breakpoint
do $$
declare
  guarded text;
begin
  foreach guarded in array array['briefs', 'people', 'organisations', 'indicators', 'programmes', 'projects', 'subjects']
  loop
    execute format('drop trigger slug_kept on %I', guarded);
    execute format('create trigger slug_kept after insert or update of slug on %I for each row execute function keep_slug()', guarded);
  end loop;
end $$;
--> statement-breakpoint
revoke insert on slug_redirects from plumbline_app;
