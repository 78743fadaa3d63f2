import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { publicDb, type Reader } from "#db/client.ts";
import { publishedBriefs, publishedVersions } from "#db/schema/published.ts";
import { isSlug } from "#domain/slug.ts";
import { fromCanonical } from "./canonical.ts";
import { changeClasses, type VersionContent, versionContent } from "./version-content.ts";
import type {
  BriefHistory,
  BriefListing,
  PublicNotice,
  PublishedBrief,
  VersionLine,
} from "./view.ts";

/** What the public reads, as the role that sees nothing else. */

/** The newest version of a published brief, or null. */
export async function findPublishedBrief(
  slug: string,
  db: Reader = publicDb(),
): Promise<PublishedBrief | null> {
  return await find(db, slug, null);
}

/** One version of a published brief, or null; it is the same to the byte for ever. In the place of one that was withdrawn stands the withdrawal. */
export async function findVersion(
  slug: string,
  n: number,
  db: Reader = publicDb(),
): Promise<PublishedBrief | null> {
  return await find(db, slug, n);
}

/** The canonical text of a version as stored, with its hash: what the API answers, byte for byte. */
export async function findCanonical(
  slug: string,
  n: number | null,
  db: Reader = publicDb(),
): Promise<Canonical | null> {
  if (!isSlug(slug)) return null;
  const [row] = await db
    .select({
      briefId: publishedVersions.briefId,
      canonical: publishedVersions.canonical,
      sha256: publishedVersions.sha256,
      n: publishedVersions.n,
      changeClass: publishedVersions.changeClass,
    })
    .from(publishedVersions)
    .where(and(isOf(slug), n === null ? undefined : eq(publishedVersions.n, n)))
    .orderBy(desc(publishedVersions.n))
    .limit(1);
  if (!row) return null;
  const { briefId, canonical, sha256 } = row;
  return {
    briefId,
    text: canonical,
    sha256: sha256.toString("hex"),
    n: row.n,
    isWithdrawal: row.changeClass === "withdrawal",
  };
}

type Canonical = {
  briefId: string;
  text: string;
  /** Hex. */
  sha256: string;
  n: number;
  /** It says that the brief was withdrawn, and why. */
  isWithdrawal: boolean;
};

export async function listVersions(slug: string): Promise<VersionLine[]> {
  if (!isSlug(slug)) return [];
  const rows = await publicDb()
    .select(versionColumns)
    .from(publishedVersions)
    .where(isOf(slug))
    .orderBy(desc(publishedVersions.n));
  return z.array(versionLine).parse(rows);
}

/** What the page of a brief's versions shows, or null where none is public; none of their texts is read. */
export async function findHistory(
  slug: string,
  db: Reader = publicDb(),
): Promise<BriefHistory | null> {
  if (!isSlug(slug)) return null;
  const rows = await db
    .select({
      briefId: publishedVersions.briefId,
      title: publishedVersions.title,
      language: sql<string>`(select language from published_briefs where slug = ${slug})`,
      ...versionColumns,
    })
    .from(publishedVersions)
    .where(isOf(slug))
    .orderBy(desc(publishedVersions.n));
  const [latest] = rows;
  if (!latest) return null;
  return {
    id: latest.briefId,
    slug,
    language: latest.language,
    title: latest.title,
    versions: z.array(versionLine).parse(rows),
  };
}

/** A page of published briefs by their latest version, the newest first, and whether more follow. None of their texts is read. */
export async function listPublishedBriefs(
  {
    page = 1,
    perPage = 50,
    ...narrowed
  }: {
    /** From 1. */
    page?: number;
    perPage?: number;
  } & Narrowed = {},
  db: Reader = publicDb(),
): Promise<{ briefs: BriefListing[]; hasMore: boolean }> {
  const rows = await db
    .select({
      slug: publishedBriefs.slug,
      language: publishedBriefs.language,
      title: publishedVersions.title,
      standfirst: publishedVersions.standfirst,
      version: publishedVersions.n,
      changeClass: publishedVersions.changeClass,
      note: publishedVersions.note,
      publishedAt: publishedVersions.publishedAt,
      firstPublishedAt: publishedBriefs.firstPublishedAt,
      counts: publishedVersions.counts,
    })
    .from(publishedBriefs)
    .innerJoin(publishedVersions, eq(publishedVersions.id, publishedBriefs.currentVersionId))
    .where(and(eq(publishedBriefs.isWithdrawn, false), ...listConditions(narrowed)))
    .orderBy(desc(publishedVersions.publishedAt), asc(publishedBriefs.slug))
    .offset((page - 1) * perPage)
    .limit(perPage + 1);
  const briefs = z.array(listing).parse(rows);
  return { briefs: briefs.slice(0, perPage), hasMore: briefs.length > perPage };
}

/** Of those alone that stand under a subject, name a speaker, hold values of an indicator, or were published or changed last in a year, in UTC. */
type Narrowed = {
  subjectId?: string | null;
  speakerId?: string | null;
  indicatorId?: string | null;
  year?: number | null;
};

function listConditions({ subjectId, speakerId, indicatorId, year }: Narrowed): SQL[] {
  const { id } = publishedBriefs;
  return [
    ...(subjectId
      ? [
          sql`${id} in (select x.brief_id from published_brief_subjects x where x.subject_id = ${subjectId})`,
        ]
      : []),
    ...(speakerId
      ? [
          sql`${id} in (select x.brief_id from published_brief_speakers x where x.speaker_id = ${speakerId})`,
        ]
      : []),
    ...(indicatorId
      ? [
          sql`${id} in (select x.brief_id from published_brief_indicators x where x.indicator_id = ${indicatorId})`,
        ]
      : []),
    ...(year
      ? [
          sql`${publishedVersions.publishedAt} >= make_timestamptz(${year}, 1, 1, 0, 0, 0, 'UTC')`,
          sql`${publishedVersions.publishedAt} < make_timestamptz(${year + 1}, 1, 1, 0, 0, 0, 'UTC')`,
        ]
      : []),
  ];
}

