import { sql } from "drizzle-orm";
import { index, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { briefs } from "./briefs.ts";
import { checkOneOf, createdAt, id, instant } from "./columns.ts";
import { comments } from "./comments.ts";
import { mails } from "./mail.ts";
import { staff } from "./staff.ts";

export const newsKinds = [
  "mentioned",
  "replied",
  "commented",
  "accepted",
  "rejected",
  "submitted",
  "returned",
  "published",
  "withdrawn",
  "not_done",
  "to_check",
  "evidence_changed",
  "challenged",
] as const;

/** Told by mail alone: the desk lists what is to be checked, what changed in the evidence and what readers challenge, by themselves. */
export const mailedNewsKinds = ["to_check", "evidence_changed", "challenged"] as const;

/** Why somebody is told: called by name, having said something in the thread, named above the brief (or having planned for it), able to check it, following it. */
export const newsReasons = ["called", "in_thread", "own", "checks", "follows"] as const;

/** Something that happened to a brief and concerns a member of staff: one row for each of them. What changed in its evidence is a notice instead (notices.ts). */
export const staffNews = pgTable(
  "staff_news",
  {
    id: id(),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
    briefId: uuid("brief_id")
      .notNull()
      .references(() => briefs.id),
    kind: text("kind", { enum: newsKinds }).notNull(),
    commentId: uuid("comment_id").references(() => comments.id),
    /** Whoever did it; null: the system. */
    madeBy: uuid("made_by").references(() => staff.id),
    createdAt: createdAt(),
    seenAt: instant("seen_at"),
    because: text("because", { enum: newsReasons }).notNull().default("own"),
    /** Since when it is to be told by mail; null once that is settled. */
    mailSince: instant("mail_since").default(sql`clock_timestamp()`),
    /** The mail that tells of it. */
    mailId: uuid("mail_id").references(() => mails.id),
  },
  (table) => [
    unique("staff_news_once").on(table.staffId, table.commentId),
    index("staff_news_newest").on(table.staffId, table.createdAt),
    index("staff_news_unseen").on(table.staffId).where(sql`${table.seenAt} is null`),
    index("staff_news_comment_id").on(table.commentId),
    index("staff_news_to_mail").on(table.staffId).where(sql`${table.mailSince} is not null`),
    index("staff_news_mail_id").on(table.mailId),
    checkOneOf("staff_news_kind_known", table.kind, newsKinds),
    checkOneOf("staff_news_because_known", table.because, newsReasons),
  ],
);

/** Who wants to hear of a brief that they don't write. */
export const briefFollowers = pgTable(
  "brief_followers",
  {
    briefId: uuid("brief_id")
      .notNull()
      .references(() => briefs.id),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.briefId, table.staffId] }),
    index("brief_followers_staff_id").on(table.staffId),
  ],
);
