import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { checkOneOf, createdAt, id, revision } from "./columns.ts";
import { checkReleasedBySecondPerson, createdBy, releasable } from "./release.ts";
import { unitCode, unitKind, unitKinds } from "./units.ts";

/** What is measured. */
export const indicators = pgTable(
  "indicators",
  {
    id: id(),
    slug: text("slug").notNull().unique(),
    title: text("title").notNull(),
    definition: text("definition").notNull().default(""),
    method: text("method").notNull().default(""),
    limitations: text("limitations").notNull().default(""),
    /** The texts above in further languages: { "ru": { "title": … } }. */
    translations: jsonb("translations")
      .notNull()
      .default({})
      .$type<Record<string, Record<string, string>>>(),
    unitKind: unitKind().notNull(),
    unitCode: unitCode(),
    /** "annual", "half-yearly", "quarterly", "monthly", "irregular". */
    frequency: text("frequency"),
    createdAt: createdAt(),
    revision: revision(),
    ...releasable(),
  },
  (table) => [
    index("indicators_words").using(
      "gin",
      sql`search_words(indicator_text(${table.title}, ${table.definition}, ${table.method}, ${table.limitations}, ${table.translations}))`,
    ),
    checkOneOf("indicators_unit_kind_known", table.unitKind, unitKinds),
    checkReleasedBySecondPerson("indicators_released_by_second_person", table),
  ],
);

/** An indicator for one area, counterpart, flow and breakdown. Inside it values rival each other. */
export const slices = pgTable(
  "slices",
  {
    id: id(),
    indicatorId: uuid("indicator_id")
      .notNull()
      .references(() => indicators.id),
    /** ISO 3166 or a name; null: the indicator has no such dimension. Likewise below. */
    area: text("area"),
    counterpart: text("counterpart"),
    /** Seen from the area: turnover, export, import. */
    flow: text("flow"),
    breakdown: text("breakdown"),
    createdBy: createdBy(),
    createdAt: createdAt(),
  },
  (table) => [
    unique("slices_once")
      .on(table.indicatorId, table.area, table.counterpart, table.flow, table.breakdown)
      .nullsNotDistinct(),
    check(
      "slices_dimensions_not_empty",
      sql`'' not in (coalesce(${table.area}, '-'), coalesce(${table.counterpart}, '-'), coalesce(${table.flow}, '-'), coalesce(${table.breakdown}, '-'))`,
    ),
  ],
);
