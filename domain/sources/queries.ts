import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type Reader, studioDb } from "#db/client.ts";
import { captures, textLayers } from "#db/schema/captures.ts";
import { organisations } from "#db/schema/people.ts";
import { proposals } from "#db/schema/proposals.ts";
import { sources } from "#db/schema/sources.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { chooseByLanguage } from "#domain/by-language.ts";
import { isThingId } from "#domain/fields.ts";
import { toLikePatterns } from "#domain/like.ts";
import { findOrganisation } from "#domain/people/queries.ts";
import { listCitingBriefs } from "./queries-citations.ts";
import { cslTypes } from "./rules.ts";
import type { CaptureListing, SourceListing, SourceView } from "./view.ts";

/** A source with its captures and the briefs that cite it; null when missing, or not the actor's to see. */
export async function getSource(actor: Actor, sourceId: string): Promise<SourceView | null> {
  if (!can(actor, "source.read")) return null;
  return await findSource(studioDb(), sourceId);
}

/** Sources, the newest first. With `search`, those whose title, publisher, address or code has every word of it; with `isOpen`, those with proposals to decide. */
export async function listSources(
  actor: Actor,
  {
    search = "",
    limit = 200,
    offset = 0,
    isOpen = false,
  }: { search?: string; limit?: number; offset?: number; isOpen?: boolean } = {},
): Promise<SourceListing[]> {
  if (!can(actor, "source.read")) return [];
  const haystack = sql`concat_ws(' ', ${sources.code}, ${sources.title}, ${sources.url}, ${sources.csl} ->> 'publisher',
    (select string_agg(n.value, ' ') from jsonb_each_text(${organisations.names}) as n))`;
  const rows = await studioDb()
    .select({ source: sources, publisher: organisations, work: capturesOfSource })
    .from(sources)
    .leftJoin(organisations, eq(organisations.id, sources.publisherId))
    .where(
      and(
        isNull(sources.withdrawnAt),
        ...toLikePatterns(search).map((pattern) => sql`${haystack} ilike ${pattern}`),
        isOpen ? hasOpenProposals : undefined,
      ),
    )
    .orderBy(desc(sources.createdAt), desc(sources.id))
    .limit(limit)
    .offset(offset);
  return rows.map(({ source, publisher, work }) => ({
    id: source.id,
    code: source.code,
    title: source.title,
    publisher: publisher && {
      id: publisher.id,
      slug: publisher.slug,
      name: chooseByLanguage(publisher.names),
    },
    published: source.publishedEdtf,
    language: source.language,
    translatedFrom: source.translatedFrom,
    captures: work.captures,
    newestCaptureId: work.newestCaptureId,
    proposalsOpen: work.proposalsOpen,
    createdAt: source.createdAt,
  }));
}

const hasOpenProposals = sql`exists (
  select from captures c join text_layers l on l.capture_id = c.id join proposals p on p.text_layer_id = l.id
  where c.source_id = ${sources.id} and p.decision is null)`;

const capturesOfSource = sql<{
  captures: number;
  newestCaptureId: string | null;
  proposalsOpen: number;
}>`(select jsonb_build_object(
  'captures', count(*),
  'newestCaptureId', (array_agg(c.id order by c.n desc))[1],
  'proposalsOpen', coalesce(sum((select count(*) from proposals p join text_layers l on l.id = p.text_layer_id where l.capture_id = c.id and p.decision is null)), 0))
  from captures c where c.source_id = ${sources.id})`;

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
    citedBy: await listCitingBriefs(db, sourceId),
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
    .orderBy(asc(captures.n));
  return rows.map(({ capture, open, accepted, dismissed }) => ({
    id: capture.id,
    n: capture.n,
    method: capture.method,
    capturedAt: capture.capturedAt,
    mediaType: capture.mediaType,
    fileName: capture.fileName,
    byteLength: capture.byteLength,
    sha256: capture.method === "transcription" ? null : capture.bytesSha256.toString("hex"),
    proposals: { open, accepted, dismissed },
  }));
}
