import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { briefRevisions, briefs } from "./briefs.ts";
import { checkOneOf, createdAt, id, instant, revision } from "./columns.ts";
import { staff } from "./staff.ts";

export const suggestionDecisions = ["accepted", "rejected"] as const;

/**
 * What staff say to each other of a draft. Kept beside the document and never in it: nothing of it can be published. A thread keeps the words that it was begun on with what
 * stood around them; where they stand by now is found anew from these each time (domain/briefs/comments/rules-anchors.ts), whoever saved the draft meanwhile, and how.
 */
export const commentThreads = pgTable(
  "comment_threads",
  {
    id: id(),
    briefId: uuid("brief_id")
      .notNull()
      .references(() => briefs.id),
    /** The block, or the piece of evidence that it is on; null: the brief as a whole. */
    nodeId: text("node_id"),
    /** Within the block's text, in which each piece of evidence counts as one sign (U+FFFC); null: all of it. */
    startAt: integer("start_at"),
    endAt: integer("end_at"),
    exact: text("exact").notNull().default(""),
    before: text("before").notNull().default(""),
    after: text("after").notNull().default(""),
    /** The same as a reader had them, with what evidence printed. */
    words: text("words").notNull().default(""),
    /** What somebody suggests to put instead of the words; "" to leave them out. Null: it is a comment alone. */
    instead: text("instead"),
    /** What became of what was suggested; who decided it and when is who resolved the thread. */
    decision: text("decision", { enum: suggestionDecisions }),
    /** Of the draft in which it was begun. */
    draftRevision: integer("draft_revision").notNull(),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => staff.id),
    createdAt: createdAt(),
    resolvedBy: uuid("resolved_by").references(() => staff.id),
    resolvedAt: instant("resolved_at"),
  },
  (table) => [
    foreignKey({
      name: "comment_threads_of_revision",
      columns: [table.briefId, table.draftRevision],
      foreignColumns: [briefRevisions.briefId, briefRevisions.revision],
    }),
    index("comment_threads_instead_words")
      .using("gin", sql`search_words(${table.instead})`)
      .where(sql`${table.instead} is not null`),
    index("comment_threads_open").on(table.briefId).where(sql`${table.resolvedAt} is null`),
    check(
      "comment_threads_on_something",
      sql`(${table.startAt} is null) = (${table.endAt} is null) and (${table.startAt} is null or (${table.nodeId} is not null and ${table.startAt} >= 0 and ${table.startAt} < ${table.endAt}))`,
    ),
    checkOneOf("comment_threads_decision_known", table.decision, suggestionDecisions),
    check(
      "comment_threads_suggest_for_words",
      sql`${table.instead} is null or ${table.startAt} is not null`,
    ),
    check(
      "comment_threads_decide_suggestions",
      sql`${table.decision} is null or (${table.instead} is not null and ${table.resolvedAt} is not null)`,
    ),
    check(
      "comment_threads_resolved_by_somebody",
      sql`(${table.resolvedBy} is null) = (${table.resolvedAt} is null)`,
    ),
  ],
);

export const comments = pgTable(
  "comments",
  {
    id: id(),
    threadId: uuid("thread_id")
      .notNull()
      .references(() => commentThreads.id),
    body: text("body").notNull(),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => staff.id),
    createdAt: createdAt(),
    editedAt: instant("edited_at"),
    /** Whoever wrote it can bring it back; nobody reads it meanwhile. */
    deletedAt: instant("deleted_at"),
    revision: revision(),
  },
  (table) => [
    index("comments_thread_id").on(table.threadId),
    index("comments_words").using("gin", sql`search_words(${table.body})`),
    // Of a suggestion nothing more need be said.
    check("comments_short", sql`char_length(${table.body}) <= 5000`),
  ],
);

/** Whom a comment calls by name. */
export const commentMentions = pgTable(
  "comment_mentions",
  {
    commentId: uuid("comment_id")
      .notNull()
      .references(() => comments.id),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
  },
  (table) => [
    primaryKey({ columns: [table.commentId, table.staffId] }),
    index("comment_mentions_staff_id").on(table.staffId),
  ],
);
