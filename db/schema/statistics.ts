import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { passages } from "./captures.ts";
import { checkOneOf, code, createdAt, daterange, id, instant, revision } from "./columns.ts";
import { derivationRuns } from "./derivations.ts";
import { organisations, people, roles } from "./people.ts";
import { checkReleasedBySecondPerson, createdBy, releasable } from "./release.ts";
import { series } from "./series.ts";
import { statisticImports } from "./statistic-imports.ts";
import { qualifiers, unitCode, unitKind, unitKinds } from "./units.ts";

export const periodKinds = ["over", "as_of"] as const;
export const natures = ["count", "forecast", "plan", "claim"] as const;

/** One report of a value. Its values are vintages. */
export const statistics = pgTable(
  "statistics",
  {
    id: id(),
    code: code("s"),
    /** Null for a stated figure, which says itself what it is and in which unit; it may be given a series later. */
    seriesId: uuid("series_id").references(() => series.id),
    what: text("what"),
    unitKind: unitKind(),
    unitCode: unitCode(),
    /** Canonical text of domain/evidence/periods.ts: "2023", "2023-S1", "2023-01/2023-09". Null only for a stated figure. */
    period: text("period"),
    /** Its days; computed. */
    during: daterange("during").generatedAlwaysAs(
      sql`case when period ~ '^[0-9]{4}$' then daterange(make_date(period::integer, 1, 1), make_date(period::integer + 1, 1, 1)) else period_range(period) end`,
    ),
    periodKind: text("period_kind", { enum: periodKinds }).notNull().default("over"),
    nature: text("nature", { enum: natures }).notNull().default("count"),
    saidByPersonId: uuid("said_by_person_id").references(() => people.id),
    saidByOrganisationId: uuid("said_by_organisation_id").references(() => organisations.id),
    /** The person's role; or, alone, a role whose holder isn't named. */
    saidByRoleId: uuid("said_by_role_id").references(() => roles.id),
    /** Made by mistake and cited nowhere: no longer offered. What is disproved is deprecated instead. */
    withdrawnAt: instant("withdrawn_at"),
    createdAt: createdAt(),
    revision: revision(),
    ...releasable(),
  },
  (table) => [
    foreignKey({
      name: "statistics_role_of_speaker",
      columns: [table.saidByRoleId, table.saidByPersonId],
      foreignColumns: [roles.id, roles.personId],
    }),
    unique("statistics_of_series").on(table.id, table.seriesId),
    index("statistics_embargo")
      .on(table.embargoUntil)
      .where(sql`${table.embargoUntil} is not null`),
    index("statistics_series_period").on(table.seriesId, table.period),
    // For lists: the last reports of a series.
    index("statistics_series_latest").on(table.seriesId, sql`upper(${table.during}) desc`),
    index("statistics_said_by_person_id")
      .on(table.saidByPersonId)
      .where(sql`${table.saidByPersonId} is not null`),
    index("statistics_said_by_organisation_id")
      .on(table.saidByOrganisationId)
      .where(sql`${table.saidByOrganisationId} is not null`),
    index("statistics_said_by_role_id")
      .on(table.saidByRoleId)
      .where(sql`${table.saidByRoleId} is not null`),
    index("statistics_what_words")
      .using("gin", sql`search_words(${table.what})`)
      .where(sql`${table.what} is not null`),
    checkOneOf("statistics_unit_kind_known", table.unitKind, unitKinds),
    checkOneOf("statistics_period_kind_known", table.periodKind, periodKinds),
    checkOneOf("statistics_nature_known", table.nature, natures),
    check(
      "statistics_series_or_stated",
      sql`case when ${table.seriesId} is null then num_nonnulls(${table.what}, ${table.unitKind}) = 2 else ${table.period} is not null end`,
    ),
    // A plain year has no other name; most periods are one, and needn't be named anew.
    check(
      "statistics_period_canonical",
      sql`${table.period} ~ '^[0-9]{4}$' or ${table.period} = canonical_period(${table.during})`,
    ),
    check(
      "statistics_said_by_one",
      sql`num_nonnulls(${table.saidByPersonId}, ${table.saidByOrganisationId}) + (${table.saidByRoleId} is not null and ${table.saidByPersonId} is null)::int <= 1`,
    ),
    checkReleasedBySecondPerson("statistics_released_by_second_person", table),
  ],
);

export const vintageCauses = ["first", "source_revised", "our_error"] as const;

/** A reported number in base units: 46.5 at 9 is 46500000000. */
const inBaseUnits = (column: string) => sql.raw(`in_base_units(${column}, unit_mult)`);

