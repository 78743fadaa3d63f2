import { inArray, sql } from "drizzle-orm";
import { publicDb, type Reader } from "#db/client.ts";
import { publishedSlugRedirects } from "#db/schema/published.ts";
import { publishedQuotes, publishedSpeakers } from "#db/schema/published-quotes.ts";
import { type Tag, tagOf } from "#domain/tags.ts";
import type { VersionContent } from "./version-content.ts";
import type { EvidenceLinks } from "./view.ts";

/** Which quotes and speakers that a version names have a page of their own now; and the tags of those whose page may move. */
export async function findEvidenceLinks(
  { evidence }: VersionContent,
  db: Reader = publicDb(),
): Promise<{ links: EvidenceLinks; tags: Tag[] }> {
  const cited = evidence.filter((entry) => entry.kind === "quote");
  const slugs = [...new Set(cited.flatMap(({ speaker }) => speaker?.slug ?? []))];
  const quotes = await listPublicCodes(
    db,
    cited.map(({ code }) => code),
  );
  const moved = await listMoved(db, slugs);
  const now = slugs.map((slug) => moved.get(slug) ?? slug);
  const speakers =
    now.length === 0
      ? []
      : await db
          .select({
            kind: publishedSpeakers.kind,
            id: publishedSpeakers.id,
            slug: publishedSpeakers.slug,
          })
          .from(publishedSpeakers)
          .where(inArray(publishedSpeakers.slug, now));
  const known = new Set(speakers.map(({ slug }) => slug));
  const people = slugs.flatMap((slug): [string, string][] => {
    const target = moved.get(slug) ?? slug;
    return known.has(target) ? [[slug, target]] : [];
  });
  return {
    links: { quotes: new Set(quotes), people: new Map(people) },
    tags: speakers.map(({ kind, id }) => tagOf(kind, id)),
  };
}

async function listPublicCodes(db: Reader, codes: string[]): Promise<string[]> {
  if (codes.length === 0) return [];
  const rows = await db
    .select({ code: publishedQuotes.code })
    .from(publishedQuotes)
    .where(inArray(publishedQuotes.code, codes));
  return rows.map(({ code }) => code);
}

/** By the slug that somebody had, the one that they have. */
async function listMoved(db: Reader, slugs: string[]): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map();
  const { kind, fromSlug, toSlug } = publishedSlugRedirects;
  const rows = await db
    .select({ fromSlug, toSlug })
    .from(publishedSlugRedirects)
    .where(sql`${kind} = 'people' and ${inArray(fromSlug, slugs)}`);
  return new Map(rows.map((row) => [row.fromSlug, row.toSlug]));
}
