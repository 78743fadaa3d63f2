import { eq, type SQL, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { passages, passageTexts } from "#db/schema/captures.ts";
import { passagePictures, transcriptionChecks } from "#db/schema/transcriptions.ts";
import type { TranscribedPlace } from "./writes-transcriptions.ts";

/** The columns of Transcription, from `transcriptions`. */
export const transcriptionColumns: SQL = sql`p.id, t.exact as words, p.created_by as "madeById", maker.name as "madeBy", c.outcome, checker.name as "checkedBy",
  c.corrected_passage_id as "correctedId"`;

/** Passages `p` with their words, who typed them and what a second person found. */
export const transcriptions: SQL = sql`passages p
  left join passage_texts t on t.passage_id = p.id
  left join staff maker on maker.id = p.created_by
  left join transcription_checks c on c.passage_id = p.id
  left join staff checker on checker.id = c.checked_by`;

export type FoundTranscription = {
  captureId: string;
  place: TranscribedPlace;
  words: string;
  createdBy: string | null;
  isChecked: boolean;
};

/** For commands: words that somebody typed for a region or a span, and whether anybody has checked them. Null of all else, and of what was redacted. */
export async function findTranscription(
  db: Reader,
  passageId: string,
): Promise<FoundTranscription | null> {
  const rows = await db
    .select({
      passage: passages,
      words: passageTexts.exact,
      pictureId: passagePictures.mediaId,
      isChecked: sql<boolean>`${transcriptionChecks.id} is not null`,
    })
    .from(passages)
    .innerJoin(passageTexts, eq(passageTexts.passageId, passages.id))
    .leftJoin(passagePictures, eq(passagePictures.passageId, passages.id))
    .leftJoin(transcriptionChecks, eq(transcriptionChecks.passageId, passages.id))
    .where(eq(passages.id, passageId));
  const found = rows[0];
  const place = found && toPlace(found.passage, found.pictureId);
  if (!found || !place || found.words === null) return null;
  const { captureId, createdBy } = found.passage;
  return { captureId, place, words: found.words, createdBy, isChecked: found.isChecked };
}

function toPlace(
  passage: typeof passages.$inferSelect,
  pictureId: string | null,
): TranscribedPlace | null {
  const { page, region, mediaStartSeconds: start, mediaEndSeconds: end } = passage;
  if (start !== null && end !== null) return { kind: "span", start, end };
  if (page === null || region === null || pictureId === null) return null;
  return { kind: "region", page, region, pictureId };
}

/** For commands: whether a second person has found that other words stand there. */
export async function isCorrected(db: Reader, passageId: string): Promise<boolean> {
  const ofPassage = sql`${transcriptionChecks.passageId} = ${passageId} and ${transcriptionChecks.outcome} = 'corrected'`;
  return (await db.$count(transcriptionChecks, ofPassage)) > 0;
}
