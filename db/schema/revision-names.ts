import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { briefRevisions } from "./briefs.ts";
import { createdAt, id } from "./columns.ts";
import { redactions } from "./redactions.ts";
import { createdBy } from "./release.ts";

/** What staff call a revision of a draft: "before the lawyers". Only ever added; the newest of a revision counts, and an empty one takes the name back. */
export const revisionNames = pgTable(
  "revision_names",
  {
    id: id(),
    briefId: uuid("brief_id").notNull(),
    revision: integer("revision").notNull(),
    name: text("name").notNull(),
    /** Where a redaction took the name away; a tombstone stands for it. */
    redactionId: uuid("redaction_id").references(() => redactions.id),
    createdBy: createdBy(),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({
      name: "revision_names_of_revision",
      columns: [table.briefId, table.revision],
      foreignColumns: [briefRevisions.briefId, briefRevisions.revision],
    }),
    index("revision_names_newest").on(table.briefId, table.revision, table.createdAt),
    check("revision_names_short", sql`char_length(${table.name}) <= 80`),
  ],
);
