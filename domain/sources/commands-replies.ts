import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import { checkRelease } from "#domain/release-rules.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import {
  type AddReplyInput,
  parseReply,
  parseReplyWithdrawal,
  type WithdrawReplyInput,
} from "./input-replies.ts";
import { listPublicTags } from "./public-tags.ts";
import { findSourceMaker } from "./queries.ts";
import { isInFuture } from "./rules.ts";
import { insertReply, lockReply, releaseReplyRow, withdrawReplyRow } from "./writes-replies.ts";

/** Stores what somebody concerned by a source answered, in their words. Private until a second person releases it. */
export async function addReply(
  actor: Actor,
  input: AddReplyInput,
): Promise<Result<{ replyId: string }>> {
  if (!can(actor, "reply.add")) return fail({ code: "auth.notAllowed" });
  const parsed = parseReply(input);
  if (!parsed.ok) return parsed;
  const { sourceId } = parsed.value;
  if (isInFuture(parsed.value.receivedOn))
    return fail({ code: "sources.replyInFuture", field: "receivedOn" });
  return await runWrite(actor, async ({ tx, audit }) => {
    if (!(await findSourceMaker(tx, sourceId))) return fail({ code: "thing.notFound" });
    const replyId = await insertReply(tx, { ...parsed.value, createdBy: toStaffId(actor) });
    audit({ action: "reply.add", thing: "reply", thingId: replyId, detail: { sourceId } });
    return succeed({ replyId });
  });
}

/** A second person lets readers see a reply, on the page of its source. */
export async function releaseReply(
  actor: Actor,
  replyId: string,
): Promise<Result<{ replyId: string }>> {
  if (!can(actor, "reply.release")) return fail({ code: "auth.notAllowed" });
  if (!isThingId(replyId)) return fail({ code: "thing.notFound" });
  return await runWrite(actor, async ({ tx, audit, touch }) => {
    const reply = await lockReply(tx, replyId);
    if (!reply) return fail({ code: "thing.notFound" });
    if (reply.isWithdrawn) return fail({ code: "sources.replyWithdrawn" });
    const release = checkRelease(actor, reply);
    if ("problem" in release) return fail(release.problem);
    if (reply.isReleased) return succeed({ replyId });
    await releaseReplyRow(tx, replyId, release.by.id);
    touch(...(await listPublicTags(tx, reply.sourceId)));
    audit({ action: "reply.release", thing: "reply", thingId: replyId });
    return succeed({ replyId });
  });
}

/** Takes a reply back. Where readers could see it they see instead that there was one, and the note. */
export async function withdrawReply(
  actor: Actor,
  input: WithdrawReplyInput,
): Promise<Result<{ replyId: string }>> {
  if (!can(actor, "reply.withdraw")) return fail({ code: "auth.notAllowed" });
  const parsed = parseReplyWithdrawal(input);
  if (!parsed.ok) return parsed;
  const { replyId, note } = parsed.value;
  if (note === "") return fail({ code: "sources.replyNoteMissing", field: "note" });
  return await runWrite(actor, async ({ tx, audit, touch }) => {
    const reply = await lockReply(tx, replyId);
    if (!reply) return fail({ code: "thing.notFound" });
    if (reply.isWithdrawn) return fail({ code: "thing.changed" });
    await withdrawReplyRow(tx, replyId, { withdrawnBy: toStaffId(actor), withdrawnNote: note });
    touch(...(await listPublicTags(tx, reply.sourceId)));
    audit({ action: "reply.withdraw", thing: "reply", thingId: replyId });
    return succeed({ replyId });
  });
}
