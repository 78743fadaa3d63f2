-- What must hold of passages, quotes and statistics (DESIGN.md §2.4 to §2.8, §2.15).

-- A passage stands where it says, in the layer that it names.
create function check_passage_text() returns trigger language plpgsql as $$
declare
  passage passages;
  layer text;
begin
  select * into passage from passages where id = new.passage_id;
  if new.redaction_id is not null or sha256_text(new.exact) <> passage.exact_sha256 then
    raise exception 'the words of a passage are not those that it is known by'
      using errcode = 'check_violation', table = 'passage_texts', constraint = 'passage_texts_hash';
  end if;
  if passage.text_layer_id is null then return new; end if;
  select c.text into layer from text_layers l join text_contents c on c.sha256 = l.text_sha256 where l.id = passage.text_layer_id;
  if utf16_slice(layer, passage.start_at, passage.end_at) is distinct from new.exact
    or utf16_slice(layer, passage.start_at - utf16_length(new.prefix), passage.start_at) is distinct from new.prefix
    or utf16_slice(layer, passage.end_at, passage.end_at + utf16_length(new.suffix)) is distinct from new.suffix
  then
    raise exception 'the passage does not stand at % to %', passage.start_at, passage.end_at
      using errcode = 'check_violation', table = 'passage_texts', constraint = 'passage_texts_stand_there';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger stands_there before insert on passage_texts for each row execute function check_passage_text();
--> statement-breakpoint
create function check_passage_has_text() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from passage_texts where passage_id = new.id) then
    raise exception 'passage % has no words', new.id
      using errcode = 'check_violation', table = 'passages', constraint = 'passages_have_text';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger has_text after insert on passages deferrable initially deferred for each row execute function check_passage_has_text();
--> statement-breakpoint
-- A speaker's role is a role held on the day of the speech (15). Generated columns are not there yet before an insert: the range is made again.
create function check_role_held() returns trigger language plpgsql as $$
declare
  held roles;
begin
  if new.role_id is null then return new; end if;
  select * into held from roles where id = new.role_id;
  if new.speaker_kind = 'role_holder' and held.person_id is not null then
    raise exception 'the holder of this role is named'
      using errcode = 'check_violation', table = 'quote_states', constraint = 'quote_states_role_unnamed';
  end if;
  if new.said_on_edtf is null or not held.during && edtf_range(new.said_on_edtf) then
    raise exception 'the role was not held on %', coalesce(new.said_on_edtf, 'a day that is not known')
      using errcode = 'check_violation', table = 'quote_states', constraint = 'quote_states_role_held';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger role_held before insert on quote_states for each row execute function check_role_held();
--> statement-breakpoint
create function check_role_kept() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from quote_states s
    where s.role_id = new.id and (not s.said_on && new.during or (s.speaker_kind = 'role_holder') <> (new.person_id is null))
  ) then
    raise exception 'a quote rests on this role as it was'
      using errcode = 'check_violation', table = 'roles', constraint = 'roles_kept';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger role_kept after update on roles for each row execute function check_role_kept();
--> statement-breakpoint
-- Notes of ours never match an original, and nothing else is "as noted"; the second answer follows from what the wording is (8).
create function check_verdict() returns trigger language plpgsql as $$
declare
  method text;
  status text;
begin
  select c.method, w.translation_status into method, status
  from quote_witnesses q join passages p on p.id = q.passage_id join captures c on c.id = p.capture_id join wordings w on w.id = q.wording_id
  where q.id = new.witness_id;
  if new.verdict in ('verbatim', 'verbatim_with_declared_edits') and method = 'transcription' or new.verdict = 'as_noted' and method <> 'transcription' then
    raise exception 'the verdict % does not fit a capture by %', new.verdict, method
      using errcode = 'check_violation', table = 'verdicts', constraint = 'verdicts_fit_method';
  end if;
  if not (case coalesce(status, 'spoken')
    when 'spoken' then new.nearness = 'original'
    when 'machine' then new.nearness = 'machine_translation'
    when 'official' then new.nearness in ('official_translation', 'translation_original_not_held')
    when 'agency' then new.nearness in ('agency_translation', 'translation_original_not_held')
    when 'ours' then new.nearness in ('our_translation', 'translation_original_not_held')
  end) then
    raise exception 'the wording is not %', new.nearness
      using errcode = 'check_violation', table = 'verdicts', constraint = 'verdicts_fit_wording';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger fits before insert on verdicts for each row execute function check_verdict();
--> statement-breakpoint
create function check_wording_review() returns trigger language plpgsql as $$
begin
  if exists (select 1 from wordings where id = new.wording_id and created_by = new.reviewer_id) then
    raise exception 'a translation is reviewed by somebody else than who made it'
      using errcode = 'check_violation', table = 'wording_reviews', constraint = 'wording_reviews_by_second_person';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger by_second_person before insert on wording_reviews for each row execute function check_wording_review();
--> statement-breakpoint
-- Series, period, nature and speaker make a report: a second value of the same is its next vintage.
create unique index statistics_one_report on statistics
  (series_id, period, period_kind, nature, said_by_person_id, said_by_organisation_id, said_by_role_id) nulls not distinct where series_id is not null;
