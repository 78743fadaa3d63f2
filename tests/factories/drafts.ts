import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import { briefDrafts, briefRevisions } from "#db/schema/briefs.ts";
import { draftCitations } from "#db/schema/citations.ts";
import { type SavedDraft, saveDraft } from "#domain/briefs/commands-drafts.ts";
import type { Result } from "#domain/result.ts";
import { brief, type Inline, paragraph } from "#domain/richtext/build.ts";
import type { DocumentJson } from "#domain/richtext/document-json.ts";
import type { BuiltBrief } from "./briefs.ts";

/** A document of one paragraph. */
export function write(...content: Inline[]): DocumentJson {
  const head = { title: "What the trade came to", standfirst: "An account." };
  return brief({ ...head, blocks: [paragraph(...content)] });
}

/** A document of these blocks. */
export function writeBlocks(...blocks: DocumentJson[]): DocumentJson {
  return brief({ title: "What the trade came to", standfirst: "An account.", blocks });
}

type Save = { baseRevision?: number; clientId?: string; saveNumber?: number; document?: unknown };

/** What a save from a tab of its own is answered, on top of the draft as it stands. */
export async function trySave(built: BuiltBrief, changes: Save = {}): Promise<Result<SavedDraft>> {
  return await saveDraft(built.author, {
    briefId: built.briefId,
    baseRevision: built.revision,
    clientId: randomUUID(),
    saveNumber: 1,
    document: write("Some words."),
    ...changes,
  });
}

export async function readDraft(briefId: string) {
  const [row] = await studioDb().select().from(briefDrafts).where(eq(briefDrafts.briefId, briefId));
  if (!row) throw new Error("There is no such draft.");
  return row;
}

/** The oldest first. */
export async function listRevisions(briefId: string) {
  return await studioDb()
    .select()
    .from(briefRevisions)
    .where(eq(briefRevisions.briefId, briefId))
    .orderBy(asc(briefRevisions.revision));
}

export async function listCitations(briefId: string) {
  return await studioDb()
    .select()
    .from(draftCitations)
    .where(eq(draftCitations.briefId, briefId))
    .orderBy(asc(draftCitations.nodeId));
}
