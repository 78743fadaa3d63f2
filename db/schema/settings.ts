import { sql } from "drizzle-orm";
import { boolean, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant, revision } from "./columns.ts";
import { staff } from "./staff.ts";

/** What the team sets in the studio; what the machine sets is in the environment (settings.ts). */
export const settings = pgTable("settings", {
  /** "publication.name", "publication.about". */
  key: text("key").primaryKey(),
  value: jsonb("value").notNull().$type<unknown>(),
  /** Whether readers' pages may use it. */
  isPublic: boolean("is_public").notNull().default(false),
  updatedBy: uuid("updated_by").references(() => staff.id),
  updatedAt: instant("updated_at").notNull().default(sql`clock_timestamp()`),
  revision: revision(),
});
