-- Grants. Neither role owns a table: so neither can switch a trigger off, and the past they can't even try to change. The roles themselves are
-- the cluster's, and db/migrate.ts makes them.
grant select, insert on all tables in schema public to plumbline_app;
--> statement-breakpoint
revoke insert on redacted_places from plumbline_app;
--> statement-breakpoint
revoke all on published_briefs, published_versions, published_corrections, published_notices, published_slug_redirects, published_media, published_settings
  from plumbline_app;
--> statement-breakpoint
grant select on published_briefs, published_versions, published_corrections, published_notices, published_slug_redirects, published_media, published_settings
  to plumbline_public, plumbline_app;
--> statement-breakpoint
-- What may change, column by column: what a row is (its id, code, maker, day of making) never does, and computed columns can't.
do $$
declare
  changeable text;
begin
  foreach changeable in array array[
    'people', 'organisations', 'organisation_facts', 'roles', 'sources', 'quotes', 'proposals', 'indicators', 'statistics', 'derivations', 'subjects', 'events',
    'programmes', 'projects', 'briefs', 'brief_drafts', 'media', 'notices', 'settings', 'staff', 'one_time_links', 'sessions', 'sign_in_throttles']
  loop
    execute (
      select format('grant update (%s) on %I to plumbline_app', string_agg(quote_ident(attname), ', '), changeable)
      from pg_attribute
      where attrelid = changeable::regclass and attnum > 0 and not attisdropped and attgenerated = ''
        and attname not in ('id', 'code', 'created_at', 'created_by', 'sha256', 'token_hash', 'text_layer_id', 'brief_id'));
  end loop;
end $$;
--> statement-breakpoint
-- Lists that are made anew as a whole, and what has no past.
grant delete on draft_citations, page_tags, brief_authors, brief_subjects, indicator_subjects, event_evidence, programme_statistics, sign_in_throttles, proposals
  to plumbline_app;
--> statement-breakpoint
revoke execute on function redact_place, verify_audit_log from public;
--> statement-breakpoint
grant execute on function redact_place, verify_audit_log to plumbline_app;
--> statement-breakpoint
-- A guard looks tables up in our schema, and not among a session's temporary ones.
do $$
declare
  guard regprocedure;
begin
  for guard in select oid::regprocedure from pg_proc
    where pronamespace = 'public'::regnamespace and proowner = current_user::regrole and (prorettype = 'trigger'::regtype or prosecdef)
  loop
    execute format('alter function %s set search_path = public, pg_temp', guard);
  end loop;
end $$;
