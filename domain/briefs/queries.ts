import { asc, desc, eq } from "drizzle-orm";
import { publicDb } from "#db/client.ts";
import { publishedBriefs, publishedNotices, publishedVersions } from "#db/schema/published.ts";
import { fromCanonical } from "./canonical.ts";
import { type ChangeClass, changeClasses, type VersionContent } from "./version-content.ts";
import type { BriefListing, PublicNotice, PublishedBrief, VersionLine } from "./view.ts";

/** What the public reads, as the role that sees nothing else. */

/** The newest version of a published brief, or null. */
export async function findPublishedBrief(slug: string): Promise<PublishedBrief | null> {
  return await find(slug, null);
}

/** One version of a published brief, or null; it is the same to the byte for ever. */
export async function findVersion(slug: string, n: number): Promise<PublishedBrief | null> {
  return await find(slug, n);
}

/** The canonical text of a version as stored, with its hash: what the API answers, byte for byte. */
export async function findCanonical(
  slug: string,
  n: number | null,
): Promise<{ text: string; sha256: string; n: number } | null> {
  const rows = await versionsOf(slug);
  const row = n === null ? rows[0] : rows.find((one) => one.n === n);
  return row ? { text: row.canonical, sha256: row.sha256.toString("hex"), n: row.n } : null;
}

export async function listVersions(slug: string): Promise<VersionLine[]> {
  return (await versionsOf(slug)).map(toLine);
}

/** Published briefs by their latest version, the newest first. */
export async function listPublishedBriefs(): Promise<BriefListing[]> {
  const rows = await publicDb()
    .select({
      slug: publishedBriefs.slug,
      canonical: publishedVersions.canonical,
    })
    .from(publishedBriefs)
    .innerJoin(publishedVersions, eq(publishedVersions.id, publishedBriefs.currentVersionId))
    .where(eq(publishedBriefs.isWithdrawn, false))
    .orderBy(desc(publishedVersions.publishedAt), asc(publishedBriefs.slug))
    .limit(100);
  return rows.map(({ slug, canonical }) => toListing(slug, fromCanonical(canonical)));
}

async function find(slug: string, n: number | null): Promise<PublishedBrief | null> {
  const rows = await versionsOf(slug);
  const [latest] = rows;
  const row = n === null ? latest : rows.find((one) => one.n === n);
  if (!latest || !row) return null;
  const content = fromCanonical(row.canonical);
  return {
    content,
    sha256: row.sha256.toString("hex"),
    latestVersion: latest.n,
    versions: rows.map(toLine),
    notices: await noticesOf(row.briefId, content),
  };
}

async function versionsOf(slug: string) {
  return await publicDb()
    .select({
      briefId: publishedVersions.briefId,
      n: publishedVersions.n,
      canonical: publishedVersions.canonical,
      sha256: publishedVersions.sha256,
      changeClass: publishedVersions.changeClass,
      note: publishedVersions.note,
      publishedAt: publishedVersions.publishedAt,
    })
    .from(publishedVersions)
    .innerJoin(publishedBriefs, eq(publishedBriefs.id, publishedVersions.briefId))
    .where(eq(publishedBriefs.slug, slug))
    .orderBy(desc(publishedVersions.n));
}

async function noticesOf(briefId: string, content: VersionContent): Promise<PublicNotice[]> {
  const rows = await publicDb()
    .select()
    .from(publishedNotices)
    .where(eq(publishedNotices.briefId, briefId));
  return rows.flatMap((row) => {
    const entry = content.evidence.find(
      (one) =>
        (one.kind === "statistic" && one.statisticId === row.statisticId) ||
        (one.kind === "quote" && one.quoteId === row.quoteId),
    );
    const kind = publicKindOf(row.kind);
    return entry && kind
      ? [{ kind, entry: entry.number, raisedAt: row.createdAt.toISOString() }]
      : [];
  });
}

function publicKindOf(kind: string): PublicNotice["kind"] | null {
  switch (kind) {
    case "newer_vintage":
    case "new_rival":
    case "deprecated":
    case "passage_drifted":
    case "redacted":
      return kind;
    case "run_stale":
      return "stale_derivation";
    default:
      return null;
  }
}

function toLine(row: {
  n: number;
  changeClass: string;
  note: string | null;
  publishedAt: Date;
}): VersionLine {
  return {
    n: row.n,
    changeClass: toChangeClass(row.changeClass),
    note: row.note,
    publishedAt: row.publishedAt.toISOString(),
  };
}

function toChangeClass(text: string): ChangeClass {
  const found = changeClasses.find((one) => one === text);
  if (!found) throw new Error(`A version is of an unknown class: ${text}`);
  return found;
}

function toListing(slug: string, content: VersionContent): BriefListing {
  const { brief, title, standfirst, counts } = content;
  return {
    slug,
    title,
    standfirst,
    version: brief.version,
    changeClass: brief.changeClass,
    note: brief.note,
    publishedAt: brief.publishedAt,
    firstPublishedAt: brief.firstPublishedAt,
    counts,
  };
}
