import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { checkOneOf, createdAt, instant } from "./columns.ts";
import { staff } from "./staff.ts";

export const sessionEndReasons = [
  "signed_out",
  "ended_by_admin",
  "passphrase_changed",
  "disabled",
  "expired",
  "signed_in_further",
  "factor_changed",
] as const;

export const signInWays = ["link", "passphrase", "totp", "recovery_code"] as const;

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
    signedInBy: text("signed_in_by", { enum: signInWays }).notNull().default("passphrase"),
    /** The passphrase was right and the second factor isn't given yet: it lets nobody in. */
    awaitsFactor: boolean("awaits_factor").notNull().default(false),
    /** When its bearer last proved who they are: sensitive acts ask again after a while. */
    confirmedAt: instant("confirmed_at").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    index("sessions_open_of_staff").on(table.staffId).where(sql`${table.endedAt} is null`),
    checkOneOf("sessions_signed_in_by_known", table.signedInBy, signInWays),
    checkOneOf("sessions_end_reason_known", table.endReason, sessionEndReasons),
    check(
      "sessions_end_has_reason",
      sql`(${table.endedAt} is null) = (${table.endReason} is null)`,
    ),
  ],
);
