import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "#db/client.ts";
import type { StaffActor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isNotTrashed } from "#domain/sql.ts";
import { readDraft } from "../check-draft.ts";
import type { DraftItem } from "../checks/draft-items.ts";
import { findSoleEditor, listUnsigned, loadWriters } from "../checks/queries-decisions.ts";
import type { ToCheck } from "./view-news.ts";

/** To tell what is open a draft is read whole: of so many at most, those that wait longest. */
const draftsMax = 10;

const draftRow = z.object({
  id: z.string(),
  title: z.string(),
  language: z.string(),
  document: z.unknown(),
});

/** Briefs under review in which something isn't signed off that one may decide on. */
export async function listToCheck(db: Db, actor: StaffActor): Promise<ToCheck[]> {
  if (!can(actor, "citation.check")) return [];
  const { rows } = await db.execute(sql`
    select b.id, d.title_text as title, b.language, d.document from briefs b join brief_drafts d on d.brief_id = b.id
    where b.state = 'in_review' and ${isNotTrashed("brief", "b.id")} order by b.submitted_at limit ${draftsMax}`);
  const isSole = (await findSoleEditor(db)) === actor.id;
  const waiting: ToCheck[] = [];
  for (const row of rows) {
    const draft = draftRow.parse(row);
    const open = await listOpen(db, draft);
    const writers = isSole ? new Map() : await loadWriters(db, draft.id);
    const mine = open.filter(
      ({ claim }) =>
        writers.get(claim.claim) !== actor.id &&
        (claim.subject === "citation" || can(actor, "waiver.approve")),
    );
    const { id: briefId, title, language } = draft;
    if (mine.length > 0)
      waiting.push({ briefId, title, language, open: mine.length, second: null });
  }
  return [...(await listSecondChecks(db, actor)), ...waiting];
}

const secondRow = z.object({
  briefId: z.string(),
  title: z.string(),
  language: z.string(),
  open: z.coerce.number(),
  second: z.object({ n: z.number(), dueAt: z.coerce.date().transform((at) => at.toISOString()) }),
});

/** Versions that somebody else published alone, those first that are due first. */
async function listSecondChecks(db: Db, actor: StaffActor): Promise<ToCheck[]> {
  const { rows } = await db.execute(sql`
    select b.id as "briefId", v.title, b.language, json_build_object('n', v.n, 'dueAt', c.due_at) as second,
      (select count(*) from version_sign_offs s where s.version_id = v.id and s.check_id is null and s.approved_by is null) as open
    from published_second_checks c join brief_versions v on v.id = c.version_id join briefs b on b.current_version_id = v.id
    where c.done_at is null and v.published_by is distinct from ${actor.id} order by c.due_at`);
  return z.array(secondRow).parse(rows);
}

async function listOpen(db: Db, draft: z.infer<typeof draftRow>): Promise<DraftItem[]> {
  const read = await readDraft(db, draft);
  return read.ok ? listUnsigned(read.value.items).open : [];
}
