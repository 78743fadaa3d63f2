import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { briefs } from "./briefs.ts";
import { passages } from "./captures.ts";
import { createdAt, givenExactly, id } from "./columns.ts";
import { wordings } from "./quotes.ts";
import { staff } from "./staff.ts";
import { vintages } from "./statistics.ts";
import { passageDrifts } from "./watch.ts";

/**
 * In place of which passage, for what, another is printed from now on: for a wording or a vintage, which every draft takes from there; or at one place of a brief's draft,
 * where the passage was cited as such and the document was changed. Of each the newest row holds; `stands` false takes it back.
 */
export const witnessReplacements = pgTable(
  "witness_replacements",
  {
    id: id(),
    /** What somebody decided on. */
    driftId: uuid("drift_id")
      .notNull()
      .references(() => passageDrifts.id),
    passageId: uuid("passage_id")
      .notNull()
      .references(() => passages.id),
    byPassageId: uuid("by_passage_id")
      .notNull()
      .references(() => passages.id),
    wordingId: uuid("wording_id").references(() => wordings.id),
    vintageId: uuid("vintage_id").references(() => vintages.id),
    briefId: uuid("brief_id").references(() => briefs.id),
    /** With a brief: of the mark or note in its draft. */
    nodeId: text("node_id"),
    n: integer("n").notNull(),
    stands: boolean("stands").notNull(),
    createdBy: uuid("created_by").references(() => staff.id),
    createdAt: createdAt(),
  },
  (table) => [
    unique("witness_replacements_numbered")
      .on(table.passageId, table.wordingId, table.vintageId, table.briefId, table.nodeId, table.n)
      .nullsNotDistinct(),
    index("witness_replacements_wording").on(table.wordingId),
    index("witness_replacements_vintage").on(table.vintageId),
    index("witness_replacements_drift").on(table.driftId),
    check(
      "witness_replacements_for_one_thing",
      sql`${givenExactly(1, table.wordingId, table.vintageId, table.briefId)} and (${table.briefId} is null) = (${table.nodeId} is null)`,
    ),
    check("witness_replacements_by_another", sql`${table.passageId} <> ${table.byPassageId}`),
  ],
);
