CREATE TABLE "submission_messages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"submission_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"staff_id" uuid,
	"text" text NOT NULL,
	"sent_on" date DEFAULT (now() at time zone 'utc')::date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"address" text,
	"about" text,
	"credit" text,
	"receipt_hash" "bytea" NOT NULL,
	"received_on" date DEFAULT (now() at time zone 'utc')::date NOT NULL,
	"state" text DEFAULT 'received' NOT NULL,
	"claimed_by" uuid,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"decline_reason" text,
	"duplicate_of" uuid,
	"source_id" uuid,
	"forgotten_on" date,
	CONSTRAINT "submissions_receipt_hash_unique" UNIQUE("receipt_hash"),
	CONSTRAINT "submissions_kind_known" CHECK ("submissions"."kind" in ('source', 'tip', 'challenge')),
	CONSTRAINT "submissions_state_known" CHECK ("submissions"."state" in ('received', 'in_review', 'accepted', 'declined', 'duplicate', 'spam')),
	CONSTRAINT "submissions_decline_reason_known" CHECK ("submissions"."decline_reason" in ('off_subject', 'not_checkable', 'known', 'not_public', 'unclear', 'no_fault_found')),
	CONSTRAINT "submissions_decided_by_somebody" CHECK (("submissions"."state" in ('received', 'in_review')) = ("submissions"."decided_at" is null) and ("submissions"."decided_at" is null) = ("submissions"."decided_by" is null)),
	CONSTRAINT "submissions_declined_with_reason" CHECK (("submissions"."state" = 'declined') = ("submissions"."decline_reason" is not null)),
	CONSTRAINT "submissions_duplicate_of_another" CHECK (("submissions"."state" = 'duplicate') = ("submissions"."duplicate_of" is not null) and "submissions"."duplicate_of" is distinct from "submissions"."id"),
	CONSTRAINT "submissions_source_of_accepted" CHECK ("submissions"."source_id" is null or "submissions"."state" = 'accepted')
);
--> statement-breakpoint
ALTER TABLE "submission_messages" ADD CONSTRAINT "submission_messages_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_messages" ADD CONSTRAINT "submission_messages_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_claimed_by_staff_id_fk" FOREIGN KEY ("claimed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_duplicate_of_submissions_id_fk" FOREIGN KEY ("duplicate_of") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "submission_messages_n" ON "submission_messages" USING btree ("submission_id","n");--> statement-breakpoint
CREATE INDEX "submissions_waiting" ON "submissions" USING btree ("received_on","id") WHERE "submissions"."state" in ('received', 'in_review');--> statement-breakpoint
CREATE INDEX "submissions_state" ON "submissions" USING btree ("state","decided_at","id");--> statement-breakpoint
CREATE INDEX "submissions_text" ON "submissions" USING gin (left("text", 1000) gin_trgm_ops);
--> statement-breakpoint
-- What was sent stays as it was sent, until it is forgotten; a decision stands, unless who made it takes it back at once.
create function guard_submission() returns trigger language plpgsql as $$
begin
  if (new.id, new.kind, new.receipt_hash, new.received_on) is distinct from (old.id, old.kind, old.receipt_hash, old.received_on)
    or old.forgotten_on is not null
    or (new.forgotten_on is null and (new.text, new.address, new.about, new.credit) is distinct from (old.text, old.address, old.about, old.credit))
    or (new.forgotten_on is not null and (old.state not in ('declined', 'duplicate', 'spam') or old.decided_at > clock_timestamp() - interval '90 days'))
    or (new.forgotten_on is not null and (new.text <> '' or num_nonnulls(new.address, new.about, new.credit) > 0)) then
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
create trigger kept before update on submissions for each row execute function guard_submission();
--> statement-breakpoint
create constraint trigger audited after update on submissions deferrable initially deferred for each row execute function need_audit();
--> statement-breakpoint
create constraint trigger audited after insert on submission_messages deferrable initially deferred for each row when (new.staff_id is not null) execute function need_audit();
--> statement-breakpoint
-- What was written is forgotten with what it was about, and not before.
create function guard_submission_message() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (select from submissions s where s.id = old.submission_id and s.forgotten_on is not null) then return old; end if;
  raise exception 'what was written about a submission stays as it is'
    using errcode = 'restrict_violation', table = tg_table_name, constraint = 'submissions_kept';
end $$;
--> statement-breakpoint
create trigger kept before update or delete on submission_messages for each row execute function guard_submission_message();
--> statement-breakpoint
-- While a hold stands on everything, nothing is forgotten.
create trigger held before delete on submission_messages for each row execute function refuse_under_hold();
--> statement-breakpoint
create trigger held before update of forgotten_on on submissions for each row when (old.forgotten_on is null and new.forgotten_on is not null) execute function refuse_under_hold();
--> statement-breakpoint
-- The public's door: three functions, and no look at the tables behind them. Sent twice under one code, it is received once.
create function receive_submission(kind text, said text, address text, about text, credit text, receipt bytea) returns void
  language sql security definer set search_path = public, pg_temp as $$
  insert into submissions (kind, text, address, about, credit, receipt_hash) values (kind, said, address, about, credit, receipt)
  on conflict (receipt_hash) do nothing
$$;
--> statement-breakpoint
-- What somebody sees who has the code: where it stands, why, and what was written about it since. A source only once readers may see it.
create function read_submission(receipt bytea) returns jsonb
  language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object(
    'kind', s.kind, 'state', s.state, 'receivedOn', s.received_on, 'declineReason', s.decline_reason, 'about', s.about, 'isForgotten', s.forgotten_on is not null,
    'hasSource', s.source_id is not null, 'sourceCode', (select p.code from published_sources p where p.id = s.source_id),
    'messages', coalesce((
      select jsonb_agg(jsonb_build_object('isOurs', m.staff_id is not null, 'text', m.text, 'sentOn', m.sent_on) order by m.n)
      from submission_messages m where m.submission_id = s.id), '[]'::jsonb))
  from submissions s where s.receipt_hash = receipt
$$;
--> statement-breakpoint
-- What the sender adds: 'added', 'closed' where it is decided, 'full' where they wrote so often that it is no conversation, 'unknown' without such a code.
create function answer_submission(receipt bytea, said text) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  asked submissions;
  written integer;
  last submission_messages;
begin
  select * into asked from submissions s where s.receipt_hash = receipt for update;
  if not found then return 'unknown'; end if;
  if asked.state not in ('received', 'in_review') then return 'closed'; end if;
  select count(*) into written from submission_messages m where m.submission_id = asked.id;
  select * into last from submission_messages m where m.submission_id = asked.id order by m.n desc limit 1;
  -- The same words twice, and nothing between them, are a form that was sent twice.
  if last.staff_id is null and last.text = said then return 'added'; end if;
  if written >= 40 then return 'full'; end if;
  insert into submission_messages (submission_id, n, text) values (asked.id, written + 1, said);
  return 'added';
end $$;
--> statement-breakpoint
revoke all on function receive_submission(text, text, text, text, text, bytea), read_submission(bytea), answer_submission(bytea, text) from public;
--> statement-breakpoint
grant execute on function receive_submission(text, text, text, text, text, bytea), read_submission(bytea), answer_submission(bytea, text) to plumbline_public;
--> statement-breakpoint
-- By column: what Postgres itself keeps of a row (the number of its transaction) would tell beside which others it was written.
grant select (id, kind, text, address, about, credit, receipt_hash, received_on, state, claimed_by, decided_by, decided_at, decline_reason, duplicate_of, source_id, forgotten_on) on submissions to plumbline_app;
--> statement-breakpoint
grant update (text, address, about, credit, state, claimed_by, decided_by, decided_at, decline_reason, duplicate_of, source_id, forgotten_on) on submissions to plumbline_app;
--> statement-breakpoint
grant select (id, submission_id, n, staff_id, text, sent_on), insert, delete on submission_messages to plumbline_app;
--> statement-breakpoint
call pin_search_paths();
