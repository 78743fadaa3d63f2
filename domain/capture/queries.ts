import { and, desc, eq, sql } from "drizzle-orm";
import { type Reader, studioDb } from "#db/client.ts";
import { captures, textContents, textLayers } from "#db/schema/captures.ts";
import { organisations } from "#db/schema/people.ts";
import { sources } from "#db/schema/sources.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { chooseByLanguage } from "#domain/by-language.ts";
import { chooseLanguage } from "#domain/evidence/extract/language.ts";
import { isThingId } from "#domain/fields.ts";
import { listBoundPassages } from "./queries-passages.ts";
import { listProposals } from "./queries-proposals.ts";
import { findProposedTo, type TextSpan } from "./rules.ts";
import { captureStands } from "./standing-captures.ts";
import { findBytes, streamBytes } from "./store.ts";
import type { CaptureReference, ReadingRoom } from "./view.ts";

/**
 * A capture's text with what is proposed for it and what is bound to it already; null when missing, or not the actor's to see. Of several
 * text layers, the newest. Three queries, none of which grows with the number of captures.
 */
export async function getReadingRoom(actor: Actor, captureId: string): Promise<ReadingRoom | null> {
  if (!can(actor, "source.read") || !isThingId(captureId)) return null;
  const rows = await studioDb()
    .select({
      source: sources,
      publisher: organisations,
      capture: captures,
      layer: textLayers,
      text: textContents.text,
      stands: captureStands(sql`${captures.id}`),
    })
    .from(textLayers)
    .innerJoin(textContents, eq(textContents.sha256, textLayers.textSha256))
    .innerJoin(captures, eq(captures.id, textLayers.captureId))
    .innerJoin(sources, eq(sources.id, captures.sourceId))
    .leftJoin(organisations, eq(organisations.id, sources.publisherId))
    .where(eq(textLayers.captureId, captureId))
    .orderBy(desc(textLayers.createdAt))
    .limit(1);
  const found = rows[0];
  if (!found) return null;
  const proposals = await listProposals(studioDb(), found.layer.id);
  const passages = await listBoundPassages(studioDb(), found.layer.id);
  return { ...toRoom(found, proposals), proposals, passages };
}

type RoomRow = {
  source: typeof sources.$inferSelect;
  publisher: typeof organisations.$inferSelect | null;
  capture: typeof captures.$inferSelect;
  layer: typeof textLayers.$inferSelect;
  text: string | null;
  stands: boolean;
};

function toRoom(
  row: RoomRow,
  proposals: readonly TextSpan[],
): Pick<ReadingRoom, "source" | "capture" | "layer"> {
  const { source, publisher, capture, layer, text, stands } = row;
  return {
    source: {
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
      translator: source.translator,
      translatedFrom: source.translatedFrom,
      originalNotHeldBecause: source.originalNotHeldBecause,
      url: source.url,
    },
    capture: {
      id: capture.id,
      n: capture.n,
      method: capture.method,
      capturedAt: capture.capturedAt,
      mediaType: capture.mediaType,
      fileName: capture.fileName,
      durationSeconds: capture.durationSeconds,
      byteLength: capture.byteLength,
      isRedacted: !stands,
      sha256: capture.method === "transcription" ? null : capture.bytesSha256.toString("hex"),
    },
    layer: {
      id: layer.id,
      normaliser: layer.normaliser,
      text,
      blocks: layer.blocks,
      language: chooseLanguage(text ?? "", source.language),
      proposedTo: findProposedTo(text ?? "", proposals),
    },
  };
}

/** A capture's bytes as they came, piece by piece, for a download; null when missing, redacted, not the actor's to see, or no longer held. */
export async function getCaptureFile(
  actor: Actor,
  captureId: string,
): Promise<{
  bytes: AsyncIterable<Uint8Array>;
  byteLength: number;
  fileName: string | null;
} | null> {
  if (!can(actor, "source.read") || !isThingId(captureId)) return null;
  const isIt = and(eq(captures.id, captureId), captureStands(sql`${captures.id}`));
  const [row] = await studioDb().select().from(captures).where(isIt);
  const held = row && (await findBytes(row.bytesSha256));
  if (!row || !held) return null;
  const { byteLength } = held;
  return { bytes: streamBytes(row.bytesSha256), byteLength, fileName: row.fileName };
}

/** For commands: captures of these bytes, the oldest first. `isPast`: its source's address has answered otherwise since. */
export async function listCapturesOfBytes(
  db: Reader,
  sha256: Buffer,
): Promise<(CaptureReference & { method: RoomRow["capture"]["method"]; isPast: boolean })[]> {
  const rows = await db
    .select({
      ...{ capture: captures, source: sources, publisher: organisations },
      isPast: sql<boolean>`exists (select from captures later where later.source_id = ${captures.sourceId} and (later.captured_at, later.n) > (${captures.capturedAt}, ${captures.n}) and later.method = 'fetch')`,
    })
    .from(captures)
    .innerJoin(sources, eq(sources.id, captures.sourceId))
    .leftJoin(organisations, eq(organisations.id, sources.publisherId))
    .where(and(eq(captures.bytesSha256, sha256)))
    .orderBy(captures.createdAt);
  return rows.map(({ capture, source, publisher, isPast }) => ({
    captureId: capture.id,
    n: capture.n,
    method: capture.method,
    isPast,
    source: {
      id: source.id,
      code: source.code,
      title: source.title,
      publisher: publisher && chooseByLanguage(publisher.names),
    },
  }));
}

/** For commands: what reading a text needs to know of its source. */
export async function findSourceOfText(
  db: Reader,
  sourceId: string,
): Promise<{ language: string; published: string | null } | null> {
  const rows = await db
    .select({ language: sources.language, published: sources.publishedEdtf })
    .from(sources)
    .where(eq(sources.id, sourceId));
  return rows[0] ?? null;
}

/** For commands: the newest text of each capture of a source, but for what was redacted. */
export async function listTextsOf(
  db: Reader,
  sourceId: string,
): Promise<{ textLayerId: string; text: string }[]> {
  const { rows } = await db.execute<{ textLayerId: string; text: string }>(sql`
    select distinct on (c.id) l.id as "textLayerId", t.text
    from captures c join text_layers l on l.capture_id = c.id join text_contents t on t.sha256 = l.text_sha256
    where c.source_id = ${sourceId} and t.text is not null
    order by c.id, l.created_at desc`);
  return rows;
}
