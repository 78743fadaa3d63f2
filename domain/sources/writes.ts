import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { sources } from "#db/schema/sources.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import type { SourceFields } from "./input.ts";

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
  return { ...columns, publishedEdtf: published };
}
