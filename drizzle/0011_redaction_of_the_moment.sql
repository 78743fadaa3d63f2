-- A redaction replaces content in its own transaction and never later. Its audit row and its two people belong to that moment: one that was decided once
-- would else be a licence to rewrite whatever stands, at any time, and without a trace.
ALTER TABLE "redactions" ADD COLUMN "txid" "xid8" DEFAULT pg_current_xact_id() NOT NULL;
--> statement-breakpoint
create trigger own_txid before insert on redactions for each row execute function keep_txid();
--> statement-breakpoint
create trigger with_redaction before insert on redacted_places for each row execute function with_its_parent('redactions', 'redaction_id');
--> statement-breakpoint
create or replace function only_redaction() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
    and exists (
      select 1 from redacted_places p join redactions r on r.id = p.redaction_id
      where r.id = new.redaction_id and r.txid = pg_current_xact_id() and p.place = tg_table_name)
    and to_jsonb(new) - tg_argv - 'redaction_id' = to_jsonb(old) - tg_argv - 'redaction_id'
  then return new; end if;
  raise exception '% is only ever added to (% refused)', tg_table_name, lower(tg_op)
    using errcode = 'restrict_violation', table = tg_table_name;
end $$;
--> statement-breakpoint
-- What is added was not redacted yet: a new row that says it was would pass without its words, or a version without its hash.
create function refuse_redacted() returns trigger language plpgsql as $$
begin
  raise exception 'what is added to % has not been redacted yet', tg_table_name
    using errcode = 'restrict_violation', table = tg_table_name, constraint = tg_table_name || '_added_whole';
end $$;
--> statement-breakpoint
do $$
declare
  guarded text;
begin
  foreach guarded in array array['text_contents', 'passage_texts', 'wordings', 'brief_revisions', 'brief_versions']
  loop
    execute format('create trigger added_whole before insert on %I for each row when (new.redaction_id is not null) execute function refuse_redacted()', guarded);
  end loop;
end $$;
