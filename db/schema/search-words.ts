import { index, pgTable, uuid } from "drizzle-orm/pg-core";
import { briefs } from "./briefs.ts";
import { tsvector } from "./columns.ts";
import { briefVersions } from "./versions.ts";

/**
 * The words of drafts and versions, by which they are found. They are made a little later, by the worker, for they take longer than saving and publishing themselves; a
 * change of the text takes them away, so that a row always is of the text as it stands.
 */
export const draftWords = pgTable(
  "draft_words",
  {
    briefId: uuid("brief_id")
      .primaryKey()
      .references(() => briefs.id),
    words: tsvector("words").notNull(),
  },
  (table) => [index("draft_words_words").using("gin", table.words)],
);

export const versionWords = pgTable(
  "version_words",
  {
    versionId: uuid("version_id")
      .primaryKey()
      .references(() => briefVersions.id),
    words: tsvector("words").notNull(),
  },
  (table) => [index("version_words_words").using("gin", table.words)],
);
