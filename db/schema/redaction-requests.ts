import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { captures, passages } from "./captures.ts";
import { checkOneOf, createdAt, givenExactly, id } from "./columns.ts";
import { redactions } from "./redactions.ts";
import { staff } from "./staff.ts";

export const redactionDecisions = ["approved", "declined"] as const;

/** What a member of staff asks to have taken away for good, and why; another decides. Only ever added. */
export const redactionRequests = pgTable(
  "redaction_requests",
  {
    id: id(),
    captureId: uuid("capture_id").references(() => captures.id),
    passageId: uuid("passage_id").references(() => passages.id),
    reason: text("reason").notNull(),
    legalBasis: text("legal_basis").notNull(),
    publicNote: text("public_note").notNull(),
    requestedBy: uuid("requested_by")
      .notNull()
      .references(() => staff.id),
    createdAt: createdAt(),
  },
  (table) => [
    index("redaction_requests_created_at").on(table.createdAt),
    check("redaction_requests_of_one", givenExactly(1, table.captureId, table.passageId)),
  ],
);

/** What became of a request: done by a second person, or declined with a reason, also by who asked. */
export const redactionRequestEnds = pgTable(
  "redaction_request_ends",
  {
    requestId: uuid("request_id")
      .primaryKey()
      .references(() => redactionRequests.id),
    decision: text("decision", { enum: redactionDecisions }).notNull(),
    redactionId: uuid("redaction_id").references(() => redactions.id),
    reason: text("reason").notNull(),
    decidedBy: uuid("decided_by")
      .notNull()
      .references(() => staff.id),
    createdAt: createdAt(),
  },
  (table) => [
    checkOneOf("redaction_request_ends_decision_known", table.decision, redactionDecisions),
    check(
      "redaction_request_ends_done",
      sql`(${table.decision} = 'approved') = (${table.redactionId} is not null)`,
    ),
  ],
);
