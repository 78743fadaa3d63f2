import { sql } from "drizzle-orm";
import { z } from "zod";
import { type Db, studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { fromCanonical } from "./canonical.ts";
import { allowedClasses } from "./change-class.ts";
import { type CheckedDraft, checkDraft } from "./check-draft.ts";
import { composeVersion } from "./compose-version.ts";
import type { BriefState, DeskLine, DraftView, PreviewView } from "./desk-view.ts";
import { hasOurError } from "./our-error.ts";
import { getPublication } from "./publication.ts";
import { listNotices } from "./queries-notices.ts";
import type { VersionContent } from "./version-content.ts";

const states = [
  "draft",
  "in_review",
  "scheduled",
  "published",
  "withdrawn",
] as const satisfies readonly BriefState[];

const deskRow = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  language: z.string(),
  state: z.enum(states),
  version: z.number().nullable(),
  openNotices: z.coerce.number(),
  updatedAt: z.coerce.date().transform((at) => at.toISOString()),
  updatedBy: z.string().nullable(),
});

/** All briefs, those touched last first; null for who may not see them. */
export async function listDesk(actor: Actor): Promise<DeskLine[] | null> {
  if (!can(actor, "brief.read")) return null;
  const { rows } = await studioDb().execute(sql`
    select b.id, b.slug, d.title_text as title, b.language, b.state, v.n as version, s.name as "updatedBy", d.updated_at as "updatedAt",
      (select count(*) from notices n where n.brief_id = b.id and n.state = 'open') as "openNotices"
    from briefs b join brief_drafts d on d.brief_id = b.id
      left join brief_versions v on v.id = b.current_version_id left join staff s on s.id = d.updated_by
    order by d.updated_at desc limit 200`);
  return z.array(deskRow).parse(rows);
}

const draftRow = z.object({
  id: z.string(),
  slug: z.string(),
  language: z.string(),
  state: z.enum(states),
  revision: z.number(),
  savedAt: z.coerce.date(),
  savedBy: z.string().nullable(),
  document: z.record(z.string(), z.unknown()),
  version: z.number().nullable(),
  submittedById: z.string().nullable(),
  submittedBy: z.string().nullable(),
  authors: z.array(z.object({ name: z.string() })),
  canonical: z.string().nullable(),
});

async function findDraft(db: Db, briefId: string) {
  if (!z.uuid().safeParse(briefId).success) return null;
  const { rows } = await db.execute(sql`
    select b.id, b.slug, b.language, b.state, d.revision, d.updated_at as "savedAt", saver.name as "savedBy", d.document, v.n as version, v.canonical,
      b.submitted_by as "submittedById", submitter.name as "submittedBy",
      (select coalesce(jsonb_agg(jsonb_build_object('name', a.byline) order by a.position), '[]') from brief_authors a where a.brief_id = b.id and a.byline <> '') as authors
    from briefs b join brief_drafts d on d.brief_id = b.id
      left join staff saver on saver.id = d.updated_by left join staff submitter on submitter.id = b.submitted_by
      left join brief_versions v on v.id = b.current_version_id
    where b.id = ${briefId}`);
  return rows[0] ? draftRow.parse(rows[0]) : null;
}

/** A draft with what its evidence says, for the editor; null where it is missing or not the actor's to see. */
export async function findDraftView(actor: Actor, briefId: string): Promise<DraftView | null> {
  if (!can(actor, "brief.read")) return null;
  const draft = await findDraft(studioDb(), briefId);
  if (!draft) return null;
  const checked = await checkDraft(studioDb(), draft);
  if (!checked.ok)
    throw new Error(
      `The stored draft of ${draft.slug} can't be read: ${JSON.stringify(checked.problems)}`,
    );
  const { id, slug, language, state, revision, savedBy, document, version, submittedBy } = draft;
  return {
    id,
    slug,
    language,
    state,
    revision,
    savedAt: draft.savedAt.toISOString(),
    savedBy,
    document,
    version,
    submittedBy,
    evidence: checked.value.snapshot,
    notices: (await listNotices(actor, briefId)) ?? [],
  };
}

/** The draft composed exactly as it would be published; problems where it can't be. */
export async function previewDraft(actor: Actor, briefId: string): Promise<Result<PreviewView>> {
  if (!can(actor, "brief.read")) return fail({ code: "thing.notFound" });
  const draft = await findDraft(studioDb(), briefId);
  if (!draft) return fail({ code: "thing.notFound" });
  const checked = await checkDraft(studioDb(), draft);
  if (!checked.ok) return checked;
  const previous = draft.canonical === null ? null : fromCanonical(draft.canonical);
  const composed = await composePreview(actor, draft, checked.value, previous);
  if (!composed.ok) return composed;
  const erred = previous !== null && (await hasOurError(studioDb(), briefId, composed.value));
  return succeed({
    content: composed.value,
    revision: draft.revision,
    state: draft.state,
    allowedClasses: allowedClasses(previous, composed.value, erred),
    blocking: checked.value.findings.filter(({ severity }) => severity === "blocks").length,
  });
}

async function composePreview(
  actor: Actor,
  draft: z.infer<typeof draftRow>,
  checked: CheckedDraft,
  previous: VersionContent | null,
): Promise<Result<VersionContent>> {
  const now = new Date().toISOString();
  return composeVersion({
    doc: checked.doc,
    entries: checked.loaded.entries,
    print: checked.print,
    media: checked.media,
    publication: await getPublication(studioDb()),
    brief: {
      slug: draft.slug,
      language: draft.language,
      version: (draft.version ?? 0) + 1,
      changeClass: previous === null ? "first" : "update",
      note: null,
      publishedAt: now,
      firstPublishedAt: previous?.brief.firstPublishedAt ?? now,
      authors: draft.authors,
      checkedBy:
        actor.kind === "staff" && actor.id !== draft.submittedById ? [{ name: actor.name }] : [],
    },
  });
}
