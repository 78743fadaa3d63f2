import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { briefs } from "#db/schema/briefs.ts";
import { versionCitations } from "#db/schema/citations.ts";
import { corrections } from "#db/schema/corrections.ts";
import { notices } from "#db/schema/notices.ts";
import { quoteStates } from "#db/schema/quotes.ts";
import { briefVersions, versionMedia } from "#db/schema/versions.ts";
import type { CitationRow } from "#domain/richtext/list-evidence.ts";

type NewVersion = {
  version: typeof briefVersions.$inferInsert;
  citations: readonly CitationRow[];
  mediaIds: readonly string[];
  correction: { wasWrong: string; isRight: string } | null;
};

/** Adds a version with its citations, and makes it the brief's current one. */
export async function insertVersion(
  tx: Tx,
  { version, citations, mediaIds, correction }: NewVersion,
): Promise<string> {
  const [row] = await tx.insert(briefVersions).values(version).returning({ id: briefVersions.id });
  if (!row) throw new Error("A version was not added.");
  const states = await newestStates(tx, citations);
  const rows = citations.map((citation) => ({
    ...citation,
    versionId: row.id,
    quoteStateId: citation.quoteId === null ? null : (states.get(citation.quoteId) ?? null),
  }));
  if (rows.length > 0) await tx.insert(versionCitations).values(rows);
  if (mediaIds.length > 0)
    await tx
      .insert(versionMedia)
      .values(mediaIds.map((mediaId) => ({ versionId: row.id, mediaId })));
  const { changeClass } = version;
  if (
    correction &&
    (changeClass === "correction" ||
      changeClass === "clarification" ||
      changeClass === "withdrawal")
  ) {
    await tx.insert(corrections).values({ versionId: row.id, class: changeClass, ...correction });
  }
  await tx
    .update(briefs)
    .set({
      state: changeClass === "withdrawal" ? "withdrawn" : "published",
      currentVersionId: row.id,
      submittedBy: null,
      submittedAt: null,
      revision: sql`${briefs.revision} + 1`,
    })
    .where(eq(briefs.id, version.briefId));
  return row.id;
}

async function newestStates(
  tx: Tx,
  citations: readonly CitationRow[],
): Promise<Map<string, string>> {
  const ids = [...new Set(citations.flatMap(({ quoteId }) => quoteId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectDistinctOn([quoteStates.quoteId], { quoteId: quoteStates.quoteId, id: quoteStates.id })
    .from(quoteStates)
    .where(inArray(quoteStates.quoteId, ids))
    .orderBy(quoteStates.quoteId, sql`${quoteStates.n} desc`);
  return new Map(rows.map(({ quoteId, id }) => [quoteId, id]));
}

/** Open notices that the current version has answered are accepted: it cites the newer vintage, or what was revised no more. */
export async function settleNotices(tx: Tx, briefId: string, by: string | null): Promise<void> {
  await tx
    .update(notices)
    .set({ state: "accepted", decidedBy: by, decidedAt: sql`clock_timestamp()` })
    .where(
      and(
        eq(notices.briefId, briefId),
        eq(notices.state, "open"),
        sql`case ${notices.kind}
          when 'newer_vintage' then not exists (
            select 1 from briefs b join version_citations c on c.version_id = b.current_version_id join vintages v on v.id = ${notices.vintageId}
              join vintages cited on cited.id = c.vintage_id where b.id = ${briefId} and c.statistic_id = v.statistic_id and cited.n < v.n)
          when 'run_stale' then not exists (
            select 1 from briefs b join version_citations c on c.version_id = b.current_version_id left join vintages v on v.id = c.vintage_id
              where b.id = ${briefId} and ${notices.derivationRunId} in (c.derivation_run_id, v.derivation_run_id))
          when 'deprecated' then not exists (
            select 1 from briefs b join version_citations c on c.version_id = b.current_version_id
              left join derivation_inputs i on i.run_id = c.derivation_run_id left join vintages v on v.id = i.vintage_id
            where b.id = ${briefId} and ${notices.statisticId} in (c.statistic_id, v.statistic_id))
          when 'quote_changed' then true
          else false end`,
      ),
    );
}
