-- When we recorded something is the database's to say: a verdict from tomorrow would hold for ever, and a value from yesterday would have been known.
create function keep_created_at() returns trigger language plpgsql as $$
begin
  new.created_at := clock_timestamp();
  return new;
end $$;
--> statement-breakpoint
do $$
declare
  guarded text;
begin
  foreach guarded in array array['text_layers', 'redactions', 'quote_states', 'wording_reviews', 'verdicts', 'vintages', 'derivation_runs', 'adoptions',
    'deprecations', 'brief_versions', 'corrections']
  loop
    execute format('create trigger recorded_now before insert on %I for each row execute function keep_created_at()', guarded);
  end loop;
  -- What decides whether words may stand in quotation marks.
  foreach guarded in array array['wordings', 'wording_reviews', 'verdicts']
  loop
    execute format('create constraint trigger audited after insert on %I deferrable initially deferred for each row execute function need_audit()', guarded);
  end loop;
end $$;
--> statement-breakpoint
-- A correction is published with its version: one added years later would be a notice that nobody signed.
create trigger with_version before insert on corrections for each row execute function with_its_parent('brief_versions', 'version_id');
--> statement-breakpoint
call pin_search_paths();
