import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { submissionFiles } from "#db/schema/submission-files.ts";
import { submissionMessages, submissions } from "#db/schema/submissions.ts";
import { runWrite, type Write } from "#domain/audit/transaction.ts";
import type { Actor, StaffActor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import { addSource, checkSourceCreation } from "#domain/sources/commands.ts";
import {
  type AcceptInput,
  acceptInput,
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
import { undoSeconds } from "./rules.ts";
import { isWaiting } from "./view.ts";

type Submission = typeof submissions.$inferSelect;

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

/** Accepts. What was sent with an address may become a source with it, private like any other until it is cited or released; nothing of it is asked for by that. */
export async function acceptSubmission(
  actor: Actor,
  input: AcceptInput,
): Promise<Result<{ sourceId: string | null }>> {
  const parsed = parseInput(acceptInput, input);
  return await moderate(actor, parsed, async (held, write, by, { source }) => {
    const made = source === null ? succeed(null) : await makeSource(write, by, held, source);
    if (!made.ok) return made;
    await decide(write, held, by, { state: "accepted", sourceId: made.value });
    return succeed({ sourceId: made.value });
  });
}

async function makeSource(
  write: Write,
  by: StaffActor,
  { address }: Submission,
  fields: { title: string | null; language: string },
): Promise<Result<string | null>> {
  if (address === null) return fail({ code: "submissions.noAddress" });
  const creation = checkSourceCreation({ ...fields, url: address });
  return creation.ok ? await addSource(write, by, creation.value) : creation;
}

/** Takes back one's own decision of a moment ago, as if it hadn't been made; one that made a source stands. */
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
        ...{ state: "in_review", decidedBy: null, decidedAt: null },
        ...{ declineReason: null, duplicateOf: null },
      })
      .where(
        and(
          eq(submissions.id, held.id),
          eq(submissions.decidedBy, actor.id),
          isNull(submissions.sourceId),
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

/** Forgets what was declined, was a duplicate or spam, 90 days after that was decided: its words, its address, its files and all that was written about it; nothing while a legal hold stands on everything. How many were. */
export async function forgetSubmissions(actor: Actor): Promise<Result<number>> {
  if (!can(actor, "submission.forget")) return fail({ code: "auth.notAllowed" });
  return await runWrite(actor, async ({ tx, audit }) => {
    const due = await tx
      .select({ id: submissions.id })
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
        forgottenOn: sql`(now() at time zone 'utc')::date`,
      })
      .where(inArray(submissions.id, ids));
    await tx.delete(submissionFiles).where(inArray(submissionFiles.submissionId, ids));
    await tx.delete(submissionMessages).where(inArray(submissionMessages.submissionId, ids));
    const detail = { count: ids.length };
    audit({ action: "submission.forget", thing: "submission", thingId: null, detail });
    return succeed(ids.length);
  });
}

/** Holds a submission that waits, and lets the work go on with it: two who decide at once come one after the other, and the second hears that it was decided. */
async function moderate<Input extends { submissionId: string }, T>(
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
    const held = await hold(write.tx, parsed.value.submissionId);
    if (!held) return fail({ code: "thing.notFound" });
    if (!isWaiting(held.state)) return fail({ code: "submissions.decided" });
    return await work(held, write, actor, parsed.value);
  });
}

/** The lesser id first: of two who hold the same two, neither waits for the other. */
async function holdBoth(
  tx: Tx,
  { submissionId, of }: { submissionId: string; of: string },
): Promise<void> {
  for (const id of [submissionId, of].sort()) await hold(tx, id);
}

async function hold(tx: Tx, id: string): Promise<Submission | null> {
  const [held] = await tx.select().from(submissions).where(eq(submissions.id, id)).for("update");
  return held ?? null;
}

type Decision = Pick<Submission, "state"> &
  Partial<Pick<Submission, "declineReason" | "duplicateOf" | "sourceId">>;

async function decide(
  { tx, audit }: Write,
  held: Submission,
  by: StaffActor,
  decision: Decision,
): Promise<void> {
  await tx
    .update(submissions)
    .set({ ...decision, claimedBy: null, decidedBy: by.id, decidedAt: sql`clock_timestamp()` })
    .where(eq(submissions.id, held.id));
  audit({
    ...{ action: "submission.decide", thing: "submission", thingId: held.id },
    detail: decision,
  });
}
