import { sql } from "drizzle-orm";
import { z } from "zod";
import { type Db, studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import { toLikePatterns } from "#domain/like.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { isNotTrashed } from "#domain/sql.ts";
import { checkDraft } from "./check-draft.ts";
import type { DraftItem } from "./checks/draft-items.ts";
import { findSoleEditor, listCheckers, listUnsigned } from "./checks/queries-decisions.ts";
import { composeDraft, findCompared, findLatest } from "./compose-draft.ts";
import type { BriefState, DeskLine, DraftView, PreviewView } from "./desk-view.ts";
import { findAllowedClasses } from "./evidence-changes.ts";
import { lacksOnlyApproval } from "./four-eyes.ts";
import { listNotices } from "./queries-notices.ts";
import { sayUnsigned } from "./sign-offs.ts";

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
  secondCheck: z
    .object({ n: z.number(), dueAt: z.coerce.date().transform((at) => at.toISOString()) })
    .nullable(),
  updatedAt: z.coerce.date().transform((at) => at.toISOString()),
  updatedBy: z.string().nullable(),
});

/** Briefs, those touched last first: those whose title or address has all words of `search`. Null for who may not see them. */
export async function listDesk(
  actor: Actor,
  {
    search = "",
    limit = 200,
    offset = 0,
  }: { search?: string; limit?: number; offset?: number } = {},
): Promise<DeskLine[] | null> {
  if (!can(actor, "brief.read")) return null;
  const patterns = toLikePatterns(search);
  const { rows } = await studioDb().execute(sql`
    select b.id, b.slug, d.title_text as title, b.language, b.state, v.n as version, s.name as "updatedBy", d.updated_at as "updatedAt",
      (select count(*) from notices n where n.brief_id = b.id and n.state = 'open') as "openNotices",
      (select json_build_object('n', x.n, 'dueAt', c.due_at) from published_second_checks c join brief_versions x on x.id = c.version_id
        where x.id = b.current_version_id and c.done_at is null) as "secondCheck"
    from briefs b join brief_drafts d on d.brief_id = b.id
      left join brief_versions v on v.id = b.current_version_id left join staff s on s.id = d.updated_by
    where (d.title_text || ' ' || b.slug) ilike all (${sql.param(patterns)}::text[]) and ${isNotTrashed("brief", "b.id")}
    order by d.updated_at desc, b.id limit ${limit} offset ${offset}`);
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
});

async function findDraft(db: Db, briefId: string) {
  if (!isThingId(briefId)) return null;
  const { rows } = await db.execute(sql`
    select b.id, b.slug, b.language, b.state, d.revision, d.updated_at as "savedAt", saver.name as "savedBy", d.document, v.n as version,
      b.submitted_by as "submittedById", submitter.name as "submittedBy"
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
  const db = studioDb();
  const draft = await findDraft(db, briefId);
  if (!draft) return fail({ code: "thing.notFound" });
  const checked = await checkDraft(db, draft);
  if (!checked.ok) return checked;
  const { findings, items } = checked.value;
  const previous = await findLatest(db, briefId);
  const composed = await composeDraft(db, {
    brief: draft,
    checked: checked.value,
    previous,
    head: {
      changeClass: previous === null ? "first" : "update",
      note: null,
      checkedBy: listCheckers(items),
    },
  });
  if (!composed.ok) return composed;
  const content = composed.value;
  const compared = await findCompared(db, briefId, previous);
  return succeed({
    content,
    revision: draft.revision,
    state: draft.state,
    allowedClasses: await findAllowedClasses(db, { briefId, compared, content }),
    blocking: findings.filter((one) => one.severity === "blocks" && !lacksOnlyApproval(one)).length,
    ...countUnsigned(items),
    isSoleEditor: actor.kind === "staff" && (await findSoleEditor(db)) === actor.id,
  });
}

function countUnsigned(
  items: readonly DraftItem[],
): Pick<PreviewView, "open" | "refused" | "unsigned"> {
  const { open, refused } = listUnsigned(items);
  return {
    open: open.length,
    refused: refused.length,
    unsigned: [
      ...(refused.length > 0 ? sayUnsigned("checks.dontStand", refused) : []),
      ...(open.length > 0 ? sayUnsigned("checks.notSignedOff", open) : []),
    ],
  };
}
