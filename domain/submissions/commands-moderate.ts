import { randomUUID } from "node:crypto";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { submissionFiles } from "#db/schema/submission-files.ts";
import { submissionMessages, submissions } from "#db/schema/submissions.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { forgetIntakes, insertIntakes, moveIntake } from "#domain/intakes/writes.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import {
  type ClaimInput,
  claimInput,
  type DeclineInput,
  type DuplicateInput,
  declineInput,
  duplicateInput,
  type OneInput,
  oneInput,
  type ReplyInput,
  replyInput,
} from "./input.ts";
import { decide, hold, moderate } from "./moderate.ts";
import { undoSeconds } from "./rules.ts";

/** Takes a submission on, so that others see who looks at it, or lets go of it. Whoever isn't the first takes it over, which the trail says. */
export async function claimSubmission(actor: Actor, input: ClaimInput): Promise<Result<null>> {
  const parsed = parseInput(claimInput, input);
  return await moderate(actor, parsed, async (held, { tx, audit }, by, { takes }) => {
    await tx
      .update(submissions)
      .set({ claimedBy: takes ? by.id : null, state: takes ? "in_review" : "received" })
      .where(eq(submissions.id, held.id));
    const action = takes ? "submission.claim" : "submission.let-go";
    const detail = { from: held.claimedBy };
    audit({ action, thing: "submission", thingId: held.id, detail });
    return succeed(null);
  });
}

/** Asks the sender, or tells them something: they read it when they look where it stands. Nothing is sent to them. */
export async function replyToSubmission(actor: Actor, input: ReplyInput): Promise<Result<null>> {
  const parsed = parseInput(replyInput, input);
  return await moderate(actor, parsed, async (held, { tx, audit }, by, { text }) => {
    const n = sql<number>`(select count(*) + 1 from submission_messages where submission_id = ${held.id})`;
    await tx.insert(submissionMessages).values({ submissionId: held.id, n, staffId: by.id, text });
    await tx
      .update(submissions)
      .set({ claimedBy: by.id, state: "in_review" })
      .where(eq(submissions.id, held.id));
    audit({ action: "submission.reply", thing: "submission", thingId: held.id });
    return succeed(null);
  });
}

/** Has the worker ask the address: nobody did so before. Its site sees that this publication asks for the page. */
export async function fetchAddress(actor: Actor, input: OneInput): Promise<Result<null>> {
  const parsed = parseInput(oneInput, input);
  return await moderate(actor, parsed, async (held, { tx, audit, enqueue }, by) => {
    const { id, address: url, intakeId: asked } = held;
    if (url === null) return fail({ code: "submissions.noAddress" });
    const batchId = randomUUID();
    const isAnew = { state: "waiting", override: null } as const;
    if (asked !== null && !(await moveIntake(tx, asked, ["failed", "dropped"], isAnew)))
      return fail({ code: "submissions.fetchedAlready" });
    const [made] =
      asked === null ? await insertIntakes(tx, [{ batchId, url, requestedBy: by.id }]) : [asked];
    await tx
      .update(submissions)
      .set({ intakeId: made, claimedBy: by.id, state: "in_review" })
      .where(eq(submissions.id, id));
    enqueue("take-in-addresses", { batchId });
    audit({ action: "submission.fetch", thing: "submission", thingId: id });
    return succeed(null);
  });
}

/** Declines, for a reason that everybody may read. */
export async function declineSubmission(actor: Actor, input: DeclineInput): Promise<Result<null>> {
  const parsed = parseInput(declineInput, input);
  return await moderate(actor, parsed, async (held, write, by, { reason }) => {
    await decide(write, held, by, { state: "declined", declineReason: reason });
    return succeed(null);
  });
}

/** What was sent in before, by this sender or another. */
export async function markDuplicate(actor: Actor, input: DuplicateInput): Promise<Result<null>> {
  const parsed = parseInput(duplicateInput, input);
  return await moderate(
    actor,
    parsed,
    async (held, write, by, { of }) => {
      const missing: Problem = { code: "submissions.duplicateMissing", field: "of" };
      const other = await hold(write.tx, of);
      // One that is a duplicate itself leads to the first.
      const first = other?.duplicateOf ?? other?.id;
      if (first === undefined || first === held.id) return fail(missing);
      await decide(write, held, by, { state: "duplicate", duplicateOf: first });
      return succeed(null);
    },
    holdBoth,
  );
}

