import { sql } from "drizzle-orm";
import { jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { checkOneOf, instant } from "./columns.ts";
import { staff } from "./staff.ts";

/** As the audit trail calls them. */
export const trashKinds = [
  "brief",
  "source",
  "quote",
  "statistic",
  "indicator",
  "derivation",
  "subject",
  "person",
  "organisation",
  "media",
] as const;
export type TrashKind = (typeof trashKinds)[number];

/** What somebody threw away: left out of lists, and neither cited nor published, until it is put back or removed. That it was here stays in the audit trail. */
export const trash = pgTable(
  "trash",
  {
    kind: text("kind", { enum: trashKinds }).notNull(),
    thingId: uuid("thing_id").notNull(),
    trashedBy: uuid("trashed_by")
      .notNull()
      .references(() => staff.id),
    trashedAt: instant("trashed_at").notNull().default(sql`clock_timestamp()`),
    /** It was to be removed, and something that is never removed refers to it: it stays here. */
    keptAt: instant("kept_at"),
    /** The proposals that were open again while it was away, as they had been decided; taken up again when it is put back. */
    reopened: jsonb("reopened").$type<ReopenedProposal[]>(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.thingId] }),
    checkOneOf("trash_kind_known", table.kind, trashKinds),
  ],
);

export type ReopenedProposal = {
  proposalId: string;
  decision: "accepted" | "edited";
  decidedBy: string | null;
};
