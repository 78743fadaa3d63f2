import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Reader, Tx } from "#db/client.ts";
import { pageTags, pressedPages } from "#db/schema/pressed-pages.ts";
import { isOfLateBuilds, isOfOtherBuild, mayPress } from "./writes-builds.ts";

/** Whoever presses a page has so long before another takes it over: longer than any render is waited for. */
const claimSeconds = 60;

/** As one parameter: a statement's plan is kept by its text, and drizzle would spell a list out. */
const texts = (list: readonly string[]) => sql`${sql.param([...list])}::text[]`;

const paths = (rows: unknown[]) =>
  z
    .array(z.object({ path: z.string() }))
    .parse(rows)
    .map(({ path }) => path);

/** Whether a page is of a further language ("/ru", "/ru/briefs"): such are pressed when nothing else waits. As the index has it. */
const isFurther = sql`(path ~ '^/[a-z]{2}(/|$)')`;

/** How a page becomes due. One that is already waits since then, and isn't written again: a change may be carried by all. */
const due = { isDue: true, dueSince: sql`clock_timestamp()` };
const isNotDue = eq(pressedPages.isDue, false);

/** Pages that are to be pressed, now or anew. */
export async function makeDue(db: Reader, added: readonly string[]): Promise<void> {
  if (added.length === 0) return;
  await db.execute(sql`
    insert into pressed_pages (path) select distinct unnest(${texts(added)})
    on conflict (path) do update set is_due = true, due_since = clock_timestamp() where not pressed_pages.is_due`);
}

/** Pages that are to be there; those that are known are left as they are. */
export async function addPages(db: Reader, added: readonly string[]): Promise<void> {
  if (added.length === 0) return;
  await db.execute(
    sql`insert into pressed_pages (path) select distinct unnest(${texts(added)}) on conflict do nothing`,
  );
}

/** All that are known are to be pressed anew. */
export async function makeAllDue(db: Reader): Promise<void> {
  await db.update(pressedPages).set(due).where(isNotDue);
}

/** The pages that carry one of the tags are to be pressed anew. */
export async function makeCarriersDue(db: Reader, tags: readonly string[]): Promise<void> {
  if (tags.length === 0) return;
  await db
    .update(pressedPages)
    .set(due)
    .where(and(isNotDue, inArray(pressedPages.path, carriersOf(tags))));
}

const carriersOf = (tags: readonly string[]) =>
  sql`(select path from page_tags where tag = any(${texts(tags)}))`;

/** Up to `count` of those that carry one of the tags and are due, of the first language. */
export async function listDueCarriers(
  db: Reader,
  tags: readonly string[],
  count: number,
): Promise<string[]> {
  const { rows } = await db.execute(
    sql`select path from pressed_pages where is_due and not ${isFurther} and path in ${carriersOf(tags)} limit ${count}`,
  );
  return paths(rows);
}

/** The same pages in further languages, as far as they are due. */
export async function listDueFurther(db: Reader, first: readonly string[]): Promise<string[]> {
  const { rows } = await db.execute(
    sql`select path from pressed_pages where is_due and ${isFurther} and coalesce(nullif(substr(path, 4), ''), '/') = any(${texts(first)})`,
  );
  return paths(rows);
}

/** Pages that are not what they should be, and told nobody: pressed without success, or before a change of what they carry. */
export async function makeOutdatedDue(db: Reader): Promise<void> {
  await makeDueWhere(
    db,
    sql`failure is not null or path in (select path from published_stale_pages)`,
  );
}

/** Pages of another build than `build`, if that is the present one. */
export async function makeOtherBuildsDue(db: Reader, build: string): Promise<void> {
  await makeDueWhere(db, isOfOtherBuild(build));
}

async function makeDueWhere(db: Reader, isOutdated: SQL): Promise<void> {
  await db.update(pressedPages).set(due).where(and(isNotDue, isOutdated));
}

type Claim = {
  build: string;
  count: number;
  /** Only of these, where they are given, and in their order. */
  among?: readonly string[] | undefined;
};

/**
 * Takes up to `count` pages that are due, so that nobody else presses them meanwhile; none while workers of a newer build are there. Lists and fronts of
 * sections first, and pages of further languages last, unless it is told which: they have the shortest addresses. What is held for longer than anybody may was held before the database's clock was set back. By a
 * query that is asked once: as a condition of the update it may be asked again for each row, and then takes more than `count`.
 */
export async function claimDue(db: Reader, { build, count, among }: Claim): Promise<string[]> {
  const held = sql`make_interval(secs => ${claimSeconds})`;
  const asked = among ? texts(among) : null;
  const isAsked = asked ? sql`path = any(${asked})` : sql`true`;
  const order = asked ? sql`array_position(${asked}, path)` : sql`${isFurther}, length(path), path`;
  const { rows } = await db.execute(sql`
    with taken as materialized (
      select path from pressed_pages
      where is_due and ${isAsked} and (select ${mayPress(build)})
        and (claimed_until is null or claimed_until not between clock_timestamp() and clock_timestamp() + ${held})
      order by ${order} limit ${count} for update skip locked)
    update pressed_pages p set claimed_until = clock_timestamp() + ${held} from taken where p.path = taken.path
    returning p.path`);
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
    sql`select coalesce(max(change), 0)::float8 as change from tag_changes where tag = any(${texts(tags)})`,
  );
  return z.array(z.object({ change: z.number() })).parse(rows)[0]?.change ?? 0;
}

const noFailure = { failure: null, failures: 0, failedSince: null };

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
      ...noFailure,
    })
    .where(eq(pressedPages.path, path));
  if (tags.length > 0) await setTags(tx, path, tags);
  await tellFronts(tx, { path, change });
}

/** Those that it carries already are left as they are: most pages carry what they did. */
async function setTags(tx: Tx, path: string, tags: readonly string[]): Promise<void> {
  await tx.execute(sql`
    with lost as (delete from page_tags where path = ${path} and tag <> all(${texts(tags)}))
    insert into page_tags (path, tag) select ${path}, unnest(${texts(tags)}) on conflict do nothing`);
}

/** Leaves a file of a late build where it is, though web has it no more: whether it is such. */
export async function leaveOfLateBuild(tx: Tx, path: string): Promise<boolean> {
  const left = await tx
    .update(pressedPages)
    .set({ isDue: false, claimedUntil: null, ...noFailure })
    .where(and(eq(pressedPages.path, path), isOfLateBuilds))
    .returning({ path: pressedPages.path });
  return left.length > 0;
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
  if (files.length === 0 || tags.length === 0) return;
  await db.execute(sql`
    insert into page_tags (path, tag) select path, tag from unnest(${texts(files)}) path, unnest(${texts(tags)}) tag on conflict do nothing`);
}

async function tellFronts(tx: Tx, told: { path: string; change: number }): Promise<void> {
  await tx.execute(sql`select pg_notify('plumbline_press', ${JSON.stringify(told)})`);
}
