import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id } from "./columns.ts";
import { briefVersions } from "./versions.ts";

export const correctionClasses = ["correction", "clarification", "withdrawal"] as const;

/** The public notice of a version that mends one before it. */
export const corrections = pgTable(
  "corrections",
  {
    id: id(),
    versionId: uuid("version_id").notNull(),
    /** The version's change class. */
    class: text("class", { enum: correctionClasses }).notNull(),
    wasWrong: text("was_wrong").notNull(),
    isRight: text("is_right").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({
      name: "corrections_of_version",
      columns: [table.versionId, table.class],
      foreignColumns: [briefVersions.id, briefVersions.changeClass],
    }),
    index("corrections_version_id").on(table.versionId),
    check(
      "corrections_class_known",
      sql`${table.class} in ('correction', 'clarification', 'withdrawal')`,
    ),
  ],
);
