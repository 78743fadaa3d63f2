import { asc, eq } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import { briefs } from "#db/schema/briefs.ts";
import { versionCitations } from "#db/schema/citations.ts";
import { briefVersions } from "#db/schema/versions.ts";
import { fromCanonical } from "#domain/briefs/canonical.ts";
import type { PublishedVersion } from "#domain/briefs/commands-publish.ts";
import { findCanonical } from "#domain/briefs/queries.ts";
import type { EvidenceEntry } from "#domain/briefs/version-content.ts";

/** A brief's own row. */
export async function readBrief(briefId: string) {
  const [row] = await studioDb().select().from(briefs).where(eq(briefs.id, briefId));
  if (!row) throw new Error("There is no such brief.");
  return row;
}

/** The oldest first. */
export async function listVersionRows(briefId: string) {
  return await studioDb()
    .select()
    .from(briefVersions)
    .where(eq(briefVersions.briefId, briefId))
    .orderBy(asc(briefVersions.n));
}

export async function listVersionCitations(versionId: string) {
  return await studioDb()
    .select()
    .from(versionCitations)
    .where(eq(versionCitations.versionId, versionId));
}

/** What a version says, as the public reads it. */
export async function readContent({ slug, n }: PublishedVersion) {
  const found = await findCanonical(slug, n);
  if (!found) throw new Error("There is no such version.");
  return fromCanonical(found.text);
}

/** The first entry of a kind in the evidence list of a version. */
export async function readEntry<K extends EvidenceEntry["kind"]>(
  version: PublishedVersion,
  kind: K,
): Promise<Extract<EvidenceEntry, { kind: K }>> {
  const { evidence } = await readContent(version);
  const isOfKind = (entry: EvidenceEntry): entry is Extract<EvidenceEntry, { kind: K }> =>
    entry.kind === kind;
  const found = evidence.find(isOfKind);
  if (!found) throw new Error(`The version has no ${kind}.`);
  return found;
}
