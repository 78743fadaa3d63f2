import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { briefDrafts, briefs } from "#db/schema/briefs.ts";
import { runWrite, type Write } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { checkDraft } from "./check-draft.ts";
import { type ReturnWithRemarkInput, returnWithRemarkInput } from "./comments/input-comments.ts";
import { insertComment, insertThread } from "./comments/writes-comments.ts";
import { lacksOnlyApproval } from "./four-eyes.ts";
import { type BriefAtRevision, briefAtRevision } from "./input.ts";
import { tell } from "./news/writes-news.ts";

export type LockedBrief = typeof briefs.$inferSelect & {
  draftRevision: number;
  document: Record<string, unknown>;
};

/**
 * The brief and its draft, held until the transaction ends: two publishes at once come one after the other. Not held against what only refers to the brief: a
 * save holds the draft, and would wait for us while we wait for it.
 */
export async function lockBrief(tx: Tx, briefId: string): Promise<LockedBrief | null> {
  const [brief] = await tx.select().from(briefs).where(eq(briefs.id, briefId)).for("no key update");
  if (!brief) return null;
  const [draft] = await tx
    .select({ revision: briefDrafts.revision, document: briefDrafts.document })
    .from(briefDrafts)
    .where(eq(briefDrafts.briefId, briefId))
    .for("no key update");
  return draft ? { ...brief, draftRevision: draft.revision, document: draft.document } : null;
}

/** Sends a draft to review. What blocks publication blocks this too, but for waivers, which the reviewer approves. */
export async function submitBrief(
  actor: Actor,
  input: BriefAtRevision,
): Promise<Result<{ id: string }>> {
  if (!can(actor, "brief.submit")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(briefAtRevision, input);
  if (!parsed.ok) return parsed;
  const { briefId, revision } = parsed.value;
  return runWrite(actor, async (write) => {
    const brief = await lockBrief(write.tx, briefId);
    if (!brief) return fail({ code: "thing.notFound" });
    if (brief.draftRevision !== revision)
      return fail({ code: "briefs.draftMoved", values: { revision: brief.draftRevision } });
    return await submitLocked(write, actor, brief);
  });
}

/** Sends the draft of a brief that is locked to review, in the caller's transaction. Refused, it has written nothing. */
export async function submitLocked(
  { tx, audit }: Write,
  actor: Actor,
  brief: LockedBrief,
): Promise<Result<{ id: string }>> {
  const { id: briefId, draftRevision: revision } = brief;
  if (brief.state === "in_review") return fail({ code: "briefs.alreadyInReview" });
  if (brief.state === "scheduled") return fail({ code: "briefs.scheduled" });
  const checked = await checkDraft(tx, brief);
  if (!checked.ok) return checked;
  const blocking = checked.value.findings.filter(
    (finding) => finding.severity === "blocks" && !lacksOnlyApproval(finding),
  );
  if (blocking.length > 0)
    return fail({ code: "briefs.blocked", values: { count: blocking.length } });
  await tx
    .update(briefs)
    .set({
      state: "in_review",
      submittedBy: toStaffId(actor),
      submittedAt: sql`case when ${toStaffId(actor)}::uuid is null then null else clock_timestamp() end`,
      revision: sql`${briefs.revision} + 1`,
    })
    .where(eq(briefs.id, briefId));
  await tell(tx, { briefId, kind: "submitted", by: toStaffId(actor) });
  audit({ action: "brief.submit", thing: "brief", thingId: briefId, detail: { revision } });
  return succeed({ id: briefId });
}

/** Takes a brief out of review, to be worked on. Its draft may have moved on meanwhile: nothing of it is lost. */
export async function returnBrief(
  actor: Actor,
  input: BriefAtRevision,
): Promise<Result<{ id: string }>> {
  if (!can(actor, "brief.edit")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(briefAtRevision, input);
  if (!parsed.ok) return parsed;
  const { briefId } = parsed.value;
  return runWrite(actor, async ({ tx, audit }) => {
    const brief = await lockBrief(tx, briefId);
    if (!brief) return fail({ code: "thing.notFound" });
    if (brief.state === "scheduled") return fail({ code: "briefs.scheduled" });
    if (brief.state !== "in_review") return fail({ code: "briefs.notInReview" });
    await tell(tx, { briefId, kind: "returned", by: toStaffId(actor) });
    await takeOutOfReview(tx, briefId);
    audit({ action: "brief.return", thing: "brief", thingId: briefId });
    return succeed({ id: briefId });
  });
}

/** Sends a brief under review back to who wrote it, with what there is to do: a thread on the brief as a whole. */
export async function returnWithRemark(
  actor: Actor,
  input: ReturnWithRemarkInput,
): Promise<Result<{ id: string }>> {
  if (!can(actor, "brief.review") || actor.kind !== "staff")
    return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(returnWithRemarkInput, input);
  if (!parsed.ok) return parsed;
  const { briefId, body } = parsed.value;
  return runWrite(actor, async ({ tx, audit }) => {
    const brief = await lockBrief(tx, briefId);
    if (!brief) return fail({ code: "thing.notFound" });
    if (brief.state !== "in_review") return fail({ code: "briefs.notInReview" });
    const by = actor.id;
    const { draftRevision } = brief;
    const whole = { briefId, anchor: null, words: "", instead: null, draftRevision, by };
    const threadId = await insertThread(tx, whole);
    const said = await insertComment(tx, { threadId, body, by });
    await tell(tx, { briefId, kind: "returned", by, comment: { threadId, ...said } });
    await takeOutOfReview(tx, briefId);
    const { commentId } = said;
    audit({
      action: "brief.return",
      thing: "brief",
      thingId: briefId,
      detail: { threadId, commentId },
    });
    return succeed({ id: briefId });
  });
}

async function takeOutOfReview(tx: Tx, briefId: string): Promise<void> {
  await tx
    .update(briefs)
    .set({
      state: "draft",
      submittedBy: null,
      submittedAt: null,
      revision: sql`${briefs.revision} + 1`,
    })
    .where(eq(briefs.id, briefId));
}
