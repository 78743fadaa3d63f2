-- Titles, labels and the trail repeat words that must go, too.
create or replace function remark_fields() returns table (place text, field text) language sql immutable as $$
  values
    ('about_texts', 'text'),
    ('accepted_warnings', 'note'), ('accepted_warnings', 'said'),
    ('adoptions', 'reason'),
    ('audit_log', 'detail'),
    ('brief_schedules', 'ask'),
    ('brief_versions', 'note'), ('brief_versions', 'published_alone_because'),
    ('citation_checks', 'remark'),
    ('corrections', 'was_wrong'), ('corrections', 'is_right'),
    ('deprecations', 'reason'),
    ('derivations', 'title'), ('derivations', 'mixes_because'),
    ('draft_citations', 'rendered'),
    ('events', 'title'), ('events', 'translations'),
    ('indicators', 'title'), ('indicators', 'definition'), ('indicators', 'limitations'), ('indicators', 'method'), ('indicators', 'translations'),
    ('legal_hold_ends', 'reason'),
    ('legal_holds', 'remark'), ('legal_holds', 'legal_basis'),
    ('media', 'descriptions'), ('media', 'credit'),
    ('organisation_facts', 'text'), ('organisation_facts', 'no_passage_because'),
    ('organisations', 'note'),
    ('preview_answers', 'remark'), ('preview_links', 'label'),
    ('projects', 'descriptions'),
    ('quote_states', 'note'), ('quote_states', 'occasion'), ('quote_states', 'original_not_held_because'),
    ('redaction_request_ends', 'reason'),
    ('redaction_requests', 'reason'), ('redaction_requests', 'public_note'), ('redaction_requests', 'legal_basis'),
    ('redactions', 'reason'), ('redactions', 'public_note'), ('redactions', 'legal_basis'),
    ('reliability_ratings', 'reason'),
    ('source_intakes', 'override_reason'),
    ('source_replies', 'withdrawn_note'),
    ('sources', 'title'), ('sources', 'csl'), ('sources', 'note'), ('sources', 'original_not_held_because'),
    ('statistic_imports', 'heed_note'), ('statistic_imports', 'examples'), ('statistic_imports', 'doubts'),
    ('statistics', 'what'),
    ('subjects', 'description'),
    ('submission_filters', 'name'), ('submission_filters', 'query'),
    ('submission_messages', 'text'),
    ('submissions', 'text'),
    ('version_citations', 'rendered'),
    ('vintages', 'note'), ('vintages', 'no_passage_because'),
    ('withheld_speakers', 'description'), ('withheld_speakers', 'reason'),
    ('wordings', 'relay_because')
$$;
--> statement-breakpoint
create or replace function redact_remark(redaction uuid, place text, row_key text, field text, said text, replacement text) returns void
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
    where attrelid = place::regclass and attname = 'revision' and place in ('indicators', 'events', 'subjects', 'sources', 'organisations', 'organisation_facts', 'derivations', 'projects', 'media', 'statistics', 'statistic_imports');
  execute format('update %I set %I = $2::%s%s where %s', place, field, typed, coalesce(moved, ''), key_condition(place::regclass)) using row_key, replacement;
end $$;
--> statement-breakpoint
-- Rows that were altered, taken out or forged; none in a whole chain. Of a row that lost words to a redaction the hash still binds those before and after it to it; what stood in it is told by the hash in
-- redacted_places. That the newest were cut off shows only against a head kept elsewhere.
create or replace function verify_audit_log() returns table (seq bigint, problem text) language sql stable as $$
  select entry.seq, case
      when entry.seq <> entry.expected_seq then 'missing before'
      when entry.prev_hash <> entry.expected_prev then 'does not follow the row before'
      else 'altered' end
  from (
    select a.seq, a.prev_hash, a.hash,
      sha256(a.prev_hash || convert_to(audit_text(a), 'UTF8')) as expected_hash,
      lag(a.hash, 1, '\x00') over (order by a.seq) as expected_prev,
      exists (select from redacted_places p where p.place = 'audit_log' and p.row_key = a.seq::text) as is_cut,
      row_number() over (order by a.seq) as expected_seq
    from audit_log a
  ) as entry
  where entry.seq <> entry.expected_seq or entry.prev_hash <> entry.expected_prev or entry.hash <> entry.expected_hash and not entry.is_cut
  order by entry.seq
$$;
--> statement-breakpoint
call pin_search_paths();
