import type { Node as PMNode } from "@tiptap/pm/model";
import { and, eq } from "drizzle-orm";
import { type Db, studioDb, type Tx } from "#db/client.ts";
import { briefDrafts, briefRevisions } from "#db/schema/briefs.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { brief as buildBrief } from "#domain/richtext/build.ts";
import { emptyDocument, parseDocument } from "#domain/richtext/document.ts";
import { citationRows } from "#domain/richtext/list-evidence.ts";
import { briefSchema } from "#domain/richtext/schema.ts";
import { listForgedApprovals, listWaivers, type Waiver } from "#domain/richtext/waivers.ts";
import { textOf } from "./compose-version.ts";
import { type CreateBriefInput, createBriefInput, saveDraftInput, slugPattern } from "./input.ts";
import { listOwnWaivers } from "./own-waivers.ts";
import { getPublication } from "./publication.ts";
import { insertBrief, replaceDraft, replaceDraftCitations } from "./writes.ts";

/** Makes a brief with an empty draft, by-lined to whoever makes it. */
export async function createBrief(
  actor: Actor,
  input: CreateBriefInput,
): Promise<Result<{ id: string; slug: string }>> {
  if (!can(actor, "brief.create")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(createBriefInput, input);
  if (!parsed.ok) return parsed;
  const { slug, language, title } = parsed.value;
  if (!slugPattern.test(slug)) return fail({ code: "briefs.slugInvalid", field: "slug" });
  const document = buildBrief({ title, blocks: [{ type: "paragraph" }] });
  const readable = parseDocument(document);
  if (!readable.ok) return fail({ code: "input.unprintable", field: "title" });
  return runWrite(actor, async ({ tx, audit }) => {
    const by = toStaffId(actor);
    const byline = actor.kind === "staff" ? actor.name : (await getPublication(tx)).name;
    const id = await insertBrief(tx, { slug, language, createdBy: by, byline, document, title });
    if (id === null) return fail({ code: "briefs.slugTaken", field: "slug" });
    audit({ action: "brief.create", thing: "brief", thingId: id, detail: { slug } });
    return succeed({ id, slug });
  });
}

export type SavedDraft = { revision: number; savedAt: string };

/** Words that the document carries itself; a formatted figure is printed when it is shown. */
const ownWords = (node: { attrs: Record<string, unknown> }) =>
  typeof node.attrs.words === "string" ? node.attrs.words : "";

/**
 * Saves a draft on top of the revision that the editor started from. Moved on meanwhile: `briefs.draftMoved`, and nothing is written; the same save
 * again: the first answer. Its trail is its revision. A waiver counts as approved only if the saver may approve and, where there is a second
 * editor, didn't write it; or it was approved before.
 */
export async function saveDraft(actor: Actor, input: unknown): Promise<Result<SavedDraft>> {
  if (!can(actor, "brief.edit")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(saveDraftInput, input);
  if (!parsed.ok) return parsed;
  const { briefId, baseRevision, clientId, saveNumber } = parsed.value;
  const repeated = await findSave(studioDb(), parsed.value);
  if (repeated) return succeed(repeated);
  const next = parseDocument(parsed.value.document);
  if (!next.ok) return next;
  const doc = next.value;
  return await runWrite(
    actor,
    async ({ tx }) => {
      const current = await lockDraft(tx, briefId);
      if (!current) return fail({ code: "thing.notFound" });
      const again = await findSave(tx, parsed.value);
      if (again) return succeed(again);
      const { revision } = current;
      if (revision !== baseRevision)
        return fail({ code: "briefs.draftMoved", values: { revision } });
      const mayApproveAs = can(actor, "waiver.approve") ? toStaffId(actor) : null;
      const [forged] = listForged({ before: current.document, next: doc, mayApproveAs });
      if (forged) return fail({ code: "briefs.approvalForged", values: { words: forged.words } });
      const [own] = await listOwn(tx, {
        briefId,
        before: current.document,
        next: doc,
        mayApproveAs,
      });
      if (own) return fail({ code: "briefs.approvalOwn", values: { words: own.words } });
      const saved = await replaceDraft(tx, {
        briefId,
        baseRevision,
        clientId,
        saveNumber,
        document: doc.toJSON(),
        title: textOf(doc, "title", ownWords),
        by: toStaffId(actor),
      });
      if (!saved) return fail({ code: "briefs.draftMoved", values: { revision } });
      await replaceDraftCitations(tx, briefId, citationRows(doc, ownWords));
      return succeed({ revision: saved.revision, savedAt: saved.savedAt.toISOString() });
    },
    { trail: "revision" },
  );
}

type Approvals = { before: unknown; next: PMNode; mayApproveAs: string | null };

/** Approvals that nobody gave. The stored document is read only where there are any; what can't be read any more has approved nothing. */
function listForged({ before, next, mayApproveAs }: Approvals): Waiver[] {
  if (listWaivers(next, ownWords).every(({ approvedById }) => approvedById === null)) return [];
  return listForgedApprovals({ before: readStored(before), next, mayApproveAs }, ownWords);
}

/** Approvals of waivers that the approver wrote. */
async function listOwn(
  tx: Tx,
  { briefId, before, next, mayApproveAs }: Approvals & { briefId: string },
): Promise<Waiver[]> {
  if (mayApproveAs === null) return [];
  if (listWaivers(next, ownWords).every(({ approvedById }) => approvedById !== mayApproveAs))
    return [];
  const question = { briefId, before: readStored(before), next, approverId: mayApproveAs };
  return await listOwnWaivers(tx, question, ownWords);
}

function readStored(document: unknown): PMNode {
  const stored = parseDocument(document);
  return stored.ok ? stored.value : briefSchema.nodeFromJSON(emptyDocument());
}

async function lockDraft(tx: Tx, briefId: string) {
  const [row] = await tx
    .select({ revision: briefDrafts.revision, document: briefDrafts.document })
    .from(briefDrafts)
    .where(eq(briefDrafts.briefId, briefId))
    .for("no key update");
  return row ?? null;
}

async function findSave(
  db: Db | Tx,
  { briefId, clientId, saveNumber }: { briefId: string; clientId: string; saveNumber: number },
): Promise<SavedDraft | null> {
  const [row] = await db
    .select({ revision: briefRevisions.revision, savedAt: briefRevisions.createdAt })
    .from(briefRevisions)
    .where(
      and(
        eq(briefRevisions.briefId, briefId),
        eq(briefRevisions.clientId, clientId),
        eq(briefRevisions.saveNumber, saveNumber),
      ),
    );
  return row ? { revision: row.revision, savedAt: row.savedAt.toISOString() } : null;
}
