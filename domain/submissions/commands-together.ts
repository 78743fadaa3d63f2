import { randomUUID } from "node:crypto";
import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { submissions } from "#db/schema/submissions.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import {
  type TogetherInput,
  togetherInput,
  type UndoTogetherInput,
  undoTogetherInput,
} from "./input.ts";
import { hold, type Submission } from "./moderate.ts";
import { undoSeconds } from "./rules.ts";
import { isWaiting } from "./view.ts";

/**
 * Takes several on, or marks them as spam or as duplicates of one, in one go that can be taken back in one go. Those that somebody was quicker with, or looks at, are left as they are. How many it was, and the id by
 * which it is taken back.
 */
export async function moderateTogether(
  actor: Actor,
  input: TogetherInput,
): Promise<Result<{ togetherId: string; count: number }>> {
  if (!can(actor, "submission.decide") || actor.kind !== "staff")
    return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(togetherInput, input);
  if (!parsed.ok) return parsed;
  const { submissionIds, act, of } = parsed.value;
  return await runWrite(actor, async ({ tx, audit }) => {
    const held = await holdAll(tx, [...submissionIds, ...(of === null ? [] : [of])]);
    const chosen = held.filter(
      ({ id, state, claimedBy }) =>
        submissionIds.includes(id) &&
        isWaiting(state) &&
        (claimedBy === null || claimedBy === actor.id),
    );
    const first = act === "duplicate" ? await findFirst(tx, held, of ?? chosen[0]?.id) : null;
    if (first && !first.ok) return first;
    const open = chosen.filter(
      ({ id, claimedBy }) => id !== first?.value && (act !== "claim" || claimedBy === null),
    );
    if (open.length === 0) return fail({ code: "submissions.noneLeft" });
    const togetherId = randomUUID();
    const decided = {
      ...{ claimedBy: null, decidedBy: actor.id, decidedAt: sql`clock_timestamp()` },
      stateBefore: sql`${submissions.state}`,
    };
    const set = {
      claim: { claimedBy: actor.id, state: "in_review" as const },
      spam: { ...decided, state: "spam" as const },
      duplicate: { ...decided, state: "duplicate" as const, duplicateOf: first?.value ?? null },
    }[act];
    const ids = open.map(({ id }) => id);
    await tx
      .update(submissions)
      .set({ ...set, togetherId })
      .where(inArray(submissions.id, ids));
    audit({
      ...{ action: "submission.together", thing: "submission", thingId: null },
      detail: { act, ids, ...(first && { of: first.value }) },
    });
    return succeed({ togetherId, count: ids.length });
  });
}

/** In the order of the queue; held in the order of their ids, so that of two who hold some of the same neither waits for the other. */
async function holdAll(tx: Tx, ids: readonly string[]): Promise<Submission[]> {
  const held: Submission[] = [];
  for (const id of [...new Set(ids)].sort()) {
    const one = await hold(tx, id);
    if (one) held.push(one);
  }
  return held.sort((a, b) => inQueue(a).localeCompare(inQueue(b)));
}

const inQueue = ({ receivedOn, id }: Submission) => `${receivedOn} ${id}`;

/** One that is a duplicate itself leads to the first. */
async function findFirst(
  tx: Tx,
  held: readonly Submission[],
  id: string | undefined,
): Promise<Result<string>> {
  const missing: Problem = { code: "submissions.duplicateMissing", field: "of" };
  const of = held.find((each) => each.id === id);
  if (!of) return fail(missing);
  if (of.duplicateOf === null) return succeed(of.id);
  const first = await hold(tx, of.duplicateOf);
  return first ? succeed(first.id) : fail(missing);
}

/** Takes back what one did in one go a moment ago: of those that nobody has dealt with since. */
export async function undoTogether(
  actor: Actor,
  input: UndoTogetherInput,
): Promise<Result<{ count: number }>> {
  if (!can(actor, "submission.decide") || actor.kind !== "staff")
    return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(undoTogetherInput, input);
  if (!parsed.ok) return parsed;
  const { togetherId } = parsed.value;
  return await runWrite(actor, async ({ tx, audit }) => {
    const undone = await tx
      .update(submissions)
      .set({
        // What was decided stands as it did; what was only taken on is let go of.
        state: sql`coalesce(${submissions.stateBefore}, case when ${submissions.decidedAt} is null then 'received' else 'in_review' end)`,
        ...{ stateBefore: null, claimedBy: null, decidedBy: null, decidedAt: null },
        ...{ duplicateOf: null, togetherId: null },
      })
      .where(and(eq(submissions.togetherId, togetherId), mayUndo(actor.id)))
      .returning({ id: submissions.id });
    if (undone.length === 0) return fail({ code: "submissions.undoLate" });
    const ids = undone.map(({ id }) => id);
    const detail = { together: true, ids };
    audit({ action: "submission.undo", thing: "submission", thingId: null, detail });
    return succeed({ count: ids.length });
  });
}

/** What was taken on is let go of at any time; a decision is taken back within a moment. */
function mayUndo(staffId: string): SQL | undefined {
  return or(
    and(inArray(submissions.state, ["received", "in_review"]), eq(submissions.claimedBy, staffId)),
    and(
      inArray(submissions.state, ["spam", "duplicate"]),
      eq(submissions.decidedBy, staffId),
      sql`${submissions.decidedAt} > clock_timestamp() - make_interval(secs => ${undoSeconds})`,
    ),
  );
}
