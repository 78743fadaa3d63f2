CREATE TABLE "contact_openings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"submission_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"recipient" text NOT NULL,
	"answer" "bytea",
	"asked_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "contact" "bytea";--> statement-breakpoint
ALTER TABLE "contact_openings" ADD CONSTRAINT "contact_openings_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_openings" ADD CONSTRAINT "contact_openings_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- As before, and a contact is forgotten with the rest.
create or replace function guard_submission() returns trigger language plpgsql as $$
begin
  if (new.id, new.kind, new.receipt_hash, new.received_on) is distinct from (old.id, old.kind, old.receipt_hash, old.received_on)
    or old.forgotten_on is not null
    or (new.forgotten_on is null and (new.text, new.address, new.about, new.credit, new.contact) is distinct from (old.text, old.address, old.about, old.credit, old.contact))
    or (new.forgotten_on is not null and (old.state not in ('declined', 'duplicate', 'spam') or old.decided_at > clock_timestamp() - interval '90 days'))
    or (new.forgotten_on is not null and (new.text <> '' or num_nonnulls(new.address, new.about, new.credit, new.contact) > 0)) then
    raise exception 'what was sent in is kept as it was sent, or forgotten'
      using errcode = 'restrict_violation', table = tg_table_name, constraint = 'submissions_kept';
  end if;
  if old.decided_at is not null and (new.state, new.decided_by, new.decided_at, new.source_id, new.decline_reason, new.duplicate_of) is distinct from (old.state, old.decided_by, old.decided_at, old.source_id, old.decline_reason, old.duplicate_of)
    and not (new.state = 'in_review' and new.decided_at is null and old.source_id is null and old.decided_at > clock_timestamp() - interval '1 minute') then
    raise exception 'this was decided already'
      using errcode = 'restrict_violation', table = tg_table_name, constraint = 'submissions_decided_once';
  end if;
  return new;
end $$;
--> statement-breakpoint
create constraint trigger audited after insert on contact_openings deferrable initially deferred for each row execute function need_audit();
--> statement-breakpoint
-- Asked once and for one key: what was written down is what is answered.
create function guard_contact_opening() returns trigger language plpgsql as $$
begin
  if (new.id, new.submission_id, new.staff_id, new.recipient, new.asked_at) is not distinct from (old.id, old.submission_id, old.staff_id, old.recipient, old.asked_at)
    and old.answer is null then return new; end if;
  raise exception 'a question is answered once' using errcode = 'restrict_violation', table = tg_table_name, constraint = 'submissions_kept';
end $$;
--> statement-breakpoint
create trigger kept before update on contact_openings for each row execute function guard_contact_opening();
--> statement-breakpoint
drop function receive_submission(text, text, text, text, text, bytea, uuid[]);
--> statement-breakpoint
-- Sent twice under one code, it is received once. 'received', or 'gone' where a file of the form isn't there any more, and then nothing is received.
create function receive_submission(kind text, said text, address text, about text, credit text, contact bytea, receipt bytea, held uuid[]) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  received uuid;
begin
  insert into submissions (kind, text, address, about, credit, contact, receipt_hash)
  values (receive_submission.kind, said, receive_submission.address, receive_submission.about, receive_submission.credit, receive_submission.contact, receipt)
  on conflict (receipt_hash) do nothing returning id into received;
  if received is null or cardinality(held) = 0 then return 'received'; end if;
  if attach_files(received, held) = 'added' then return 'received'; end if;
  -- Emptied by hand and not by rolling back: nobody has seen it.
  delete from submissions s where s.id = received;
  return 'gone';
end $$;
--> statement-breakpoint
revoke all on function receive_submission(text, text, text, text, text, bytea, bytea, uuid[]) from public;
--> statement-breakpoint
grant execute on function receive_submission(text, text, text, text, text, bytea, bytea, uuid[]) to plumbline_public;
--> statement-breakpoint
grant select (contact), update (contact) on submissions to plumbline_app;
--> statement-breakpoint
grant select, insert, update (answer), delete on contact_openings to plumbline_app;
--> statement-breakpoint
call pin_search_paths();
