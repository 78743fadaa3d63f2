import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { type PaintingProblem, pagePictures } from "#db/schema/transcriptions.ts";
import { keepImage } from "#domain/media/writes.ts";
import type { PagePicture } from "./text-layers.ts";

/** The only writer of the pages that are read as pictures. */

export async function insertCapturePages(
  tx: Tx,
  captureId: string,
  pages: readonly number[],
): Promise<void> {
  if (pages.length === 0) return;
  await tx.execute(sql`
    insert into capture_pages (capture_id, page) select ${captureId}, page::integer from jsonb_array_elements_text(${JSON.stringify(pages)}::jsonb) as of(page)`);
}

/** How a page looks, or why it can't be painted; what is there already stays. The picture's bytes are in the store. */
export async function insertPagePicture(
  tx: Tx,
  painted: {
    captureId: string;
    page: number;
    picture: PagePicture | PaintingProblem;
    createdBy: string | null;
  },
): Promise<void> {
  const { captureId, page, picture, createdBy } = painted;
  const outcome =
    typeof picture === "string"
      ? { problem: picture }
      : { mediaId: await keepPicture(tx, picture, createdBy) };
  await tx
    .insert(pagePictures)
    .values({ captureId, page, ...outcome })
    .onConflictDoNothing();
}

async function keepPicture(
  tx: Tx,
  { bytes, mediaType, width, height }: PagePicture,
  createdBy: string | null,
): Promise<string> {
  const image = { bytes, mediaType, width, height, createdBy };
  const { id } = await keepImage(tx, { ...image, fileName: null });
  return id;
}
