import { sql } from "drizzle-orm";
import { check, date, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { bytea, checkOneOf } from "./columns.ts";
import { submissions } from "./submissions.ts";

export const sentFileTypes = [
  "application/pdf",
  "image/png",
  "image/jpeg",
  "image/webp",
  "text/plain",
] as const;
export const sentFileStates = ["waiting", "cleaned", "failed"] as const;
export const cleaningProblems = ["damaged", "locked", "too_large", "key_gone"] as const;

/**
 * Files that somebody sent who has no account: as they came, sealed, and as staff see them, cleaned. Neither their names nor a time stand here. The row's id is random.
 */
export const submissionFiles = pgTable(
  "submission_files",
  {
    id: uuid("id").primaryKey().default(sql`gen_random_uuid()`),
    /** Null as long as the form that brought it isn't received: it was refused, or is under way. */
    submissionId: uuid("submission_id").references(() => submissions.id),
    /** Its place among the files of its submission, from 1. */
    n: integer("n"),
    /** Told by its content. */
    mediaType: text("media_type", { enum: sentFileTypes }).notNull(),
    /** Of the file as it came. */
    byteLength: integer("byte_length").notNull(),
    /** The file as it came, sealed to the worker's key (age). */
    sealed: bytea("sealed").notNull(),
    state: text("state", { enum: sentFileStates }).notNull().default("waiting"),
    /** Why it couldn't be cleaned. */
    problem: text("problem", { enum: cleaningProblems }),
    cleaned: bytea("cleaned"),
    receivedOn: date("received_on", { mode: "string" })
      .notNull()
      .default(sql`(now() at time zone 'utc')::date`),
  },
  (table) => [
    unique("submission_files_n").on(table.submissionId, table.n),
    index("submission_files_waiting").on(table.id).where(sql`${table.state} = 'waiting'`),
    checkOneOf("submission_files_type_known", table.mediaType, sentFileTypes),
    checkOneOf("submission_files_state_known", table.state, sentFileStates),
    checkOneOf("submission_files_problem_known", table.problem, cleaningProblems),
    check("submission_files_bounded", sql`${table.byteLength} between 1 and 25000000`),
    check("submission_files_placed", sql`(${table.submissionId} is null) = (${table.n} is null)`),
    check(
      "submission_files_cleaned",
      sql`(${table.state} = 'cleaned') = (${table.cleaned} is not null) and (${table.state} = 'failed') = (${table.problem} is not null)`,
    ),
  ],
);

/** The half of the worker's key by which things are sealed, which anybody may know; one row. */
export const doorKeys = pgTable(
  "door_keys",
  {
    id: integer("id").primaryKey().default(1),
    /** "age1…". */
    recipient: text("recipient").notNull(),
  },
  (table) => [check("door_keys_one", sql`${table.id} = 1`)],
);
