import { sql } from "drizzle-orm";
import { check, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

/**
 * Hosts that were asked for pages: whose turn it is, and when the next one comes, by this database's clock, for any number of workers. Bookkeeping, without audit rows; a
 * row of the past may be deleted at any time.
 */
export const fetchHosts = pgTable(
  "fetch_hosts",
  {
    /** As in an address, without its port where that is the web's own. */
    host: text("host").primaryKey(),
    /** Nobody asks before. */
    nextAt: instant("next_at").notNull().default(sql`clock_timestamp()`),
    /** Whoever asks now; it is given up when it takes longer than it can. */
    claim: uuid("claim"),
    claimedUntil: instant("claimed_until"),
    /** Failures in a row. */
    failures: integer("failures").notNull().default(0),
  },
  (table) => [
    check(
      "fetch_hosts_claim_is_whole",
      sql`(${table.claim} is null) = (${table.claimedUntil} is null)`,
    ),
  ],
);

/** What sites ask of programs (RFC 9309), kept for a day. */
export const fetchRobots = pgTable("fetch_robots", {
  /** Scheme, host and port: "https://example.com". */
  origin: text("origin").primaryKey(),
  /** The rules of our group and no other; empty where there are none. */
  rules: text("rules").notNull(),
  fetchedAt: instant("fetched_at").notNull().default(sql`clock_timestamp()`),
});
