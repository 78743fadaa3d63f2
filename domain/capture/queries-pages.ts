import { sql } from "drizzle-orm";
import { type Reader, studioDb } from "#db/client.ts";
import type { PaintingProblem } from "#db/schema/transcriptions.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import { mediaPath } from "#domain/media/view.ts";
import { captureStands } from "./standing-captures.ts";
import type { PagesOfCapture } from "./view-regions.ts";

type PageRow = {
  page: number;
  sha256: string | null;
  mediaType: string;
  width: number;
  height: number;
  problem: PaintingProblem | "removed" | null;
  regions: number;
};

/** The pages of a capture that are read as pictures, in order; none of a text, nor of what the actor may not see. */
export async function listPicturePages(actor: Actor, captureId: string): Promise<PagesOfCapture> {
  if (!can(actor, "source.read") || !isThingId(captureId)) return [];
  const { rows } = await studioDb().execute<PageRow>(sql`
    select c.page, encode(m.sha256, 'hex') as sha256, m.media_type as "mediaType", m.width, m.height,
      case when capture_removed.so or q.redaction_id is not null then 'removed' else p.problem end as problem,
      (select count(*)::integer from passages x where x.capture_id = c.capture_id and x.page = c.page and x.region is not null) as regions
    from capture_pages c
    left join page_pictures p using (capture_id, page)
    left join media q on q.id = p.media_id
    left join media m on m.id = q.id and m.redaction_id is null
    cross join (select exists (select from redacted_places r where r.place = 'captures' and r.row_key = ${captureId}::text) as so) capture_removed
    where c.capture_id = ${captureId}
    order by c.page`);
  return rows.map(({ page, regions, problem, sha256, mediaType, width, height }) => ({
    ...{ page, regions, problem },
    picture: sha256 === null ? null : { url: mediaPath(sha256, mediaType), width, height },
  }));
}

/** For commands: the picture of a page; null where there is none yet. */
export async function findPagePicture(db: Reader, captureId: string, page: number) {
  const { rows } = await db.execute<{ hex: string; width: number; height: number }>(sql`
    select encode(m.sha256, 'hex') as hex, m.width, m.height from page_pictures p join media m on m.id = p.media_id and m.redaction_id is null
    where p.capture_id = ${captureId} and p.page = ${page}`);
  const [found] = rows;
  return found ? { ...found, sha256: Buffer.from(found.hex, "hex") } : null;
}

/** For commands: pages that are to be read as pictures and were not painted yet, in their order. */
export async function listUnpaintedPages(
  db: Reader,
  { captureId, from, to }: { captureId: string; from: number; to?: number },
): Promise<number[]> {
  const { rows } = await db.execute<{ page: number }>(sql`
    select c.page from capture_pages c
    where c.capture_id = ${captureId} and c.page >= ${from} and c.page <= coalesce(${to ?? null}, c.page)
      and not exists (select from page_pictures p where p.capture_id = c.capture_id and p.page = c.page)
    order by c.page`);
  return rows.map(({ page }) => page);
}

/** For commands: the hash of the bytes from which a capture's pages are painted; null of what was redacted. */
export async function findPaintedBytes(db: Reader, captureId: string): Promise<Buffer | null> {
  const { rows } = await db.execute<{ hex: string }>(sql`
    select encode(c.bytes_sha256, 'hex') as hex from captures c
    where c.id = ${captureId} and ${captureStands(sql`c.id`)}`);
  return rows[0] ? Buffer.from(rows[0].hex, "hex") : null;
}
