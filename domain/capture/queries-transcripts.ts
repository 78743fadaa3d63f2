import { asc, eq } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import { textContents } from "#db/schema/captures.ts";
import { staff } from "#db/schema/staff.ts";
import { captureTranscripts } from "#db/schema/transcriptions.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import { parseTranscript } from "./rules-transcripts.ts";
import type { Transcript } from "./view-transcripts.ts";

/** The transcripts beside a recording, the oldest first, each read anew from the text that was given. */
export async function listTranscripts(actor: Actor, captureId: string): Promise<Transcript[]> {
  if (!can(actor, "source.read") || !isThingId(captureId)) return [];
  const rows = await studioDb()
    .select({ transcript: captureTranscripts, text: textContents.text, addedBy: staff.name })
    .from(captureTranscripts)
    .innerJoin(textContents, eq(textContents.sha256, captureTranscripts.textSha256))
    .leftJoin(staff, eq(staff.id, captureTranscripts.createdBy))
    .where(eq(captureTranscripts.captureId, captureId))
    .orderBy(asc(captureTranscripts.createdAt), asc(captureTranscripts.id));
  return rows.map(({ transcript: { id, origin, madeBy, fileName }, text, addedBy }) => ({
    ...{ id, origin, madeBy, fileName, addedBy },
    lines: text === null ? null : parseTranscript(text),
  }));
}
