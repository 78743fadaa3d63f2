import { sql } from "drizzle-orm";
import { check, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, id } from "./columns.ts";
import { slices } from "./indicators.ts";
import { organisations } from "./people.ts";
import { createdBy } from "./release.ts";
import { staff } from "./staff.ts";

/** A slice counted in one way. "not_stated" is a value of its own and joins nothing. */
export const series = pgTable(
  "series",
  {
    id: id(),
    sliceId: uuid("slice_id")
      .notNull()
      .references(() => slices.id),
    /** What is counted: "goods", "goods and services", "not_stated". */
    coverage: text("coverage").notNull().default("not_stated"),
    /** Who counted; null: not stated. */
    compilerId: uuid("compiler_id").references(() => organisations.id),
    /** ISO 4217, where it isn't the indicator's; null: the indicator's, or none. */
    currency: text("currency"),
    /** "current", "constant 2015", "not_stated". */
    priceBasis: text("price_basis").notNull().default("not_stated"),
    createdBy: createdBy(),
    createdAt: createdAt(),
  },
  (table) => [
    unique("series_once")
      .on(table.sliceId, table.coverage, table.compilerId, table.currency, table.priceBasis)
      .nullsNotDistinct(),
    index("series_slice_id").on(table.sliceId),
    check("series_say_or_not", sql`'' not in (${table.coverage}, ${table.priceBasis})`),
  ],
);

/** A second person says that readers may see what stands in a series: of its values all that somebody else had entered by then. */
export const seriesReleases = pgTable(
  "series_releases",
  {
    id: id(),
    seriesId: uuid("series_id")
      .notNull()
      .references(() => series.id),
    releasedBy: uuid("released_by")
      .notNull()
      .references(() => staff.id),
    createdAt: createdAt(),
  },
  (table) => [index("series_releases_series_id").on(table.seriesId)],
);
