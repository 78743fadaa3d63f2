import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { briefDrafts, briefRevisions, briefs } from "#db/schema/briefs.ts";
import { draftCitations, draftFigures } from "#db/schema/citations.ts";
import type { CitationRow } from "#domain/richtext/list-evidence.ts";
import type { FigureUse } from "#domain/richtext/list-figures.ts";
import { tableOf } from "#domain/sql.ts";
import type { BriefAuthor } from "./authors/view-authors.ts";
import { replaceAuthors } from "./authors/writes-authors.ts";

type NewBrief = {
  slug: string;
  language: string;
  createdBy: string | null;
  authors: readonly BriefAuthor[];
  document: Record<string, unknown>;
  title: string;
};

/** A brief with its first draft (revision 1) and its authors. Null where the slug is taken. */
export async function insertBrief(tx: Tx, brief: NewBrief): Promise<string | null> {
  const [row] = await tx
    .insert(briefs)
    .values({ slug: brief.slug, language: brief.language, createdBy: brief.createdBy })
    .onConflictDoNothing({ target: briefs.slug })
    .returning({ id: briefs.id });
  if (!row) return null;
  await tx.insert(briefDrafts).values({
    briefId: row.id,
    revision: 1,
    document: brief.document,
    titleText: brief.title,
    updatedBy: brief.createdBy,
  });
  await tx.insert(briefRevisions).values({
    briefId: row.id,
    revision: 1,
    document: brief.document,
    clientId: row.id,
    saveNumber: 1,
    createdBy: brief.createdBy,
  });
  await replaceAuthors(tx, row.id, brief.authors);
  return row.id;
}

/** What stands in a draft; it is held until the transaction's end. Null where there is none. */
export async function lockDraft(
  tx: Tx,
  briefId: string,
): Promise<{ revision: number; document: Record<string, unknown>; title: string } | null> {
  const { revision, document, titleText: title } = briefDrafts;
  const [row] = await tx
    .select({ revision, document, title })
    .from(briefDrafts)
    .where(eq(briefDrafts.briefId, briefId))
    .for("no key update");
  return row ?? null;
}

type Save = {
  briefId: string;
  baseRevision: number;
  clientId: string;
  saveNumber: number;
  document: Record<string, unknown>;
  title: string;
  by: string | null;
};

/** The next revision of a draft, if it still stands at `baseRevision`; null where it has moved on. */
export async function replaceDraft(
  tx: Tx,
  save: Save,
): Promise<{ revision: number; savedAt: Date } | null> {
  const [row] = await tx
    .update(briefDrafts)
    .set({
      revision: sql`${briefDrafts.revision} + 1`,
      document: save.document,
      titleText: save.title,
      updatedBy: save.by,
      updatedAt: sql`clock_timestamp()`,
    })
    .where(and(eq(briefDrafts.briefId, save.briefId), eq(briefDrafts.revision, save.baseRevision)))
    .returning({ revision: briefDrafts.revision, savedAt: briefDrafts.updatedAt });
  if (!row) return null;
  await tx.insert(briefRevisions).values({
    briefId: save.briefId,
    revision: row.revision,
    document: save.document,
    clientId: save.clientId,
    saveNumber: save.saveNumber,
    createdBy: save.by,
    // A save that comes again is answered from here, and as the first time.
    createdAt: row.savedAt,
  });
  return row;
}

/** The columns of CitationRow. */
export const citationTypes = {
  nodeId: "text",
  position: "integer",
  statisticId: "uuid",
  vintageId: "uuid",
  derivationRunId: "uuid",
  quoteId: "uuid",
  wordingId: "uuid",
  passageId: "uuid",
  sourceId: "uuid",
  rendered: "text",
};

/** Makes draft_citations say what the document cites; rows that stay are not touched. */
export async function replaceDraftCitations(
  tx: Tx,
  briefId: string,
  rows: readonly CitationRow[],
): Promise<void> {
  const wanted = tableOf(rows, citationTypes);
  await tx.execute(sql`
    delete from ${draftCitations} c where c.brief_id = ${briefId} and not exists (
      select from ${wanted}
      where n."nodeId" = c.node_id and n.position = c.position and n.rendered = c.rendered
        and (n."statisticId", n."vintageId", n."derivationRunId", n."quoteId", n."wordingId", n."passageId", n."sourceId")
          is not distinct from (c.statistic_id, c.vintage_id, c.derivation_run_id, c.quote_id, c.wording_id, c.passage_id, c.source_id))`);
  await tx.execute(sql`
    insert into ${draftCitations} (brief_id, node_id, position, statistic_id, vintage_id, derivation_run_id, quote_id, quote_state_id, wording_id, passage_id, source_id, rendered)
    select ${briefId}, n."nodeId", n.position, n."statisticId", n."vintageId", n."derivationRunId", n."quoteId",
      (select s.id from quote_states s where s.quote_id = n."quoteId" order by s.n desc limit 1), n."wordingId", n."passageId", n."sourceId", n.rendered
    from ${wanted}
    on conflict do nothing`);
}

const figureTypes = { nodeId: "text", kind: "text", mediaId: "uuid", isDescribed: "boolean" };

/** What pictures and charts a draft has; one whose picture isn't kept is left out. */
export async function replaceDraftFigures(
  tx: Tx,
  briefId: string,
  figures: readonly FigureUse[],
): Promise<void> {
  const wanted = tableOf(figures, figureTypes);
  await tx.execute(sql`
    delete from ${draftFigures} f where f.brief_id = ${briefId} and not exists (
      select from ${wanted} where n."nodeId" = f.node_id and n.kind = f.kind and n."mediaId" is not distinct from f.media_id)`);
  if (figures.length === 0) return;
  await tx.execute(sql`
    insert into ${draftFigures} as f (brief_id, node_id, kind, media_id, is_described)
    select ${briefId}, n."nodeId", n.kind, n."mediaId", n."isDescribed" from ${wanted}
      where n."mediaId" is null or exists (select from media m where m.id = n."mediaId")
    on conflict (brief_id, node_id) do update set is_described = excluded.is_described where f.is_described <> excluded.is_described`);
}
