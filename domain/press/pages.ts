import { asc, eq, sql } from "drizzle-orm";
import { publicDb } from "#db/client.ts";
import { publishedBriefs, publishedVersions } from "#db/schema/published.ts";
import { readTag } from "#domain/tags.ts";
import {
  briefDataPath,
  briefPath,
  briefsPath,
  historyPath,
  homePath,
  versionPath,
} from "#domain/urls.ts";

/** Which public addresses there are: each noun with pages of its own adds them here. Files that a page needs follow from the page. */
const fixed = [homePath(), briefsPath(), "/favicon.svg", "/reader.js"];

/** All of them. */
export async function listAllPages(): Promise<string[]> {
  return [...fixed, ...(await listBriefPages(null))];
}

/** Those of the things that the tags name, as far as they are public. */
export async function listPagesOf(tags: readonly string[]): Promise<string[]> {
  const listed: string[] = [];
  for (const tag of tags) {
    const read = readTag(tag);
    if (read?.thing === "brief") listed.push(...(await listBriefPages(read.id)));
  }
  return listed;
}

/** Of one brief, or of all. */
async function listBriefPages(briefId: string | null): Promise<string[]> {
  const rows = await publicDb()
    .select({ slug: publishedBriefs.slug, ns: sql<number[]>`array_agg(${publishedVersions.n})` })
    .from(publishedBriefs)
    .innerJoin(publishedVersions, eq(publishedVersions.briefId, publishedBriefs.id))
    .where(briefId === null ? undefined : eq(publishedBriefs.id, briefId))
    .groupBy(publishedBriefs.slug)
    .orderBy(asc(publishedBriefs.slug));
  return rows.flatMap(({ slug, ns }) => [
    briefPath(slug),
    historyPath(slug),
    briefDataPath(slug),
    ...ns.flatMap((n) => [versionPath(slug, n), briefDataPath(slug, n)]),
  ]);
}
