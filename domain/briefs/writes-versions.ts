import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { briefs } from "#db/schema/briefs.ts";
import { versionCitations } from "#db/schema/citations.ts";
import { corrections } from "#db/schema/corrections.ts";
import { notices } from "#db/schema/notices.ts";
import { versionOrigins } from "#db/schema/version-origins.ts";
import { briefVersions, versionMedia } from "#db/schema/versions.ts";
import type { CitationRow } from "#domain/richtext/list-evidence.ts";
import { tableOf } from "#domain/sql.ts";
import { passagesOf } from "./rests-on.ts";
import { citationTypes } from "./writes.ts";

type NewVersion = {
  version: typeof briefVersions.$inferInsert;
  citations: readonly CitationRow[];
  /** By wording: the state of its quote that the version prints, which may not be the newest any more. */
  quoteStates: ReadonlyMap<string, string>;
  mediaIds: readonly string[];
  correction: { wasWrong: string; isRight: string } | null;
};

/** Adds a version with its citations, and makes it the brief's current one. */
export async function insertVersion(
  tx: Tx,
  { version, citations, quoteStates, mediaIds, correction }: NewVersion,
): Promise<string> {
  const [row] = await tx.insert(briefVersions).values(version).returning({ id: briefVersions.id });
  if (!row) throw new Error("A version was not added.");
  await insertVersionCitations(tx, row.id, { citations, quoteStates });
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
      scheduledFor: null,
      revision: sql`${briefs.revision} + 1`,
    })
    .where(eq(briefs.id, version.briefId));
  return row.id;
}

async function insertVersionCitations(
  tx: Tx,
  versionId: string,
  { citations, quoteStates }: Pick<NewVersion, "citations" | "quoteStates">,
): Promise<void> {
  if (citations.length === 0) return;
  const rows = citations.map((citation) => ({
    ...citation,
    quoteStateId: quoteStates.get(citation.wordingId ?? ""),
  }));
  await tx.execute(sql`
    insert into ${versionCitations} (version_id, node_id, position, statistic_id, vintage_id, derivation_run_id, quote_id, quote_state_id, wording_id, passage_id, source_id, rendered)
    select ${versionId}, n."nodeId", n.position, n."statisticId", n."vintageId", n."derivationRunId", n."quoteId", n."quoteStateId", n."wordingId", n."passageId", n."sourceId", n.rendered
    from ${tableOf(rows, { ...citationTypes, quoteStateId: "uuid" })}`);
}

/** The sources that stand in the evidence list of a version. */
export async function listPrintedSources(tx: Tx, versionId: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: versionOrigins.sourceId })
    .from(versionOrigins)
    .where(eq(versionOrigins.versionId, versionId));
  return rows.map(({ id }) => id);
}

/** Holds the statistics that the draft cites: what is said of them is not put right between the reading and the printing. */
export async function holdCitedStatistics(tx: Tx, briefId: string): Promise<void> {
  await tx.execute(
    sql`select id from statistics where id in (select statistic_id from draft_citations where brief_id = ${briefId}) order by id for key share`,
  );
}

/** Open notices that the current version has answered are accepted: it cites the newer vintage, or what was revised no more. That a passage changed is nobody's decision: cited again, it is told again. */
export async function settleNotices(tx: Tx, briefId: string, by: string | null): Promise<void> {
  await tx
    .update(notices)
    .set({
      state: "accepted",
      decidedBy: sql`case when ${notices.kind} <> 'passage_drifted' then ${by}::uuid end`,
      decidedAt: sql`clock_timestamp()`,
    })
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
          when 'deprecated' then not is_deprecated(${notices.statisticId}) or not exists (
            select 1 from briefs b join version_citations c on c.version_id = b.current_version_id left join vintages cited on cited.id = c.vintage_id
              left join derivation_inputs i on i.run_id in (c.derivation_run_id, cited.derivation_run_id) left join vintages v on v.id = i.vintage_id
            where b.id = ${briefId} and ${notices.statisticId} in (c.statistic_id, v.statistic_id))
          when 'quote_changed' then not exists (
            select 1 from briefs b join version_citations c on c.version_id = b.current_version_id join quote_states s on s.id = ${notices.quoteStateId}
              join quote_states cited on cited.id = c.quote_state_id where b.id = ${briefId} and c.quote_id = s.quote_id and cited.n < s.n)
          when 'passage_drifted' then ${notices.passageId} not in (
            select passage_id from ${passagesOf(sql`(select current_version_id from briefs where id = ${briefId})`)} p where passage_id is not null)
          else false end`,
      ),
    );
}
