import { sql } from "drizzle-orm";
import { check, date, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { checkOneOf, createdAt, id, instant, revision } from "./columns.ts";
import { staff } from "./staff.ts";

export const mailTimes = ["at_once", "digest", "never"] as const;

/** What a member of staff wants to hear by mail. Who never said has what domain/mail/rules-wishes.ts says. */
export const mailWishes = pgTable(
  "mail_wishes",
  {
    staffId: uuid("staff_id")
      .primaryKey()
      .references(() => staff.id),
    addressed: text("addressed", { enum: mailTimes }).notNull(),
    followed: text("followed", { enum: mailTimes }).notNull(),
    /** 0 to 23, by the clocks of the publication's time zone. */
    digestHour: integer("digest_hour").notNull(),
    revision: revision(),
  },
  (table) => [
    checkOneOf("mail_wishes_addressed_known", table.addressed, mailTimes),
    checkOneOf("mail_wishes_followed_known", table.followed, mailTimes),
    check("mail_wishes_hour_of_day", sql`${table.digestHour} between 0 and 23`),
  ],
);

export const mailKinds = ["at_once", "digest"] as const;
export const mailStates = ["waiting", "sent", "given_up", "dropped"] as const;
export const mailFailures = [
  "unknown_host",
  "refused",
  "timed_out",
  "broke_off",
  "tls_failed",
  "auth_failed",
  "sender_refused",
  "recipient_refused",
  "recipient_later",
  "content_refused",
  "busy",
] as const;

/** A mail to a member of staff about their news (staff_news.mail_id); it is worded when it is sent, and none of its words stand here. */
export const mails = pgTable(
  "mails",
  {
    /** Of its Message-ID too. */
    id: id(),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
    kind: text("kind", { enum: mailKinds }).notNull(),
    /** The day whose digest it is: one a day. */
    digestOn: date("digest_on"),
    /** dropped: when it was to be sent there was nothing left to say, or nobody to say it to. */
    state: text("state", { enum: mailStates }).notNull().default("waiting"),
    attempts: integer("attempts").notNull().default(0),
    nextAttemptAt: instant("next_attempt_at").notNull().default(sql`clock_timestamp()`),
    /** How the last attempt failed, and what the server answered. */
    failure: text("failure", { enum: mailFailures }),
    answer: text("answer"),
    createdAt: createdAt(),
    endedAt: instant("ended_at"),
  },
  (table) => [
    unique("mails_one_digest_a_day").on(table.staffId, table.digestOn),
    index("mails_newest").on(table.staffId, table.createdAt),
    index("mails_waiting").on(table.nextAttemptAt).where(sql`${table.state} = 'waiting'`),
    index("mails_given_up").on(table.endedAt).where(sql`${table.state} = 'given_up'`),
    checkOneOf("mails_kind_known", table.kind, mailKinds),
    checkOneOf("mails_state_known", table.state, mailStates),
    checkOneOf("mails_failure_known", table.failure, mailFailures),
    check(
      "mails_digest_of_a_day",
      sql`(${table.kind} = 'digest') = (${table.digestOn} is not null)`,
    ),
    check("mails_ended_or_waiting", sql`(${table.state} = 'waiting') = (${table.endedAt} is null)`),
  ],
);
