import { index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";

/** What a pressed page was made from: when a tag changes, its pages are pressed again. */
export const pageTags = pgTable(
  "page_tags",
  { path: text("path").notNull(), tag: text("tag").notNull() },
  (table) => [
    primaryKey({ columns: [table.tag, table.path] }),
    index("page_tags_path").on(table.path),
  ],
);
