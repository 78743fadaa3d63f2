import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { tellAnew } from "../news/writes-news.ts";
import {
  type CommentInput,
  commentInput,
  type EditCommentInput,
  editCommentInput,
} from "./input-comments.ts";
import { insertMentions, setDeleted, updateComment } from "./writes-comments.ts";

type Done = { commentId: string };

/** Words a comment anew. One's own only; whom it calls by then besides is told. */
export async function editComment(actor: Actor, input: EditCommentInput): Promise<Result<Done>> {
  if (!can(actor, "comment.write") || actor.kind !== "staff")
    return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(editCommentInput, input);
  if (!parsed.ok) return parsed;
  const { commentId, body } = parsed.value;
  return await runWrite(actor, async ({ tx, audit }) => {
    const own = await lockOwn(tx, { commentId, staffId: actor.id });
    if (!own) return fail({ code: "thing.notFound" });
    if (!(await updateComment(tx, parsed.value))) return fail({ code: "thing.changed" });
    const mentioned = await insertMentions(tx, commentId, body);
    const { briefId } = own;
    const news = { briefId, commentId, by: actor.id, kind: "mentioned" as const };
    await tellAnew(tx, { ...news, staffIds: mentioned });
    audit({
      action: "comment.edit",
      thing: "comment",
      thingId: commentId,
      detail: { briefId },
    });
    return succeed({ commentId });
  });
}

/** Takes one's own comment away; its words stay, for whoever wrote it to bring back. */
export async function deleteComment(actor: Actor, input: CommentInput): Promise<Result<Done>> {
  return await set(actor, input, { isDeleted: true });
}

export async function restoreComment(actor: Actor, input: CommentInput): Promise<Result<Done>> {
  return await set(actor, input, { isDeleted: false });
}

async function set(
  actor: Actor,
  input: CommentInput,
  { isDeleted }: { isDeleted: boolean },
): Promise<Result<Done>> {
  if (!can(actor, "comment.write") || actor.kind !== "staff")
    return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(commentInput, input);
  if (!parsed.ok) return parsed;
  const { commentId } = parsed.value;
  return await runWrite(actor, async ({ tx, audit }) => {
    const own = await lockOwn(tx, { commentId, staffId: actor.id });
    if (!own || own.isDeleted === isDeleted) return fail({ code: "thing.notFound" });
    await setDeleted(tx, { commentId, isDeleted });
    const action = isDeleted ? "comment.delete" : "comment.restore";
    audit({ action, thing: "comment", thingId: commentId, detail: { briefId: own.briefId } });
    return succeed({ commentId });
  });
}

async function lockOwn(
  tx: Tx,
  { commentId, staffId }: { commentId: string; staffId: string },
): Promise<{ briefId: string; isDeleted: boolean } | null> {
  const { rows } = await tx.execute<{ briefId: string; isDeleted: boolean }>(sql`
    select t.brief_id as "briefId", c.deleted_at is not null as "isDeleted" from comments c join comment_threads t on t.id = c.thread_id
    where c.id = ${commentId} and c.created_by = ${staffId} for no key update of c`);
  return rows[0] ?? null;
}
