-- A passage that changed where its source lives is replaced by another witness: docs/decisions/0014. What was published stays as it is; what is composed from now on is
-- printed with the other.
CREATE TABLE "witness_replacements" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"drift_id" uuid NOT NULL,
	"passage_id" uuid NOT NULL,
	"by_passage_id" uuid NOT NULL,
	"wording_id" uuid,
	"vintage_id" uuid,
	"brief_id" uuid,
	"node_id" text,
	"n" integer NOT NULL,
	"stands" boolean NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "witness_replacements_numbered" UNIQUE NULLS NOT DISTINCT("passage_id","wording_id","vintage_id","brief_id","node_id","n"),
	CONSTRAINT "witness_replacements_for_one_thing" CHECK (num_nonnulls("witness_replacements"."wording_id", "witness_replacements"."vintage_id", "witness_replacements"."brief_id") = 1 and ("witness_replacements"."brief_id" is null) = ("witness_replacements"."node_id" is null)),
	CONSTRAINT "witness_replacements_by_another" CHECK ("witness_replacements"."passage_id" <> "witness_replacements"."by_passage_id")
);
--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_state_known";--> statement-breakpoint
ALTER TABLE "passage_drifts" DROP CONSTRAINT "passage_drifts_state_known";--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "witness_passage_id" uuid;--> statement-breakpoint
ALTER TABLE "passage_drifts" ADD COLUMN "witness_passage_id" uuid;--> statement-breakpoint
ALTER TABLE "witness_replacements" ADD CONSTRAINT "witness_replacements_drift_id_passage_drifts_id_fk" FOREIGN KEY ("drift_id") REFERENCES "public"."passage_drifts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "witness_replacements" ADD CONSTRAINT "witness_replacements_passage_id_passages_id_fk" FOREIGN KEY ("passage_id") REFERENCES "public"."passages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "witness_replacements" ADD CONSTRAINT "witness_replacements_by_passage_id_passages_id_fk" FOREIGN KEY ("by_passage_id") REFERENCES "public"."passages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "witness_replacements" ADD CONSTRAINT "witness_replacements_wording_id_wordings_id_fk" FOREIGN KEY ("wording_id") REFERENCES "public"."wordings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "witness_replacements" ADD CONSTRAINT "witness_replacements_vintage_id_vintages_id_fk" FOREIGN KEY ("vintage_id") REFERENCES "public"."vintages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "witness_replacements" ADD CONSTRAINT "witness_replacements_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "witness_replacements" ADD CONSTRAINT "witness_replacements_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "witness_replacements_wording" ON "witness_replacements" USING btree ("wording_id");--> statement-breakpoint
CREATE INDEX "witness_replacements_vintage" ON "witness_replacements" USING btree ("vintage_id");--> statement-breakpoint
CREATE INDEX "witness_replacements_drift" ON "witness_replacements" USING btree ("drift_id");--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_witness_passage_id_passages_id_fk" FOREIGN KEY ("witness_passage_id") REFERENCES "public"."passages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passage_drifts" ADD CONSTRAINT "passage_drifts_witness_passage_id_passages_id_fk" FOREIGN KEY ("witness_passage_id") REFERENCES "public"."passages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_replaced_by_a_witness" CHECK (("notices"."state" = 'replaced') = ("notices"."witness_passage_id" is not null));--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_state_known" CHECK ("notices"."state" in ('open', 'accepted', 'dismissed', 'replaced'));--> statement-breakpoint
ALTER TABLE "passage_drifts" ADD CONSTRAINT "passage_drifts_replaced_by_a_witness" CHECK (("passage_drifts"."state" = 'replaced') = ("passage_drifts"."witness_passage_id" is not null));--> statement-breakpoint
ALTER TABLE "passage_drifts" ADD CONSTRAINT "passage_drifts_state_known" CHECK ("passage_drifts"."state" in ('open', 'accepted', 'dismissed', 'replaced', 'passed'));
--> statement-breakpoint
do $$ begin call make_immutable('witness_replacements'::regclass); end $$;
--> statement-breakpoint
create constraint trigger audited after insert on witness_replacements deferrable initially deferred for each row execute function need_audit();
--> statement-breakpoint
grant select, insert on witness_replacements to plumbline_app;
--> statement-breakpoint
grant update (witness_passage_id) on passage_drifts to plumbline_app;
--> statement-breakpoint
grant update (witness_passage_id) on notices to plumbline_app;
--> statement-breakpoint
-- Of each replacement the newest row holds.
create view standing_replacements as
  select * from (
    select distinct on (passage_id, wording_id, vintage_id, brief_id, node_id) * from witness_replacements
    order by passage_id, wording_id, vintage_id, brief_id, node_id, n desc
  ) as newest where stands;
--> statement-breakpoint
grant select on standing_replacements to plumbline_app;
--> statement-breakpoint
-- Where a value is printed to come from: the passage it was taken from, or what replaced that, and so on.
create function printed_passage(vintage uuid, own uuid) returns uuid language sql stable as $$
  with recursive chain (passage_id, step) as (
    select own, 0
    union all
    select r.by_passage_id, c.step + 1 from chain c join standing_replacements r on r.vintage_id = vintage and r.passage_id = c.passage_id where c.step < 100
  )
  select passage_id from chain order by step desc limit 1
