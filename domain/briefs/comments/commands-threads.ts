import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { tell } from "../news/writes-news.ts";
import { beginThread, type Commented } from "./begin-thread.ts";
import {
  type ReplyInput,
  replyInput,
  type StartThreadInput,
  startThreadInput,
  type ThreadInput,
  threadInput,
} from "./input-comments.ts";
import { insertComment, setResolved } from "./writes-comments.ts";

/** Begins a thread on words of a draft as it is stored, or on the brief as a whole. Where other words stand there by now it is refused: whoever comments has them before them, and chooses anew. */
export async function startThread(
  actor: Actor,
  input: StartThreadInput,
): Promise<Result<Commented>> {
  if (!can(actor, "comment.write") || actor.kind !== "staff")
    return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(startThreadInput, input);
  if (!parsed.ok) return parsed;
  return await runWrite(
    actor,
    async (write) => await beginThread(write, { ...parsed.value, instead: null, by: actor.id }),
  );
}

/** Answers in a thread. One that is resolved is open again: somebody has more to say. */
export async function replyToThread(actor: Actor, input: ReplyInput): Promise<Result<Commented>> {
  if (!can(actor, "comment.write") || actor.kind !== "staff")
    return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(replyInput, input);
  if (!parsed.ok) return parsed;
  const { briefId, threadId, body } = parsed.value;
  return await runWrite(actor, async ({ tx, audit }) => {
    const thread = await lockThread(tx, parsed.value);
    if (!thread) return fail({ code: "thing.notFound" });
    if (thread.isResolved) await setResolved(tx, { threadId, by: null });
    const { commentId, mentioned } = await insertComment(tx, { threadId, body, by: actor.id });
    const comment = { threadId, commentId, mentioned };
    await tell(tx, { briefId, kind: "commented", by: actor.id, comment });
    audit({
      action: "comment.reply",
      thing: "comment",
      thingId: commentId,
      detail: { briefId, threadId, ...(thread.isResolved && { reopens: true }) },
    });
    return succeed({ threadId, commentId });
  });
}

/** Says that a thread is dealt with. Of two who say so at once the second is told. */
export async function resolveThread(
  actor: Actor,
  input: ThreadInput,
): Promise<Result<{ threadId: string }>> {
  return await settle(actor, input, { isResolved: true });
}

export async function reopenThread(
  actor: Actor,
  input: ThreadInput,
): Promise<Result<{ threadId: string }>> {
  return await settle(actor, input, { isResolved: false });
}

async function settle(
  actor: Actor,
  input: ThreadInput,
  { isResolved }: { isResolved: boolean },
): Promise<Result<{ threadId: string }>> {
  if (!can(actor, "comment.write") || actor.kind !== "staff")
    return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(threadInput, input);
  if (!parsed.ok) return parsed;
  const { briefId, threadId } = parsed.value;
  return await runWrite(actor, async ({ tx, audit }) => {
    const thread = await lockThread(tx, parsed.value);
    if (!thread) return fail({ code: "thing.notFound" });
    if (thread.isResolved === isResolved)
      return fail({ code: isResolved ? "comments.resolvedAlready" : "comments.openAlready" });
    await setResolved(tx, { threadId, by: isResolved ? actor.id : null });
    const action = isResolved ? "comment.resolve" : "comment.reopen";
    audit({ action, thing: "thread", thingId: threadId, detail: { briefId } });
    return succeed({ threadId });
  });
}

/** Of this brief; null where there is none in it. */
async function lockThread(
  tx: Tx,
  { briefId, threadId }: { briefId: string; threadId: string },
): Promise<{ isResolved: boolean } | null> {
  const { rows } = await tx.execute<{ isResolved: boolean }>(sql`
    select resolved_at is not null as "isResolved" from comment_threads where id = ${threadId} and brief_id = ${briefId} for no key update`);
  return rows[0] ?? null;
}
