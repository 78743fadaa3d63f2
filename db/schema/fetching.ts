import { sql } from "drizzle-orm";
import { boolean, check, integer, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

/** Hosts that were asked: however many workers there are, each is asked by one of them at a time, and then left alone for a while. */
export const fetchHosts = pgTable(
  "fetch_hosts",
  {
    /** With its port, where that isn't its scheme's. */
    host: text("host").primaryKey(),
    /** By whoever is asking it, and until when at the latest: whoever was killed gives it back by that. */
    heldUntil: instant("held_until"),
    /** Not to be asked before. */
    freeAt: instant("free_at").notNull().default(sql`clock_timestamp()`),
    /** Failures in a row: each doubles the pause. */
    failures: integer("failures").notNull().default(0),
  },
  (table) => [check("fetch_hosts_failures_counted", sql`${table.failures} >= 0`)],
);

/** What sites ask of machines (RFC 9309), kept for a day. */
export const fetchRobots = pgTable("fetch_robots", {
  /** Scheme, host and port. */
  origin: text("origin").primaryKey(),
  /** Null where there is none: all may be asked. */
  body: text("body"),
  /** False where nobody could say: then nothing is asked. */
  isKnown: boolean("is_known").notNull(),
  validUntil: instant("valid_until").notNull(),
});
