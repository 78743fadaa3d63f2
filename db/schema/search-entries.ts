import { sql } from "drizzle-orm";
import { index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { id, instant, tsvector } from "./columns.ts";

/**
 * By what readers find what is public: the words of each thing and what it can be narrowed by, read out of the public's own views. Nothing of it is shown; a change of a thing takes its
 * entry away in the same transaction, and the worker makes it anew.
 */
export const searchEntries = pgTable(
  "search_entries",
  {
    thing: uuid("thing").notNull(),
    kind: text("kind").notNull(),
    /** The thing whose change takes it away: of a capture its source, of all else the thing itself. */
    owner: uuid("owner").notNull(),
    /** By which the newest come first: when it was published, said, captured. */
    at: instant("at").notNull(),
    language: text("language"),
    year: integer("year"),
    publisher: uuid("publisher"),
    people: uuid("people").array().notNull(),
    /** What we hold of it: "captured", "noted" or "linked"; null where that is no question. */
    held: text("held"),
    words: tsvector("words").notNull(),
    /** Of what is known by a name: all of them, in Latin letters. */
    name: text("name"),
  },
  (table) => [
    primaryKey({ columns: [table.thing, table.kind] }),
    index("search_entries_words").using("gin", table.words),
    index("search_entries_owner").on(table.owner),
    index("search_entries_newest").on(table.at.desc()),
    index("search_entries_newest_of_kind").on(table.kind, table.at.desc()),
    index("search_entries_name")
      .using("gin", sql`${table.name} gin_trgm_ops`)
      .where(sql`${table.name} is not null`),
  ],
);

/** Things whose entries are to be made, or made anew: each as often as something was told of it, so that nobody waits for whoever tells of the same thing. */
export const searchWaiting = pgTable("search_waiting", {
  id: id(),
  thing: uuid("thing").notNull(),
  kind: text("kind").notNull(),
});
