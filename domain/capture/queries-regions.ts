import { sql } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import { mediaPath } from "#domain/media/view.ts";
import { transcriptionColumns, transcriptions } from "./queries-transcriptions.ts";
import type { TranscribedRegion } from "./view-regions.ts";

/** The regions of a page in which somebody has read words, the oldest first; one that was corrected is among them, with what became of it. */
export async function listTranscribedRegions(
  actor: Actor,
  captureId: string,
  page: number,
): Promise<TranscribedRegion[]> {
  if (!can(actor, "source.read") || !isThingId(captureId)) return [];
  const { rows } = await studioDb().execute<RegionRow>(sql`
    select ${transcriptionColumns}, p.page, p.region, encode(m.sha256, 'hex') as sha256, m.media_type as "mediaType", m.width, m.height
    from ${transcriptions}
    join passage_pictures s on s.passage_id = p.id
    left join media m on m.id = s.media_id and m.redaction_id is null
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
