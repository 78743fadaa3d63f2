-- Guards that many tables share: the past is only added to, rows are numbered without gaps, and whoever writes leaves an audit row.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is only ever added to (% refused)', tg_table_name, lower(tg_op)
    using errcode = 'restrict_violation', table = tg_table_name;
end $$;
--> statement-breakpoint
create procedure make_immutable(guarded regclass) language plpgsql as $$
begin
  execute format('create trigger immutable before update or delete on %s for each row execute function refuse_change()', guarded);
  execute format('create trigger no_truncate before truncate on %s for each statement execute function refuse_change()', guarded);
end $$;
--> statement-breakpoint
-- Content of the past may be replaced by redact_place() and by nothing else: it writes down what stood there before it changes the row, and the
-- rest of the row stays. The trigger's arguments are the columns that hold content.
create function only_redaction() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
    and exists (select 1 from redacted_places where redaction_id = new.redaction_id and place = tg_table_name)
    and to_jsonb(new) - tg_argv - 'redaction_id' = to_jsonb(old) - tg_argv - 'redaction_id'
  then return new; end if;
  raise exception '% is only ever added to (% refused)', tg_table_name, lower(tg_op)
    using errcode = 'restrict_violation', table = tg_table_name;
end $$;
--> statement-breakpoint
create procedure make_redactable(guarded regclass, variadic content text[]) language plpgsql as $$
begin
  execute format('create trigger immutable before update or delete on %s for each row execute function only_redaction(%s)',
    guarded, (select string_agg(quote_literal(name), ', ') from unnest(content) as name));
  execute format('create trigger no_truncate before truncate on %s for each statement execute function refuse_change()', guarded);
end $$;
--> statement-breakpoint
-- Rows of one thing are numbered 1, 2, 3 … The arguments name the columns that say which thing. Of two that come at once, the unique constraint
-- lets one through.
create function number_without_gaps() returns trigger language plpgsql as $$
declare
  newest integer;
begin
  execute format('select max(n) from %I.%I as t where %s', tg_table_schema, tg_table_name,
    (select string_agg(format('t.%1$I = ($1).%1$I', name), ' and ') from unnest(tg_argv) as name))
  into newest using new;
  if new.n <> coalesce(newest, 0) + 1 then
    raise exception 'the next row of % is number %, not %', tg_table_name, coalesce(newest, 0) + 1, new.n
      using errcode = 'check_violation', table = tg_table_name, constraint = tg_table_name || '_without_gaps';
  end if;
  return new;
end $$;
--> statement-breakpoint
create procedure make_numbered(guarded regclass, variadic thing text[]) language plpgsql as $$
begin
  execute format('create trigger numbered before insert on %s for each row execute function number_without_gaps(%s)',
    guarded, (select string_agg(quote_literal(name), ', ') from unnest(thing) as name));
end $$;
--> statement-breakpoint
create function keep_txid() returns trigger language plpgsql as $$
begin
  new.txid := pg_current_xact_id();
  return new;
end $$;
--> statement-breakpoint
-- What belongs to a row of the past is added in its transaction or never: else a version could gain a citation years later.
-- Arguments: the parent's table, and the column that names the parent.
create function with_its_parent() returns trigger language plpgsql as $$
declare
  parent_txid xid8;
begin
  execute format('select txid from %I where id = ($1).%I', tg_argv[0], tg_argv[1]) into parent_txid using new;
  if parent_txid <> pg_current_xact_id() then
    raise exception '% can be added only together with their %', tg_table_name, tg_argv[0]
      using errcode = 'restrict_violation', table = tg_table_name;
  end if;
  return new;
end $$;
--> statement-breakpoint
-- DESIGN.md §2.12, as far as a database can see: that there is an audit row. Who may is the command's to say.
create function need_audit() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from audit_log where txid = pg_current_xact_id()) then
    raise exception 'a write to % needs an audit row in its transaction', tg_table_name
      using errcode = 'integrity_constraint_violation', table = tg_table_name, constraint = 'audited';
  end if;
  return null;
end $$;
--> statement-breakpoint
-- The audit chain. One lock for all writers, held until commit: without it two rows could follow the same one. READ COMMITTED, because a
-- transaction with an older view of the chain would not see its end.
create function audit_text(entry audit_log) returns text language sql stable as $$
  select jsonb_build_object(
    'seq', entry.seq,
    'at', to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'actorKind', entry.actor_kind,
    'actorId', entry.actor_id,
    'action', entry.action,
    'thing', entry.thing,
    'thingId', entry.thing_id,
    'detail', entry.detail,
    'requestId', entry.request_id)::text
