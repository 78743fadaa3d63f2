ALTER TABLE "trash" DROP CONSTRAINT "trash_kind_known";--> statement-breakpoint
ALTER TABLE "trash" ADD CONSTRAINT "trash_kind_known" CHECK ("trash"."kind" in ('brief', 'source', 'quote', 'statistic', 'indicator', 'derivation', 'subject', 'person', 'organisation', 'media'));--> statement-breakpoint
grant delete on subjects to plumbline_app;
--> statement-breakpoint
create trigger from_trash_only before delete on subjects for each row execute function delete_from_trash_only('subject', 'id');
--> statement-breakpoint
create trigger not_under_hold before delete on subjects for each row execute function refuse_under_hold();
--> statement-breakpoint
create constraint trigger deleted_audited after delete on subjects deferrable initially deferred for each row execute function need_audit();
--> statement-breakpoint
create trigger z_not_trashed_subject_id after insert on brief_subjects for each row execute function refuse_trashed('subject', 'subject_id');
--> statement-breakpoint
create trigger z_not_trashed_subject_id after insert on indicator_subjects for each row execute function refuse_trashed('subject', 'subject_id');
--> statement-breakpoint
create trigger z_not_trashed_derivation_id after insert on derivation_runs for each row execute function refuse_trashed('derivation', 'derivation_id');
--> statement-breakpoint
create trigger not_trashed_released before update of released_at on derivations for each row when (new.released_at is not null) execute function refuse_trashed('derivation', 'id');
--> statement-breakpoint
-- A value of ours that comes from a run; whoever throws the derivation away holds its row.
create function refuse_trashed_run() returns trigger language plpgsql as $$
begin
  perform from derivations d join derivation_runs r on r.derivation_id = d.id where r.id = new.derivation_run_id for key share of d;
  if exists (select from derivation_runs r where r.id = new.derivation_run_id and is_trashed('derivation', r.derivation_id)) then
    raise exception 'this derivation is in the trash' using errcode = 'check_violation', table = tg_table_name, constraint = 'in_trash';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger z_not_trashed_run after insert on vintages for each row when (new.derivation_run_id is not null) execute function refuse_trashed_run();
--> statement-breakpoint
-- As before, and of derivations, by the runs that are cited.
create or replace function refuse_trashed_citations() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'draft_citations' and not exists (select from added a where not is_trashed('brief', (to_jsonb(a) ->> 'brief_id')::uuid)) then
    return null;
  end if;
  if exists (select from added a join sources s on s.id = a.source_id where s.withdrawn_at is not null and not is_trashed('source', s.id)) then
    raise exception 'this source was withdrawn' using errcode = 'check_violation', table = tg_table_name, constraint = 'sources_withdrawn';
  end if;
  perform from sources s where s.id in (select c.source_id from added a join passages p on p.id = a.passage_id join captures c on c.id = p.capture_id) order by s.id for key share;
  perform from derivations d where d.id in (select r.derivation_id from added a join derivation_runs r on r.id = a.derivation_run_id) order by d.id for key share;
  if exists (
    select from trash t where t.kind in ('quote', 'statistic', 'source', 'derivation') and (
      exists (select from added a where a.quote_id = t.thing_id or a.statistic_id = t.thing_id or a.source_id = t.thing_id)
      or t.kind = 'derivation' and exists (select from added a join derivation_runs r on r.id = a.derivation_run_id where r.derivation_id = t.thing_id)
      or t.kind = 'source' and exists (select from added a join passages p on p.id = a.passage_id join captures c on c.id = p.capture_id where c.source_id = t.thing_id)))
  then
    raise exception 'what is cited is in the trash' using errcode = 'check_violation', table = tg_table_name, constraint = 'in_trash';
  end if;
  return null;
end $$;
--> statement-breakpoint
call pin_search_paths();
