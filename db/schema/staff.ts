import { sql } from "drizzle-orm";
import { check, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { bytea, checkOneOf, citext, createdAt, id, instant, revision } from "./columns.ts";

export const staffStates = ["active", "disabled"] as const;

export const staff = pgTable(
  "staff",
  {
    id: id(),
    email: citext("email").notNull().unique(),
    name: text("name").notNull(),
    /** argon2id in its encoded form; null until the one-time link is used. */
    passphraseHash: text("passphrase_hash"),
    roles: text("roles").array().notNull().$type<("author" | "editor" | "moderator" | "admin")[]>(),
    state: text("state", { enum: staffStates }).notNull().default("active"),
    createdAt: createdAt(),
    revision: revision(),
  },
  (table) => [
    checkOneOf("staff_state_known", table.state, staffStates),
    check(
      "staff_roles_known",
      sql`${table.roles} <@ array['author', 'editor', 'moderator', 'admin']::text[]`,
    ),
  ],
);

export const oneTimeLinkPurposes = ["join", "reset"] as const;

/** A link that lets its bearer choose a passphrase, once. Only the token's hash is kept. */
export const oneTimeLinks = pgTable(
  "one_time_links",
  {
    id: id(),
    tokenHash: bytea("token_hash").notNull().unique(),
    purpose: text("purpose", { enum: oneTimeLinkPurposes }).notNull(),
    /** Null for the owner's first link, which makes the account itself. */
    staffId: uuid("staff_id").references(() => staff.id),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (table) => [checkOneOf("one_time_links_purpose_known", table.purpose, oneTimeLinkPurposes)],
);
