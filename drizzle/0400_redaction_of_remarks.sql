-- What must go is taken away also where staff, or whoever sent something in, wrote it out in a remark, a reason or a note: every such field is named here
-- (db/schema/redacted-remarks.db.test.ts asks it of each that is added). Beside them stand the places that redact_place() knows one by one.
create function remark_fields() returns table (place text, field text) language sql immutable as $$
  values
    ('about_texts', 'text'),
    ('accepted_warnings', 'note'), ('accepted_warnings', 'said'),
    ('adoptions', 'reason'),
    ('brief_schedules', 'ask'),
    ('brief_versions', 'note'), ('brief_versions', 'published_alone_because'),
    ('citation_checks', 'remark'),
    ('corrections', 'was_wrong'), ('corrections', 'is_right'),
    ('deprecations', 'reason'),
    ('derivations', 'title'), ('derivations', 'mixes_because'),
    ('draft_citations', 'rendered'),
    ('indicators', 'definition'), ('indicators', 'limitations'), ('indicators', 'method'), ('indicators', 'translations'),
    ('legal_hold_ends', 'reason'),
    ('legal_holds', 'remark'), ('legal_holds', 'legal_basis'),
    ('media', 'descriptions'), ('media', 'credit'),
    ('organisation_facts', 'text'), ('organisation_facts', 'no_passage_because'),
    ('organisations', 'note'),
    ('preview_answers', 'remark'),
    ('projects', 'descriptions'),
    ('quote_states', 'note'), ('quote_states', 'occasion'), ('quote_states', 'original_not_held_because'),
    ('redaction_request_ends', 'reason'),
    ('redaction_requests', 'reason'), ('redaction_requests', 'public_note'), ('redaction_requests', 'legal_basis'),
    ('redactions', 'reason'), ('redactions', 'public_note'), ('redactions', 'legal_basis'),
    ('reliability_ratings', 'reason'),
    ('source_intakes', 'override_reason'),
    ('source_replies', 'withdrawn_note'),
    ('sources', 'note'), ('sources', 'original_not_held_because'),
    ('statistic_imports', 'heed_note'), ('statistic_imports', 'examples'), ('statistic_imports', 'doubts'),
    ('statistics', 'what'),
    ('subjects', 'description'),
    ('submission_messages', 'text'),
    ('submissions', 'text'),
    ('version_citations', 'rendered'),
    ('vintages', 'note'), ('vintages', 'no_passage_because'),
    ('withheld_speakers', 'description'), ('withheld_speakers', 'reason'),
    ('wordings', 'relay_because')
$$;
--> statement-breakpoint
-- A row's key as text, its parts joined by colons, as an expression over the table's own columns.
create function key_expression(place regclass) returns text language sql stable as $$
  select string_agg(format('%I::text', a.attname), ' || '':'' || ' order by array_position(i.indkey::smallint[], a.attnum))
  from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey::smallint[])
  where i.indrelid = place and i.indisprimary
$$;
--> statement-breakpoint
-- The same key, told from the columns one by one, so that the index finds the row: a condition over $1.
create function key_condition(place regclass) returns text language sql stable as $$
  select string_agg(
    format('%I = %s::%s', a.attname, case when i.indnkeyatts = 1 then '$1' else format('split_part($1, '':'', %s)', array_position(i.indkey::smallint[], a.attnum) + 1) end, format_type(a.atttypid, a.atttypmod)),
    ' and ')
  from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey::smallint[])
  where i.indrelid = place and i.indisprimary
