-- A guard that runs before an update sees no generated column of the new row: with the counts of a version among them (0009), no published version could be
-- redacted any more. They follow from what is compared.
create or replace function only_redaction() returns trigger language plpgsql as $$
declare
  followed text[] := array(select attname::text from pg_attribute where attrelid = tg_relid and attgenerated <> '');
begin
  if tg_op = 'UPDATE'
    and exists (
      select 1 from redacted_places p join redactions r on r.id = p.redaction_id
      where r.id = new.redaction_id and r.txid = pg_current_xact_id() and p.place = tg_table_name)
    and to_jsonb(new) - tg_argv - followed - 'redaction_id' = to_jsonb(old) - tg_argv - followed - 'redaction_id'
  then return new; end if;
  raise exception '% is only ever added to (% refused)', tg_table_name, lower(tg_op)
    using errcode = 'restrict_violation', table = tg_table_name;
end $$;
--> statement-breakpoint
call pin_search_paths();