/** Advertising or noise: its sender reads that it was held to be that. */
export async function markSpam(actor: Actor, input: OneInput): Promise<Result<null>> {
  return await moderate(actor, parseInput(oneInput, input), async (held, write, by) => {
    await decide(write, held, by, { state: "spam" });
    return succeed(null);
  });
}

/** Takes back one's own decision of a moment ago, as if it hadn't been made; one that made a source, or told those who write a brief, stands. */
export async function undoDecision(actor: Actor, input: OneInput): Promise<Result<null>> {
  if (!can(actor, "submission.decide") || actor.kind !== "staff")
    return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(oneInput, input);
  if (!parsed.ok) return parsed;
  return await runWrite(actor, async ({ tx, audit }) => {
    const held = await hold(tx, parsed.value.submissionId);
    if (!held) return fail({ code: "thing.notFound" });
    const undone = await tx
      .update(submissions)
      .set({
        ...{ state: held.stateBefore ?? "in_review", stateBefore: null },
        ...{ decidedBy: null, decidedAt: null },
        ...{ declineReason: null, duplicateOf: null },
      })
      .where(
        and(
          eq(submissions.id, held.id),
          eq(submissions.decidedBy, actor.id),
          isNull(submissions.sourceId),
          sql`not exists (select from notices n where n.submission_id = ${submissions.id})`,
          sql`${submissions.decidedAt} > clock_timestamp() - make_interval(secs => ${undoSeconds})`,
        ),
      )
      .returning({ id: submissions.id });
    if (undone.length === 0) return fail({ code: "submissions.undoLate" });
    audit({
      ...{ action: "submission.undo", thing: "submission", thingId: held.id },
      detail: { state: held.state },
    });
    return succeed(null);
  });
}

/** For so many days what wasn't taken is kept after the decision, in case its sender asks again. */
const forgottenAfterDays = 90;
const forgottenAtOnce = 500;

/** Forgets what was declined, was a duplicate or spam, 90 days after that was decided: its words, its address and what that answered, its files and all that was written about it; nothing while a legal hold stands on everything. How many were. */
export async function forgetSubmissions(actor: Actor): Promise<Result<number>> {
  if (!can(actor, "submission.forget")) return fail({ code: "auth.notAllowed" });
  return await runWrite(actor, async ({ tx, audit }) => {
    const due = await tx
      .select({ id: submissions.id, intakeId: submissions.intakeId })
      .from(submissions)
      .where(
        and(
          inArray(submissions.state, ["declined", "duplicate", "spam"]),
          isNull(submissions.forgottenOn),
          sql`${submissions.decidedAt} < clock_timestamp() - make_interval(days => ${forgottenAfterDays})`,
          sql`not is_held(null, null)`,
        ),
      )
      .limit(forgottenAtOnce)
      .for("update", { skipLocked: true });
    if (due.length === 0) return succeed(0);
    const ids = due.map(({ id }) => id);
    await tx
      .update(submissions)
      .set({
        ...{ text: "", address: null, about: null, credit: null, contact: null },
        intakeId: null,
        forgottenOn: sql`(now() at time zone 'utc')::date`,
      })
      .where(inArray(submissions.id, ids));
    await forgetIntakes(
      tx,
      due.flatMap(({ intakeId }) => intakeId ?? []),
    );
    await tx.delete(submissionFiles).where(inArray(submissionFiles.submissionId, ids));
    await tx.delete(submissionMessages).where(inArray(submissionMessages.submissionId, ids));
    const detail = { count: ids.length };
    audit({ action: "submission.forget", thing: "submission", thingId: null, detail });
    return succeed(ids.length);
  });
}

/** The lesser id first: of two who hold the same two, neither waits for the other. */
async function holdBoth(
  tx: Tx,
  { submissionId, of }: { submissionId: string; of: string },
): Promise<void> {
  for (const id of [submissionId, of].sort()) await hold(tx, id);
}
