-- What must hold of a version when it is published (DESIGN.md §2.2, §2.7, §2.8, §2.10), how its content can be redacted, and what readers see.
alter table briefs add constraint briefs_current_version_of_brief
  foreign key (current_version_id, id) references brief_versions (id, brief_id);
--> statement-breakpoint
-- Faster to read than the default, where the server was built with it; the embedded one isn't.
do $$
begin
  alter table brief_versions alter column canonical set compression lz4;
exception when feature_not_supported then null;
end $$;
--> statement-breakpoint
create function check_quote_citation() returns trigger language plpgsql as $$
declare
  wording wordings;
  latest text[];
begin
  if new.wording_id is null then return new; end if;
  select * into wording from wordings where id = new.wording_id;
  if (select speech from quote_states where id = new.quote_state_id) = 'indirect' then return new; end if;
  if wording.translation_status = 'machine' then
    raise exception 'a machine''s translation never stands in quotation marks'
      using errcode = 'check_violation', table = 'version_citations', constraint = 'version_citations_no_machine_translation';
  end if;
  if wording.translation_status = 'ours' and not exists (select 1 from wording_reviews where wording_id = wording.id) then
    raise exception 'a translation of ours needs its review'
      using errcode = 'check_violation', table = 'version_citations', constraint = 'version_citations_translation_reviewed';
  end if;
  select array_agg((select d.verdict from verdicts d where d.witness_id = q.id order by d.created_at desc limit 1)) into latest
  from quote_witnesses q where q.wording_id = wording.id;
  if latest && array['verbatim', 'verbatim_with_declared_edits', 'as_noted'] then return new; end if;
  -- A credited translation of a wording that stands may itself stand nowhere, but what was compared and differs may not be cited.
  if latest is null and wording.translation_status is not null then return new; end if;
  raise exception 'the quotation stands in nothing that we hold'
    using errcode = 'check_violation', table = 'version_citations', constraint = 'version_citations_quotation_stands';
end $$;
--> statement-breakpoint
create trigger publishable before insert on version_citations for each row execute function check_quote_citation();
--> statement-breakpoint
create function check_fresh() returns trigger language plpgsql as $$
begin
  if is_stale(new.derivation_run_id) or is_stale((select derivation_run_id from vintages where id = new.vintage_id)) then
    raise exception 'the derivation''s run is stale'
      using errcode = 'check_violation', table = 'version_citations', constraint = 'version_citations_fresh';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger fresh before insert on version_citations for each row execute function check_fresh();
--> statement-breakpoint
-- Whether of one statistic's two vintages the later came by way of one that mended an error of ours.
create function is_mended(earlier uuid, later uuid) returns boolean language sql stable as $$
  select exists (
    select 1 from vintages e
    join vintages l on l.statistic_id = e.statistic_id
    join vintages m on m.statistic_id = e.statistic_id and m.n > e.n and m.n <= l.n and m.cause = 'our_error'
    where e.id = earlier and l.id = later)
$$;
--> statement-breakpoint
-- At commit, when all its citations are there: changed evidence is no typo, and what we had wrong is a correction.
create function check_change_class() returns trigger language plpgsql as $$
declare
  previous uuid := (select id from brief_versions where brief_id = new.brief_id and n = new.n - 1);
