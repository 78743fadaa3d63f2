import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
} from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

/**
 * When what a tag names was last changed, as the number of the audit row that says so: those are given under one lock, so that they grow in the order
 * of the commits, and whoever sees one sees all before it.
 */
export const tagChanges = pgTable(
  "tag_changes",
  { tag: text("tag").primaryKey(), change: bigint("change", { mode: "number" }).notNull() },
  (table) => [index("tag_changes_change").on(table.change)],
);

/** What a pressed page was made from: when a tag changes, its pages are pressed again. */
export const pageTags = pgTable(
  "page_tags",
  { path: text("path").notNull(), tag: text("tag").notNull() },
  (table) => [
    primaryKey({ columns: [table.tag, table.path] }),
    index("page_tags_path").on(table.path),
  ],
);

/** A public address that is served as a file, or is to be. Bookkeeping: what readers get stands in the files, and all of this can be made anew. */
export const pressedPages = pgTable(
  "pressed_pages",
  {
    path: text("path").primaryKey(),
    /** The newest change that its file has seen; -1 where there is none yet. */
    change: bigint("change", { mode: "number" }).notNull().default(-1),
    /** The folder of the file and its twins, by its hash (domain/press/layout.ts); null where there is none. */
    object: text("object"),
    /** The build of the site that rendered it. */
    build: text("build"),
    isDue: boolean("is_due").notNull().default(true),
    /** Since when, while it is due. */
    dueSince: instant("due_since").notNull().default(sql`clock_timestamp()`),
    /** Whoever presses it has so long, by this database's clock, before another may. */
    claimedUntil: instant("claimed_until"),
    pressedAt: instant("pressed_at"),
    /** Whether its twins are as small as they get: that takes long, and waits until nothing else is to be done. */
    isPacked: boolean("is_packed").notNull().default(false),
    /** Why it could not be pressed, in words for the studio; its last good file stands meanwhile. */
    failure: text("failure"),
    failures: integer("failures").notNull().default(0),
    failedSince: instant("failed_since"),
  },
  (table) => [
    // In the order in which they are pressed (domain/press/writes.ts), so that taking one costs the same however many wait.
    index("pressed_pages_due")
      .on(sql`(${table.path} ~ '^/[a-z]{2}(/|$)')`, sql`length(${table.path})`, table.path)
      .where(sql`${table.isDue}`),
    index("pressed_pages_failed").on(table.path).where(sql`${table.failure} is not null`),
    index("pressed_pages_unpacked")
      .on(table.path)
      .where(sql`not ${table.isPacked} and ${table.object} is not null`),
    check(
      "pressed_pages_failure_is_whole",
      sql`(${table.failure} is null) = (${table.failedSince} is null) and (${table.failure} is null) = (${table.failures} = 0)`,
    ),
  ],
);

/**
 * The builds of the site whose workers press, in the order in which their first was started. What the newest of those that are there makes is what
 * readers are to get: while two are there, as in the middle of a deploy, the older presses nothing. Bookkeeping.
 */
export const pressBuilds = pgTable("press_builds", {
  build: text("build").primaryKey(),
  n: bigint("n", { mode: "number" }).generatedAlwaysAsIdentity().unique(),
  /** When one of its workers last said that it is there; by this database's clock. */
  seenAt: instant("seen_at").notNull(),
  /** Why its last round came to nothing, in words for the studio, and since when rounds have; null where all is well. */
  failure: text("failure"),
  failingSince: instant("failing_since"),
});

/** Addresses that the edges of a CDN are to forget (PLUMBLINE_PURGE_URL); none where there is no CDN. */
export const purges = pgTable("purges", {
  path: text("path").primaryKey(),
  /** Another, and a greater one, where it is to be forgotten again. */
  n: bigint("n", { mode: "number" }).generatedByDefaultAsIdentity().unique(),
});