--> statement-breakpoint
create function check_said_by() returns trigger language plpgsql as $$
begin
  if new.said_by_role_id is not null and new.said_by_person_id is null
    and exists (select 1 from roles where id = new.said_by_role_id and person_id is not null)
  then
    raise exception 'the holder of this role is named'
      using errcode = 'check_violation', table = 'statistics', constraint = 'statistics_role_unnamed';
  end if;
  if tg_op = 'UPDATE' and old.series_id is not null and new.series_id is distinct from old.series_id then
    raise exception 'a statistic keeps its series'
      using errcode = 'restrict_violation', table = 'statistics', constraint = 'statistics_keep_series';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger said_by before insert or update on statistics for each row execute function check_said_by();
--> statement-breakpoint
-- Vintages are numbered without gaps, and each is known later than the one before: so they never overlap, and one is open (4).
create function check_vintage() returns trigger language plpgsql as $$
declare
  last record;
begin
  select n, known_from into last from vintages where statistic_id = new.statistic_id order by n desc limit 1;
  if new.n <> coalesce(last.n, 0) + 1 then
    raise exception 'the next vintage is number %, not %', coalesce(last.n, 0) + 1, new.n
      using errcode = 'check_violation', table = 'vintages', constraint = 'vintages_without_gaps';
  end if;
  if new.known_from <= last.known_from then
    raise exception 'known before the vintage that it follows'
      using errcode = 'check_violation', table = 'vintages', constraint = 'vintages_known_later';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger in_order before insert on vintages for each row execute function check_vintage();
--> statement-breakpoint
-- An adopted value is of that slice, coverage and period, and not disproved (5).
create function check_adoption() returns trigger language plpgsql as $$
begin
  if new.statistic_id is null then return new; end if;
  if not exists (
    select 1 from statistics t join series s on s.id = t.series_id
    where t.id = new.statistic_id and s.slice_id = new.slice_id and s.coverage = new.coverage and t.period = new.period
  ) then
    raise exception 'the adopted statistic is of another slice, coverage or period'
      using errcode = 'check_violation', table = 'adoptions', constraint = 'adoptions_fit';
  end if;
  if is_deprecated(new.statistic_id) then
    raise exception 'a deprecated statistic is not adopted'
      using errcode = 'check_violation', table = 'adoptions', constraint = 'adoptions_not_deprecated';
  end if;
  return new;
end $$;
--> statement-breakpoint
create function is_deprecated(of_statistic uuid) returns boolean language sql stable as $$
  select coalesce((select deprecated from deprecations where statistic_id = of_statistic order by n desc limit 1), false)
$$;
--> statement-breakpoint
create trigger fits before insert on adoptions for each row execute function check_adoption();
--> statement-breakpoint
-- Values that count differently don't meet in one reckoning unless it says why; "not stated" meets nothing, not even itself (6). A rate applies
-- to a level whatever its unit; operations whose point is to bring two units together may.
create function check_inputs() returns trigger language plpgsql as $$
declare
  met record;
  reckoning derivations;
begin
  select d.* into reckoning from derivation_runs r join derivations d on d.id = r.derivation_id where r.id = new.id;
  select count(*) as inputs, count(distinct v.statistic_id) as statistics,
    count(distinct (coalesce(s.coverage, 'not_stated'), s.compiler_id, coalesce(s.price_basis, 'not_stated'))) as ways,
    count(distinct (coalesce(i.unit_kind, t.unit_kind), coalesce(s.currency, i.unit_code, t.unit_code)))
      filter (where coalesce(i.unit_kind, t.unit_kind) not in ('percent', 'percentage_points', 'ratio')) as units,
    bool_or(coalesce(s.coverage, 'not_stated') = 'not_stated') as any_not_stated
  into met
  from derivation_inputs x
  join vintages v on v.id = x.vintage_id
  join statistics t on t.id = v.statistic_id
  left join series s on s.id = t.series_id
  left join slices c on c.id = s.slice_id
  left join indicators i on i.id = c.indicator_id
  where x.run_id = new.id;
  if met.inputs = 0 then
    raise exception 'a run has inputs' using errcode = 'check_violation', table = 'derivation_runs', constraint = 'derivation_runs_have_inputs';
  end if;
  if reckoning.mixes_because is null and (
    met.ways > 1
    or met.any_not_stated and met.statistics > 1
    or met.units > 1 and reckoning.operation not in ('ratio', 'per_head', 'multiple', 'count', 'conversion')
  ) then
    raise exception 'inputs that count differently need a reason'
      using errcode = 'check_violation', table = 'derivation_runs', constraint = 'derivation_runs_comparable';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger comparable after insert on derivation_runs deferrable initially deferred for each row execute function check_inputs();
--> statement-breakpoint
-- A run is stale when an input has a newer vintage (7).
create function is_stale(run uuid) returns boolean language sql stable as $$
  select exists (
    select 1 from derivation_inputs i join vintages v on v.id = i.vintage_id join vintages w on w.statistic_id = v.statistic_id and w.n > v.n
    where i.run_id = run)
$$;
--> statement-breakpoint
create function adopted_statistic(of_slice uuid, of_coverage text, of_period text) returns uuid language sql stable as $$
  select statistic_id from adoptions where slice_id = of_slice and coverage = of_coverage and period = of_period order by n desc limit 1
$$;
