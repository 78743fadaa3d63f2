-- Read once: in a query that is spelt out with it, a text of half a megabyte would be read for each time that it is named.
create or replace function add_version_origins() returns trigger language plpgsql security definer as $$
declare
  content jsonb := new.canonical;
begin
  insert into version_origins (version_id, entry, source_id, passage_id, quote_id, statistic_id, is_first)
    select new.id, o.* from origins_in(content) as o;
  return null;
end $$;
--> statement-breakpoint
-- As before, but asked of all citations that are added together: of each by itself it took as long as all else that is asked of it.
drop trigger transcription_checked on version_citations;
--> statement-breakpoint
create or replace function check_cited_transcription() returns trigger language plpgsql as $$
begin
  if exists (
    select from (
      select passage_id from added
      union select v.passage_id from added a join vintages v on v.id = a.vintage_id
      union select v.passage_id from added a join derivation_inputs i on i.run_id = a.derivation_run_id join vintages v on v.id = i.vintage_id
    ) as cited where lacks_transcription_check(cited.passage_id)
  ) then
    raise exception 'a transcription is cited once a second person has checked it'
      using errcode = 'check_violation', table = 'version_citations', constraint = 'version_citations_transcription_checked';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger transcription_checked after insert on version_citations referencing new table as added
  for each statement execute function check_cited_transcription();
--> statement-breakpoint
call pin_search_paths();