begin
  if previous is null then return null; end if;
  if new.change_class in ('typo', 'clarification') and exists (
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
--> statement-breakpoint
create constraint trigger severe_enough after insert on brief_versions deferrable initially deferred for each row execute function check_change_class();
--> statement-breakpoint
-- No half publication: whoever adds a version makes it the brief's current one.
create function check_newest_is_current() returns trigger language plpgsql as $$
declare
  of_brief uuid := case tg_table_name when 'briefs' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'brief_id' end;
begin
  if (select v.n from briefs b join brief_versions v on v.id = b.current_version_id where b.id = of_brief)
    is distinct from (select max(n) from brief_versions where brief_id = of_brief)
  then
    raise exception 'the newest version is the current one'
      using errcode = 'check_violation', table = 'briefs', constraint = 'briefs_show_newest';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger is_current after insert on brief_versions deferrable initially deferred for each row execute function check_newest_is_current();
--> statement-breakpoint
create constraint trigger shows_newest after update of current_version_id on briefs deferrable initially deferred
  for each row execute function check_newest_is_current();
--> statement-breakpoint
-- redact() of the domain calls this once for each place. It keeps the hash of what stood there, then takes it away or puts the replacement.
-- row_key: a uuid; hex for text_contents; "brief:revision" for brief_revisions. Of a capture only the record is made: its bytes are a file.
create function redact_place(redaction uuid, place text, row_key text, replacement text default null) returns void
language plpgsql security definer as $$
declare
  found boolean;
begin
  case place
    when 'text_contents' then
      insert into redacted_places (redaction_id, place, row_key, field, sha256)
        select redaction, place, redact_place.row_key, 'text', sha256_text(t.text) from text_contents t where t.sha256 = decode(redact_place.row_key, 'hex') and t.text is not null;
      update text_contents set text = null, redaction_id = redaction where sha256 = decode(redact_place.row_key, 'hex') and text is not null;
    when 'passage_texts' then
      insert into redacted_places (redaction_id, place, row_key, field, sha256)
        select redaction, redact_place.place, redact_place.row_key, f.field, sha256_text(f.words)
        from passage_texts t, lateral (values ('exact', t.exact), ('prefix', t.prefix), ('suffix', t.suffix)) as f (field, words)
        where t.passage_id = redact_place.row_key::uuid and t.exact is not null;
      update passage_texts set exact = null, prefix = null, suffix = null, redaction_id = redaction
        where passage_id = redact_place.row_key::uuid and exact is not null;
    when 'wordings' then
      insert into redacted_places (redaction_id, place, row_key, field, sha256)
        select redaction, redact_place.place, redact_place.row_key, 'text', sha256_text(w.text) from wordings w where w.id = redact_place.row_key::uuid and w.text is not null;
      update wordings set text = null, redaction_id = redaction where id = redact_place.row_key::uuid and text is not null;
    when 'brief_revisions' then
      insert into redacted_places (redaction_id, place, row_key, field, sha256)
        select redaction, redact_place.place, redact_place.row_key, 'document', sha256_text(r.document::text) from brief_revisions r
        where r.brief_id = split_part(redact_place.row_key, ':', 1)::uuid and r.revision = split_part(redact_place.row_key, ':', 2)::integer and r.document is not null;
      update brief_revisions set document = null, redaction_id = redaction
        where brief_id = split_part(redact_place.row_key, ':', 1)::uuid and revision = split_part(redact_place.row_key, ':', 2)::integer and document is not null;
    when 'brief_versions' then
      -- The replacement is the canonical text with tombstones; title and standfirst follow it.
      insert into redacted_places (redaction_id, place, row_key, field, sha256)
        select redaction, redact_place.place, redact_place.row_key, 'canonical', sha256_text(v.canonical) from brief_versions v where v.id = redact_place.row_key::uuid;
      update brief_versions set canonical = replacement, title = replacement::jsonb ->> 'title',
        standfirst = replacement::jsonb ->> 'standfirst', redaction_id = redaction where id = redact_place.row_key::uuid;
    when 'captures' then
      insert into redacted_places (redaction_id, place, row_key, field, sha256)
        select redaction, redact_place.place, redact_place.row_key, 'bytes', c.bytes_sha256 from captures c where c.id = redact_place.row_key::uuid;
    else
      raise exception 'nothing is redacted in %', place using errcode = 'invalid_parameter_value';
  end case;
  select exists (select 1 from redacted_places r where r.redaction_id = redaction and r.place = redact_place.place and r.row_key = redact_place.row_key) into found;
  if not found then
    raise exception 'nothing stands at % %', place, row_key using errcode = 'no_data_found';
  end if;
end $$;
--> statement-breakpoint
-- What plumbline_public may read. The views belong to the tables' owner, so they see what that role can't; security_barrier keeps a reader's own
-- conditions from running on rows that are left out.
create view published_briefs with (security_barrier) as
  select b.id, b.slug, b.language,
    (select t.id from briefs t where t.id = b.translation_of and t.current_version_id is not null
      and (t.embargo_until is null or t.embargo_until <= clock_timestamp())) as translation_of,
    b.current_version_id, v.change_class = 'withdrawal' as is_withdrawn
  from briefs b join brief_versions v on v.id = b.current_version_id
  where b.embargo_until is null or b.embargo_until <= clock_timestamp();
--> statement-breakpoint
create view published_versions with (security_barrier) as
  select v.id, v.brief_id, v.n, v.canonical, v.sha256, v.schema_number, v.title, v.standfirst, v.change_class, v.note, v.published_at,
    v.published_alone_because, v.redaction_id is not null as is_redacted, r.public_note as redaction_note
  from brief_versions v
  join published_briefs b on b.id = v.brief_id and (not b.is_withdrawn or v.id = b.current_version_id)
  left join redactions r on r.id = v.redaction_id;
--> statement-breakpoint
create view published_corrections with (security_barrier) as
  select c.id, c.version_id, v.brief_id, c.class, c.was_wrong, c.is_right, c.created_at
  from corrections c join published_versions v on v.id = c.version_id;
--> statement-breakpoint
create view published_notices with (security_barrier) as
  select distinct n.brief_id, n.kind, c.statistic_id, c.quote_id, n.created_at
  from notices n
  join published_briefs b on b.id = n.brief_id and not b.is_withdrawn
  left join vintages v on v.id = n.vintage_id
  left join quote_states q on q.id = n.quote_state_id
  join version_citations c on c.version_id = b.current_version_id
    and (c.statistic_id = coalesce(v.statistic_id, n.statistic_id) or c.quote_id = q.quote_id)
  left join statistics s on s.id = c.statistic_id
  left join quotes t on t.id = c.quote_id
  where n.state = 'open' and n.kind in ('newer_vintage', 'deprecated', 'quote_changed')
    and (v.id is null or c.vintage_id <> v.id)
    and coalesce(s.embargo_until, t.embargo_until, '-infinity') <= clock_timestamp();
--> statement-breakpoint
create view published_slug_redirects with (security_barrier) as
  select r.kind, r.slug as from_slug, b.slug as to_slug
  from slug_redirects r join published_briefs b on b.id = r.thing_id
  where r.kind = 'briefs' and r.slug <> b.slug;
--> statement-breakpoint
create view published_media with (security_barrier) as
  select m.id, m.sha256, m.media_type, m.width, m.height, m.variants from media m
  where exists (select 1 from version_media x join published_versions v on v.id = x.version_id where x.media_id = m.id);
--> statement-breakpoint
create view published_settings with (security_barrier) as
  select key, value from settings where is_public;
