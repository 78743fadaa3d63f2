-- What was withdrawn stays withdrawn, also when the brief is published anew; and its day of first publication is kept for lists.
create or replace view published_briefs with (security_barrier) as
  select b.id, b.slug, b.language,
    (select t.id from briefs t where t.id = b.translation_of and t.current_version_id is not null
      and (t.embargo_until is null or t.embargo_until <= clock_timestamp())) as translation_of,
    b.current_version_id, v.change_class = 'withdrawal' as is_withdrawn,
    (select x.published_at from brief_versions x where x.brief_id = b.id and x.n = 1) as first_published_at
  from briefs b join brief_versions v on v.id = b.current_version_id
  where b.embargo_until is null or b.embargo_until <= clock_timestamp();
--> statement-breakpoint
create or replace view published_versions with (security_barrier) as
  select v.id, v.brief_id, v.n, v.canonical, v.sha256, v.schema_number, v.title, v.standfirst, v.change_class, v.note, v.published_at,
    v.published_alone_because, v.redaction_id is not null as is_redacted, r.public_note as redaction_note, v.counts
  from brief_versions v
  join published_briefs b on b.id = v.brief_id
  left join redactions r on r.id = v.redaction_id
  where not exists (select from brief_versions w where w.brief_id = v.brief_id and w.n > v.n and w.change_class = 'withdrawal');
--> statement-breakpoint
-- As before, but compared with the last version that said anything: a withdrawal between two versions hides no correction. And a brief that comes back is no typo.
create or replace function check_change_class() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  previous uuid := (select id from brief_versions where brief_id = new.brief_id and n < new.n and change_class <> 'withdrawal' order by n desc limit 1);
  comes_back boolean := exists (select from brief_versions where brief_id = new.brief_id and n = new.n - 1 and change_class = 'withdrawal');
begin
  if previous is null then return null; end if;
  if new.change_class = 'typo' and comes_back or new.change_class in ('typo', 'clarification') and exists (
    select statistic_id, vintage_id, derivation_run_id, quote_id, quote_state_id, wording_id, passage_id, source_id, rendered
    from (
      select c.*, c.version_id = new.id as is_new from version_citations c where c.version_id in (previous, new.id)
    ) as cited
    group by statistic_id, vintage_id, derivation_run_id, quote_id, quote_state_id, wording_id, passage_id, source_id, rendered
    having count(*) filter (where is_new) <> count(*) filter (where not is_new)
  ) then
    raise exception 'the evidence changed: % is too mild', new.change_class
      using errcode = 'check_violation', table = 'brief_versions', constraint = 'brief_versions_severe_enough';
  end if;
  if new.change_class not in ('correction', 'withdrawal') and (
    exists (
      select 1 from version_citations was
      join version_citations now on now.version_id = new.id and now.statistic_id = was.statistic_id
      where was.version_id = previous and is_mended(was.vintage_id, now.vintage_id))
    or exists (
      select 1 from version_citations was
      join version_citations now on now.version_id = new.id and now.quote_id = was.quote_id
      join quote_states earlier on earlier.id = was.quote_state_id
      join quote_states later on later.id = now.quote_state_id
      join quote_states mended on mended.quote_id = earlier.quote_id and mended.n > earlier.n and mended.n <= later.n and mended.cause = 'our_error'
      where was.version_id = previous)
    or exists (
      select 1 from version_citations was
      join derivation_runs earlier on earlier.id = was.derivation_run_id
      join derivation_runs later on later.derivation_id = earlier.derivation_id
      join version_citations now on now.version_id = new.id and now.derivation_run_id = later.id
      join derivation_inputs i on i.run_id = earlier.id
      join derivation_inputs j on j.run_id = later.id
      where was.version_id = previous and is_mended(i.vintage_id, j.vintage_id))
  ) then
    raise exception 'something that we had wrong changed: this is a correction'
      using errcode = 'check_violation', table = 'brief_versions', constraint = 'brief_versions_our_error_is_correction';
  end if;
  return null;
end $$;
