-- The same guard as before, but a translation that was compared with nothing is borne out by the words that it translates (DESIGN.md §2.8), and those
-- must stand: a credited translation of words that stand nowhere said what nobody could look up.
create function wording_stands(wording uuid) returns boolean language sql stable as $$
  select exists (
    select from quote_witnesses q
    cross join lateral (select d.verdict from verdicts d where d.witness_id = q.id order by d.created_at desc limit 1) latest
    where q.wording_id = wording and latest.verdict in ('verbatim', 'verbatim_with_declared_edits', 'as_noted'))
$$;
--> statement-breakpoint
create or replace function check_quote_citation() returns trigger language plpgsql as $$
declare
  wording wordings;
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
  if wording_stands(wording.id) then return new; end if;
  -- What was compared and differs may not be cited. A translation that doesn't say of which wording is one of the words as spoken.
  if wording.translation_status is not null
    and not exists (select from quote_witnesses q where q.wording_id = wording.id)
    and exists (
      select from wordings o where o.quote_id = wording.quote_id and wording_stands(o.id)
        and case when wording.translation_of is null then o.translation_status is null else o.id = wording.translation_of end)
  then return new; end if;
  raise exception 'the quotation stands in nothing that we hold'
    using errcode = 'check_violation', table = 'version_citations', constraint = 'version_citations_quotation_stands';
end $$;
