import { sql } from "drizzle-orm";
import { z } from "zod";
import { publicDb, type Reader } from "#db/client.ts";
import { changeClasses, versionContent } from "./version-content.ts";
import type { BriefChange, BriefListing } from "./view.ts";

/** What the front page asks of briefs: a few of the newest, which cost the same however many there are. The views give them in that order. */

const instant = z.coerce.date().transform((at) => at.toISOString());
const changed = {
  slug: z.string(),
  language: z.string(),
  title: z.string(),
  changeClass: z.enum(changeClasses),
  note: z.string().nullable(),
  publishedAt: instant,
};
const listing = z.object({
  ...changed,
  standfirst: z.string(),
  version: z.number(),
  firstPublishedAt: instant,
  counts: versionContent.shape.counts,
});
const change = z.object({
  ...changed,
  versionId: z.string(),
  n: z.number(),
});

/** The briefs that were published or changed last, by their latest version. */
export async function listNewestBriefs(
  limit: number,
  db: Reader = publicDb(),
): Promise<BriefListing[]> {
  const { rows } = await db.execute(sql`
    select slug, (select b.language from published_briefs b where b.slug = published_newest_briefs.slug) as language, title, standfirst, n as version, change_class as "changeClass", note, published_at as "publishedAt", first_published_at as "firstPublishedAt", counts
    from published_newest_briefs limit ${limit}`);
  return z.array(listing).parse(rows);
}

/** What was updated, corrected, clarified or withdrawn last; typing errors are left out. */
export async function listNewestChanges(
  limit: number,
  db: Reader = publicDb(),
): Promise<BriefChange[]> {
  const { rows } = await db.execute(sql`
    select version_id as "versionId", slug, language, title, n, change_class as "changeClass", note, published_at as "publishedAt"
    from published_newest_changes limit ${limit}`);
  return z.array(change).parse(rows);
}