const changeClass = z.enum(changeClasses);
const instant = z.coerce.date().transform((at) => at.toISOString());
const versionLine = z.object({
  n: z.number(),
  changeClass,
  note: z.string().nullable(),
  publishedAt: instant,
  correction: z.object({ wasWrong: z.string(), isRight: z.string() }).nullable(),
});
/** Of the version in the row. Its id is written out: in a query of one table a column's name would stand alone, and be the correction's own. */
const correctionOf = sql`(
  select json_build_object('wasWrong', c.was_wrong, 'isRight', c.is_right) from published_corrections c where c.version_id = published_versions.id limit 1)`;
const versionColumns = {
  n: publishedVersions.n,
  changeClass: publishedVersions.changeClass,
  note: publishedVersions.note,
  publishedAt: publishedVersions.publishedAt,
  correction: correctionOf,
};
const listing = z.object({
  slug: z.string(),
  language: z.string(),
  title: z.string(),
  standfirst: z.string(),
  version: z.number(),
  changeClass,
  note: z.string().nullable(),
  publishedAt: instant,
  firstPublishedAt: instant,
  counts: versionContent.shape.counts,
});
const noticeRow = z.object({
  kind: z.string(),
  statisticId: z.string().nullable(),
  quoteId: z.string().nullable(),
  runId: z.string().nullable(),
  passageId: z.string().nullable(),
  createdAt: instant,
});
const askedVersion = z
  .object({
    canonical: z.string(),
    sha256: z.string(),
    redactionNote: z.string().nullable(),
    notices: z.array(noticeRow),
    secondCheck: z
      .object({ dueAt: instant, doneAt: instant.nullable(), names: z.array(z.string()) })
      .nullable(),
  })
  .nullable();
type NoticeRow = z.infer<typeof noticeRow>;

/** Of the brief with this slug. Joined to the view of briefs instead, the view of versions would be read whole: it lets no join's condition in. */
function isOf(slug: string) {
  return eq(publishedVersions.briefId, sql`(select id from published_briefs where slug = ${slug})`);
}

/** One statement, so that text, versions and notices are of one moment; of the texts only the one that is asked for is read. */
async function find(db: Reader, slug: string, n: number | null): Promise<PublishedBrief | null> {
  if (!isSlug(slug)) return null;
  const isAsked =
    n === null
      ? sql`${publishedVersions.n} = max(${publishedVersions.n}) over ()`
      : sql`${publishedVersions.n} = min(${publishedVersions.n}) filter (where ${publishedVersions.n} >= ${n}) over ()
          and (${publishedVersions.n} = ${n} or ${publishedVersions.changeClass} = 'withdrawal')`;
  const rows = await db
    .select({
      briefId: publishedVersions.briefId,
      ...versionColumns,
      asked: sql`case when ${isAsked} then json_build_object(
        'canonical', ${publishedVersions.canonical}, 'sha256', encode(${publishedVersions.sha256}, 'hex'), 'redactionNote', ${publishedVersions.redactionNote},
        'secondCheck', (select json_build_object('dueAt', s.due_at, 'doneAt', s.done_at, 'names', s.names) from published_second_checks s where s.version_id = ${publishedVersions.id}),
        'notices', (
          select coalesce(json_agg(json_build_object('kind', o.kind, 'statisticId', o.statistic_id, 'quoteId', o.quote_id, 'runId', o.derivation_run_id, 'passageId', o.passage_id, 'createdAt', o.created_at)), '[]')
          from published_notices o where o.brief_id = (select id from published_briefs where slug = ${slug}))) end`,
    })
    .from(publishedVersions)
    .where(isOf(slug))
    .orderBy(desc(publishedVersions.n));
  const [latest] = rows;
  const asked = askedVersion.parse(rows.find((row) => row.asked !== null)?.asked ?? null);
  if (!latest || !asked) return null;
  const content = fromCanonical(asked.canonical);
  return {
    id: latest.briefId,
    content,
    sha256: asked.sha256,
    redactionNote: asked.redactionNote,
    secondCheck: asked.secondCheck,
    latestVersion: latest.n,
    versions: z.array(versionLine).parse(rows),
    notices: asked.notices
      .flatMap((notice) => toPublicNotice(notice, content))
      .sort((a, b) => a.raisedAt.localeCompare(b.raisedAt) || a.entry - b.entry),
  };
}

function toPublicNotice(row: NoticeRow, content: VersionContent): PublicNotice[] {
  const entry = content.evidence.find(
    (one) =>
      (one.kind === "statistic" && one.statisticId === row.statisticId) ||
      (one.kind === "quote" && one.quoteId === row.quoteId) ||
      (one.kind === "derivation" && one.runId === row.runId) ||
      ((one.kind === "passage" || one.kind === "note") &&
        row.passageId !== null &&
        one.origin?.passageId === row.passageId),
  );
  const kind = publicKindOf(row.kind);
  return entry && kind ? [{ kind, entry: entry.number, raisedAt: row.createdAt }] : [];
}

function publicKindOf(kind: string): PublicNotice["kind"] | null {
  switch (kind) {
    case "newer_vintage":
    case "new_rival":
    case "deprecated":
    case "deprecated_input":
    case "quote_changed":
    case "passage_drifted":
    case "source_gone":
    case "redacted":
      return kind;
    case "run_stale":
      return "stale_derivation";
    default:
      return null;
  }
}
