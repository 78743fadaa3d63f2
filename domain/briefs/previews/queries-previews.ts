import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import { previewAnswers, previewLinkEnds, previewLinks } from "#db/schema/preview-links.ts";
import { staff } from "#db/schema/staff.ts";
import { type Actor, systemActor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { hashToken } from "#domain/auth/secrets.ts";
import { isThingId } from "#domain/fields.ts";
import { isNotTrashed } from "#domain/sql.ts";
import { previewDraft } from "../queries-desk.ts";
import type { LinkedPreview, PreviewAnswer, PreviewLinkView } from "./view-previews.ts";

/** The links of a brief, the newest first, with what was said by each; null for who may not see them. */
export async function listPreviewLinks(
  actor: Actor,
  briefId: string,
): Promise<PreviewLinkView[] | null> {
  if (!can(actor, "preview.list") || !isThingId(briefId)) return null;
  const links = await studioDb()
    .select({ link: previewLinks, createdBy: staff.name, end: previewLinkEnds })
    .from(previewLinks)
    .innerJoin(staff, eq(staff.id, previewLinks.createdBy))
    .leftJoin(previewLinkEnds, eq(previewLinkEnds.linkId, previewLinks.id))
    .where(eq(previewLinks.briefId, briefId))
    .orderBy(desc(previewLinks.createdAt));
  const answers = await studioDb()
    .select()
    .from(previewAnswers)
    .where(eq(previewAnswers.briefId, briefId))
    .orderBy(desc(previewAnswers.createdAt));
  const now = new Date();
  return links.map(({ link: { id, label, expiresAt }, createdBy, end }) => ({
    ...{ id, label, createdBy },
    expiresAt: expiresAt.toISOString(),
    state: end ? "ended" : expiresAt <= now ? "expired" : "open",
    answers: answers.filter(({ linkId }) => linkId === id).map(toAnswer),
  }));
}

/** A link that still opens its draft, by its secret; null for any other. */
export async function findOpenLink(token: string) {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const [found] = await studioDb()
    .select({ link: previewLinks })
    .from(previewLinks)
    .leftJoin(previewLinkEnds, eq(previewLinkEnds.linkId, previewLinks.id))
    .where(
      and(
        eq(previewLinks.tokenHash, hashToken(token)),
        isNull(previewLinkEnds.linkId),
        gt(previewLinks.expiresAt, new Date()),
        isNotTrashed("brief", "preview_links.brief_id"),
      ),
    );
  return found?.link ?? null;
}

/** The draft as it is now, for whoever has the link; null where the link opens nothing. The link is the permission, so nobody's is asked. */
export async function findLinkedPreview(token: string): Promise<LinkedPreview | null> {
  const link = await findOpenLink(token);
  if (!link) return null;
  const preview = await previewDraft(systemActor, link.briefId);
  const answers = await studioDb()
    .select()
    .from(previewAnswers)
    .where(eq(previewAnswers.linkId, link.id))
    .orderBy(desc(previewAnswers.createdAt));
  return {
    briefId: link.briefId,
    label: link.label,
    expiresAt: link.expiresAt.toISOString(),
    revision: preview.ok ? preview.value.revision : 0,
    content: preview.ok ? preview.value.content : null,
    answers: answers.map(toAnswer),
  };
}

function toAnswer(row: typeof previewAnswers.$inferSelect): PreviewAnswer {
  const { id, outcome, name, remark, revision } = row;
  return { id, outcome, name, remark, revision, at: row.createdAt.toISOString() };
}