$$;
--> statement-breakpoint
create or replace function origins_in(canonical jsonb)
  returns table (entry integer, source_id uuid, passage_id uuid, quote_id uuid, statistic_id uuid, is_first boolean) language sql stable as $$
  with entries as (
    select (e ->> 'number')::integer as entry, e as body
    from jsonb_array_elements(case jsonb_typeof(canonical -> 'evidence') when 'array' then canonical -> 'evidence' else '[]' end) as e
  ),
  printed as (
    select entry, body, to_uuid(given #>> '{}') as passage_id from entries, jsonb_path_query(body, '$.**.passageId') as given
    union
    select entry, body, printed_passage(v.id, v.passage_id) from entries, jsonb_path_query(body, '$.**.vintageId') as given
      join vintages v on v.id = to_uuid(given #>> '{}')
  ),
  found as (
    select p.entry, p.body, c.source_id, p.passage_id from printed p join passages x on x.id = p.passage_id join captures c on c.id = x.capture_id
    union
    select e.entry, e.body, w.id, null from entries e join sources w on w.code = e.body #>> '{source,code}' where e.body ->> 'kind' = 'note'
      and jsonb_typeof(e.body -> 'origin') is distinct from 'object'
  )
  select f.entry, f.source_id, f.passage_id, q.id, s.id, row_number() over (partition by f.source_id order by f.entry, f.passage_id) = 1 from found f
    left join quotes q on q.id = to_uuid(f.body ->> 'quoteId')
    left join statistics s on s.id = to_uuid(f.body ->> 'statisticId')
  where f.entry is not null
$$;
--> statement-breakpoint
-- Readers of a version that was published before are still told that what it rests on has changed.
create or replace view published_notices with (security_barrier) as
  select distinct n.brief_id,
    case when n.kind = 'deprecated' and c.statistic_id is distinct from n.statistic_id then 'deprecated_input' else n.kind end as kind,
    c.statistic_id, c.quote_id, n.created_at, c.derivation_run_id, c.passage_id, c.source_id
  from notices n
  join published_briefs b on b.id = n.brief_id and not b.is_withdrawn
  join version_citations c on c.version_id = b.current_version_id
  left join vintages cited on cited.id = c.vintage_id
  left join vintages v on v.id = n.vintage_id
  left join quote_states quoted on quoted.id = c.quote_state_id
  left join quote_states q on q.id = n.quote_state_id
  left join statistics s on s.id = c.statistic_id
  left join statistics told on told.id = n.statistic_id
  left join quotes t on t.id = c.quote_id
  where (n.state = 'open' or n.state = 'replaced' and n.decided_at > (select x.published_at from brief_versions x where x.id = b.current_version_id))
    and case n.kind
      when 'newer_vintage' then c.statistic_id = v.statistic_id and cited.n < v.n
      when 'quote_changed' then c.quote_id = q.quote_id and quoted.n < q.n
      when 'run_stale' then n.derivation_run_id in (c.derivation_run_id, cited.derivation_run_id)
      when 'passage_drifted' then c.passage_id = n.passage_id or cited.passage_id = n.passage_id
        or exists (select from quote_witnesses x where x.wording_id = c.wording_id and x.passage_id = n.passage_id)
        or exists (select from derivation_inputs i join vintages x on x.id = i.vintage_id
          where i.run_id in (c.derivation_run_id, cited.derivation_run_id) and x.passage_id = n.passage_id)
      when 'deprecated' then (select d.deprecated from deprecations d where d.statistic_id = n.statistic_id order by d.n desc limit 1)
        and (c.statistic_id = n.statistic_id or exists (
          select from derivation_inputs i join vintages x on x.id = i.vintage_id
          where i.run_id in (c.derivation_run_id, cited.derivation_run_id) and x.statistic_id = n.statistic_id))
      else false end
    and greatest(s.embargo_until, told.embargo_until, t.embargo_until, '-infinity') <= clock_timestamp()
  union all
  select distinct b.id, 'source_gone', c.statistic_id, c.quote_id, w.standing_since, c.derivation_run_id, c.passage_id, c.source_id
  from published_briefs b
  join version_citations c on c.version_id = b.current_version_id
  left join statistics s on s.id = c.statistic_id
  left join quotes t on t.id = c.quote_id
  join lateral (
    select c.source_id as id where c.source_id is not null
    union select k.source_id from passages p join captures k on k.id = p.capture_id where p.id in (
      select c.passage_id union select x.passage_id from quote_witnesses x where x.wording_id = c.wording_id
      union select v.passage_id from vintages v where v.id = c.vintage_id)
  ) as source on true
  join source_watches w on w.source_id = source.id and w.standing = 'dead'
  where not b.is_withdrawn and exists (select from source_watches where standing = 'dead')
    and greatest(s.embargo_until, t.embargo_until, '-infinity') <= clock_timestamp();
--> statement-breakpoint
call pin_search_paths();
