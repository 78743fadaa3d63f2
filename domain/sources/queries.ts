import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type Reader, studioDb } from "#db/client.ts";
import { captures, textLayers } from "#db/schema/captures.ts";
import { proposals } from "#db/schema/proposals.ts";
import { sources } from "#db/schema/sources.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import { findOrganisation } from "#domain/people/queries.ts";
import { listUses } from "./queries-citations.ts";
import { cslTypes } from "./rules.ts";
import type { CaptureListing, SourceView } from "./view.ts";

/** A source with its captures and the briefs that cite it; null when missing, or not the actor's to see. */
export async function getSource(actor: Actor, sourceId: string): Promise<SourceView | null> {
  if (!can(actor, "source.read")) return null;
  return await findSource(studioDb(), sourceId);
}

/** For commands. */
export async function findSource(db: Reader, sourceId: string): Promise<SourceView | null> {
  if (!isThingId(sourceId)) return null;
  const originals = alias(sources, "originals");
  const rows = await db
    .select({ source: sources, original: originals })
    .from(sources)
    .leftJoin(originals, eq(originals.id, sources.originalSourceId))
    .where(and(eq(sources.id, sourceId), isNull(sources.withdrawnAt)));
  const found = rows[0];
  if (!found) return null;
  const { source, original } = found;
  const publisher = source.publisherId ? await findOrganisation(db, source.publisherId) : null;
  return {
    id: source.id,
    code: source.code,
    title: source.title,
    publisher: publisher && {
      id: publisher.id,
      slug: publisher.slug,
      name: publisher.name,
      facts: publisher.facts,
    },
    cslType: cslTypes.find((type) => type === source.cslType) ?? "document",
    csl: source.csl,
    published: source.publishedEdtf,
    language: source.language,
    translator: source.translator,
    translatedFrom: source.translatedFrom,
    url: source.url,
    originalSource: original && { id: original.id, code: original.code, title: original.title },
    originalNotHeldBecause: source.originalNotHeldBecause,
    independenceGroup: source.independenceGroup,
    display: source.display,
    licence: source.licence,
    note: source.note,
    isReleased: source.releasedAt !== null,
    revision: source.revision,
    createdAt: source.createdAt,
    captures: await listCaptures(db, sourceId),
    citedBy: await listUses(db, { sourceId }),
  };
}

/** For commands: whether a source exists and who made it. */
export async function findSourceMaker(
  db: Reader,
  sourceId: string,
): Promise<{ createdBy: string | null; isReleased: boolean; language: string } | null> {
  if (!isThingId(sourceId)) return null;
  const rows = await db
    .select({
      createdBy: sources.createdBy,
      releasedAt: sources.releasedAt,
      language: sources.language,
    })
    .from(sources)
    .where(and(eq(sources.id, sourceId), isNull(sources.withdrawnAt)));
  if (!rows[0]) return null;
  const { releasedAt, ...row } = rows[0];
  return { ...row, isReleased: releasedAt !== null };
}

async function listCaptures(db: Reader, sourceId: string): Promise<CaptureListing[]> {
  const countOf = (decided: string) =>
    sql<number>`count(${proposals.id}) filter (where ${sql.raw(decided)})::integer`;
  const rows = await db
    .select({
      capture: captures,
      open: countOf("decision is null"),
      accepted: countOf("decision in ('accepted', 'edited')"),
      dismissed: countOf("decision = 'dismissed'"),
    })
    .from(captures)
    .leftJoin(textLayers, eq(textLayers.captureId, captures.id))
    .leftJoin(proposals, eq(proposals.textLayerId, textLayers.id))
    .where(eq(captures.sourceId, sourceId))
    .groupBy(captures.id)
    .orderBy(asc(captures.capturedAt), asc(captures.n));
  return rows.map(({ capture, open, accepted, dismissed }) => ({
    id: capture.id,
    n: capture.n,
    method: capture.method,
    capturedAt: capture.capturedAt,
    mediaType: capture.mediaType,
    fileName: capture.fileName,
    byteLength: capture.byteLength,
    sha256: capture.method === "transcription" ? null : capture.bytesSha256.toString("hex"),
    post: capture.post,
    proposals: { open, accepted, dismissed },
  }));
}
