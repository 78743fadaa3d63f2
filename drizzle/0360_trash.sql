CREATE TABLE "trash" (
	"kind" text NOT NULL,
	"thing_id" uuid NOT NULL,
	"trashed_by" uuid NOT NULL,
	"trashed_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"kept_at" timestamp with time zone,
	"reopened" jsonb,
	CONSTRAINT "trash_kind_thing_id_pk" PRIMARY KEY("kind","thing_id"),
	CONSTRAINT "trash_kind_known" CHECK ("trash"."kind" in ('brief', 'source', 'quote', 'statistic', 'indicator', 'person', 'organisation', 'media'))
);
--> statement-breakpoint
ALTER TABLE "trash" ADD CONSTRAINT "trash_trashed_by_staff_id_fk" FOREIGN KEY ("trashed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
grant select, insert, delete, update (kept_at) on trash to plumbline_app;
--> statement-breakpoint
grant delete on sources, source_watches, people, roles, organisations, indicators, slices, series, media to plumbline_app;
--> statement-breakpoint
create function is_trashed(asked_kind text, asked_id uuid) returns boolean language sql stable as
  $$ select exists (select from trash where kind = asked_kind and thing_id = asked_id) $$;
--> statement-breakpoint
-- Nothing of the trash is referred to anew, or shown to readers. Arguments: what the column refers to, and the column. After the foreign key's own trigger (by name), which has by then waited for whoever
-- holds the row to throw it away.
create function refuse_trashed() returns trigger language plpgsql as $$
begin
  if is_trashed(tg_argv[0], (to_jsonb(new) ->> tg_argv[1])::uuid) then
    raise exception 'this % is in the trash', tg_argv[0]
      using errcode = 'check_violation', table = tg_table_name, constraint = 'in_trash';
  end if;
  return new;
end $$;
--> statement-breakpoint
do $$
declare
  guard record;
begin
  for guard in select * from (values
    ('quote_states', 'speaker_person_id', 'person'), ('quote_states', 'speaker_organisation_id', 'organisation'),
    ('statistics', 'said_by_person_id', 'person'), ('statistics', 'said_by_organisation_id', 'organisation'),
    ('roles', 'person_id', 'person'), ('roles', 'organisation_id', 'organisation'),
    ('sources', 'publisher_id', 'organisation'), ('sources', 'original_source_id', 'source'),
    ('series', 'compiler_id', 'organisation'), ('slices', 'indicator_id', 'indicator'),
    ('draft_figures', 'media_id', 'media'), ('version_media', 'media_id', 'media'),
    ('brief_versions', 'brief_id', 'brief')) as g (place, reference, kind)
  loop
    execute format('create trigger z_not_trashed_%2$s after insert on %1$I for each row when (new.%2$I is not null) execute function refuse_trashed(%3$L, %2$L)',
      guard.place, guard.reference, guard.kind);
    execute format('create trigger z_not_trashed_%2$s_next after update of %2$I on %1$I for each row when (new.%2$I is not null and new.%2$I is distinct from old.%2$I) execute function refuse_trashed(%3$L, %2$L)',
      guard.place, guard.reference, guard.kind);
  end loop;
  for guard in select * from (values
    ('people', 'person'), ('organisations', 'organisation'), ('indicators', 'indicator'), ('sources', 'source'), ('quotes', 'quote'), ('statistics', 'statistic')) as g (place, kind)
  loop
    execute format('create trigger not_trashed_released before update of released_at on %I for each row when (new.released_at is not null) execute function refuse_trashed(%L, ''id'')', guard.place, guard.kind);
  end loop;
end $$;
--> statement-breakpoint
create trigger not_trashed before update of state on briefs for each row when (new.state is distinct from old.state) execute function refuse_trashed('brief', 'id');
--> statement-breakpoint
-- What a draft or a version cites, all that is added at once: also a source by a passage in it, whose row is held, as whoever throws it away holds it. A draft that is itself in the
-- trash may cite what it likes, so that nothing typed is lost, and comes back after what it cites.
drop trigger source_stands on draft_citations;
--> statement-breakpoint
create function refuse_trashed_citations() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'draft_citations' and not exists (select from added a where not is_trashed('brief', (to_jsonb(a) ->> 'brief_id')::uuid)) then
    return null;
  end if;
  if exists (select from added a join sources s on s.id = a.source_id where s.withdrawn_at is not null and not is_trashed('source', s.id)) then
    raise exception 'this source was withdrawn' using errcode = 'check_violation', table = tg_table_name, constraint = 'sources_withdrawn';
  end if;
  perform from sources s where s.id in (select c.source_id from added a join passages p on p.id = a.passage_id join captures c on c.id = p.capture_id) order by s.id for key share;
  if exists (
    select from trash t where t.kind in ('quote', 'statistic', 'source') and (
      exists (select from added a where a.quote_id = t.thing_id or a.statistic_id = t.thing_id or a.source_id = t.thing_id)
      or t.kind = 'source' and exists (select from added a join passages p on p.id = a.passage_id join captures c on c.id = p.capture_id where c.source_id = t.thing_id)))
  then
    raise exception 'what is cited is in the trash' using errcode = 'check_violation', table = tg_table_name, constraint = 'in_trash';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger z_not_trashed after insert on draft_citations referencing new table as added for each statement execute function refuse_trashed_citations();
--> statement-breakpoint
create trigger z_not_trashed after insert on version_citations referencing new table as added for each statement execute function refuse_trashed_citations();
--> statement-breakpoint
-- These few kinds of rows can be deleted at all, by nobody before they have been in the trash for thirty days; that nothing refers to them the foreign keys see to. Arguments: as above.
create function delete_from_trash_only() returns trigger language plpgsql as $$
begin
  if not exists (select from trash where kind = tg_argv[0] and thing_id = (to_jsonb(old) ->> tg_argv[1])::uuid and trashed_at <= clock_timestamp() - interval '30 days') then
    raise exception '% are deleted only after thirty days in the trash', tg_table_name using errcode = 'restrict_violation', table = tg_table_name, constraint = 'delete_from_trash_only';
  end if;
  return old;
end $$;
--> statement-breakpoint
do $$
declare
  guard record;
begin
  for guard in select * from (values
    ('sources', 'id', 'source'), ('source_watches', 'source_id', 'source'), ('people', 'id', 'person'), ('roles', 'person_id', 'person'), ('organisations', 'id', 'organisation'),
    ('indicators', 'id', 'indicator'), ('slices', 'indicator_id', 'indicator'), ('media', 'id', 'media')) as g (place, reference, kind)
  loop
    execute format('create trigger from_trash_only before delete on %I for each row execute function delete_from_trash_only(%L, %L)', guard.place, guard.kind, guard.reference);
    execute format('create constraint trigger deleted_audited after delete on %I deferrable initially deferred for each row execute function need_audit()', guard.place);
  end loop;
end $$;
--> statement-breakpoint
create function delete_trashed_series() returns trigger language plpgsql as $$
begin
  if not exists (select from slices l join trash t on t.kind = 'indicator' and t.thing_id = l.indicator_id where l.id = old.slice_id and t.trashed_at <= clock_timestamp() - interval '30 days') then
    raise exception 'series are deleted only with their indicator' using errcode = 'restrict_violation', table = tg_table_name, constraint = 'delete_from_trash_only';
  end if;
  return old;
end $$;
--> statement-breakpoint
create trigger from_trash_only before delete on series for each row execute function delete_trashed_series();
--> statement-breakpoint
create constraint trigger audited after insert or delete on trash deferrable initially deferred for each row execute function need_audit();
--> statement-breakpoint
call pin_search_paths();
