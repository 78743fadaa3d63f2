import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { parseDocument } from "#domain/richtext/document.ts";
import { tellAnew } from "../news/writes-news.ts";
import { beginThread, type Commented } from "./begin-thread.ts";
import {
  type DecideSuggestionInput,
  decideSuggestionInput,
  type Place,
  type SuggestInput,
  suggestInput,
} from "./input-comments.ts";
import { anchorAt, evidenceSign, indexDocument } from "./rules-anchors.ts";
import { setResolved } from "./writes-comments.ts";

/** Suggests other words for some of a draft, in which no evidence stands: whoever writes it takes them or not. */
export async function suggestWords(actor: Actor, input: SuggestInput): Promise<Result<Commented>> {
  if (!can(actor, "comment.write") || actor.kind !== "staff")
    return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(suggestInput, input);
  if (!parsed.ok) return parsed;
  const { place, instead, body } = parsed.value;
  const { exact } = place.words;
  if (exact.includes(evidenceSign))
    return fail({ code: "comments.suggestEvidence", field: "instead" });
  if (instead === exact) return fail({ code: "comments.suggestSame", field: "instead" });
  return await runWrite(
    actor,
    async (write) => await beginThread(write, { ...parsed.value, body: body ?? "", by: actor.id }),
  );
}

/**
 * Takes what was suggested, or leaves it. Taken it is by an edit of the draft, which whoever takes it has saved: `place` is where the words stand now. Of two who decide at
 * once the second is told.
 */
export async function decideSuggestion(
  actor: Actor,
  input: DecideSuggestionInput,
): Promise<Result<{ threadId: string }>> {
  if (!can(actor, "suggestion.decide") || actor.kind !== "staff")
    return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(decideSuggestionInput, input);
  if (!parsed.ok) return parsed;
  const { briefId, threadId, decision, place } = parsed.value;
  return await runWrite(actor, async ({ tx, audit }) => {
    const suggestion = await lockSuggestion(tx, parsed.value);
    if (!suggestion) return fail({ code: "thing.notFound" });
    if (suggestion.isResolved) return fail({ code: "comments.resolvedAlready" });
    if (decision === "accepted" && !(await isApplied(tx, { ...suggestion, briefId, place })))
      return fail({ code: "comments.notApplied" });
    await setResolved(tx, { threadId, by: actor.id, decision });
    const { commentId, createdBy } = suggestion;
    const news = { briefId, commentId, by: actor.id, kind: decision };
    await tellAnew(tx, { ...news, staffIds: [createdBy] });
    const action = decision === "accepted" ? "suggestion.accept" : "suggestion.reject";
    audit({ action, thing: "thread", thingId: threadId, detail: { briefId } });
    return succeed({ threadId });
  });
}

const suggestionRow = z.object({
  instead: z.string(),
  isResolved: z.boolean(),
  createdBy: z.string(),
  commentId: z.string(),
  was: z.object({
    nodeId: z.string(),
    words: z.object({ start: z.number(), end: z.number(), exact: z.string() }),
  }),
});
type Suggestion = z.infer<typeof suggestionRow>;

async function lockSuggestion(
  tx: Tx,
  { briefId, threadId }: { briefId: string; threadId: string },
): Promise<Suggestion | null> {
  const { rows } = await tx.execute(sql`
    select instead, resolved_at is not null as "isResolved", created_by as "createdBy",
      (select c.id from comments c where c.thread_id = t.id order by c.created_at, c.id limit 1) as "commentId",
      json_build_object('nodeId', node_id, 'words', json_build_object('start', start_at, 'end', end_at, 'exact', exact)) as was
    from comment_threads t where id = ${threadId} and brief_id = ${briefId} and instead is not null for no key update`);
  return rows[0] ? suggestionRow.parse(rows[0]) : null;
}

type Applied = Pick<Suggestion, "instead" | "was"> & { briefId: string; place: Place | null };

/** Whether the stored draft says what was suggested; of words that were to be left out, whether they don't stand where they stood. */
async function isApplied(tx: Tx, { briefId, instead, was, place }: Applied): Promise<boolean> {
  const { rows } = await tx.execute<{ document: unknown }>(
    sql`select document from brief_drafts where brief_id = ${briefId}`,
  );
  const doc = parseDocument(rows[0]?.document);
  if (!doc.ok) return false;
  const index = indexDocument(doc.value);
  if (instead === "") return anchorAt(index, was) === null;
  return place?.words?.exact === instead && anchorAt(index, place) !== null;
}
