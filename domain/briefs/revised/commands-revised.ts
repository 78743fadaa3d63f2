import { randomUUID } from "node:crypto";
import { runWrite, type Write } from "#domain/audit/transaction.ts";
import type { Actor, StaffActor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import { readDraft } from "../check-draft.ts";
import { findSoleEditor, loadWriters } from "../checks/queries-decisions.ts";
import { insertCheck } from "../checks/writes-checks.ts";
import { storeDraft } from "../commands-drafts.ts";
import { publishLocked } from "../commands-publish.ts";
import { type LockedBrief, lockBrief, submitLocked } from "../commands-review.ts";
import { findLatest } from "../compose-draft.ts";
import type { PublishedVersion } from "../desk-view.ts";
import { lockDraft } from "../writes.ts";
import {
  type PublishRevisedInput,
  publishRevisedInput,
  type TakeRevisedInput,
  takeRevisedInput,
} from "./input-revised.ts";
import { isAsPublished, isOnlyRevised, listFreshItems, takeInDraft } from "./read-revised.ts";
import type { TakenRevised } from "./view-revised.ts";

/**
 * Takes what is newer of a statistic into the draft of a published brief, wherever it is cited or drawn, and later runs of arithmetic that was made with it; and sends it to review, if nothing blocks it.
 * Only a draft that says what readers see: whoever takes a value has looked at that, and must not be taken for somebody who has looked at what else is written there.
 */
export async function takeRevised(
  actor: Actor,
  input: TakeRevisedInput,
): Promise<Result<TakenRevised>> {
  if (!can(actor, "vintage.take")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(takeRevisedInput, input);
  if (!parsed.ok) return parsed;
  const { briefId, revision, statisticId } = parsed.value;
  return await runWrite(actor, async (write) => {
    const { tx, audit } = write;
    const brief = await lockBrief(tx, briefId);
    const refusal = refuse(brief, revision);
    if (!brief || refusal) return fail(refusal ?? { code: "thing.notFound" });
    if (brief.state === "in_review") return fail({ code: "briefs.alreadyInReview" });
    const latest = await findLatest(tx, briefId);
    const taken = await takeInDraft(tx, brief, statisticId);
    if (!taken.ok) return taken;
    const { before, after, isNew } = taken.value;
    const current = await lockDraft(tx, briefId);
    if (!isNew || !current) return fail({ code: "briefs.nothingToTake" });
    if (brief.state !== "published" || !latest || !isAsPublished(latest.content, before.doc))
      return fail({ code: "briefs.saysMore" });
    const save = { briefId, baseRevision: revision, clientId: randomUUID(), saveNumber: 1 };
    const stored = await storeDraft(tx, actor, { ...save, current, doc: after.doc });
    if (!stored.ok) return stored;
    const { revision: next } = stored.value;
    const detail = { statisticId, revision: next };
    audit({ action: "vintage.take", thing: "draft", thingId: briefId, detail });
    const moved = { ...brief, draftRevision: next, document: after.doc.toJSON() };
    const submitted = await submitLocked(write, actor, moved);
    return succeed({ revision: next, isSubmitted: submitted.ok });
  });
}

/**
 * Publishes a brief that has taken a revised statistic, and signs off what that changed: for whoever has the draft before them beside what readers see. Refused where anything else has changed, to who
 * wrote it where there is somebody else, and where something that stayed isn't signed off.
 */
export async function publishRevised(
  actor: Actor,
  input: PublishRevisedInput,
): Promise<Result<PublishedVersion>> {
  if (!can(actor, "vintage.publish") || actor.kind !== "staff")
    return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(publishRevisedInput, input);
  if (!parsed.ok) return parsed;
  const { briefId, revision, statisticId, ...ask } = parsed.value;
  return await runWrite(actor, async (write) => {
    const brief = await lockBrief(write.tx, briefId);
    const refusal = refuse(brief, revision);
    if (!brief || refusal) return fail(refusal ?? { code: "thing.notFound" });
    if (brief.state !== "in_review") return fail({ code: "briefs.notInReview" });
    const problem = await signOffFresh(write, { actor, brief, statisticId });
    if (problem) return fail(problem);
    return await publishLocked(write, {
      actor,
      brief,
      ask: { ...ask, aloneBecause: "", answers: [] },
    });
  });
}

function refuse(brief: LockedBrief | null, revision: number): Problem | null {
  if (!brief) return { code: "thing.notFound" };
  if (brief.draftRevision !== revision)
    return { code: "briefs.draftMoved", values: { revision: brief.draftRevision } };
  return brief.state === "scheduled" ? { code: "briefs.scheduled" } : null;
}

/** Signs off, as the actor's, what the draft says that the published text doesn't. */
async function signOffFresh(
  { tx, audit }: Write,
  { actor, brief, statisticId }: { actor: StaffActor; brief: LockedBrief; statisticId: string },
): Promise<Problem | null> {
  const { id: briefId, draftRevision: revision } = brief;
  const latest = await findLatest(tx, briefId);
  const read = await readDraft(tx, brief);
  if (!latest || !read.ok) return { code: "thing.notFound" };
  const changed = { briefId, language: brief.language, version: latest.content };
  if (!(await isOnlyRevised(tx, { ...changed, draft: read.value.doc }, statisticId)))
    return { code: "briefs.saysMore" };
  const fresh = listFreshItems(latest.content, read.value.items);
  if (!fresh.ok) return fresh.problems[0] ?? { code: "thing.notFound" };
  const [writers, sole] = [await loadWriters(tx, briefId), await findSoleEditor(tx)];
  for (const { claim, fingerprint } of fresh.value) {
    const isOwn = writers.get(claim.claim) === actor.id;
    if (isOwn && sole !== actor.id) return { code: "checks.ownWords" };
    const { nodeId, subject } = claim;
    const seen = { briefId, subject, fingerprint, revision, versionId: null, nodeId };
    const said = { outcome: "stands" as const, remark: "", isOwn, checkedBy: actor.id };
    const checkId = await insertCheck(tx, { ...seen, ...said });
    audit({
      action: "citation.check",
      thing: "draft",
      thingId: briefId,
      detail: { checkId, subject, fingerprint, outcome: said.outcome, revision, versionId: null },
    });
  }
  return null;
}
