import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { briefs } from "./briefs.ts";
import { checkOneOf, createdAt, id, instant } from "./columns.ts";
import { staff } from "./staff.ts";

export const scheduleActs = ["publish", "withdraw"] as const;
export const scheduleOutcomes = ["done", "cancelled", "failed"] as const;

/** As domain/briefs/schedules/input-schedules.ts reads it. */
export type PlannedAsk = Partial<
  Record<"changeClass" | "note" | "wasWrong" | "isRight", string>
> & {
  answers?: string[];
};

/** What is to happen to a brief at a time, by whom, and with which words. Only ever added; one without an end is still to come. */
export const briefSchedules = pgTable(
  "brief_schedules",
  {
    id: id(),
    briefId: uuid("brief_id")
      .notNull()
      .references(() => briefs.id),
    act: text("act", { enum: scheduleActs }).notNull(),
    dueAt: instant("due_at").notNull(),
    /** In which the time was chosen, and is told: "Europe/Minsk". */
    timeZone: text("time_zone").notNull(),
    /** The draft that is to be published. */
    revision: integer("revision"),
    /** What is said of the change (domain/briefs/schedules/input-schedules.ts). */
    ask: jsonb("ask").notNull().$type<PlannedAsk>(),
    plannedBy: uuid("planned_by")
      .notNull()
      .references(() => staff.id),
    createdAt: createdAt(),
  },
  (table) => [
    index("brief_schedules_brief_id").on(table.briefId),
    index("brief_schedules_due_at").on(table.dueAt),
    checkOneOf("brief_schedules_act_known", table.act, scheduleActs),
    check(
      "brief_schedules_publish_a_draft",
      sql`(${table.act} = 'publish') = (${table.revision} is not null)`,
    ),
    check("brief_schedules_to_come", sql`${table.dueAt} > ${table.createdAt}`),
  ],
);

/** How what was planned ended, once: it was done, taken back, or refused when its time came. */
export const scheduleEnds = pgTable(
  "schedule_ends",
  {
    scheduleId: uuid("schedule_id")
      .primaryKey()
      .references(() => briefSchedules.id),
    outcome: text("outcome", { enum: scheduleOutcomes }).notNull(),
    /** Why it was refused, as the domain says it: codes and values. */
    problems: jsonb("problems").$type<unknown[]>(),
    /** Who took it back. */
    endedBy: uuid("ended_by").references(() => staff.id),
    createdAt: createdAt(),
  },
  (table) => [
    checkOneOf("schedule_ends_outcome_known", table.outcome, scheduleOutcomes),
    check(
      "schedule_ends_say_why",
      sql`(${table.outcome} = 'failed') = (${table.problems} is not null)`,
    ),
  ],
);