$$;
--> statement-breakpoint
-- Whether of a text nothing was done but cut: tombstones stand where something stood.
create function is_cut(stood text, becomes text) returns boolean language sql immutable as $$
  select becomes <> stood
    and stood like replace(replace(replace(replace(becomes, '\', '\\'), '%', '\%'), '_', '\_'), '[removed]', '%')
$$;
--> statement-breakpoint
-- Whether a row changes in nothing but remarks whose former words this transaction has written down as redacted.
create function is_redaction_of_remarks(place regclass, was jsonb, becomes jsonb) returns boolean language plpgsql stable as $$
declare
  name text := place::text;
  the_key text := (
    select string_agg(was ->> a.attname, ':' order by array_position(i.indkey::smallint[], a.attnum))
    from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey::smallint[])
    where i.indrelid = place and i.indisprimary);
  followed text[] := array(select attname::text from pg_attribute where attrelid = place and attgenerated <> '');
begin
  return was - followed <> becomes - followed and not exists (
    select from jsonb_each(becomes - followed) n where n.value is distinct from was -> n.key and not exists (
      select from redacted_places p join redactions r on r.id = p.redaction_id and r.txid = pg_current_xact_id()
      where p.place = name and p.row_key = the_key and p.field = n.key and (p.place, p.field) in (select f.place, f.field from remark_fields() f)));
end $$;
--> statement-breakpoint
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if is_redaction_of_remarks(tg_relid, to_jsonb(old), to_jsonb(new)) then return new; end if;
  end if;
  raise exception '% is only ever added to (% refused)', tg_table_name, lower(tg_op)
    using errcode = 'restrict_violation', table = tg_table_name;
end $$;
--> statement-breakpoint
create or replace function only_redaction() returns trigger language plpgsql as $$
declare
  followed text[] := array(select attname::text from pg_attribute where attrelid = tg_relid and attgenerated <> '');
begin
  if tg_op = 'UPDATE' then
    if exists (
        select 1 from redacted_places p join redactions r on r.id = p.redaction_id
        where r.id = new.redaction_id and r.txid = pg_current_xact_id() and p.place = tg_table_name)
      and to_jsonb(new) - tg_argv - followed - 'redaction_id' = to_jsonb(old) - tg_argv - followed - 'redaction_id'
    then return new; end if;
    if is_redaction_of_remarks(tg_relid, to_jsonb(old), to_jsonb(new)) then return new; end if;
  end if;
  raise exception '% is only ever added to (% refused)', tg_table_name, lower(tg_op)
    using errcode = 'restrict_violation', table = tg_table_name;
end $$;
--> statement-breakpoint
-- The hash of what stood in one remark is kept, and what is left of it takes its place: the same with words cut out, and nothing else. `said` is what was judged; who writes at that moment is not
-- overwritten. Whoever has the row open in a form is told that it moved on, where rows are numbered for that.
create function redact_remark(redaction uuid, place text, row_key text, field text, said text, replacement text) returns void
language plpgsql security definer as $$
declare
  stood text;
  typed text;
  moved text;
begin
  if not exists (select from remark_fields() f where f.place = redact_remark.place and f.field = redact_remark.field) then
    raise exception 'nothing is redacted in % %', place, field using errcode = 'invalid_parameter_value';
  end if;
  execute format('select %I::text from %I where %s for update', field, place, key_condition(place::regclass)) into stood using row_key;
  select format_type(atttypid, atttypmod) into typed from pg_attribute where attrelid = place::regclass and attname = field;
  if typed = 'jsonb' then
    said := said::jsonb::text;
    replacement := replacement::jsonb::text;
  end if;
  if stood is distinct from said then
    raise exception 'what stands at % % % has changed', place, row_key, field using errcode = 'serialization_failure';
  end if;
  if is_cut(stood, replacement) is not true then
    raise exception 'what stands at % % % can be cut, and nothing else', place, row_key, field using errcode = 'invalid_parameter_value';
  end if;
  insert into redacted_places (redaction_id, place, row_key, field, sha256) values (redaction, place, row_key, field, sha256_text(stood));
  select ', revision = revision + 1' into moved from pg_attribute
    where attrelid = place::regclass and attname = 'revision' and place in ('indicators', 'subjects', 'sources', 'organisations', 'organisation_facts', 'derivations', 'projects', 'media', 'statistics', 'statistic_imports');
  execute format('update %I set %I = $2::%s%s where %s', place, field, typed, coalesce(moved, ''), key_condition(place::regclass)) using row_key, replacement;
end $$;
--> statement-breakpoint
revoke execute on function redact_remark, remark_fields, key_expression, key_condition, is_cut, is_redaction_of_remarks from public;
--> statement-breakpoint
grant execute on function redact_remark, remark_fields, key_expression, key_condition, is_cut, is_redaction_of_remarks to plumbline_app;
--> statement-breakpoint
-- What was sent in stays as it was sent, but for words that must go.
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
    and not (new.state = 'in_review' and new.decided_at is null and old.source_id is null and old.decided_at > clock_timestamp() - interval '1 minute') then
    raise exception 'this was decided already'
      using errcode = 'restrict_violation', table = tg_table_name, constraint = 'submissions_decided_once';
  end if;
  return new;
end $$;
--> statement-breakpoint
create or replace function guard_submission_message() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if is_redaction_of_remarks(tg_relid, to_jsonb(old), to_jsonb(new)) then return new; end if;
  elsif exists (select from submissions s where s.id = old.submission_id and s.forgotten_on is not null) then return old;
  end if;
  raise exception 'what was written about a submission stays as it is'
    using errcode = 'restrict_violation', table = tg_table_name, constraint = 'submissions_kept';
end $$;
--> statement-breakpoint
-- What something rests on loses words that must go all the same.
create or replace function check_settled() returns trigger language plpgsql as $$
begin
  if is_redaction_of_remarks(tg_relid, to_jsonb(old) - 'revision', to_jsonb(new) - 'revision') then return new; end if;
  if (
    (new.what, new.unit_kind, new.unit_code, new.nature, new.said_by_person_id, new.said_by_organisation_id, new.said_by_role_id)
      is distinct from (old.what, old.unit_kind, old.unit_code, old.nature, old.said_by_person_id, old.said_by_organisation_id, old.said_by_role_id)
    or old.period is not null and (new.period, new.period_kind) is distinct from (old.period, old.period_kind)
  ) and is_settled(old.id) then
    raise exception 'something rests on this statistic as it is'
      using errcode = 'restrict_violation', table = 'statistics', constraint = 'statistics_settled';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- A remark is held with the source or the brief that its row is of, or whose passage it rests on.
create function is_remark_held(place text, row_key text) returns boolean language plpgsql stable as $$
declare
  stands jsonb;
begin
  execute format('select to_jsonb(t) from %I t where %s', place, key_condition(place::regclass)) into stands using row_key;
  return is_held(
      case place when 'sources' then row_key::uuid else (stands ->> 'source_id')::uuid end,
      coalesce((stands ->> 'brief_id')::uuid, (select v.brief_id from brief_versions v where v.id = (stands ->> 'version_id')::uuid)))
    or is_passage_held((stands ->> 'passage_id')::uuid)
    or is_quote_held((stands ->> 'quote_id')::uuid)
    or exists (select from captures c where c.id = (stands ->> 'capture_id')::uuid and is_held(c.source_id, null))
    or exists (
      select from vintages v where is_passage_held(v.passage_id)
        and (v.id = (stands ->> 'vintage_id')::uuid or v.statistic_id = case place when 'statistics' then row_key::uuid else (stands ->> 'statistic_id')::uuid end));
end $$;
--> statement-breakpoint
create or replace function is_place_held(place text, row_key text) returns boolean language plpgsql stable as $$
begin
  if not exists (select from standing_holds) then return false; end if;
  if is_held(null, null) then return true; end if;
  return case place
    when 'captures' then is_capture_held(row_key::uuid)
    when 'text_contents' then exists (
      select from (select l.capture_id from text_layers l where l.text_sha256 = decode(row_key, 'hex') union select t.capture_id from capture_transcripts t where t.text_sha256 = decode(row_key, 'hex')) as c
      where is_capture_held(c.capture_id))
    when 'passage_texts' then is_passage_held(row_key::uuid)
    when 'wordings' then exists (select from wordings w where w.id = row_key::uuid and is_quote_held(w.quote_id))
    when 'media' then is_picture_held(row_key::uuid)
    when 'brief_versions' then exists (select from brief_versions v where v.id = row_key::uuid and is_held(null, v.brief_id))
    when 'brief_revisions' then is_held(null, split_part(row_key, ':', 1)::uuid)
    when 'revision_names' then exists (select from revision_names n where n.id = row_key::uuid and is_held(null, n.brief_id))
    when 'source_replies' then exists (select from source_replies r where r.id = row_key::uuid and is_held(r.source_id, null))
    when 'passage_drifts' then exists (select from passage_drifts d where d.id = row_key::uuid and is_passage_held(d.passage_id))
    when 'comments' then exists (select from comments c join comment_threads t on t.id = c.thread_id where c.id = row_key::uuid and is_held(null, t.brief_id))
    when 'comment_threads' then exists (select from comment_threads t where t.id = row_key::uuid and is_held(null, t.brief_id))
    when 'notices' then exists (select from notices n where n.id = row_key::uuid and is_held(null, n.brief_id))
    else place not in (select f.place from remark_fields() f) or is_remark_held(place, row_key) end;
end $$;
--> statement-breakpoint
call pin_search_paths();
