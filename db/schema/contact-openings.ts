import { sql } from "drizzle-orm";
import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { bytea, instant } from "./columns.ts";
import { staff } from "./staff.ts";
import { submissions } from "./submissions.ts";

/** Somebody of the staff asks how a sender may be reached. The worker alone can tell, and tells only them; the row goes as soon as they have read it. */
export const contactOpenings = pgTable("contact_openings", {
  id: uuid("id").primaryKey().default(sql`gen_random_uuid()`),
  submissionId: uuid("submission_id")
    .notNull()
    .references(() => submissions.id),
  staffId: uuid("staff_id")
    .notNull()
    .references(() => staff.id),
  /** A key of this one question, whose other half only who asked has, in memory ("age1…"). */
  recipient: text("recipient").notNull(),
  /** The contact, sealed to that. */
  answer: bytea("answer"),
  askedAt: instant("asked_at").notNull().default(sql`clock_timestamp()`),
});
