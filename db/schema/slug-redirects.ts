import { pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "./columns.ts";

/** A slug that a thing had and lost. It leads to that thing for ever, and no other thing of its kind may take it. */
export const slugRedirects = pgTable(
  "slug_redirects",
  {
    /** The thing's table: "briefs", "people" … */
    kind: text("kind").notNull(),
    slug: text("slug").notNull(),
    thingId: uuid("thing_id").notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.slug] })],
);
