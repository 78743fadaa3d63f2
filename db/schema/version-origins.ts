import { boolean, index, integer, pgTable, unique, uuid } from "drizzle-orm/pg-core";
import { passages } from "./captures.ts";
import { id } from "./columns.ts";
import { quotes } from "./quotes.ts";
import { sources } from "./sources.ts";
import { statistics } from "./statistics.ts";
import { briefVersions } from "./versions.ts";

/**
 * Where sources stand in the evidence list of a version: what makes them public, and what their pages say of where they are cited. Written by a trigger from the
 * canonical text alone, with the version; it holds no words, so a redaction leaves it.
 */
export const versionOrigins = pgTable(
  "version_origins",
  {
    id: id(),
    versionId: uuid("version_id")
      .notNull()
      .references(() => briefVersions.id),
    /** The number in the version's evidence list. */
    entry: integer("entry").notNull(),
    sourceId: uuid("source_id")
      .notNull()
      .references(() => sources.id),
    /** Null where the source is cited alone. Of a reckoning: those that its inputs have their origin in. */
    passageId: uuid("passage_id").references(() => passages.id),
    quoteId: uuid("quote_id").references(() => quotes.id),
    statisticId: uuid("statistic_id").references(() => statistics.id),
    /** One row of each source in each version: who asks only whether there is any reads no other. */
    isFirst: boolean("is_first").notNull(),
  },
  (table) => [
    unique("version_origins_once")
      .on(table.versionId, table.entry, table.sourceId, table.passageId)
      .nullsNotDistinct(),
    index("version_origins_source").on(table.sourceId),
    index("version_origins_passage").on(table.passageId),
  ],
);
