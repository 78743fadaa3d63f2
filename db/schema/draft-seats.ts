import { sql } from "drizzle-orm";
import { boolean, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { briefs } from "./briefs.ts";
import { instant } from "./columns.ts";
import { staff } from "./staff.ts";

/**
 * Who is at a draft now, a row for each tab, and which of them writes: one of a brief. Bookkeeping of the last half minute; what is saved is decided by the draft's
 * revision and not by this (docs/decisions/0021).
 */
export const draftSeats = pgTable(
  "draft_seats",
  {
    briefId: uuid("brief_id")
      .notNull()
      .references(() => briefs.id),
    /** Random, made by the tab. */
    clientId: uuid("client_id").notNull(),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
    /** The block at which they are. */
    nodeId: text("node_id"),
    isWriting: boolean("is_writing").notNull().default(false),
    /** Since when they ask whoever writes to let them. */
    askedAt: instant("asked_at"),
    askedOf: uuid("asked_of").references(() => staff.id),
    seenAt: instant("seen_at").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    primaryKey({ columns: [table.briefId, table.clientId] }),
    uniqueIndex("draft_seats_one_writes").on(table.briefId).where(sql`${table.isWriting}`),
    index("draft_seats_staff_id").on(table.staffId),
    index("draft_seats_asked_of").on(table.askedOf),
  ],
);
