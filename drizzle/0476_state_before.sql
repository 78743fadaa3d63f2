-- A decision that is taken back gives back the state that was.
ALTER TABLE "submissions" ADD COLUMN "state_before" text;
--> statement-breakpoint
grant select (state_before), update (state_before) on submissions to plumbline_app;
--> statement-breakpoint
create or replace function guard_submission() returns trigger language plpgsql as $$
begin
  if is_redaction_of_remarks(tg_relid, to_jsonb(old), to_jsonb(new)) then return new; end if;
  if (new.id, new.kind, new.receipt_hash, new.received_on) is distinct from (old.id, old.kind, old.receipt_hash, old.received_on)
    or old.forgotten_on is not null
    or (new.forgotten_on is null and (new.text, new.address, new.about, new.credit, new.contact) is distinct from (old.text, old.address, old.about, old.credit, old.contact))
    or (new.forgotten_on is not null and (old.state not in ('declined', 'duplicate', 'spam') or old.decided_at > clock_timestamp() - interval '90 days'))
    or (new.forgotten_on is not null and (new.text <> '' or num_nonnulls(new.address, new.about, new.credit, new.contact) > 0)) then
    raise exception 'what was sent in is kept as it was sent, or forgotten'
      using errcode = 'restrict_violation', table = tg_table_name, constraint = 'submissions_kept';
  end if;
  if old.decided_at is not null and (new.state, new.decided_by, new.decided_at, new.source_id, new.decline_reason, new.duplicate_of) is distinct from (old.state, old.decided_by, old.decided_at, old.source_id, old.decline_reason, old.duplicate_of)
    and not (new.state in ('received', 'in_review') and new.decided_at is null and old.source_id is null and old.decided_at > clock_timestamp() - interval '1 minute') then
    raise exception 'this was decided already'
      using errcode = 'restrict_violation', table = tg_table_name, constraint = 'submissions_decided_once';
  end if;
  return new;
end $$;
--> statement-breakpoint
call pin_search_paths();
