import { eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { type Reader, studioDb, type Tx } from "#db/client.ts";
import { pageTags, pressedPages } from "#db/schema/pressed-pages.ts";

/** Whoever presses a page has so long before another takes it over: longer than any render is waited for. */
const claimSeconds = 60;

const paths = (rows: unknown[]) =>
  z
    .array(z.object({ path: z.string() }))
    .parse(rows)
    .map(({ path }) => path);

/** Pages that are to be pressed, now or anew. */
export async function makeDue(db: Reader, added: readonly string[]): Promise<void> {
  for (let at = 0; at < added.length; at += 1000) {
    await db
      .insert(pressedPages)
      .values(added.slice(at, at + 1000).map((path) => ({ path })))
      .onConflictDoUpdate({ target: pressedPages.path, set: { isDue: true } });
  }
}

/** Pages that are to be there; those that are known are left as they are. */
export async function addPages(db: Reader, added: readonly string[]): Promise<void> {
  for (let at = 0; at < added.length; at += 1000) {
    await db
      .insert(pressedPages)
      .values(added.slice(at, at + 1000).map((path) => ({ path })))
      .onConflictDoNothing();
  }
}

/** All that are known are to be pressed anew. */
export async function makeAllDue(db: Reader): Promise<void> {
  await db.update(pressedPages).set({ isDue: true }).where(eq(pressedPages.isDue, false));
}

/** The pages that carry one of the tags are to be pressed anew. */
export async function makeCarriersDue(db: Reader, tags: readonly string[]): Promise<void> {
  if (tags.length === 0) return;
  await db
    .update(pressedPages)
    .set({ isDue: true })
    .where(
      inArray(
        pressedPages.path,
        studioDb()
          .select({ path: pageTags.path })
          .from(pageTags)
          .where(inArray(pageTags.tag, [...tags])),
      ),
    );
}

/**
 * Pages that are not what they should be, and told nobody: pressed before a change of what they carry, by another build than `build`, or without success.
 */
export async function makeOutdatedDue(db: Reader, build: string): Promise<void> {
  await db.execute(sql`
    update pressed_pages set is_due = true where not is_due
      and (failure is not null or build is distinct from ${build} or path in (select path from published_stale_pages))`);
}

/** Takes up to `count` pages that are due, so that nobody else presses them meanwhile. Lists and fronts of sections first: they have the shortest addresses. */
export async function claimDue(db: Reader, count: number): Promise<string[]> {
  const { rows } = await db.execute(sql`
    update pressed_pages set claimed_until = clock_timestamp() + make_interval(secs => ${claimSeconds})
    where path in (
      select path from pressed_pages where is_due and (claimed_until is null or claimed_until < clock_timestamp())
      order by length(path), path limit ${count} for update skip locked)
    returning path`);
  return paths(rows).sort((a, b) => a.length - b.length);
}

/** Whoever couldn't press them gives them back. */
export async function releasePages(db: Reader, claimed: readonly string[]): Promise<void> {
  if (claimed.length === 0) return;
  await db
    .update(pressedPages)
    .set({ claimedUntil: null })
    .where(inArray(pressedPages.path, [...claimed]));
}

/** Holds a page's row until the transaction's end, and tells what is known of it; null where there is no such row (any more). */
export async function holdPage(tx: Tx, path: string) {
  const [row] = await tx
    .select()
    .from(pressedPages)
    .where(eq(pressedPages.path, path))
    .for("update");
  return row ?? null;
}

/** The tags that a page carried when it was pressed. */
export async function listTags(tx: Tx, path: string): Promise<string[]> {
  const rows = await tx.select({ tag: pageTags.tag }).from(pageTags).where(eq(pageTags.path, path));
  return rows.map(({ tag }) => tag);
}

/** The newest change of any of the tags; 0 where none has changed yet. */
export async function findNewestChange(tx: Tx, tags: readonly string[]): Promise<number> {
  if (tags.length === 0) return 0;
  const { rows } = await tx.execute(
    sql`select coalesce(max(change), 0)::float8 as change from tag_changes where tag = any(${sql.param([...tags])}::text[])`,
  );
  return z.array(z.object({ change: z.number() })).parse(rows)[0]?.change ?? 0;
}

type Pressed = {
  object: string;
  change: number;
  build: string;
  tags: readonly string[];
  isPacked: boolean;
};

/** Writes down that a page stands as a file, and tells the fronts at the commit. A file that says no tags of its own keeps those of the pages that need it. */
export async function recordPressed(
  tx: Tx,
  path: string,
  { object, change, build, tags, isPacked }: Pressed,
): Promise<void> {
  await tx
    .update(pressedPages)
    .set({
      object,
      change,
      build,
      isPacked,
      isDue: false,
      claimedUntil: null,
      pressedAt: sql`clock_timestamp()`,
      failure: null,
      failures: 0,
      failedSince: null,
    })
    .where(eq(pressedPages.path, path));
  if (tags.length > 0) {
    await tx.delete(pageTags).where(eq(pageTags.path, path));
    await tx.insert(pageTags).values(tags.map((tag) => ({ path, tag })));
  }
  await tellFronts(tx, { path, change });
}

/** Forgets a page that is no more. */
export async function deletePage(tx: Tx, path: string, change: number): Promise<void> {
  await tx.delete(pressedPages).where(eq(pressedPages.path, path));
  await tx.delete(pageTags).where(eq(pageTags.path, path));
  await tellFronts(tx, { path, change });
}

/** Writes down why a page could not be pressed; it is tried again at the next change or round. */
export async function recordFailure(db: Reader, path: string, failure: string): Promise<void> {
  await db
    .update(pressedPages)
    .set({
      failure,
      failures: sql`${pressedPages.failures} + 1`,
      failedSince: sql`coalesce(${pressedPages.failedSince}, clock_timestamp())`,
      isDue: false,
      claimedUntil: null,
    })
    .where(eq(pressedPages.path, path));
}

/** An object's twins are as small as they get. */
export async function recordPacked(db: Reader, object: string): Promise<void> {
  await db.update(pressedPages).set({ isPacked: true }).where(eq(pressedPages.object, object));
}

/** A file that pages need carries their tags: when one goes, it is looked at anew. */
export async function addTags(
  db: Reader,
  files: readonly string[],
  tags: readonly string[],
): Promise<void> {
  const rows = files.flatMap((path) => tags.map((tag) => ({ path, tag })));
  if (rows.length > 0) await db.insert(pageTags).values(rows).onConflictDoNothing();
}

async function tellFronts(tx: Tx, told: { path: string; change: number }): Promise<void> {
  await tx.execute(sql`select pg_notify('plumbline_press', ${JSON.stringify(told)})`);
}
