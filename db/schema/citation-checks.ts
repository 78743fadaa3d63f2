import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { briefRevisions, briefs } from "./briefs.ts";
import { bytea, checkOneOf, createdAt, id } from "./columns.ts";
import { staff } from "./staff.ts";
import { briefVersions } from "./versions.ts";

export const checkSubjects = ["citation", "waiver", "version"] as const;
export const checkOutcomes = ["stands", "does_not_stand", "comment", "taken_back"] as const;

/**
 * What somebody found who looked at a citation of a draft, or at words that are waived, or at a version that was published in an emergency. Only ever added: the newest that decides and wasn't taken back holds (the
 * view `decided_checks`), for as long as what was looked at stays the same.
 */
export const citationChecks = pgTable(
  "citation_checks",
  {
    id: id(),
    briefId: uuid("brief_id")
      .notNull()
      .references(() => briefs.id),
    subject: text("subject", { enum: checkSubjects }).notNull(),
    /** Of what was looked at: domain/briefs/checks/fingerprints.ts; of a version its own hash. */
    fingerprint: bytea("fingerprint").notNull(),
    /** The draft in which it was seen, or else the version. */
    revision: integer("revision"),
    versionId: uuid("version_id").references(() => briefVersions.id),
    /** Where it stood there; "" of a whole version. */
    nodeId: text("node_id").notNull(),
    outcome: text("outcome", { enum: checkOutcomes }).notNull(),
    takesBack: uuid("takes_back").references((): AnyPgColumn => citationChecks.id),
    remark: text("remark").notNull().default(""),
    /** By who wrote it: that counts in a team of one editor alone. */
    isOwn: boolean("is_own").notNull(),
    checkedBy: uuid("checked_by")
      .notNull()
      .references(() => staff.id),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({
      name: "citation_checks_of_revision",
      columns: [table.briefId, table.revision],
      foreignColumns: [briefRevisions.briefId, briefRevisions.revision],
    }),
    unique("citation_checks_taken_back_once").on(table.takesBack),
    unique("citation_checks_of_fingerprint").on(table.id, table.fingerprint),
    index("citation_checks_newest").on(table.briefId, table.fingerprint, table.createdAt),
    checkOneOf("citation_checks_subject_known", table.subject, checkSubjects),
    checkOneOf("citation_checks_outcome_known", table.outcome, checkOutcomes),
    check("citation_checks_hash", sql`octet_length(${table.fingerprint}) = 32`),
    check(
      "citation_checks_seen_once",
      sql`num_nonnulls(${table.revision}, ${table.versionId}) = 1`,
    ),
    check(
      "citation_checks_takes_back_one",
      sql`(${table.outcome} = 'taken_back') = (${table.takesBack} is not null)`,
    ),
    check(
      "citation_checks_say_why",
      sql`${table.outcome} in ('stands', 'taken_back') or ${table.remark} <> ''`,
    ),
  ],
);

/** What a version cites and waives, and the check that it was published on; none of what an editor published alone in an emergency, or the system did. */
export const versionSignOffs = pgTable(
  "version_sign_offs",
  {
    versionId: uuid("version_id")
      .notNull()
      .references(() => briefVersions.id),
    nodeId: text("node_id").notNull(),
    position: integer("position").notNull(),
    subject: text("subject", { enum: checkSubjects }).notNull(),
    fingerprint: bytea("fingerprint").notNull(),
    checkId: uuid("check_id"),
    /** A waiver that an editor approved in the text itself. */
    approvedBy: uuid("approved_by").references(() => staff.id),
  },
  (table) => [
    primaryKey({ columns: [table.versionId, table.nodeId, table.position, table.fingerprint] }),
    foreignKey({
      name: "version_sign_offs_of_same",
      columns: [table.checkId, table.fingerprint],
      foreignColumns: [citationChecks.id, citationChecks.fingerprint],
    }),
    index("version_sign_offs_check_id").on(table.checkId),
    checkOneOf("version_sign_offs_subject_known", table.subject, checkSubjects),
  ],
);
