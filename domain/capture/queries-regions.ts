import { eq, sql } from "drizzle-orm";
import { type Reader, studioDb } from "#db/client.ts";
import { captures, passages, passageTexts } from "#db/schema/captures.ts";
import { passagePictures, transcriptionChecks } from "#db/schema/transcriptions.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import { mediaPath } from "#domain/media/view.ts";
import type { TranscribedRegion } from "./view-regions.ts";

/** The regions of a page in which somebody has read words, the oldest first; one that was corrected is among them, with what became of it. */
export async function listTranscribedRegions(
  actor: Actor,
  captureId: string,
  page: number,
): Promise<TranscribedRegion[]> {
  if (!can(actor, "source.read") || !isThingId(captureId)) return [];
  const { rows } = await studioDb().execute<RegionRow>(sql`
    select p.id, p.page, p.region, t.exact as words, p.created_by as "madeById", maker.name as "madeBy", c.outcome, checker.name as "checkedBy",
      c.corrected_passage_id as "correctedId", encode(m.sha256, 'hex') as sha256, m.media_type as "mediaType", m.width, m.height
    from passages p
    join passage_pictures s on s.passage_id = p.id
    left join media m on m.id = s.media_id and m.redaction_id is null
    left join passage_texts t on t.passage_id = p.id
    left join staff maker on maker.id = p.created_by
    left join transcription_checks c on c.passage_id = p.id
    left join staff checker on checker.id = c.checked_by
    where p.capture_id = ${captureId} and p.page = ${page} and p.region is not null
    order by p.created_at, p.id`);
  return rows.map(({ sha256, mediaType, width, height, ...region }) => ({
    ...region,
    picture: sha256 === null ? null : { url: mediaPath(sha256, mediaType), width, height },
  }));
}

type RegionRow = Omit<TranscribedRegion, "picture"> & {
  sha256: string | null;
  mediaType: string;
  width: number;
  height: number;
};

/** For commands: a passage whose words somebody typed for a region, and that was read by nobody else so far unless `isChecked`. Null of all else, and of what was redacted. */
export async function findTranscription(db: Reader, passageId: string) {
  const rows = await db
    .select({
      captureId: captures.id,
      page: passages.page,
      region: passages.region,
      words: passageTexts.exact,
      createdBy: passages.createdBy,
      pictureId: passagePictures.mediaId,
      isChecked: sql<boolean>`${transcriptionChecks.id} is not null`,
    })
    .from(passages)
    .innerJoin(captures, eq(captures.id, passages.captureId))
    .innerJoin(passageTexts, eq(passageTexts.passageId, passages.id))
    .innerJoin(passagePictures, eq(passagePictures.passageId, passages.id))
    .leftJoin(transcriptionChecks, eq(transcriptionChecks.passageId, passages.id))
    .where(eq(passages.id, passageId));
  const found = rows[0];
  if (!found || found.page === null || found.region === null || found.words === null) return null;
  return { ...found, page: found.page, region: found.region, words: found.words };
}

/** For commands: whether a second person has found that other words stand there. */
export async function isCorrected(db: Reader, passageId: string): Promise<boolean> {
  const ofPassage = sql`${transcriptionChecks.passageId} = ${passageId} and ${transcriptionChecks.outcome} = 'corrected'`;
  return (await db.$count(transcriptionChecks, ofPassage)) > 0;
}
