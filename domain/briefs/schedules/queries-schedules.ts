import { and, eq, gt, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import { briefDrafts, briefs } from "#db/schema/briefs.ts";
import { briefSchedules, scheduleEnds } from "#db/schema/schedules.ts";
import { staff } from "#db/schema/staff.ts";
import type { Actor, StaffActor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import type { Problem } from "#domain/result.ts";
import type { PlanningView, ScheduleView } from "./view-schedules.ts";

/** Who planned it, with the roles that they hold now; null where they can't sign in any more. */
export async function findPlanner(scheduleId: string): Promise<StaffActor | null> {
  const [found] = await studioDb()
    .select({ id: staff.id, name: staff.name, roles: staff.roles })
    .from(briefSchedules)
    .innerJoin(staff, and(eq(staff.id, briefSchedules.plannedBy), eq(staff.state, "active")))
    .where(eq(briefSchedules.id, scheduleId));
  return found ? { kind: "staff", ...found } : null;
}

/** For commands: the ids of plans whose time has come, the earliest first. */
export async function listDueSchedules(now: Date): Promise<string[]> {
  const rows = await studioDb()
    .select({ id: briefSchedules.id })
    .from(briefSchedules)
    .leftJoin(scheduleEnds, eq(scheduleEnds.scheduleId, briefSchedules.id))
    .where(and(isNull(scheduleEnds.scheduleId), lte(briefSchedules.dueAt, now)))
    .orderBy(briefSchedules.dueAt);
  return rows.map(({ id }) => id);
}

/** A brief with what is still planned of it; null where it is missing or not the actor's to see. */
export async function findPlanning(actor: Actor, briefId: string): Promise<PlanningView | null> {
  if (!can(actor, "brief.read") || !isThingId(briefId)) return null;
  const [brief] = await studioDb()
    .select({
      title: briefDrafts.titleText,
      state: briefs.state,
      draftRevision: briefDrafts.revision,
      isPublished: sql<boolean>`${briefs.currentVersionId} is not null`,
    })
    .from(briefs)
    .innerJoin(briefDrafts, eq(briefDrafts.briefId, briefs.id))
    .where(eq(briefs.id, briefId));
  if (!brief) return null;
  const open = and(eq(briefSchedules.briefId, briefId), isNull(scheduleEnds.scheduleId));
  return { ...brief, plans: await readSchedules(open) };
}

/** Ended plans are shown for so long. */
const daysShown = 31;

/** All that is planned, and what became of it in the last month; null for who may not know. */
export async function listSchedules(actor: Actor): Promise<ScheduleView[] | null> {
  if (!can(actor, "brief.read")) return null;
  const since = new Date(Date.now() - daysShown * 86_400_000);
  return await readSchedules(
    or(isNull(scheduleEnds.scheduleId), gt(scheduleEnds.createdAt, since)),
  );
}

async function readSchedules(where: SQL | undefined): Promise<ScheduleView[]> {
  const rows = await studioDb()
    .select({
      schedule: briefSchedules,
      slug: briefs.slug,
      title: briefDrafts.titleText,
      draftRevision: briefDrafts.revision,
      plannedBy: staff.name,
      end: scheduleEnds,
    })
    .from(briefSchedules)
    .innerJoin(briefs, eq(briefs.id, briefSchedules.briefId))
    .innerJoin(briefDrafts, eq(briefDrafts.briefId, briefSchedules.briefId))
    .innerJoin(staff, eq(staff.id, briefSchedules.plannedBy))
    .leftJoin(scheduleEnds, eq(scheduleEnds.scheduleId, briefSchedules.id))
    .where(where)
    .orderBy(briefSchedules.dueAt, briefSchedules.id);
  return rows.map(({ schedule, end, ...one }) => ({
    ...one,
    id: schedule.id,
    briefId: schedule.briefId,
    act: schedule.act,
    dueAt: schedule.dueAt.toISOString(),
    timeZone: schedule.timeZone,
    revision: schedule.revision,
    note: schedule.ask.note ?? "",
    changeClass: schedule.ask.changeClass ?? null,
    end: end && {
      outcome: end.outcome,
      at: end.createdAt.toISOString(),
      problems: (end.problems ?? []) as Problem[],
    },
  }));
}
