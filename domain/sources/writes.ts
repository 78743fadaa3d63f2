import { and, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { sources } from "#db/schema/sources.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import type { SourceFields } from "./input.ts";
import { sourceKeysVersion, toSourceKeys } from "./source-keys.ts";

/** The only writer of sources. */

export type SourceRow = Omit<SourceFields, "publisher"> & { publisherId: string | null };

export async function insertSource(tx: Tx, actor: Actor, row: SourceRow): Promise<string> {
  const rows = await tx
    .insert(sources)
    .values({ ...toColumns(row), createdBy: toStaffId(actor) })
    .returning({ id: sources.id });
  const id = rows[0]?.id;
  if (!id) throw new Error("A source was inserted and not returned.");
  return id;
}

/** False if the row has moved on since `revision`. */
export async function updateSourceRow(
  tx: Tx,
  change: { sourceId: string; revision: number; row: SourceRow },
): Promise<boolean> {
  const rows = await tx
    .update(sources)
    .set({ ...toColumns(change.row), revision: change.revision + 1 })
    .where(and(eq(sources.id, change.sourceId), eq(sources.revision, change.revision)))
    .returning({ id: sources.id });
  return rows.length === 1;
}

export async function releaseSourceRow(tx: Tx, sourceId: string, staffId: string): Promise<void> {
  await tx
    .update(sources)
    .set({ releasedBy: staffId, releasedAt: sql`clock_timestamp()` })
    .where(eq(sources.id, sourceId));
}

function toColumns(row: SourceRow) {
  const { published, ...columns } = row;
  return {
    ...columns,
    publishedEdtf: published,
    ...toSourceKeys(row),
    keysVersion: sourceKeysVersion,
  };
}

const rowsAtOnce = 200;

/** Sources of one import, in the order given. */
export async function insertImportedSources(
  tx: Tx,
  actor: Actor,
  { rows, importId }: { rows: readonly SourceRow[]; importId: string },
): Promise<string[]> {
  const createdBy = toStaffId(actor);
  const ids: string[] = [];
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const values = rows
      .slice(at, at + rowsAtOnce)
      .map((row) => ({ ...toColumns(row), importId, createdBy }));
    const inserted = await tx.insert(sources).values(values).returning({ id: sources.id });
    ids.push(...inserted.map(({ id }) => id));
  }
  return ids;
}

/** Locks an import's sources until the end, so that nothing is bound to one while it is taken back. */
export async function lockImportedSources(tx: Tx, importId: string): Promise<void> {
  await tx
    .select({ id: sources.id })
    .from(sources)
    .where(eq(sources.importId, importId))
    .orderBy(sources.id)
    .for("update");
}

export async function withdrawSources(tx: Tx, sourceIds: readonly string[]): Promise<void> {
  if (sourceIds.length === 0) return;
  await tx
    .update(sources)
    .set({ withdrawnAt: sql`clock_timestamp()` })
    .where(and(inArray(sources.id, [...sourceIds]), isNull(sources.withdrawnAt)));
}

/** Puts one back that was withdrawn. */
export async function returnSourceRow(tx: Tx, sourceId: string): Promise<void> {
  await tx.update(sources).set({ withdrawnAt: null }).where(eq(sources.id, sourceId));
}

/** Makes the keys of up to so many rows that have none yet, or those of older rules; how many it was. Rows that somebody else has at hand are left to them. */
export async function refreshKeys(tx: Tx, rowsMax: number): Promise<number> {
  const due = await tx
    .select({
      id: sources.id,
      url: sources.url,
      title: sources.title,
      published: sources.publishedEdtf,
      csl: sources.csl,
    })
    .from(sources)
    .where(ne(sources.keysVersion, sourceKeysVersion))
    .limit(rowsMax)
    .for("update", { skipLocked: true });
  for (const { id, ...source } of due) {
    await tx
      .update(sources)
      .set({ ...toSourceKeys(source), keysVersion: sourceKeysVersion })
      .where(eq(sources.id, id));
  }
  return due.length;
}
