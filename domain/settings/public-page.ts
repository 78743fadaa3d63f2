import { sql } from "drizzle-orm";
import { publicDb, type Reader } from "#db/client.ts";
import { publishedChange } from "#db/schema/published.ts";
import { publicationTags, type Tag } from "#domain/tags.ts";
import { findPublication } from "./queries.ts";
import type { PublicPublication } from "./view.ts";

/** What a public page shows, and by which changes it is to be made anew. */
export type Shown<V> = { view: V; tags: readonly Tag[] };

/** The address that a page has instead, which once was another's name for it. */
export type Moved = { movedTo: string; tags: readonly Tag[] };

/** One page's query; null where there is no such page. */
export type ReadShown<V> = (db: Reader) => Promise<Shown<V> | Moved | null>;

/** All that a public page is made from, as it was at one moment: after the change with this number, and before the next. */
export type PublicPage<V> = Shown<V> & {
  movedTo: string | null;
  publication: PublicPublication;
  change: number;
};

/** Whether a page tells of one thing, found by its name, or of as many as there are. */
export type Scope = "one" | "many";

/**
 * Reads a public page as the public's role, in one transaction that sees one moment. `read` gives null where there is no such page: then so is the view.
 * What tells of one thing is read in the same way whichever it is: Postgres is told to keep its plans, which are else made anew for each page and cost a
 * sixth of it. A list is better planned by what it is asked for.
 */
export async function readPublicPage<V>(
  scope: Scope,
  read: ReadShown<V>,
): Promise<PublicPage<V | null>> {
  return await publicDb().transaction(
    async (tx) => {
      if (scope === "one") await tx.execute(sql`set local plan_cache_mode = force_generic_plan`);
      const change = await findNewestChange(tx);
      const publication = await findPublication(tx);
      const found = (await read(tx)) ?? { view: null, tags: [] };
      return {
        view: "view" in found ? found.view : null,
        movedTo: "movedTo" in found ? found.movedTo : null,
        tags: [...found.tags, ...publicationTags],
        publication,
        change,
      };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

/** The newest change of anything that public pages are made from. */
export async function findNewestChange(db: Reader = publicDb()): Promise<number> {
  const [newest] = await db.select().from(publishedChange);
  return newest?.change ?? 0;
}
