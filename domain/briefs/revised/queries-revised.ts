import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { type Db, studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import { loadVintages } from "#domain/indicators/load-statistics.ts";
import { isNotTrashed } from "#domain/sql.ts";
import { fromCanonical } from "../canonical.ts";
import type { CheckedDraft } from "../check-draft.ts";
import { findSoleEditor, loadWriters } from "../checks/queries-decisions.ts";
import { composeDraft, findCompared, type Latest } from "../compose-draft.ts";
import { findAllowedClasses } from "../evidence-changes.ts";
import { checkFourEyes, lacksOnlyApproval } from "../four-eyes.ts";
import { cited } from "../rests-on.ts";
import {
  isAsPublished,
  isOnlyRevised,
  listDiffering,
  listFreshItems,
  listUnpublished,
  takeInDraft,
} from "./read-revised.ts";
import type { ByHand, RevisedBrief, RevisedFigure } from "./view-revised.ts";

/** So many briefs are read and compared for one page. */
const briefsMax = 50;

const vintageRow = z.object({
  id: z.string(),
  cause: z.enum(["source_revised", "our_error"]),
  note: z.string().nullable(),
  wasId: z.string(),
});

const briefRow = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  language: z.string(),
  state: z.enum(["draft", "in_review", "scheduled", "published", "withdrawn"]),
  revision: z.number(),
  document: z.unknown(),
  submittedBy: z.string().nullable(),
  submitter: z.string().nullable(),
  version: z.number().nullable(),
  canonical: z.string().nullable(),
  isDraftOlder: z.boolean(),
  keptBecause: z.string().nullable(),
  /** The oldest vintage that it gives. */
  wasId: z.string().nullable(),
});
type BriefRow = z.infer<typeof briefRow>;

/**
 * A revised statistic with every brief whose draft or current version gives an older value of it, or reckons with one: what would change, what waits, and what must be done by hand. Null
 * where it was never revised, or isn't the actor's to see.
 */
export async function findRevised(
  actor: Actor,
  statisticId: string,
): Promise<RevisedFigure | null> {
  if (!can(actor, "notice.read") || !can(actor, "brief.read") || !isThingId(statisticId))
    return null;
  const db = studioDb();
  const { rows } = await db.execute(sql`
    select v.id, v.cause, v.note, (select x.id from vintages x where x.statistic_id = v.statistic_id and x.n < v.n order by x.n desc limit 1) as "wasId"
    from vintages v where v.statistic_id = ${statisticId} and v.n > 1 order by v.n desc limit 1`);
  if (!rows[0]) return null;
  const newest = vintageRow.parse(rows[0]);
  const printed = await loadVintages(db, [newest.id, newest.wasId], "en");
  const [now, was] = [printed.get(newest.id), printed.get(newest.wasId)];
  if (!now || !was) return null;
  const found = await listBriefs(db, { statisticId, vintageId: newest.id });
  const cites = found.flatMap(({ wasId }) => wasId ?? []);
  const given = await loadVintages(db, [...new Set(cites)], "en");
  const briefs: RevisedBrief[] = [];
  for (const row of found.slice(0, briefsMax)) {
    const was = given.get(row.wasId ?? "")?.printed ?? null;
    briefs.push(await readBrief(db, actor, { row, statisticId, was }));
  }
  const { label, code } = now;
  const { cause, note } = newest;
  return {
    ...{ statisticId, label, code, cause, note: note ?? "" },
    ...{ was: was.printed, now: now.printed },
    briefs,
    hasMore: found.length > briefsMax,
  };
}

type Asked = { statisticId: string; vintageId: string };

