import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { briefAuthors } from "#db/schema/briefs.ts";
import type { BriefAuthor } from "./view-authors.ts";

/** Names these above a brief, and nobody else. */
export async function replaceAuthors(
  tx: Tx,
  briefId: string,
  authors: readonly BriefAuthor[],
): Promise<void> {
  await tx.delete(briefAuthors).where(eq(briefAuthors.briefId, briefId));
  if (authors.length === 0) return;
  const rows = authors.map((author, index) => ({ briefId, position: index + 1, ...author }));
  await tx.insert(briefAuthors).values(rows);
}
