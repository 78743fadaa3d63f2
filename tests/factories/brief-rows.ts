import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { briefDrafts, briefs } from "#db/schema/briefs.ts";
import { versionCitations } from "#db/schema/citations.ts";
import { briefVersions } from "#db/schema/versions.ts";
import { first, insertAudit, insertStaff, sha256 } from "./rows.ts";

export async function insertBrief(
  tx: Tx,
  brief: Partial<typeof briefs.$inferInsert> = {},
): Promise<string> {
  const row = { slug: `brief-${randomUUID()}`, language: "en", ...brief };
  const briefId = first(await tx.insert(briefs).values(row).returning({ id: briefs.id })).id;
  await tx.insert(briefDrafts).values({ briefId, revision: 1, document: { type: "doc" } });
  return briefId;
}

export type CitationRow = Omit<
  typeof versionCitations.$inferInsert,
  "versionId" | "nodeId" | "rendered"
> & {
  rendered?: string;
};

/** The nth version of a brief, made current, submitted by one person and published by another. */
export async function publishVersion(
  tx: Tx,
  version: {
    briefId: string;
    n?: number;
    citations?: CitationRow[];
    row?: Partial<typeof briefVersions.$inferInsert>;
  },
): Promise<string> {
  const n = version.n ?? 1;
  const counts = { figures: 0, quotations: 0 };
  const canonical =
    version.row?.canonical ?? JSON.stringify({ counts, standfirst: "", title: `Version ${n}` });
  const versionId = first(
    await tx
      .insert(briefVersions)
      .values({
        briefId: version.briefId,
        n,
        canonical,
        sha256: sha256(canonical),
        schemaNumber: 1,
        title: `Version ${n}`,
        changeClass: n === 1 ? "first" : "update",
        note: n === 1 ? null : "What changed.",
        publishedAloneBecause: version.citations ? "its citations are rows of a test" : null,
        submittedBy: await insertStaff(tx),
        publishedBy: await insertStaff(tx),
        ...version.row,
      })
      .returning({ id: briefVersions.id }),
  ).id;
  for (const [index, citation] of (version.citations ?? []).entries()) {
    await tx
      .insert(versionCitations)
      .values({ versionId, nodeId: `node${index}`, rendered: "46.5 billion dollars", ...citation });
  }
  await tx
    .update(briefs)
    .set({ currentVersionId: versionId, state: "published" })
    .where(eq(briefs.id, version.briefId));
  await insertAudit(tx);
  return versionId;
}
