import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { briefs } from "./briefs.ts";
import { checkOneOf, createdAt, instant } from "./columns.ts";
import { createdBy } from "./release.ts";

export const importSystems = ["wordpress", "ghost", "plumbline"] as const;

/** Which post of another system a brief was taken from: it is taken once, however often its export is read. */
export const importedPosts = pgTable(
  "imported_posts",
  {
    system: text("system", { enum: importSystems }).notNull(),
    /** The address of its site, which tells posts of two sites apart; empty where ids are the only ones of their kind. */
    site: text("site").notNull(),
    foreignId: text("foreign_id").notNull(),
    briefId: uuid("brief_id")
      .notNull()
      .references(() => briefs.id),
    /** Where readers found it, for whoever sends them on; empty where the export doesn't say. */
    address: text("address").notNull(),
    /** When it was first published there. */
    publishedAt: instant("published_at"),
    createdBy: createdBy(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.system, table.site, table.foreignId] }),
    index("imported_posts_brief_id").on(table.briefId),
    checkOneOf("imported_posts_system_known", table.system, importSystems),
    check("imported_posts_have_id", sql`${table.foreignId} <> ''`),
  ],
);
