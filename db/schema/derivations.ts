import { sql } from "drizzle-orm";
import { check, index, integer, numeric, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { checkOneOf, code, createdAt, id, revision, txid } from "./columns.ts";
import { checkReleasedBySecondPerson, createdBy, releasable } from "./release.ts";
import { qualifiers, unitCode, unitKind, unitKinds } from "./units.ts";

export const operations = [
  "difference",
  "change",
  "ratio",
  "share",
  "sum",
  "index",
  "per_head",
  "multiple",
  "count",
  "conversion",
  "implied_level",
] as const;

/** Our arithmetic over vintages; never drawn as reported. Its results are runs. */
export const derivations = pgTable(
  "derivations",
  {
    id: id(),
    code: code("d"),
    title: text("title").notNull(),
    operation: text("operation", { enum: operations }).notNull(),
    /** Why values of different coverage, compiler, unit or price basis, or of coverage not stated, meet here. */
    mixesBecause: text("mixes_because"),
    createdAt: createdAt(),
    revision: revision(),
    ...releasable(),
  },
  (table) => [
    checkOneOf("derivations_operation_known", table.operation, operations),
    check("derivations_reason_not_empty", sql`${table.mixesBecause} <> ''`),
    checkReleasedBySecondPerson("derivations_released_by_second_person", table),
  ],
);

/** One reckoning. Values in base units; its inputs are derivation_inputs. Only ever added. */
export const derivationRuns = pgTable(
  "derivation_runs",
  {
    id: id(),
    derivationId: uuid("derivation_id")
      .notNull()
      .references(() => derivations.id),
    n: integer("n").notNull(),
    value: numeric("value"),
    low: numeric("low"),
    high: numeric("high"),
    qualifier: text("qualifier", { enum: qualifiers }).notNull().default("="),
    unitKind: unitKind().notNull(),
    unitCode: unitCode(),
    /** Digits after the point that the result is rounded to, at the scale of 10^unit_mult. */
    decimals: integer("decimals").notNull(),
    unitMult: integer("unit_mult").notNull().default(0),
    createdBy: createdBy(),
    createdAt: createdAt(),
    /** Its inputs are added in the same transaction, and never later. */
    txid: txid(),
  },
  (table) => [
    unique("derivation_runs_numbered").on(table.derivationId, table.n),
    index("derivation_runs_derivation_id").on(table.derivationId),
    checkOneOf("derivation_runs_unit_kind_known", table.unitKind, unitKinds),
    checkOneOf("derivation_runs_qualifier_known", table.qualifier, qualifiers),
    check(
      "derivation_runs_value_or_range",
      sql`case when ${table.value} is null then num_nonnulls(${table.low}, ${table.high}) > 0 else num_nonnulls(${table.low}, ${table.high}) = 0 end`,
    ),
    check("derivation_runs_range_in_order", sql`${table.low} <= ${table.high}`),
    check(
      "derivation_runs_finite",
      sql`is_finite(${table.value}) and is_finite(${table.low}) and is_finite(${table.high})`,
    ),
  ],
);
