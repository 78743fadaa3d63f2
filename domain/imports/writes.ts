import type { Tx } from "#db/client.ts";
import { importedPosts } from "#db/schema/imported-posts.ts";

/** Notes what a brief was taken from. False where that was taken already, by another import beside this one. */
export async function insertImportedPost(
  tx: Tx,
  row: typeof importedPosts.$inferInsert,
): Promise<boolean> {
  const made = await tx
    .insert(importedPosts)
    .values(row)
    .onConflictDoNothing()
    .returning({ briefId: importedPosts.briefId });
  return made.length > 0;
}
