import { randomUUID } from "node:crypto";
import type { Dossier } from "#db/demo/types.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { createBrief, saveDraft } from "#domain/briefs/commands-drafts.ts";
import { publishBrief } from "#domain/briefs/commands-publish.ts";
import { submitBrief } from "#domain/briefs/commands-review.ts";
import { toDocument } from "./document.ts";
import { must } from "./must.ts";
import type { Loaded, Progress } from "./places.ts";

/** Briefs as staff would write them: made, saved, sent to review and published, each by its command; the dossier's first is the newest. */
export async function loadBriefs(
  actor: Actor,
  dossier: Dossier,
  loaded: Loaded,
  progress: Progress,
): Promise<void> {
  for (const brief of dossier.briefs.toReversed()) {
    const { slug } = brief;
    const language = brief.language === "ru" ? "ru" : "en";
    const subjectIds = [loaded.subjects.get(brief.subject)];
    const { id: briefId } = must(await createBrief(actor, { slug, language, subjectIds }), slug);
    const document = await toDocument(brief, { actor, loaded });
    const save = { briefId, baseRevision: 1, clientId: randomUUID(), saveNumber: 1, document };
    const { revision } = must(await saveDraft(actor, save), slug);
    must(await submitBrief(actor, { briefId, revision }), slug);
    must(await publishBrief(actor, { briefId, revision, changeClass: "first" }), slug);
    progress(slug);
  }
}
