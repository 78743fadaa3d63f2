import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { storeDraft } from "#domain/briefs/commands-drafts.ts";
import { lockDraft } from "#domain/briefs/writes.ts";
import { parseDocument } from "#domain/richtext/document.ts";
import { redactDocument, redactText } from "./redact-words.ts";
import { tombstone } from "./rules-tombstone.ts";
import { takeRemarks } from "./take-remarks.ts";
import { removeAt } from "./writes.ts";

/** Where the words were written out again by staff, or by who answered to a source: keys of rows. */
export type Copies = {
  /** "brief:revision". They keep nothing; who opens one is told so. */
  revisions: string[];
  /** Briefs whose draft says less now, as a revision of its own: who has it open is told that it moved on. */
  drafts: string[];
  revisionNames: string[];
  replies: string[];
  drifts: string[];
  comments: string[];
  /** Of comments on the words: what each is on. */
  threads: string[];
  /** What notices say of what a reader challenged, and why they were dismissed. */
  notices: string[];
  /** Fields of other rows, as "table.field:key". */
  remarks: string[];
};

const revisionsAtOnce = 100;

/** Takes the words away wherever somebody wrote them out, for good. */
export async function takeCopies(
  tx: Tx,
  actor: Actor,
  { redactionId, search, pictures }: { redactionId: string; search: RegExp; pictures: string[] },
): Promise<Copies> {
  const drafts = await redactDrafts(tx, actor, search);
  const revisions = await listRevisions(tx, search);
  for (const key of revisions) await removeAt(tx, redactionId, { place: "brief_revisions", key });
  const take = async (
    place: string,
    question: ReturnType<typeof sql>,
    { isWhole = false } = {},
  ) => {
    const { rows } = await tx.execute<{ id: string; text: string }>(question);
    const taken: string[] = [];
    for (const { id, text } of rows) {
      const replacement = redactText(text, search);
      if (replacement === null) continue;
      const left = isWhole ? tombstone : replacement;
      await removeAt(tx, redactionId, { place, key: id, replacement: left });
      taken.push(id);
    }
    return taken;
  };
  return {
    revisions,
    drafts,
    revisionNames: await take(
      "revision_names",
      sql`select id, name as text from revision_names where redaction_id is null`,
    ),
    replies: await take("source_replies", sql`select id, text from source_replies`),
    drifts: await take(
      "passage_drifts",
      sql`select id, reason as text from passage_drifts where reason is not null`,
    ),
    comments: await take("comments", sql`select id, body as text from comments`),
    threads: await take(
      "comment_threads",
      sql`select id, concat(before, exact, after, ' ', words, ' ', instead) as text from comment_threads`,
      { isWhole: true },
    ),
    notices: await take(
      "notices",
      sql`select id, concat(printed, ' ', remark, ' ', reason) as text from notices where num_nonnulls(remark, reason) > 0`,
      { isWhole: true },
    ),
    remarks: await takeRemarks(tx, { redactionId, search, pictures }),
  };
}

/** In stretches: all that was ever saved is more than memory holds. */
async function listRevisions(tx: Tx, search: RegExp): Promise<string[]> {
  const found: string[] = [];
  let after = { briefId: "00000000-0000-0000-0000-000000000000", revision: 0 };
  for (;;) {
    const { rows } = await tx.execute<{ briefId: string; revision: number; document: unknown }>(sql`
      select brief_id as "briefId", revision, document from brief_revisions
      where (brief_id, revision) > (${after.briefId}, ${after.revision}) and document is not null
      order by brief_id, revision limit ${revisionsAtOnce}`);
    for (const { briefId, revision, document } of rows)
      if (redactDocument(document, search)) found.push(`${briefId}:${revision}`);
    const last = rows.at(-1);
    if (!last) return found;
    after = last;
  }
}

async function redactDrafts(tx: Tx, actor: Actor, search: RegExp): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select brief_id as id from brief_drafts order by brief_id`,
  );
  const redacted: string[] = [];
  for (const { id: briefId } of rows) {
    const current = await lockDraft(tx, briefId);
    const left = current && redactDocument(current.document, search);
    if (!left) continue;
    const doc = parseDocument(left);
    if (!doc.ok) throw new Error(`The draft of ${briefId} can't be read without what was removed.`);
    const tab = { clientId: randomUUID(), saveNumber: 1 };
    const base = { briefId, baseRevision: current.revision, current };
    const saved = await storeDraft(tx, actor, { ...base, ...tab, doc: doc.value });
    if (!saved.ok) throw new Error(`The draft of ${briefId} moved on while it was held.`);
    redacted.push(briefId);
  }
  return redacted;
}