/** Briefs by what they rest on, in drafts and in what readers see. */
async function listBriefs(db: Db, { statisticId, vintageId }: Asked): Promise<BriefRow[]> {
  const older = sql`(select x.id from vintages x where x.statistic_id = ${statisticId} and x.id <> ${vintageId})`;
  const runs = sql`(select i.run_id from derivation_inputs i where i.vintage_id in ${older})`;
  const isOlder: SQL = sql`(c.vintage_id in ${older} or c.derivation_run_id in ${runs})`;
  const { rows } = await db.execute(sql`
    with resting as (select c.brief_id, bool_or(c.is_draft) as in_draft from ${cited} c where ${isOlder} group by c.brief_id)
    select b.id, b.slug, d.title_text as title, b.language, b.state, d.revision, d.document, b.submitted_by as "submittedBy", s.name as submitter,
      v.n as version, v.canonical, r.in_draft as "isDraftOlder",
      (select x.id from ${cited} c join vintages x on x.id = c.vintage_id and x.id in ${older} where c.brief_id = b.id order by c.is_draft, x.n limit 1) as "wasId",
      (select n.reason from notices n where n.brief_id = b.id and n.kind = 'newer_vintage' and n.vintage_id = ${vintageId} and n.state = 'dismissed' limit 1) as "keptBecause"
    from resting r join briefs b on b.id = r.brief_id join brief_drafts d on d.brief_id = b.id
      left join brief_versions v on v.id = b.current_version_id left join staff s on s.id = b.submitted_by
    where b.state <> 'withdrawn' and ${isNotTrashed("brief", "b.id")}
    order by d.title_text, b.id limit ${briefsMax + 1}`);
  return z.array(briefRow).parse(rows);
}

type Reading = { row: BriefRow; statisticId: string; was: string | null };

async function readBrief(
  db: Db,
  actor: Actor,
  { row, statisticId, was }: Reading,
): Promise<RevisedBrief> {
  const { id: briefId, title, language, revision, version, keptBecause } = row;
  const head = { briefId, title, language, revision, version, keptBecause, was, by: row.submitter };
  const nothing = { rows: [], droppedWords: [], blocking: 0, changeClass: null, isOwn: false };
  const byHand = (because: ByHand): RevisedBrief => ({
    ...{ ...head, ...nothing, step: "byHand", byHand: because },
  });
  if (row.state === "scheduled") return byHand("scheduled");
  if (row.state === "in_review" && row.isDraftOlder) return byHand("inReview");
  const taken = await takeInDraft(db, row, statisticId);
  if (!taken.ok) return byHand("unreadable");
  const { before, after, droppedWords, isNew } = taken.value;
  const content = row.canonical === null ? null : fromCanonical(row.canonical);
  const blocking = countBlocking(after);
  if (row.isDraftOlder) {
    if (!isNew) return byHand("needsRun");
    if (row.state !== "published" || !content || !isAsPublished(content, before.doc))
      return byHand("saysMore");
    const rows = listDiffering(before, after);
    return { ...head, ...nothing, step: "take", byHand: null, droppedWords, blocking, rows };
  }
  if (row.state !== "in_review" || !content || version === null) return byHand("notSent");
  const changed = { briefId, language, version: content, draft: before.doc };
  const unpublished = listUnpublished(content, before);
  if (!unpublished.ok || !(await isOnlyRevised(db, changed, statisticId)))
    return byHand("reviewedApart");
  const waiting = { draft: before, latest: { n: version, content } };
  return {
    ...{ ...head, ...nothing, step: "approve", byHand: null, blocking },
    rows: unpublished.value,
    changeClass: await findClass(db, row, waiting),
    isOwn: await isOwn(db, actor, { row, ...waiting }),
  };
}

function countBlocking({ findings }: CheckedDraft): number {
  return findings.filter((one) => one.severity === "blocks" && !lacksOnlyApproval(one)).length;
}

type Waiting = { draft: CheckedDraft; latest: Latest };

/** What it may be filed as: a correction where we erred, else an update. */
async function findClass(
  db: Db,
  row: BriefRow,
  { draft, latest }: Waiting,
): Promise<RevisedBrief["changeClass"]> {
  const composed = await composeDraft(db, {
    brief: row,
    checked: draft,
    previous: latest,
    head: { changeClass: "update", note: null, checkedBy: [] },
  });
  if (!composed.ok) return null;
  const compared = await findCompared(db, row.id, latest);
  const content = composed.value;
  const allowed = await findAllowedClasses(db, { briefId: row.id, compared, content });
  return allowed.includes("update") ? "update" : "correction";
}

/** Whether the one who looks may not say yes, for it is theirs and there is somebody else. */
async function isOwn(
  db: Db,
  actor: Actor,
  { row, draft, latest }: Waiting & { row: BriefRow },
): Promise<boolean> {
  if (actor.kind !== "staff") return true;
  if (!(await checkFourEyes(db, actor, row)).ok) return true;
  if ((await findSoleEditor(db)) === actor.id) return false;
  const fresh = listFreshItems(latest.content, draft.items);
  const writers = await loadWriters(db, row.id);
  return fresh.ok && fresh.value.some(({ claim }) => writers.get(claim.claim) === actor.id);
}
