import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { type ByLanguage, bytea, createdAt, id, revision } from "./columns.ts";
import { redactions } from "./redactions.ts";
import { createdBy } from "./release.ts";

/** A smaller or otherwise encoded copy, kept by its own hash (hex). */
export type MediaVariant = { mediaType: string; width: number; height: number; sha256: string };

/** An image after re-encoding, with no metadata; the bytes lie under media/ by hash. Public once something that readers see shows it; nobody's any more after a redaction. */
export const media = pgTable(
  "media",
  {
    id: id(),
    sha256: bytea("sha256").notNull().unique(),
    mediaType: text("media_type").notNull(),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    byteLength: bigint("byte_length", { mode: "number" }).notNull(),
    variants: jsonb("variants").notNull().default([]).$type<MediaVariant[]>(),
    fileName: text("file_name"),
    credit: text("credit"),
    /** What it shows, for those who don't see it, by language: taken where a brief says nothing of its own. */
    descriptions: jsonb("descriptions").notNull().default({}).$type<ByLanguage>(),
    redactionId: uuid("redaction_id").references(() => redactions.id),
    createdBy: createdBy(),
    createdAt: createdAt(),
    revision: revision(),
  },
  (table) => [
    index("media_words").using(
      "gin",
      sql`search_words(media_text(${table.fileName}, ${table.credit}))`,
    ),
    check("media_has_a_size", sql`${table.width} > 0 and ${table.height} > 0`),
  ],
);
