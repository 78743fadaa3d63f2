import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Write } from "#domain/audit/transaction.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { tell } from "../news/writes-news.ts";
import { readPlace } from "./find-place.ts";
import type { Place } from "./input-comments.ts";
import { insertComment, insertThread } from "./writes-comments.ts";

export type Commented = { threadId: string; commentId: string };

type NewThread = {
  briefId: string;
  place: Place | null;
  body: string;
  /** Words to put in the place of those that it is on; null of a comment alone. */
  instead: string | null;
  by: string;
};

const draftRow = z.object({
  id: z.string(),
  language: z.string(),
  revision: z.number(),
  document: z.unknown(),
});

/** A thread with what it begins with, told to whom it concerns. */
export async function beginThread(
  { tx, audit }: Pick<Write, "tx" | "audit">,
  { briefId, place, body, instead, by }: NewThread,
): Promise<Result<Commented>> {
  const { rows } = await tx.execute(sql`
    select b.id, b.language, d.revision, d.document from briefs b join brief_drafts d on d.brief_id = b.id where b.id = ${briefId}`);
  if (!rows[0]) return fail({ code: "thing.notFound" });
  const draft = draftRow.parse(rows[0]);
  const found = await readPlace(tx, { draft, place });
  if (!found.ok) return found;
  const { revision: draftRevision } = draft;
  const threadId = await insertThread(tx, { briefId, ...found.value, instead, draftRevision, by });
  const { commentId, mentioned } = await insertComment(tx, { threadId, body, by });
  await tell(tx, { briefId, kind: "commented", by, comment: { threadId, commentId, mentioned } });
  audit({
    action: instead === null ? "comment.start" : "comment.suggest",
    thing: "comment",
    thingId: commentId,
    detail: { briefId, threadId, draftRevision },
  });
  return succeed({ threadId, commentId });
}
