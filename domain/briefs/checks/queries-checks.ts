import type { Node as PMNode } from "@tiptap/pm/model";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { type Db, studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { readDraft } from "../check-draft.ts";
import { listCallable } from "../comments/queries-staff.ts";
import { listThreads } from "../comments/queries-threads.ts";
import { placeThreads } from "../comments/rules-places.ts";
import { composeDraft, findLatest } from "../compose-draft.ts";
import type { EvidenceEntry, VersionContent } from "../version-content.ts";
import { findAwaiting } from "./queries-awaiting.ts";
import {
  findSoleEditor,
  isApproved,
  listCheckers,
  loadDecisions,
  loadWriters,
} from "./queries-decisions.ts";
import type { Claim } from "./rules-claims.ts";
import { findDiscussed } from "./rules-discussed.ts";
import type { CheckItem, CheckNote, CheckView } from "./view-checks.ts";

type Looked = {
  nodeId: string;
  position: number;
  fingerprint: string;
  subject: CheckItem["subject"];
  claim: Claim | null;
  writerId: string | null;
};

const states = ["draft", "in_review", "scheduled", "published", "withdrawn"] as const;
const briefRow = z.object({
  id: z.string(),
  slug: z.string(),
  language: z.string(),
  state: z.enum(states),
  revision: z.number(),
  document: z.unknown(),
});

/**
 * What there is to check in a draft, in reading order, each with what its evidence says; or, of a version that was published in an emergency, what a second person has yet to look at. A problem where the
 * draft can't be composed, or isn't there.
 */
export async function findCheckView(
  actor: Actor,
  briefId: string,
  version: number | null,
): Promise<Result<CheckView>> {
  if (!can(actor, "brief.read") || actor.kind !== "staff" || !isThingId(briefId))
    return fail({ code: "thing.notFound" });
  const db = studioDb();
  const { rows } = await db.execute(sql`
    select b.id, b.slug, b.language, b.state, d.revision, d.document from briefs b join brief_drafts d on d.brief_id = b.id where b.id = ${briefId}`);
  if (!rows[0]) return fail({ code: "thing.notFound" });
  const brief = briefRow.parse(rows[0]);
  const decisions = await loadDecisions(db, briefId);
  const text =
    version === null ? await readText(db, brief) : await readVersion(db, { briefId, n: version });
  if (!text.ok) return text;
  const { content, looked, doc } = text.value;
  const soleEditor = await findSoleEditor(db);
  const isSoleEditor = soleEditor === actor.id;
  const notes = await listNotes(db, { briefId, staffId: actor.id });
  const names = await listNames(db, looked);
  const said = await listThreads(db, { briefId, staffId: actor.id });
  const placed = doc ? placeThreads(doc, said) : [];
  const entries = indexEntries(content);
  const items = looked.map((one): CheckItem => {
    const { claim, subject, nodeId, position, fingerprint, writerId } = one;
    return {
      nodeId,
      position,
      fingerprint,
      subject,
      place: claim?.place ?? null,
      text: claim?.text ?? { before: "", words: "", after: "" },
      heads: claim?.heads ?? [],
      entry: entries.get(`${nodeId} ${position}`) ?? null,
      reason: claim?.subject === "waiver" ? claim.waiver.reason : null,
      writer: writerId === null ? null : (names.get(writerId) ?? null),
      standing: decisions.get(fingerprint)?.outcome ?? "open",
      isApproved: claim !== null && !decisions.has(fingerprint) && isApproved({ claim }),
      notMine: findObstacle(actor, { subject, isOwn: writerId === actor.id && !isSoleEditor }),
      notes: notes.flatMap((note) => toNote(note, one)),
      ...findDiscussed(placed, { doc, claim }),
    };
  });
  const { dueAt } = text.value;
  return succeed({
    briefId,
    slug: brief.slug,
    state: brief.state,
    revision: brief.revision,
    version:
      version === null || dueAt === null
        ? null
        : { n: version, dueAt, isDone: items.every(({ standing }) => standing === "stands") },
    content,
    isSoleEditor,
    items,
    staff: await listCallable(db),
  });
}

type Text = {
  content: VersionContent;
  looked: Looked[];
  dueAt: string | null;
  /** Null of a version. */
  doc: PMNode | null;
};

async function readText(db: Db, brief: z.infer<typeof briefRow>): Promise<Result<Text>> {
  const read = await readDraft(db, brief);
  if (!read.ok) return read;
  const { items } = read.value;
  const previous = await findLatest(db, brief.id);
  const head = {
    changeClass: previous === null ? ("first" as const) : ("update" as const),
    note: null,
    checkedBy: listCheckers(items),
  };
  const composed = await composeDraft(db, { brief, checked: read.value, previous, head });
  if (!composed.ok) return composed;
  const writers = await loadWriters(db, brief.id);
  const looked = items.map(({ claim, fingerprint }): Looked => {
    const { nodeId, position, subject } = claim;
    const writerId = writers.get(claim.claim) ?? null;
    return { nodeId, position, subject, fingerprint, claim, writerId };
  });
  return succeed({ content: composed.value, looked, dueAt: null, doc: read.value.doc });
}

async function readVersion(
  db: Db,
  { briefId, n }: { briefId: string; n: number },
): Promise<Result<Text>> {
  const awaiting = await findAwaiting(db, briefId, n);
  if (!awaiting) return fail({ code: "thing.notFound" });
  const { content, items, dueAt } = awaiting;
  return succeed({ content, looked: items, dueAt, doc: null });
}

function findObstacle(
  actor: Actor,
  { subject, isOwn }: { subject: CheckItem["subject"]; isOwn: boolean },
): CheckItem["notMine"] {
  if (!can(actor, "citation.check")) return "role";
  if (isOwn) return "own";
  return subject === "waiver" && !can(actor, "waiver.approve") ? "editors" : null;
}

function indexEntries({ citations, evidence }: VersionContent): Map<string, EvidenceEntry> {
  const numbered = new Map(evidence.map((entry) => [entry.number, entry]));
  return new Map(
    citations.flatMap(({ nodeId, plotted = 0, entry }) => {
      const found = numbered.get(entry);
      return found ? [[`${nodeId} ${plotted}`, found] as const] : [];
    }),
  );
}

const noteRow = z.object({
  checkId: z.string(),
  fingerprint: z.string(),
  nodeId: z.string(),
  outcome: z.enum(["stands", "does_not_stand", "comment"]),
  remark: z.string(),
  by: z.string(),
  isMine: z.boolean(),
  at: z.coerce.date().transform((at) => at.toISOString()),
});
type NoteRow = z.infer<typeof noteRow>;

/** All that was said in checking a brief and not taken back, the oldest first. */
async function listNotes(
  db: Db,
  { briefId, staffId }: { briefId: string; staffId: string },
): Promise<NoteRow[]> {
  const { rows } = await db.execute(sql`
    select c.id as "checkId", encode(c.fingerprint, 'hex') as fingerprint, c.node_id as "nodeId", c.outcome, c.remark, s.name as by,
      c.checked_by = ${staffId} as "isMine", c.created_at as at
    from citation_checks c join staff s on s.id = c.checked_by
    where c.brief_id = ${briefId} and c.outcome <> 'taken_back' and not exists (select from citation_checks b where b.takes_back = c.id)
    order by c.created_at, c.id`);
  return rows.map((row) => noteRow.parse(row));
}

/** Of what stood in its place before only what was said in words: that it stood is no news. */
function toNote({ fingerprint, nodeId, ...note }: NoteRow, item: Looked): CheckNote[] {
  if (fingerprint === item.fingerprint) return [{ ...note, isEarlier: false }];
  return nodeId !== "" && nodeId === item.nodeId && note.remark !== ""
    ? [{ ...note, isEarlier: true }]
    : [];
}

async function listNames(db: Db, looked: readonly Looked[]): Promise<Map<string, string>> {
  const ids = [...new Set(looked.flatMap(({ writerId }) => writerId ?? []))];
  if (ids.length === 0) return new Map();
  const { rows } = await db.execute<{ id: string; name: string }>(
    sql`select id, name from staff where id = any(${sql.param(ids)}::uuid[])`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
