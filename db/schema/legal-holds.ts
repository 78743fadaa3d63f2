import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { briefs } from "./briefs.ts";
import { createdAt, id } from "./columns.ts";
import { sources } from "./sources.ts";
import { staff } from "./staff.ts";

/** What may not be deleted while it stands: a source, a brief, or, where it names neither, everything. Only ever added. */
export const legalHolds = pgTable(
  "legal_holds",
  {
    id: id(),
    sourceId: uuid("source_id").references(() => sources.id),
    briefId: uuid("brief_id").references(() => briefs.id),
    /** The order or the law by which it must be kept. */
    legalBasis: text("legal_basis").notNull(),
    remark: text("remark").notNull(),
    placedBy: uuid("placed_by")
      .notNull()
      .references(() => staff.id),
    createdAt: createdAt(),
  },
  (table) => [
    index("legal_holds_source_id").on(table.sourceId).where(sql`${table.sourceId} is not null`),
    index("legal_holds_brief_id").on(table.briefId).where(sql`${table.briefId} is not null`),
    check("legal_holds_on_one", sql`num_nonnulls(${table.sourceId}, ${table.briefId}) <= 1`),
    check("legal_holds_have_basis", sql`${table.legalBasis} <> ''`),
  ],
);

/** A hold that was lifted, and why. */
export const legalHoldEnds = pgTable("legal_hold_ends", {
  holdId: uuid("hold_id")
    .primaryKey()
    .references(() => legalHolds.id),
  reason: text("reason").notNull(),
  liftedBy: uuid("lifted_by")
    .notNull()
    .references(() => staff.id),
  createdAt: createdAt(),
});
