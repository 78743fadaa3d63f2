import { inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { pageTags, tagChanges } from "#db/schema/pressed-pages.ts";
import { enqueue } from "#domain/jobs/enqueue.ts";
import { type Tag, tagOfChange } from "#domain/tags.ts";
import type { AuditEntry } from "./writes.ts";

/** Fronts listen on it: something that pages are made from has changed, or a page was pressed. */
const pressChannel = "plumbline_press";

type Changes = {
  entries: readonly AuditEntry[];
  /** Told of on purpose: there may be pages to be made that carry the tag. What audit rows name only changes pages that are there. */
  touched: ReadonlySet<Tag>;
  /** The number of the last audit row. It is given under the chain's lock, so it grows in the order of the commits. */
  change: number;
};

/**
 * Writes down what has changed of all that pages are made from, tells the fronts at the commit, and has the pages pressed that carry it. Called after
 * the audit rows, under their lock.
 */
export async function recordTagChanges(
  tx: Tx,
  { entries, touched, change }: Changes,
): Promise<void> {
  const named = entries.map(tagOfChange).filter((tag) => tag !== null);
  const tags = [...new Set([...touched, ...named])].sort();
  if (tags.length === 0) return;
  await tx
    .insert(tagChanges)
    .values(tags.map((tag) => ({ tag, change })))
    .onConflictDoUpdate({ target: tagChanges.tag, set: { change: sql`excluded.change` } });
  if (touched.size === 0 && !(await isCarried(tx, tags))) return;
  await tx.execute(sql`select pg_notify(${pressChannel}, ${JSON.stringify({ change })})`);
  await enqueue(tx, "press-pages", { tags });
}

async function isCarried(tx: Tx, tags: readonly Tag[]): Promise<boolean> {
  const rows = await tx
    .select({ path: pageTags.path })
    .from(pageTags)
    .where(inArray(pageTags.tag, [...tags]))
    .limit(1);
  return rows.length > 0;
}
