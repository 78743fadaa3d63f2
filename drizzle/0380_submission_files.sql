CREATE TABLE "door_keys" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"recipient" text NOT NULL,
	CONSTRAINT "door_keys_one" CHECK ("door_keys"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "submission_files" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"submission_id" uuid,
	"n" integer,
	"media_type" text NOT NULL,
	"byte_length" integer NOT NULL,
	"sealed" "bytea" NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"problem" text,
	"cleaned" "bytea",
	"received_on" date DEFAULT (now() at time zone 'utc')::date NOT NULL,
	CONSTRAINT "submission_files_n" UNIQUE("submission_id","n"),
	CONSTRAINT "submission_files_type_known" CHECK ("submission_files"."media_type" in ('application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'text/plain')),
	CONSTRAINT "submission_files_state_known" CHECK ("submission_files"."state" in ('waiting', 'cleaned', 'failed')),
	CONSTRAINT "submission_files_problem_known" CHECK ("submission_files"."problem" in ('damaged', 'locked', 'too_large', 'key_gone')),
	CONSTRAINT "submission_files_bounded" CHECK ("submission_files"."byte_length" between 1 and 25000000),
	CONSTRAINT "submission_files_placed" CHECK (("submission_files"."submission_id" is null) = ("submission_files"."n" is null)),
	CONSTRAINT "submission_files_cleaned" CHECK (("submission_files"."state" = 'cleaned') = ("submission_files"."cleaned" is not null) and ("submission_files"."state" = 'failed') = ("submission_files"."problem" is not null))
);
--> statement-breakpoint
ALTER TABLE "submission_files" ADD CONSTRAINT "submission_files_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "submission_files_waiting" ON "submission_files" USING btree ("id") WHERE "submission_files"."state" = 'waiting';--> statement-breakpoint
-- What is sealed doesn't get smaller, and pictures are packed as they are.
alter table submission_files alter column sealed set storage external, alter column cleaned set storage external;
--> statement-breakpoint
-- A file stays as it came. It belongs to one submission, is cleaned once, and goes with its submission; one whose form was never received goes after a day.
create function guard_submission_file() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.submission_id is null and old.received_on < (now() at time zone 'utc')::date then return old; end if;
    if exists (select from submissions s where s.id = old.submission_id and s.forgotten_on is not null) then return old; end if;
  elsif (new.id, new.media_type, new.byte_length, new.received_on) is not distinct from (old.id, old.media_type, old.byte_length, old.received_on)
    and (old.submission_id is null or (new.submission_id, new.n) is not distinct from (old.submission_id, old.n))
    and (old.state = 'waiting' or (new.state, new.problem, new.cleaned) is not distinct from (old.state, old.problem, old.cleaned)) then
    return new;
  end if;
  raise exception 'a file that was sent in stays as it is'
    using errcode = 'restrict_violation', table = tg_table_name, constraint = 'submissions_kept';
end $$;
--> statement-breakpoint
create trigger kept before update or delete on submission_files for each row execute function guard_submission_file();
--> statement-breakpoint
create trigger held before delete on submission_files for each row when (old.submission_id is not null) execute function refuse_under_hold();
--> statement-breakpoint
-- The half of the key by which anybody seals; null before a worker has made one.
create function read_door_key() returns text language sql stable security definer set search_path = public, pg_temp as $$
  select recipient from door_keys
$$;
--> statement-breakpoint
-- Takes a file for a form that is on its way. Null where so much lies here already that nothing more is taken.
create function hold_submission_file(file_type text, file_bytes integer, file_sealed bytea) returns uuid
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  held uuid;
begin
  if (select coalesce(sum(f.byte_length), 0) from submission_files f) + file_bytes > 20000000000 then return null; end if;
  insert into submission_files (media_type, byte_length, sealed) values (file_type, file_bytes, file_sealed) returning id into held;
  return held;
end $$;
--> statement-breakpoint
-- Gives files to a submission, and says what became of that: 'added'; 'full' where there would be more than ten; 'gone' where one isn't there any more. Those that are its own already are.
create function attach_files(to_submission uuid, held uuid[]) returns text
  language plpgsql set search_path = public, pg_temp as $$
declare
  there integer;
  own integer;
  free integer;
begin
  perform from submission_files f where f.id = any (held) for update;
  select count(*) into there from submission_files f where f.submission_id = to_submission;
  select count(*) filter (where f.submission_id = to_submission), count(*) filter (where f.submission_id is null)
    into own, free from submission_files f where f.id = any (held);
  if own + free < cardinality(held) then return 'gone'; end if;
  if there + free > 10 then return 'full'; end if;
  update submission_files f set submission_id = to_submission, n = there + o.n
  from (select h.id, row_number() over (order by h.at) as n
    from unnest(held) with ordinality as h (id, at) join submission_files g on g.id = h.id where g.submission_id is null) o
  where f.id = o.id;
  return 'added';
end $$;
--> statement-breakpoint
drop function receive_submission(text, text, text, text, text, bytea);
--> statement-breakpoint
-- Sent twice under one code, it is received once. 'received', or 'gone' where a file of the form isn't there any more, and then nothing is received.
create function receive_submission(kind text, said text, address text, about text, credit text, receipt bytea, held uuid[]) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  received uuid;
begin
  insert into submissions (kind, text, address, about, credit, receipt_hash)
  values (receive_submission.kind, said, receive_submission.address, receive_submission.about, receive_submission.credit, receipt)
  on conflict (receipt_hash) do nothing returning id into received;
  if received is null or cardinality(held) = 0 then return 'received'; end if;
  if attach_files(received, held) = 'added' then return 'received'; end if;
  -- Emptied by hand and not by rolling back: nobody has seen it.
  delete from submissions s where s.id = received;
  return 'gone';
end $$;
--> statement-breakpoint
drop function answer_submission(bytea, text);
--> statement-breakpoint
-- What the sender adds, words or files or both: 'added', 'closed' where it is decided, 'full' where they wrote so often that it is no conversation or there are too many files, 'gone' where a file isn't there any more, 'unknown' without such a code.
create function answer_submission(receipt bytea, said text, held uuid[]) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  asked submissions;
  written integer;
  last submission_messages;
  files integer;
  became text;
  is_new boolean;
begin
  select * into asked from submissions s where s.receipt_hash = receipt for update;
  if not found then return 'unknown'; end if;
  if asked.state not in ('received', 'in_review') then return 'closed'; end if;
  select count(*) into written from submission_messages m where m.submission_id = asked.id;
  select * into last from submission_messages m where m.submission_id = asked.id order by m.n desc limit 1;
  select count(*) into files from submission_files f where f.submission_id = asked.id;
  if written >= 40 and not (cardinality(held) = 0 and last.staff_id is null and last.text = said) then return 'full'; end if;
  became := attach_files(asked.id, held);
  if became <> 'added' then return became; end if;
  is_new := files < (select count(*) from submission_files f where f.submission_id = asked.id);
  -- The same words twice, and nothing between them, are a form that was sent twice. Files without words are told of by a message without any.
  if not is_new and (said = '' or (last.id is not null and last.staff_id is null and last.text = said)) then return 'added'; end if;
  insert into submission_messages (submission_id, n, text) values (asked.id, written + 1, said);
  return 'added';
end $$;
--> statement-breakpoint
create or replace function read_submission(receipt bytea) returns jsonb
  language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object(
    'kind', s.kind, 'state', s.state, 'receivedOn', s.received_on, 'declineReason', s.decline_reason, 'about', s.about, 'isForgotten', s.forgotten_on is not null,
    'hasSource', s.source_id is not null, 'sourceCode', (select p.code from published_sources p where p.id = s.source_id),
    'files', coalesce((
      select jsonb_agg(jsonb_build_object('n', f.n, 'mediaType', f.media_type, 'byteLength', f.byte_length, 'state', f.state) order by f.n)
      from submission_files f where f.submission_id = s.id), '[]'::jsonb),
    'messages', coalesce((
      select jsonb_agg(jsonb_build_object('isOurs', m.staff_id is not null, 'text', m.text, 'sentOn', m.sent_on) order by m.n)
      from submission_messages m where m.submission_id = s.id), '[]'::jsonb))
  from submissions s where s.receipt_hash = receipt
$$;
--> statement-breakpoint
revoke all on function read_door_key(), hold_submission_file(text, integer, bytea), attach_files(uuid, uuid[]), receive_submission(text, text, text, text, text, bytea, uuid[]), answer_submission(bytea, text, uuid[]) from public;
--> statement-breakpoint
grant execute on function read_door_key(), hold_submission_file(text, integer, bytea), receive_submission(text, text, text, text, text, bytea, uuid[]), answer_submission(bytea, text, uuid[]) to plumbline_public;
--> statement-breakpoint
-- By column, as of submissions: what Postgres keeps of a row would tell beside which others it was written.
grant select (id, submission_id, n, media_type, byte_length, sealed, state, problem, cleaned, received_on) on submission_files to plumbline_app;
--> statement-breakpoint
grant update (state, problem, cleaned), delete on submission_files to plumbline_app;
--> statement-breakpoint
grant select, insert, update (recipient) on door_keys to plumbline_app;
--> statement-breakpoint
call pin_search_paths();