$$;
--> statement-breakpoint
create function chain_audit() returns trigger language plpgsql security definer as $$
declare
  last record;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'audit rows are written in READ COMMITTED' using errcode = 'invalid_transaction_state';
  end if;
  perform pg_advisory_xact_lock(7020100); -- any number that nothing else here locks
  select seq, hash into last from audit_log order by seq desc limit 1;
  new.seq := coalesce(last.seq, 0) + 1;
  new.at := clock_timestamp();
  new.txid := pg_current_xact_id();
  new.prev_hash := coalesce(last.hash, '\x00');
  new.hash := sha256(new.prev_hash || convert_to(audit_text(new), 'UTF8'));
  return new;
end $$;
--> statement-breakpoint
create trigger chain before insert on audit_log for each row execute function chain_audit();
--> statement-breakpoint
-- Rows that were altered, taken out or forged; none in a whole chain. That the newest were cut off shows only against a head kept elsewhere.
create function verify_audit_log() returns table (seq bigint, problem text) language sql stable as $$
  select entry.seq, case
      when entry.seq <> entry.expected_seq then 'missing before'
      when entry.prev_hash <> entry.expected_prev then 'does not follow the row before'
      else 'altered' end
  from (
    select a.seq, a.prev_hash, a.hash,
      sha256(a.prev_hash || convert_to(audit_text(a), 'UTF8')) as expected_hash,
      lag(a.hash, 1, '\x00') over (order by a.seq) as expected_prev,
      row_number() over (order by a.seq) as expected_seq
    from audit_log a
  ) as entry
  where entry.seq <> entry.expected_seq or entry.prev_hash <> entry.expected_prev or entry.hash <> entry.expected_hash
  order by entry.seq
$$;
--> statement-breakpoint
-- A slug never changes its meaning: a thing that gets a new one keeps the old as a redirect, and no other thing may take that.
create function keep_slug() returns trigger language plpgsql as $$
begin
  if exists (select 1 from slug_redirects where kind = tg_table_name and slug = new.slug and thing_id <> new.id) then
    raise exception 'the slug % belonged to something else', new.slug
      using errcode = 'unique_violation', table = tg_table_name, constraint = tg_table_name || '_slug_kept';
  end if;
  if tg_op = 'UPDATE' and old.slug <> new.slug and coalesce((to_jsonb(old) ->> 'current_version_id') is not null, true) then
    insert into slug_redirects (kind, slug, thing_id) values (tg_table_name, old.slug, old.id) on conflict do nothing;
  end if;
  return new;
end $$;
--> statement-breakpoint
do $$
declare
  guarded text;
begin
  foreach guarded in array array[
    'captures', 'text_layers', 'passages', 'redactions', 'redacted_places', 'withheld_speakers', 'quote_states', 'wording_reviews',
    'quote_witnesses', 'verdicts', 'vintages', 'statistic_witnesses', 'derivation_runs', 'derivation_inputs', 'adoptions', 'deprecations',
    'version_citations', 'version_media', 'corrections', 'slug_redirects', 'audit_log']
  loop
    call make_immutable(guarded::regclass);
  end loop;
  call make_redactable('text_contents', 'text');
  call make_redactable('passage_texts', 'exact', 'prefix', 'suffix');
  call make_redactable('wordings', 'text');
  call make_redactable('brief_revisions', 'document');
  call make_redactable('brief_versions', 'canonical', 'title', 'standfirst');

  call make_numbered('captures', 'source_id');
  call make_numbered('quote_states', 'quote_id');
  call make_numbered('derivation_runs', 'derivation_id');
  call make_numbered('adoptions', 'slice_id', 'coverage', 'period');
  call make_numbered('deprecations', 'statistic_id');
  call make_numbered('brief_versions', 'brief_id');

  foreach guarded in array array[
    'captures', 'redactions', 'quote_states', 'vintages', 'derivation_runs', 'adoptions', 'deprecations', 'brief_versions']
  loop
    execute format('create constraint trigger audited after insert on %I deferrable initially deferred for each row execute function need_audit()', guarded);
  end loop;

  foreach guarded in array array['briefs', 'people', 'organisations', 'indicators', 'programmes', 'projects', 'subjects']
  loop
    execute format('create trigger slug_kept before insert or update of slug on %I for each row execute function keep_slug()', guarded);
  end loop;
end $$;
--> statement-breakpoint
create trigger own_txid before insert on derivation_runs for each row execute function keep_txid();
--> statement-breakpoint
create trigger own_txid before insert on brief_versions for each row execute function keep_txid();
--> statement-breakpoint
create trigger with_run before insert on derivation_inputs for each row execute function with_its_parent('derivation_runs', 'run_id');
--> statement-breakpoint
create trigger with_version before insert on version_citations for each row execute function with_its_parent('brief_versions', 'version_id');
--> statement-breakpoint
create trigger with_version before insert on version_media for each row execute function with_its_parent('brief_versions', 'version_id');
