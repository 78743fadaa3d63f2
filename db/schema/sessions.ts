import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
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

/** rate-limiter-flexible's table, in its columns. Keys are hashes: neither an address nor an e-mail is kept. */
export const signInAttempts = pgTable("sign_in_attempts", {
  key: text("key").primaryKey(),
  points: integer("points").notNull().default(0),
  /** Milliseconds since 1970; null: never. */
  expire: bigint("expire", { mode: "number" }),
});
