import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { type PageRegion, passages, passageTexts } from "#db/schema/captures.ts";
import { passagePictures, transcriptionChecks } from "#db/schema/transcriptions.ts";
import type { TimeSpan } from "./view-spans.ts";
import { hashText, requireRow } from "./writes.ts";

/** The only writer of what people read in pictures and heard in recordings. */

/** Where words stand that no text layer holds: in a region of a page, of which there is a picture, or in a span of time. */
export type TranscribedPlace =
  | { kind: "region"; page: number; region: PageRegion; pictureId: string }
  | ({ kind: "span" } & TimeSpan);

/** The passage in which somebody reads or hears these words there: theirs, if they have said so already; else a new one. */
export async function ensureTranscription(
  tx: Tx,
  transcription: {
    captureId: string;
    place: TranscribedPlace;
    words: string;
    createdBy: string | null;
  },
): Promise<{ id: string; isNew: boolean }> {
  const { captureId, place, words, createdBy } = transcription;
  // Who sends a form twice at once marks one place.
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('transcriptions ' || ${captureId}, 0))`,
  );
  const exactSha256 = hashText(words);
  const held = await tx
    .select({ id: passages.id })
    .from(passages)
    .where(
      and(
        eq(passages.captureId, captureId),
        isAt(place),
        eq(passages.exactSha256, exactSha256),
        sql`${passages.createdBy} is not distinct from ${createdBy}`,
      ),
    );
  if (held[0]) return { id: held[0].id, isNew: false };
  const made = await tx
    .insert(passages)
    .values({ captureId, ...toColumns(place), exactSha256, createdBy })
    .returning({ id: passages.id });
  const { id } = requireRow(made);
  await tx.insert(passageTexts).values({ passageId: id, exact: words, prefix: "", suffix: "" });
  if (place.kind === "region")
    await tx.insert(passagePictures).values({ passageId: id, mediaId: place.pictureId });
  return { id, isNew: true };
}

function isAt(place: TranscribedPlace): SQL | undefined {
  if (place.kind === "span") {
    const { mediaStartSeconds, mediaEndSeconds } = passages;
    return and(eq(mediaStartSeconds, place.start), eq(mediaEndSeconds, place.end));
  }
  const isRegion = sql`${passages.region} = ${JSON.stringify(place.region)}::jsonb`;
  return and(eq(passages.page, place.page), isRegion);
}

function toColumns(place: TranscribedPlace) {
  return place.kind === "span"
    ? { mediaStartSeconds: place.start, mediaEndSeconds: place.end }
    : { page: place.page, region: place.region };
}

/** Whether it was written: of two who check at once, one is first. */
export async function insertTranscriptionCheck(
  tx: Tx,
  check: { passageId: string; correctedPassageId: string | null; checkedBy: string },
): Promise<boolean> {
  const outcome = check.correctedPassageId === null ? "agreed" : "corrected";
  const rows = await tx
    .insert(transcriptionChecks)
    .values({ ...check, outcome })
    .onConflictDoNothing()
    .returning({ id: transcriptionChecks.id });
  return rows.length === 1;
}
