import { and, asc, eq, or, sql } from "drizzle-orm";
import { type Reader, studioDb } from "#db/client.ts";
import { purges } from "#db/schema/pressed-pages.ts";

/** Edges of a CDN are to forget an address: at the commit of what they are to forget it for. */
export async function addPurge(db: Reader, path: string): Promise<void> {
  await db
    .insert(purges)
    .values({ path })
    .onConflictDoUpdate({ target: purges.path, set: { n: sql`default` } });
}

export type Purge = { path: string; n: number };

/** Up to `count`, those that wait longest first. */
export async function listPurges(count: number): Promise<Purge[]> {
  return await studioDb().select().from(purges).orderBy(asc(purges.n)).limit(count);
}

/** They are forgotten. One that was added again meanwhile waits on. */
export async function removePurges(done: readonly Purge[]): Promise<void> {
  if (done.length === 0) return;
  const each = done.map(({ path, n }) => and(eq(purges.path, path), eq(purges.n, n)));
  await studioDb()
    .delete(purges)
    .where(or(...each));
}
