import { sql } from "drizzle-orm";
import { z } from "zod";
import { type Db, studioDb, type Tx } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import type { TextRef } from "./input-history.ts";
import type {
  BriefHistoryView,
  RevisionLine,
  Sitting,
  TextInfo,
  VersionOfBrief,
} from "./view-history.ts";

/** Whoever pauses longer than this begins a new sitting. */
const pauseMinutes = 30;
export const sittingsOfPage = 40;
const unfoldedMax = 500;

const instant = z.coerce.date().transform((at) => at.toISOString());

const sitting = z.object({
  first: z.number(),
  last: z.number(),
  saves: z.coerce.number(),
  by: z.string().nullable(),
  from: instant,
  until: instant,
  all: z.coerce.number(),
});
const line = z.object({
  revision: z.number(),
  savedAt: instant,
  by: z.string().nullable(),
  name: z.string().nullable(),
  isRedacted: z.boolean(),
});
const version = z.object({
  n: z.number(),
  publishedAt: instant,
  changeClass: z.string(),
  note: z.string().nullable(),
});

/**
 * What a brief has been: its draft's saves by sittings, the newest first, those that were named, and its versions; of one sitting, named by a revision in it, every save. Null where
 * the brief is missing or not the actor's to see.
 */
export async function findBriefHistory(
  actor: Actor,
  briefId: string,
  { page = 1, unfold = null }: { page?: number; unfold?: number | null } = {},
): Promise<BriefHistoryView | null> {
  if (!can(actor, "brief.read") || !isThingId(briefId)) return null;
  const db = studioDb();
  const { rows } = await db.execute<{ slug: string; title: string; revision: number }>(sql`
    select b.slug, d.title_text as title, d.revision from briefs b join brief_drafts d on d.brief_id = b.id where b.id = ${briefId}`);
  const [head] = rows;
  if (!head) return null;
  const { sittings, sittingCount } = await listSittings(db, briefId, page);
  const opened = sittings.find(
    ({ first, last }) => unfold !== null && first <= unfold && unfold <= last,
  );
  return {
    id: briefId,
    ...head,
    sittings,
    sittingCount,
    named: await listLines(db, briefId, sql`n.name <> ''`),
    unfolded: opened
      ? await listLines(db, briefId, sql`r.revision between ${opened.first} and ${opened.last}`)
      : [],
    versions: await listVersionsOf(db, briefId),
  };
}

async function listSittings(
  db: Db,
  briefId: string,
  page: number,
): Promise<{ sittings: Sitting[]; sittingCount: number }> {
  const { rows } = await db.execute(sql`
    with saved as (
      select revision, created_at, created_by, created_by is distinct from lag(created_by) over w
          or created_at - lag(created_at) over w > make_interval(mins => ${pauseMinutes}) as begins
      from brief_revisions where brief_id = ${briefId} window w as (order by revision)
    ), numbered as (select *, count(*) filter (where begins) over (order by revision) as sitting from saved)
    select min(n.revision) as first, max(n.revision) as last, count(*) as saves, s.name as by, min(n.created_at) as from, max(n.created_at) as until,
      count(*) over () as all
    from numbered n left join staff s on s.id = n.created_by
    group by n.sitting, s.name order by last desc limit ${sittingsOfPage} offset ${(page - 1) * sittingsOfPage}`);
  const read = z.array(sitting).parse(rows);
  return {
    sittings: read.map(({ all: _, ...one }) => one),
    sittingCount: read[0]?.all ?? 0,
  };
}

async function listLines(
  db: Db,
  briefId: string,
  where: ReturnType<typeof sql>,
): Promise<RevisionLine[]> {
  const { rows } = await db.execute(sql`
    select r.revision, r.created_at as "savedAt", s.name as by, nullif(n.name, '') as name, r.redaction_id is not null as "isRedacted"
    from brief_revisions r left join staff s on s.id = r.created_by
      left join lateral (${newestName()}) n on true
    where r.brief_id = ${briefId} and ${where} order by r.revision desc limit ${unfoldedMax}`);
  return z.array(line).parse(rows);
}

async function listVersionsOf(db: Db, briefId: string): Promise<VersionOfBrief[]> {
  const { rows } = await db.execute(sql`
    select n, published_at as "publishedAt", change_class as "changeClass", note from brief_versions where brief_id = ${briefId} order by n desc`);
  return z.array(version).parse(rows);
}

/** The document of a revision; "redacted" where a court has taken it, null where there is none. */
export async function findRevisionDocument(
  db: Db | Tx,
  briefId: string,
  revision: number,
): Promise<Record<string, unknown> | "redacted" | null> {
  const { rows } = await db.execute<{ document: Record<string, unknown> | null }>(
    sql`select document from brief_revisions where brief_id = ${briefId} and revision = ${revision}`,
  );
  const [row] = rows;
  return row ? (row.document ?? "redacted") : null;
}

const info = z.object({
  at: instant,
  by: z.string().nullable(),
  name: z.string().nullable(),
  isNewest: z.boolean(),
});

/** Which text it is, when it was made, and by whom; null where there is none. */
export async function findTextInfo(
  db: Db,
  briefId: string,
  { kind, n }: TextRef,
): Promise<TextInfo | null> {
  const { rows } =
    kind === "version"
      ? await db.execute(sql`
          select v.published_at as at, s.name as by, null as name, false as "isNewest" from brief_versions v left join staff s on s.id = v.published_by
          where v.brief_id = ${briefId} and v.n = ${n}`)
      : await db.execute(sql`
          select r.created_at as at, s.name as by, nullif(n.name, '') as name, r.revision = d.revision as "isNewest"
          from brief_revisions r join brief_drafts d on d.brief_id = r.brief_id left join staff s on s.id = r.created_by
            left join lateral (${newestName()}) n on true
          where r.brief_id = ${briefId} and r.revision = ${n}`);
  return rows[0] ? { kind, n, ...info.parse(rows[0]) } : null;
}

/** Of the revision `r`. */
function newestName() {
  return sql`select name from revision_names where brief_id = r.brief_id and revision = r.revision order by created_at desc, id desc limit 1`;
}
