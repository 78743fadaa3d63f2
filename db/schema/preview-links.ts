import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { briefRevisions, briefs } from "./briefs.ts";
import { bytea, checkOneOf, createdAt, id, instant } from "./columns.ts";
import { staff } from "./staff.ts";

export const previewOutcomes = ["approved", "objected"] as const;

/** A secret link by which somebody without an account reads a draft, and says whether it may be published so. Only the token's hash is kept. */
export const previewLinks = pgTable(
  "preview_links",
  {
    id: id(),
    briefId: uuid("brief_id")
      .notNull()
      .references(() => briefs.id),
    tokenHash: bytea("token_hash").notNull().unique(),
    /** For whom: "Our lawyer". */
    label: text("label").notNull(),
    expiresAt: instant("expires_at").notNull(),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => staff.id),
    createdAt: createdAt(),
  },
  (table) => [index("preview_links_brief_id").on(table.briefId)],
);

/** A link that was taken back before its time. */
export const previewLinkEnds = pgTable("preview_link_ends", {
  linkId: uuid("link_id")
    .primaryKey()
    .references(() => previewLinks.id),
  endedBy: uuid("ended_by")
    .notNull()
    .references(() => staff.id),
  createdAt: createdAt(),
});

/** What somebody said who read a draft by a link: of the revision that they saw. */
export const previewAnswers = pgTable(
  "preview_answers",
  {
    id: id(),
    linkId: uuid("link_id")
      .notNull()
      .references(() => previewLinks.id),
    briefId: uuid("brief_id").notNull(),
    revision: integer("revision").notNull(),
    outcome: text("outcome", { enum: previewOutcomes }).notNull(),
    /** As they call themselves; nobody has checked it. */
    name: text("name").notNull(),
    remark: text("remark").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({
      name: "preview_answers_of_revision",
      columns: [table.briefId, table.revision],
      foreignColumns: [briefRevisions.briefId, briefRevisions.revision],
    }),
    index("preview_answers_link_id").on(table.linkId, table.createdAt),
    checkOneOf("preview_answers_outcome_known", table.outcome, previewOutcomes),
    check(
      "preview_answers_objection_says_why",
      sql`${table.outcome} = 'approved' or ${table.remark} <> ''`,
    ),
  ],
);
