import { integer, pgTable } from "drizzle-orm/pg-core";
import { bytea, instant } from "./columns.ts";

/**
 * Wrong passphrases of late, by caller. A key is a keyed hash of a network, or of a network or device and an account: no address stands here.
 * Bookkeeping, without audit rows; rows older than a day may be deleted at any time.
 */
export const signInThrottles = pgTable("sign_in_throttles", {
  key: bytea("key").primaryKey(),
  failures: integer("failures").notNull(),
  lastFailureAt: instant("last_failure_at").notNull(),
  /** Until then the caller isn't answered. */
  blockedUntil: instant("blocked_until"),
});
