import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { checkOneOf, createdAt, instant } from "./columns.ts";
import { staff } from "./staff.ts";

export const sessionEndReasons = [
  "signed_out",
  "ended_by_admin",
  "passphrase_changed",
  "disabled",
  "expired",
] as const;

/** The signed cookie carries only an id; this table decides at each request. */
export const sessions = pgTable(
  "sessions",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
    createdAt: createdAt(),
    lastSeenAt: instant("last_seen_at").notNull().default(sql`clock_timestamp()`),
    expiresAt: instant("expires_at").notNull(),
    endedAt: instant("ended_at"),
    endReason: text("end_reason", { enum: sessionEndReasons }),
  },
  (table) => [
    index("sessions_open_of_staff").on(table.staffId).where(sql`${table.endedAt} is null`),
    checkOneOf("sessions_end_reason_known", table.endReason, sessionEndReasons),
    check(
      "sessions_end_has_reason",
      sql`(${table.endedAt} is null) = (${table.endReason} is null)`,
    ),
  ],
);
