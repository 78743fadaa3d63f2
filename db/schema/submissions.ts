import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytea, checkOneOf, createdAt, id, instant } from "./columns.ts";
import { sourceIntakes } from "./intakes.ts";
import { sources } from "./sources.ts";
import { staff } from "./staff.ts";

export const submissionKinds = ["source", "tip", "challenge"] as const;
export const submissionStates = [
  "received",
  "in_review",
  "accepted",
  "declined",
  "duplicate",
  "spam",
] as const;

/** Why something was declined: a list that the sender and everybody else may read. */
export const declineReasons = [
  "off_subject",
  "not_checkable",
  "known",
  "not_public",
  "unclear",
  "no_fault_found",
] as const;

/** Random: a UUIDv7 would tell the millisecond (DESIGN.md §2.13). */
const randomId = () => uuid("id").primaryKey().default(sql`gen_random_uuid()`);
/** A day of UTC, and nothing finer. */
const day = (name: string) => date(name, { mode: "string" });
const today = sql`(now() at time zone 'utc')::date`;

/**
 * What somebody sent who has no account. Neither who nor whence, and of when only the day, stand here or in the trail: receiving is no audited act. What was sent never
 * changes; forgotten, it is empty.
 */
export const submissions = pgTable(
  "submissions",
  {
    id: randomId(),
    kind: text("kind", { enum: submissionKinds }).notNull(),
    /** What it shows, in the sender's words. */
    text: text("text").notNull(),
    /** Where it can be seen; never asked for until a moderator says so. */
    address: text("address"),
    /** The page of ours that it is about, with a piece of evidence's anchor: "/briefs/trade/v/1#e12". */
    about: text("about"),
    /** How the sender wants to be named where it is used. */
    credit: text("credit"),
    /** How the sender may be reached, sealed to the worker's key (age). */
    contact: bytea("contact"),
    /** argon2id of the code by which the sender follows it. */
    receiptHash: bytea("receipt_hash").notNull().unique(),
    receivedOn: day("received_on").notNull().default(today),
    state: text("state", { enum: submissionStates }).notNull().default("received"),
    claimedBy: uuid("claimed_by").references(() => staff.id),
    decidedBy: uuid("decided_by").references(() => staff.id),
    decidedAt: instant("decided_at"),
    /** Of what is decided: what taking the decision back gives back. */
    stateBefore: text("state_before", { enum: ["received", "in_review"] }),
    declineReason: text("decline_reason", { enum: declineReasons }),
    duplicateOf: uuid("duplicate_of").references((): AnyPgColumn => submissions.id),
    /** What its address answered with, once a moderator had it asked. */
    intakeId: uuid("intake_id").references(() => sourceIntakes.id),
    /** What came of it. */
    sourceId: uuid("source_id").references(() => sources.id),
    /** Whether that source's page names the sender as they asked. */
    isCredited: boolean("is_credited").notNull().default(false),
    forgottenOn: day("forgotten_on"),
    /** Of those that one moderator dealt with in one go: what can be taken back in one go. */
    togetherId: uuid("together_id"),
  },
  (table) => [
    index("submissions_together").on(table.togetherId).where(sql`${table.togetherId} is not null`),
    index("submissions_waiting")
      .on(table.receivedOn, table.id)
      .where(sql`${table.state} in ('received', 'in_review')`),
    index("submissions_state").on(table.state, table.decidedAt, table.id),
    index("submissions_intake_id").on(table.intakeId),
    index("submissions_credited").on(table.sourceId).where(sql`${table.isCredited}`),
    index("submissions_text").using("gin", sql`left(${table.text}, 1000) gin_trgm_ops`),
    checkOneOf("submissions_kind_known", table.kind, submissionKinds),
    checkOneOf("submissions_state_known", table.state, submissionStates),
    checkOneOf("submissions_decline_reason_known", table.declineReason, declineReasons),
    check(
      "submissions_decided_by_somebody",
      sql`(${table.state} in ('received', 'in_review')) = (${table.decidedAt} is null) and (${table.decidedAt} is null) = (${table.decidedBy} is null)`,
    ),
    check(
      "submissions_declined_with_reason",
      sql`(${table.state} = 'declined') = (${table.declineReason} is not null)`,
    ),
    check(
      "submissions_duplicate_of_another",
      sql`(${table.state} = 'duplicate') = (${table.duplicateOf} is not null) and ${table.duplicateOf} is distinct from ${table.id}`,
    ),
    check(
      "submissions_credited_on_source",
      sql`not ${table.isCredited} or num_nulls(${table.sourceId}, ${table.credit}) = 0`,
    ),
    check(
      "submissions_source_of_accepted",
      sql`${table.sourceId} is null or ${table.state} = 'accepted'`,
    ),
  ],
);

/** What sender and moderators wrote to each other about a submission. */
export const submissionMessages = pgTable(
  "submission_messages",
  {
    id: randomId(),
    submissionId: uuid("submission_id")
      .notNull()
      .references(() => submissions.id),
    /** Its place among the messages: of those of the sender only the day is known. */
    n: integer("n").notNull(),
    /** Null is the sender. */
    staffId: uuid("staff_id").references(() => staff.id),
    text: text("text").notNull(),
    sentOn: day("sent_on").notNull().default(today),
  },
  (table) => [uniqueIndex("submission_messages_n").on(table.submissionId, table.n)],
);

/** What a moderator looks at again and again in the queue, under a name of their own. */
export const submissionFilters = pgTable(
  "submission_filters",
  {
    id: id(),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
    name: text("name").notNull(),
    /** As an address has it: "filter=waiting&kind=challenge". */
    query: text("query").notNull(),
    createdAt: createdAt(),
  },
  (table) => [unique("submission_filters_name").on(table.staffId, table.name)],
);
