import { sql } from "drizzle-orm";
import { check, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { bytea, createdAt, id, txid } from "./columns.ts";
import { staff } from "./staff.ts";

/** The only way in which content of the past is taken away: a reason, two staff and a public tombstone. */
export const redactions = pgTable(
  "redactions",
  {
    id: id(),
    reason: text("reason").notNull(),
    legalBasis: text("legal_basis").notNull(),
    /** What readers are told where the words stood. */
    publicNote: text("public_note").notNull(),
    requestedBy: uuid("requested_by")
      .notNull()
      .references(() => staff.id),
    approvedBy: uuid("approved_by")
      .notNull()
      .references(() => staff.id),
    createdAt: createdAt(),
    /** Content is replaced in the same transaction, and never later. */
    txid: txid(),
  },
  (table) => [
    check("redactions_by_two", sql`${table.requestedBy} <> ${table.approvedBy}`),
    check(
      "redactions_say_why",
      sql`length(${table.reason}) > 0 and length(${table.publicNote}) > 0`,
    ),
  ],
);

/** One place where content stood, with the hash of what stood there. Written by redact_place() alone. */
export const redactedPlaces = pgTable(
  "redacted_places",
  {
    id: id(),
    redactionId: uuid("redaction_id")
      .notNull()
      .references(() => redactions.id),
    /** The table, and the row's key as text (a uuid, hex of a hash, or "brief:revision"). */
    place: text("place").notNull(),
    rowKey: text("row_key").notNull(),
    field: text("field").notNull(),
    sha256: bytea("sha256").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    unique("redacted_places_once").on(table.redactionId, table.place, table.rowKey, table.field),
  ],
);
