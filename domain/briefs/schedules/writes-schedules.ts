import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { briefs } from "#db/schema/briefs.ts";
import { briefSchedules, scheduleEnds } from "#db/schema/schedules.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import type { Problem } from "#domain/result.ts";

export type Schedule = typeof briefSchedules.$inferSelect;

/** What a brief is still planned for. Of a brief that is locked, so nobody else adds or ends any. */
export async function listOpenSchedules(tx: Tx, briefId: string): Promise<Schedule[]> {
  return await selectOpen(tx, eq(briefSchedules.briefId, briefId));
}

/** Null where there is none, or it has ended. */
export async function findOpenSchedule(tx: Tx, scheduleId: string): Promise<Schedule | null> {
  return (await selectOpen(tx, eq(briefSchedules.id, scheduleId)))[0] ?? null;
}

async function selectOpen(tx: Tx, which: ReturnType<typeof eq>): Promise<Schedule[]> {
  const rows = await tx
    .select({ schedule: briefSchedules })
    .from(briefSchedules)
    .leftJoin(scheduleEnds, eq(scheduleEnds.scheduleId, briefSchedules.id))
    .where(and(which, isNull(scheduleEnds.scheduleId)))
    .orderBy(briefSchedules.dueAt);
  return rows.map(({ schedule }) => schedule);
}

/** While its publication is planned, a brief is neither in review nor a draft. */
export async function markScheduled(tx: Tx, briefId: string, dueAt: Date | null): Promise<void> {
  await tx
    .update(briefs)
    .set({
      state: dueAt === null ? "in_review" : "scheduled",
      scheduledFor: dueAt,
      revision: sql`${briefs.revision} + 1`,
    })
    .where(eq(briefs.id, briefId));
}

/** Nothing that was planned of a brief is done any more: it is withdrawn. */
export async function endOpenSchedules(tx: Tx, briefId: string, actor: Actor): Promise<void> {
  for (const schedule of await listOpenSchedules(tx, briefId))
    await endSchedule(tx, schedule, { outcome: "cancelled" }, actor);
}

type End = { outcome: "done" | "cancelled" } | { outcome: "failed"; problems: readonly Problem[] };

export async function endSchedule(
  tx: Tx,
  schedule: Pick<Schedule, "id">,
  end: End,
  actor?: Actor,
): Promise<void> {
  await tx.insert(scheduleEnds).values({
    scheduleId: schedule.id,
    outcome: end.outcome,
    problems: end.outcome === "failed" ? [...end.problems] : null,
    endedBy: actor ? toStaffId(actor) : null,
  });
}
