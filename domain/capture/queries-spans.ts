import { and, eq, sql } from "drizzle-orm";
import { type Reader, studioDb } from "#db/client.ts";
import { captures } from "#db/schema/captures.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import type { HeldFile } from "#domain/content-store.ts";
import { isThingId } from "#domain/fields.ts";
import { isRecordingType } from "#domain/media/rules.ts";
import { transcriptionColumns, transcriptions } from "./queries-transcriptions.ts";
import { captureStands } from "./standing-captures.ts";
import { findBytes } from "./store.ts";
import type { TranscribedSpan } from "./view-spans.ts";

/** The spans of time in which somebody has heard words, in their order; one that was corrected is among them, with what became of it. */
export async function listTranscribedSpans(
  actor: Actor,
  captureId: string,
): Promise<TranscribedSpan[]> {
  if (!can(actor, "source.read") || !isThingId(captureId)) return [];
  const { rows } = await studioDb().execute<TranscribedSpan>(sql`
    select ${transcriptionColumns}, p.media_start_seconds as start, p.media_end_seconds as end
    from ${transcriptions}
    where p.capture_id = ${captureId} and p.media_start_seconds is not null
    order by p.media_start_seconds, p.media_end_seconds, p.created_at, p.id`);
  return rows;
}

/** For commands: whether times can be noted of a capture, and up to which; null of what doesn't exist or was redacted, and of what is neither a recording nor notes of ours on one. */
export async function findRecording(
  db: Reader,
  captureId: string,
): Promise<{ durationSeconds: number | null } | null> {
  const found = await findStanding(db, captureId);
  if (!found || (found.method !== "transcription" && !isRecordingType(found.mediaType)))
    return null;
  return { durationSeconds: found.durationSeconds };
}

/** Where a recording's bytes lie, and as what they are played; null of what is none, is missing or redacted, or not the actor's to hear. */
export async function findRecordingFile(
  actor: Actor,
  captureId: string,
): Promise<(HeldFile & { mediaType: string }) | null> {
  if (!can(actor, "source.read") || !isThingId(captureId)) return null;
  const row = await findStanding(studioDb(), captureId);
  if (!row?.mediaType || row.method === "transcription" || !isRecordingType(row.mediaType))
    return null;
  const held = await findBytes(row.bytesSha256);
  return held && { ...held, mediaType: row.mediaType };
}

async function findStanding(db: Reader, captureId: string) {
  const isIt = eq(captures.id, captureId);
  const [found] = await db
    .select()
    .from(captures)
    .where(and(isIt, captureStands(sql`${captures.id}`)));
  return found;
}
