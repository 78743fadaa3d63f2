import type { Node as PMNode } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import { and, eq } from "drizzle-orm";
import { type Db, studioDb, type Tx } from "#db/client.ts";
import { briefRevisions } from "#db/schema/briefs.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { brief as buildBrief } from "#domain/richtext/build.ts";
import { emptyDocument, parseDocument } from "#domain/richtext/document.ts";
import { citationRows } from "#domain/richtext/list-evidence.ts";
import { listFigures } from "#domain/richtext/list-figures.ts";
import { ownWords } from "#domain/richtext/project-text.ts";
import { briefSchema } from "#domain/richtext/schema.ts";
import {
  clearApprovals,
  listClearedApprovals,
  listForgedApprovals,
  listWaivers,
  type Waiver,
} from "#domain/richtext/waivers.ts";
import { getPublication } from "#domain/settings/queries.ts";
import { isSlug } from "#domain/slug.ts";
import { insertBriefSubjects } from "#domain/subjects/writes.ts";
import { textOf } from "./compose-version.ts";
import { type CreateBriefInput, createBriefInput, saveDraftInput } from "./input.ts";
import { listOwnWaivers } from "./own-waivers.ts";
import {
  insertBrief,
  lockDraft,
  replaceDraft,
  replaceDraftCitations,
  replaceDraftFigures,
} from "./writes.ts";

/** Makes a brief with an empty draft, by-lined to whoever makes it, under its subjects. */
export async function createBrief(
  actor: Actor,
  input: CreateBriefInput,
): Promise<Result<{ id: string; slug: string }>> {
  if (!can(actor, "brief.create")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(createBriefInput, input);
  if (!parsed.ok) return parsed;
  const { slug, language, title, subjectIds } = parsed.value;
  if (!isSlug(slug)) return fail({ code: "briefs.slugInvalid", field: "slug" });
  const document = buildBrief({ title, blocks: [{ type: "paragraph" }] });
  const readable = parseDocument(document);
  if (!readable.ok) return fail({ code: "input.unprintable", field: "title" });
  return runWrite(actor, async ({ tx, audit }) => {
    const by = toStaffId(actor);
    const byline = actor.kind === "staff" ? actor.name : (await getPublication(tx)).name;
    const id = await insertBrief(tx, {
      ...{ slug, language, createdBy: by, document, title },
      authors: [{ byline, staffId: by }],
    });
    if (id === null) return fail({ code: "briefs.slugTaken", field: "slug" });
    await insertBriefSubjects(tx, id, subjectIds);
    audit({ action: "brief.create", thing: "brief", thingId: id, detail: { slug } });
    return succeed({ id, slug });
  });
}

export type SavedDraft = {
  revision: number;
  savedAt: string;
  /** The nodeIds of waivers whose approval nobody gave: they are stored without it, and the text that was sent must say so too. */
  clearedApprovals: string[];
};

/**
 * Saves a draft on top of the revision that the editor started from. Moved on meanwhile: `briefs.draftMoved`, and nothing is written; the same save
 * again: the first answer. Its trail is its revision. A waiver counts as approved only if the saver may approve and, where there is a second editor, didn't
 * write it; or it was approved before. Any other approval is left out of what is stored, and the answer names it: to refuse for it would keep all that is
 * written after from being saved.
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
      return await storeDraft(tx, actor, {
        briefId,
        baseRevision,
        clientId,
        saveNumber,
        current,
        doc,
      });
    },
    { trail: "revision" },
  );
}

type NextDraft = {
  briefId: string;
  baseRevision: number;
  clientId: string;
  saveNumber: number;
  /** As locked. */
  current: NonNullable<Awaited<ReturnType<typeof lockDraft>>>;
  doc: PMNode;
};

/** A draft's next revision with what it cites, without approvals that nobody gave; `briefs.draftMoved` where the draft isn't at its base any more. */
export async function storeDraft(
  tx: Tx,
  actor: Actor,
  { current, doc, ...save }: NextDraft,
): Promise<Result<SavedDraft>> {
  const { revision } = current;
  const { briefId, baseRevision } = save;
  if (revision !== baseRevision) return fail({ code: "briefs.draftMoved", values: { revision } });
  const mayApproveAs = can(actor, "waiver.approve") ? toStaffId(actor) : null;
  const change = { before: current.document, next: doc, mayApproveAs };
  const unfounded = [...listForged(change), ...(await listOwn(tx, { briefId, ...change }))];
  const stored = clearApprovals(new Transform(doc), unfounded).doc;
  const saved = await replaceDraft(tx, {
    ...save,
    document: stored.toJSON(),
    title: textOf(doc, "title", ownWords),
    by: toStaffId(actor),
  });
  if (!saved) return fail({ code: "briefs.draftMoved", values: { revision } });
  await replaceDraftCitations(tx, briefId, citationRows(doc, ownWords));
  await replaceDraftFigures(tx, briefId, listFigures(doc));
  return succeed({ ...toSaved(saved), clearedApprovals: listClearedApprovals(doc, stored) });
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

type Sent = { briefId: string; clientId: string; saveNumber: number; document?: unknown };

/** What a save was answered, where it was made already. */
async function findSave(
  db: Db | Tx,
  { briefId, clientId, saveNumber, document }: Sent,
): Promise<SavedDraft | null> {
  const { revision, createdAt: savedAt, document: stored } = briefRevisions;
  const [row] = await db
    .select({ revision, savedAt, stored })
    .from(briefRevisions)
    .where(
      and(
        eq(briefRevisions.briefId, briefId),
        eq(briefRevisions.clientId, clientId),
        eq(briefRevisions.saveNumber, saveNumber),
      ),
    );
  if (!row) return null;
  const [was, is] = [parseDocument(document), parseDocument(row.stored)];
  const clearedApprovals = was.ok && is.ok ? listClearedApprovals(was.value, is.value) : [];
  return { ...toSaved(row), clearedApprovals };
}

function toSaved({ revision, savedAt }: { revision: number; savedAt: Date }) {
  return { revision, savedAt: savedAt.toISOString() };
}
