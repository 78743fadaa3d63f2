import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { submissions } from "#db/schema/submissions.ts";
import { runWrite, type Write } from "#domain/audit/transaction.ts";
import type { Actor, StaffActor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { isWaiting } from "./view.ts";

export type Submission = typeof submissions.$inferSelect;

/** Holds a submission that waits, and lets the work go on with it: two who decide at once come one after the other, and the second hears that it was decided. */
export async function moderate<Input extends { submissionId: string }, T>(
  actor: Actor,
  parsed: Result<Input>,
  work: (held: Submission, write: Write, by: StaffActor, input: Input) => Promise<Result<T>>,
  alsoFirst?: (tx: Tx, input: Input) => Promise<unknown>,
): Promise<Result<T>> {
  if (!can(actor, "submission.decide") || actor.kind !== "staff")
    return fail({ code: "auth.notAllowed" });
  if (!parsed.ok) return parsed;
  return await runWrite(actor, async (write) => {
    await alsoFirst?.(write.tx, parsed.value);
    const held = await holdWaiting(write.tx, parsed.value.submissionId);
    return held.ok ? await work(held.value, write, actor, parsed.value) : held;
  });
}

/** Refused where it is decided. */
export async function holdWaiting(tx: Tx, id: string): Promise<Result<Submission>> {
  const held = await hold(tx, id);
  if (!held) return fail({ code: "thing.notFound" });
  return isWaiting(held.state) ? succeed(held) : fail({ code: "submissions.decided" });
}

export async function hold(tx: Tx, id: string): Promise<Submission | null> {
  const [held] = await tx.select().from(submissions).where(eq(submissions.id, id)).for("update");
  return held ?? null;
}

export type Decision = Pick<Submission, "state"> &
  Partial<Pick<Submission, "declineReason" | "duplicateOf" | "sourceId" | "isCredited">>;

export async function decide(
  { tx, audit }: Write,
  held: Submission,
  by: StaffActor,
  decision: Decision,
): Promise<void> {
  await tx
    .update(submissions)
    .set({
      ...{ ...decision, claimedBy: null, decidedBy: by.id, decidedAt: sql`clock_timestamp()` },
      stateBefore: held.state === "in_review" ? "in_review" : "received",
    })
    .where(eq(submissions.id, held.id));
  audit({
    ...{ action: "submission.decide", thing: "submission", thingId: held.id },
    detail: decision,
  });
}
