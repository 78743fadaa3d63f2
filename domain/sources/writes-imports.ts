import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { sourceImports } from "#db/schema/source-imports.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import type { LibraryFormat } from "./formats/detect-format.ts";

/** The only writer of imports. */

export async function insertSourceImport(
  tx: Tx,
  actor: Actor,
  row: { format: LibraryFormat; imported: number },
): Promise<string> {
  const rows = await tx
    .insert(sourceImports)
    .values({ ...row, createdBy: toStaffId(actor) })
    .returning({ id: sourceImports.id });
  if (!rows[0]) throw new Error("An import was inserted and not returned.");
  return rows[0].id;
}

export async function markImportUndone(tx: Tx, actor: Actor, importId: string): Promise<void> {
  await tx
    .update(sourceImports)
    .set({ undoneAt: sql`clock_timestamp()`, undoneBy: toStaffId(actor) })
    .where(eq(sourceImports.id, importId));
}
