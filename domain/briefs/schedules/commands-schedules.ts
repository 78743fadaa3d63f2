import type { Tx } from "#db/client.ts";
import { briefSchedules } from "#db/schema/schedules.ts";
import { runWrite, type Write } from "#domain/audit/transaction.ts";
import type { Actor, StaffActor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { readTimeToCome } from "#domain/local-time.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import { type Ask, publishLocked } from "../commands-publish.ts";
import { type LockedBrief, lockBrief } from "../commands-review.ts";
import { withdrawLocked } from "../commands-withdraw.ts";
import { tell } from "../news/writes-news.ts";
import {
  type CancelScheduleInput,
  cancelScheduleInput,
  plannedPublication,
  plannedWithdrawal,
  type SchedulePublicationInput,
  type ScheduleWithdrawalInput,
  schedulePublicationInput,
  scheduleWithdrawalInput,
} from "./input-schedules.ts";
import { findPlanner, listDueSchedules } from "./queries-schedules.ts";
import {
  endSchedule,
  findOpenSchedule,
  listOpenSchedules,
  markScheduled,
  type Schedule,
} from "./writes-schedules.ts";

export type Planned = { scheduleId: string; dueAt: string };

/**
 * Plans that the draft at a revision is published at a time, by whoever plans it. Refused where it couldn't be published now: that it may be is found out as publishing does, and undone. When the time has come all of it
 * is asked again.
 */
export async function schedulePublication(
  actor: Actor,
  input: SchedulePublicationInput,
): Promise<Result<Planned>> {
  if (!can(actor, "brief.schedule") || actor.kind !== "staff")
    return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(schedulePublicationInput, input);
  if (!parsed.ok) return parsed;
  const { briefId, revision, at, timeZone, ...ask } = parsed.value;
  const due = readTimeToCome(at, timeZone);
  if (!due.ok) return due;
  return runWrite(actor, async (write) => {
    const brief = await lockBrief(write.tx, briefId);
    if (!brief) return fail({ code: "thing.notFound" });
    if (brief.draftRevision !== revision)
      return fail({ code: "briefs.draftMoved", values: { revision: brief.draftRevision } });
    if (brief.state === "scheduled") return fail({ code: "briefs.scheduled" });
    if (brief.state !== "in_review") return fail({ code: "briefs.notInReview" });
    const contradiction = await findContradiction(write.tx, briefId, "publish", due.value);
    if (contradiction) return fail(contradiction);
    const refusal = await tryPublishing(write, actor, { brief, ask: { ...ask, aloneBecause: "" } });
    if (refusal) return fail(...refusal);
    const plan = { act: "publish", dueAt: due.value, timeZone, revision, ask } as const;
    const planned = await addSchedule(write, actor, { brief, plan });
    await markScheduled(write.tx, briefId, due.value);
    return succeed(planned);
  });
}

/** Plans that a brief is withdrawn at a time: one that readers have, or that is planned to be published before. */
export async function scheduleWithdrawal(
  actor: Actor,
  input: ScheduleWithdrawalInput,
): Promise<Result<Planned>> {
  if (!can(actor, "brief.schedule") || actor.kind !== "staff")
    return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(scheduleWithdrawalInput, input);
  if (!parsed.ok) return parsed;
  const { briefId, note, at, timeZone } = parsed.value;
  const due = readTimeToCome(at, timeZone);
  if (!due.ok) return due;
  return runWrite(actor, async (write) => {
    const brief = await lockBrief(write.tx, briefId);
    if (!brief) return fail({ code: "thing.notFound" });
    if (brief.state === "withdrawn") return fail({ code: "briefs.alreadyWithdrawn" });
    const contradiction = await findContradiction(write.tx, briefId, "withdraw", due.value);
    if (contradiction) return fail(contradiction);
    if (brief.currentVersionId === null && brief.state !== "scheduled")
      return fail({ code: "briefs.neverPublished" });
    const plan = {
      act: "withdraw",
      dueAt: due.value,
      timeZone,
      revision: null,
      ask: { note },
    } as const;
    return succeed(await addSchedule(write, actor, { brief, plan }));
  });
}

/** Takes back what is planned. A brief whose publication it was is in review again; a withdrawal that was planned for after that publication is taken back with it. */
export async function cancelSchedule(
  actor: Actor,
  input: CancelScheduleInput,
): Promise<Result<{ briefId: string }>> {
  if (!can(actor, "brief.publish")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(cancelScheduleInput, input);
  if (!parsed.ok) return parsed;
  return runWrite(actor, async ({ tx, audit }) => {
    const held = await holdSchedule(tx, parsed.value.scheduleId);
    if (!held) return fail({ code: "schedules.ended" });
    const { brief, schedule } = held;
    const ended = [schedule];
    if (schedule.act === "publish") {
      await markScheduled(tx, brief.id, null);
      if (brief.currentVersionId === null)
        ended.push(
          ...(await listOpenSchedules(tx, brief.id)).filter(({ id }) => id !== schedule.id),
        );
    }
    for (const one of ended) await endSchedule(tx, one, { outcome: "cancelled" }, actor);
    audit({
      action: "brief.unschedule",
      thing: "brief",
      thingId: brief.id,
      detail: { act: schedule.act, dueAt: schedule.dueAt.toISOString() },
    });
    return succeed({ briefId: brief.id });
  });
}

export type Run = { outcome: "done" | "failed" | "ended" | "early" };

/**
 * Does what was planned, once, as whoever planned it: with the roles that they hold now. What is refused ends the plan, with the reasons, and the brief is in review again.
 * For the worker, which may ask again for what it has done already.
 */
export async function runSchedule(
  actor: Actor,
  { scheduleId }: { scheduleId: string },
): Promise<Result<Run>> {
  if (!can(actor, "schedule.run")) return fail({ code: "auth.notAllowed" });
  const planner = await findPlanner(scheduleId);
  const done = await runWrite<Run>(planner ?? actor, async (write) => {
    const held = await holdSchedule(write.tx, scheduleId);
    if (!held) return succeed({ outcome: "ended" });
    const { schedule } = held;
    if (schedule.dueAt.getTime() > Date.now()) {
      write.enqueue("run-schedule", { scheduleId }, { startAfter: schedule.dueAt });
      return succeed({ outcome: "early" });
    }
    // Ended first: a withdrawal ends whatever is still planned.
    await endSchedule(write.tx, schedule, { outcome: "done" });
    const result = await act(write, planner, held);
    return result.ok ? succeed({ outcome: "done" }) : result;
  });
  return done.ok ? done : await recordFailure(actor, scheduleId, done.problems);
}

/** Does all that was planned for a time that has come: what no job has done. */
export async function runDueSchedules(actor: Actor): Promise<Result<{ ran: number }>> {
  if (!can(actor, "schedule.run")) return fail({ code: "auth.notAllowed" });
  const due = await listDueSchedules(new Date());
  for (const scheduleId of due) await runSchedule(actor, { scheduleId });
  return succeed({ ran: due.length });
}

type Held = { brief: LockedBrief; schedule: Schedule };

async function act(
  write: Write,
  planner: StaffActor | null,
  { brief, schedule }: Held,
): Promise<Result<unknown>> {
  const action = schedule.act === "publish" ? "brief.publish" : "brief.withdraw";
  if (!planner || !can(planner, action)) return fail({ code: "schedules.plannerMayNot" });
  if (schedule.act === "withdraw") {
    const { note } = plannedWithdrawal.parse(schedule.ask);
    return await withdrawLocked(write, { actor: planner, brief, note });
  }
  if (brief.draftRevision !== schedule.revision)
    return fail({ code: "briefs.draftMoved", values: { revision: brief.draftRevision } });
  const ask = plannedPublication.parse(schedule.ask);
  return await publishLocked(write, { actor: planner, brief, ask });
}

async function recordFailure(
  actor: Actor,
  scheduleId: string,
  problems: readonly Problem[],
): Promise<Result<Run>> {
  return await runWrite<Run>(actor, async ({ tx, audit }) => {
    const held = await holdSchedule(tx, scheduleId);
    if (!held) return succeed({ outcome: "ended" });
    const { brief, schedule } = held;
    if (schedule.act === "publish") await markScheduled(tx, brief.id, null);
    await endSchedule(tx, schedule, { outcome: "failed", problems });
    const concerned = { briefId: brief.id, also: [schedule.plannedBy] };
    await tell(tx, { kind: "not_done", by: null, ...concerned });
    const codes = problems.map(({ code }) => code);
    const detail = { act: schedule.act, problems: codes };
    audit({ action: "brief.scheduleFailed", thing: "brief", thingId: brief.id, detail });
    return succeed({ outcome: "failed" });
  });
}

/** The plan and its brief, both held; null where it has ended. The brief first, as everywhere. */
async function holdSchedule(tx: Tx, scheduleId: string): Promise<Held | null> {
  const planned = await findOpenSchedule(tx, scheduleId);
  if (!planned) return null;
  const brief = await lockBrief(tx, planned.briefId);
  const schedule = await findOpenSchedule(tx, scheduleId);
  return brief && schedule ? { brief, schedule } : null;
}

/** A brief has one plan of a kind, and is withdrawn after it is published. */
async function findContradiction(
  tx: Tx,
  briefId: string,
  act: Schedule["act"],
  dueAt: Date,
): Promise<Problem | null> {
  const open = await listOpenSchedules(tx, briefId);
  const find = (wanted: Schedule["act"]) => open.find((one) => one.act === wanted);
  if (find(act)) return { code: "schedules.plannedAlready" };
  const [publication, withdrawal] = [find("publish")?.dueAt, find("withdraw")?.dueAt];
  const isReversed =
    (act === "publish" && withdrawal !== undefined && withdrawal <= dueAt) ||
    (act === "withdraw" && publication !== undefined && dueAt <= publication);
  return isReversed ? { code: "schedules.withdrawnFirst", field: "at" } : null;
}

/** Undoes a publication that was only tried. */
class Tried extends Error {
  readonly problems: readonly Problem[] | null;

  constructor(problems: readonly Problem[] | null) {
    super("tried");
    this.problems = problems;
  }
}

/** Why a draft couldn't be published now; null where it could. Nothing of it stays. */
async function tryPublishing(
  write: Write,
  actor: Actor,
  meant: { brief: LockedBrief; ask: Ask },
): Promise<readonly Problem[] | null> {
  const nothing = () => undefined;
  try {
    return await write.tx.transaction(async (tx) => {
      const result = await publishLocked(
        { tx, audit: nothing, touch: nothing, enqueue: nothing },
        { actor, ...meant },
      );
      throw new Tried(result.ok ? null : result.problems);
    });
  } catch (error) {
    if (error instanceof Tried) return error.problems;
    throw error;
  }
}

type Plan = Pick<Schedule, "act" | "dueAt" | "timeZone" | "revision" | "ask">;

async function addSchedule(
  { tx, audit, enqueue }: Write,
  actor: StaffActor,
  { brief, plan }: { brief: LockedBrief; plan: Plan },
): Promise<Planned> {
  const [row] = await tx
    .insert(briefSchedules)
    .values({ ...plan, briefId: brief.id, plannedBy: actor.id })
    .returning({ id: briefSchedules.id });
  if (!row) throw new Error("A plan wasn't kept.");
  const dueAt = plan.dueAt.toISOString();
  enqueue("run-schedule", { scheduleId: row.id }, { startAfter: plan.dueAt });
  const detail = { act: plan.act, dueAt, timeZone: plan.timeZone };
  audit({ action: "brief.schedule", thing: "brief", thingId: brief.id, detail });
  return { scheduleId: row.id, dueAt };
}
