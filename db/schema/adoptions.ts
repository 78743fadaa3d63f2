import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "./columns.ts";
import { slices } from "./indicators.ts";
import { createdBy } from "./release.ts";
import { statistics } from "./statistics.ts";

/** The value that the editors go by among rivals of one slice, coverage and period. The newest row holds; without a statistic: none. */
export const adoptions = pgTable(
  "adoptions",
  {
    sliceId: uuid("slice_id")
      .notNull()
      .references(() => slices.id),
    coverage: text("coverage").notNull(),
    period: text("period").notNull(),
    n: integer("n").notNull(),
    statisticId: uuid("statistic_id").references(() => statistics.id),
    /** Shown to readers. */
    reason: text("reason").notNull(),
    createdBy: createdBy(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.sliceId, table.coverage, table.period, table.n] }),
    index("adoptions_statistic_id").on(table.statisticId),
    check("adoptions_have_reason", sql`${table.reason} <> ''`),
  ],
);
