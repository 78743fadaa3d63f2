-- Warnings about values that are entered, which somebody let stand with a note; and tables of statistics taken in at once. Indexes of columns that are mostly empty hold what is there.
CREATE TABLE "accepted_warnings" (
	"vintage_id" uuid NOT NULL,
	"code" text NOT NULL,
	"n" integer NOT NULL,
	"said" jsonb NOT NULL,
	"note" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "accepted_warnings_vintage_id_code_n_pk" PRIMARY KEY("vintage_id","code","n"),
	CONSTRAINT "accepted_warnings_have_note" CHECK ("accepted_warnings"."note" <> '' and "accepted_warnings"."code" <> '')
);
--> statement-breakpoint
CREATE TABLE "statistic_imports" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"indicator_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"format" text NOT NULL,
	"sha256" "bytea" NOT NULL,
	"state" text DEFAULT 'mapping' NOT NULL,
	"mapping" jsonb,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer,
	"counts" jsonb,
	"examples" jsonb,
	"problem" jsonb,
	"stop_asked_at" timestamp with time zone,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"loaded_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	"undone_by" uuid,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "statistic_imports_format_known" CHECK ("statistic_imports"."format" in ('csv', 'xlsx')),
	CONSTRAINT "statistic_imports_state_known" CHECK ("statistic_imports"."state" in ('mapping', 'reading', 'read', 'loading', 'loaded', 'stopped', 'failed', 'undone')),
	CONSTRAINT "statistic_imports_undoing_is_whole" CHECK (("statistic_imports"."undone_at" is not null) = ("statistic_imports"."state" = 'undone'))
);
--> statement-breakpoint
ALTER TABLE "statistics" DROP CONSTRAINT "statistics_period_canonical";--> statement-breakpoint
DROP INDEX "statistics_said_by_person_id";--> statement-breakpoint
DROP INDEX "vintages_passage_id";--> statement-breakpoint
DROP INDEX "vintages_derivation_run_id";--> statement-breakpoint
ALTER TABLE "vintages" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "accepted_warnings" ADD CONSTRAINT "accepted_warnings_vintage_id_vintages_id_fk" FOREIGN KEY ("vintage_id") REFERENCES "public"."vintages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accepted_warnings" ADD CONSTRAINT "accepted_warnings_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statistic_imports" ADD CONSTRAINT "statistic_imports_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statistic_imports" ADD CONSTRAINT "statistic_imports_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statistic_imports" ADD CONSTRAINT "statistic_imports_undone_by_staff_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "statistic_imports_indicator_id" ON "statistic_imports" USING btree ("indicator_id");--> statement-breakpoint
ALTER TABLE "vintages" ADD CONSTRAINT "vintages_import_id_statistic_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."statistic_imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "vintages_import_id" ON "vintages" USING btree ("import_id") WHERE "vintages"."import_id" is not null;--> statement-breakpoint
CREATE INDEX "statistics_said_by_person_id" ON "statistics" USING btree ("said_by_person_id") WHERE "statistics"."said_by_person_id" is not null;--> statement-breakpoint
CREATE INDEX "vintages_passage_id" ON "vintages" USING btree ("passage_id") WHERE "vintages"."passage_id" is not null;--> statement-breakpoint
CREATE INDEX "vintages_derivation_run_id" ON "vintages" USING btree ("derivation_run_id") WHERE "vintages"."derivation_run_id" is not null;--> statement-breakpoint
ALTER TABLE "statistics" ADD CONSTRAINT "statistics_period_canonical" CHECK ("statistics"."period" ~ '^[0-9]{4}$' or "statistics"."period" = canonical_period("statistics"."during"));
--> statement-breakpoint
call make_immutable('accepted_warnings');
--> statement-breakpoint
call make_numbered('accepted_warnings', 'vintage_id', 'code');
--> statement-breakpoint
create trigger recorded_now before insert on accepted_warnings for each row execute function keep_created_at();
--> statement-breakpoint
create constraint trigger audited after insert on accepted_warnings deferrable initially deferred for each row execute function need_audit();
--> statement-breakpoint
create constraint trigger audited after insert on statistic_imports deferrable initially deferred for each row execute function need_audit();
--> statement-breakpoint
grant select, insert on accepted_warnings, statistic_imports to plumbline_app;
--> statement-breakpoint
grant update (state, mapping, done, total, counts, examples, problem, stop_asked_at, loaded_at, undone_at, undone_by, revision) on statistic_imports to plumbline_app;
--> statement-breakpoint
-- Of values that readers may know of (shown_statistics); each warning by its newest note.
create view published_accepted_warnings with (security_barrier) as
  select distinct on (w.vintage_id, w.code) v.statistic_id, w.vintage_id, w.code, w.said, w.note, w.created_at
  from accepted_warnings w join vintages v on v.id = w.vintage_id join shown_statistics t on t.id = v.statistic_id and v.n <= t.shown_n
  order by w.vintage_id, w.code, w.n desc;
--> statement-breakpoint
grant select on published_accepted_warnings to plumbline_public, plumbline_app;
--> statement-breakpoint
-- A million values are taken in at once by these guards, so they ask only what can be wrong: a first vintage can't leave a gap, for a second first one is refused by its number.
drop trigger in_order on vintages;
--> statement-breakpoint
create trigger in_order before insert on vintages for each row when (new.n <> 1) execute function check_vintage();
--> statement-breakpoint
drop trigger said_by on statistics;
--> statement-breakpoint
create trigger said_by before insert on statistics for each row when (new.said_by_role_id is not null) execute function check_said_by();
--> statement-breakpoint
create trigger said_by_still before update on statistics for each row execute function check_said_by();
--> statement-breakpoint
-- Most periods are years; those need no reading of parts.
create or replace function period_range(period text) returns daterange language plpgsql immutable strict parallel safe as $$
declare
  days daterange;
begin
  if period ~ '^\d{4}$' then
    return daterange(make_date(period::integer, 1, 1), make_date(period::integer + 1, 1, 1));
  end if;
  if period not like '%/%' then
    return public.period_part_range(period);
  end if;
  days := daterange(
    lower(public.period_part_range(split_part(period, '/', 1))),
    upper(public.period_part_range(substr(period, strpos(period, '/') + 1))));
  if isempty(days) then
    raise exception 'ends before it begins: %', period using errcode = 'invalid_datetime_format';
  end if;
  return days;
end $$;
--> statement-breakpoint
call pin_search_paths();
