import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { toAuthors } from "#domain/briefs/authors/rules-bylines.ts";
import type { VersionContent } from "#domain/briefs/version-content.ts";
import { insertBrief, replaceDraftCitations, replaceDraftFigures } from "#domain/briefs/writes.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { parseDocument } from "#domain/richtext/document.ts";
import type { DocumentJson } from "#domain/richtext/document-json.ts";
import { citationRows } from "#domain/richtext/list-evidence.ts";
import { listFigures } from "#domain/richtext/list-figures.ts";
import { ownWords } from "#domain/richtext/project-text.ts";
import { isSlug } from "#domain/slug.ts";
import { insertImportedPost } from "../writes.ts";

type ImportedBrief = {
  content: VersionContent;
  /** Its evidence bound to what that has become here. */
  document: DocumentJson;
  /** Where it stood. */
  site: string;
  address: string;
};

/** Takes in what a brief said last, as a draft: a version can't be, for it is what was published then and there. */
export async function importBrief(
  actor: Actor,
  { content, document, site, address }: ImportedBrief,
): Promise<Result<{ briefId: string }>> {
  if (!can(actor, "publication.import")) return fail({ code: "auth.notAllowed" });
  const { slug, language, authors, firstPublishedAt } = content.brief;
  if (!isSlug(slug)) return fail({ code: "briefs.slugInvalid" });
  const parsed = parseDocument(document);
  if (!parsed.ok) return parsed;
  const doc = parsed.value;
  const createdBy = toStaffId(actor);
  return await runWrite(actor, async ({ tx, audit }) => {
    const named = toAuthors(authors.map(({ name }) => name));
    const briefId = await insertBrief(tx, {
      ...{ slug, language, createdBy, title: content.title, document: doc.toJSON() },
      authors: named.length > 0 ? named : toAuthors([content.publication.name]),
    });
    if (briefId === null) return fail({ code: "briefs.slugTaken" });
    await replaceDraftCitations(tx, briefId, citationRows(doc, ownWords));
    await replaceDraftFigures(tx, briefId, listFigures(doc));
    const publishedAt = new Date(firstPublishedAt);
    const noted = { system: "plumbline" as const, site, foreignId: slug, address };
    await insertImportedPost(tx, { ...noted, briefId, publishedAt, createdBy });
    audit({ action: "brief.import", thing: "brief", thingId: briefId, detail: { slug, site } });
    return succeed({ briefId });
  });
}
