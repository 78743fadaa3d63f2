import { sql } from "drizzle-orm";
import {
  check,
  integer,
  jsonb,
  pgTable,
  pgView,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns.ts";
import { createdBy } from "./release.ts";
import { vintages } from "./statistics.ts";

/** Something that looked like a slip in a value, and why it stands all the same; readers see it. Only ever added: the newest row of a value and code holds. */
export const acceptedWarnings = pgTable(
  "accepted_warnings",
  {
    vintageId: uuid("vintage_id")
      .notNull()
      .references(() => vintages.id),
    /** Of domain/evidence/entry. */
    code: text("code").notNull(),
    n: integer("n").notNull(),
    /** What was said then: the figures that fill its sentence. */
    said: jsonb("said").notNull().$type<Record<string, string | number>>(),
    note: text("note").notNull(),
    createdBy: createdBy(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.vintageId, table.code, table.n] }),
    check("accepted_warnings_have_note", sql`${table.note} <> '' and ${table.code} <> ''`),
  ],
);

/** Those of values that readers see. */
export const publishedAcceptedWarnings = pgView("published_accepted_warnings", {
  statisticId: uuid("statistic_id").notNull(),
  vintageId: uuid("vintage_id").notNull(),
  code: text("code").notNull(),
  said: jsonb("said").notNull().$type<Record<string, string | number>>(),
  note: text("note").notNull(),
  createdAt: instant("created_at").notNull(),
}).existing();