/** A statistic's value as known from some day. The newest is open; until when an earlier one held is when the next begins. Only ever added. */
export const vintages = pgTable(
  "vintages",
  {
    id: id(),
    statisticId: uuid("statistic_id")
      .notNull()
      .references(() => statistics.id),
    n: integer("n").notNull(),
    /** When the world knew; created_at is when we did. */
    knownFrom: instant("known_from").notNull(),
    cause: text("cause", { enum: vintageCauses }).notNull().default("first"),
    /** As the source writes it, with its decimals, at the scale 10^unit_mult. A range has no value. */
    reportedValue: numeric("reported_value"),
    reportedLow: numeric("reported_low"),
    reportedHigh: numeric("reported_high"),
    unitMult: integer("unit_mult").notNull().default(0),
    /** The unit in the source's words, where it isn't plain from the scale: "bln roubles". */
    reportedUnit: text("reported_unit"),
    value: numeric("value").generatedAlwaysAs(inBaseUnits("reported_value")),
    low: numeric("low").generatedAlwaysAs(inBaseUnits("reported_low")),
    high: numeric("high").generatedAlwaysAs(inBaseUnits("reported_high")),
    qualifier: text("qualifier", { enum: qualifiers }).notNull().default("="),
    /** SDMX CL_OBS_STATUS 2.0, of domain/evidence/figure.ts. */
    status: text("status").array().notNull().default(sql`'{A}'`),
    note: text("note"),
    passageId: uuid("passage_id").references(() => passages.id),
    derivationRunId: uuid("derivation_run_id").references(() => derivationRuns.id),
    noPassageBecause: text("no_passage_because"),
    /** The table it was taken in with, at once with others; so that all may be taken back. */
    importId: uuid("import_id").references(() => statisticImports.id),
    /** It has its one origin, so a version may cite it. */
    citable: boolean("citable")
      .notNull()
      .generatedAlwaysAs(sql`num_nonnulls(passage_id, derivation_run_id, no_passage_because) = 1`),
    createdBy: createdBy(),
    createdAt: createdAt(),
  },
  (table) => [
    unique("vintages_numbered").on(table.statisticId, table.n),
    unique("vintages_known_once").on(table.statisticId, table.knownFrom),
    unique("vintages_citable").on(table.id, table.statisticId, table.citable),
    index("vintages_passage_id").on(table.passageId).where(sql`${table.passageId} is not null`),
    index("vintages_import_id").on(table.importId).where(sql`${table.importId} is not null`),
    // For pickers: "which statistics say 46.5 billion?"
    index("vintages_value").on(table.value),
    index("vintages_low").on(table.low).where(sql`${table.low} is not null`),
    index("vintages_high").on(table.high).where(sql`${table.high} is not null`),
    index("vintages_derivation_run_id")
      .on(table.derivationRunId)
      .where(sql`${table.derivationRunId} is not null`),
    checkOneOf("vintages_cause_known", table.cause, vintageCauses),
    checkOneOf("vintages_qualifier_known", table.qualifier, qualifiers),
    check("vintages_first_is_first", sql`(${table.n} = 1) = (${table.cause} = 'first')`),
    check(
      "vintages_status_known",
      sql`${table.status} <@ '{A,B,D,E,F,I,L,M,N,O,P,Q,U,V}' and ${table.status} <> '{}'`,
    ),
    check(
      "vintages_at_most_one_origin",
      sql`num_nonnulls(${table.passageId}, ${table.derivationRunId}, ${table.noPassageBecause}) <= 1 and ${table.noPassageBecause} <> '' is not false`,
    ),
    check(
      "vintages_value_or_range",
      sql`case when ${table.reportedValue} is null then num_nonnulls(${table.reportedLow}, ${table.reportedHigh}) > 0 or 'O' = any(${table.status}) else num_nonnulls(${table.reportedLow}, ${table.reportedHigh}) = 0 end`,
    ),
    check("vintages_range_in_order", sql`${table.reportedLow} <= ${table.reportedHigh}`),
    check(
      "vintages_finite",
      sql`is_finite(${table.reportedValue}) and is_finite(${table.reportedLow}) and is_finite(${table.reportedHigh})`,
    ),
    check("vintages_scale_sane", sql`${table.unitMult} between -24 and 24`),
  ],
);

/** Whether a further passage reports the same value; the newest row holds, so that who bound the wrong words can take that back. */
export const statisticWitnesses = pgTable(
  "statistic_witnesses",
  {
    vintageId: uuid("vintage_id")
      .notNull()
      .references(() => vintages.id),
    passageId: uuid("passage_id")
      .notNull()
      .references(() => passages.id),
    n: integer("n").notNull(),
    stands: boolean("stands").notNull(),
    createdBy: createdBy(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.vintageId, table.passageId, table.n] }),
    index("statistic_witnesses_passage_id").on(table.passageId),
  ],
);

/** What a run was reckoned from. */
export const derivationInputs = pgTable(
  "derivation_inputs",
  {
    runId: uuid("run_id")
      .notNull()
      .references(() => derivationRuns.id),
    /** From 1, in the order that the operation reads them. */
    position: integer("position").notNull(),
    vintageId: uuid("vintage_id")
      .notNull()
      .references(() => vintages.id),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.position] }),
    index("derivation_inputs_vintage_id").on(table.vintageId),
  ],
);

/** Whether a statistic is disproved; the newest row holds. The statistic stays. */
export const deprecations = pgTable(
  "deprecations",
  {
    statisticId: uuid("statistic_id")
      .notNull()
      .references(() => statistics.id),
    n: integer("n").notNull(),
    deprecated: boolean("deprecated").notNull(),
    reason: text("reason").notNull(),
    createdBy: createdBy(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.statisticId, table.n] }),
    check("deprecations_have_reason", sql`${table.reason} <> ''`),
  ],
);
