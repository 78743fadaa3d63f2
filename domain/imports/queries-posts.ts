import { and, eq, like, or } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { briefs } from "#db/schema/briefs.ts";
import { importedPosts } from "#db/schema/imported-posts.ts";
import { subjects } from "#db/schema/subjects.ts";
import { formatSlug } from "#domain/slug.ts";
import type { GivenPost } from "./post.ts";

type Known = Pick<GivenPost, "system" | "site" | "foreignId">;

/** The brief that a post was taken into; null where it wasn't yet. */
export async function findImported(
  db: Db | Tx,
  { system, site, foreignId }: Known,
): Promise<{ briefId: string; slug: string } | null> {
  const [row] = await db
    .select({ briefId: briefs.id, slug: briefs.slug })
    .from(importedPosts)
    .innerJoin(briefs, eq(briefs.id, importedPosts.briefId))
    .where(
      and(
        eq(importedPosts.system, system),
        eq(importedPosts.site, site),
        eq(importedPosts.foreignId, foreignId),
      ),
    );
  return row ?? null;
}

/** Addresses of briefs that begin so. */
export async function listTakenSlugs(db: Db | Tx, wanted: string): Promise<Set<string>> {
  const rows = await db
    .select({ slug: briefs.slug })
    .from(briefs)
    .where(or(eq(briefs.slug, wanted), like(briefs.slug, `${wanted}-%`)));
  return new Set(rows.map(({ slug }) => slug));
}

/** Our subjects, by each name that a tag of theirs may have. */
export async function readSubjects(db: Db | Tx): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: subjects.id, slug: subjects.slug, names: subjects.names })
    .from(subjects);
  return new Map(
    rows.flatMap(({ id, slug, names }) =>
      [slug, ...Object.values(names).map(formatSlug)].map((name) => [name, id] as const),
    ),
  );
}
