import { inArray } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { media } from "#db/schema/media.ts";
import { mediaPath } from "#domain/media/view.ts";
import type { VersionContent } from "./version-content.ts";

/** Images by id, with the address at which the re-encoded bytes are served: by hash, so it never changes meaning. */
export async function loadMedia(
  db: Db | Tx,
  ids: readonly string[],
): Promise<VersionContent["media"]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({
      id: media.id,
      sha256: media.sha256,
      mediaType: media.mediaType,
      width: media.width,
      height: media.height,
    })
    .from(media)
    .where(inArray(media.id, [...ids]));
  return rows.map(({ id, sha256, mediaType, width, height }) => ({
    id,
    url: mediaPath(sha256.toString("hex"), mediaType),
    width,
    height,
  }));
}
