import { and, eq, isNull } from "drizzle-orm";
import { publicDb, type Reader, studioDb } from "#db/client.ts";
import { media } from "#db/schema/media.ts";
import { publishedMedia } from "#db/schema/published.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import { parseMediaFile } from "./rules.ts";
import { readImage } from "./store.ts";
import { mediaPath, type PictureView } from "./view.ts";

export type ServedImage = {
  bytes: Buffer;
  mediaType: string;
  /** Something that readers see shows it: anybody may see and keep it. */
  isPublic: boolean;
};

/** A picture by the end of its address: to everybody once something that readers see shows it, to the staff before; else null, and of what was redacted to nobody. */
export async function findImage(actor: Actor, file: string): Promise<ServedImage | null> {
  const asked = parseMediaFile(file);
  if (!asked) return null;
  const sha256 = Buffer.from(asked.sha256, "hex");
  const [published] = await publicDb()
    .select({ mediaType: publishedMedia.mediaType })
    .from(publishedMedia)
    .where(eq(publishedMedia.sha256, sha256));
  const found = published ?? (can(actor, "media.read") ? await findHeld(sha256) : undefined);
  if (found?.mediaType !== asked.type) return null;
  const bytes = await readImage(sha256);
  return bytes && { bytes, mediaType: asked.type, isPublic: published !== undefined };
}

/** A picture as its page in the studio shows it; null where it is missing, was taken away, or isn't the actor's to see. */
export async function findPicture(actor: Actor, mediaId: string): Promise<PictureView | null> {
  if (!can(actor, "media.read") || !isThingId(mediaId)) return null;
  const [row] = await studioDb()
    .select({
      id: media.id,
      sha256: media.sha256,
      mediaType: media.mediaType,
      width: media.width,
      height: media.height,
      fileName: media.fileName,
      credit: media.credit,
      descriptions: media.descriptions,
      revision: media.revision,
      createdAt: media.createdAt,
    })
    .from(media)
    .where(and(eq(media.id, mediaId), isNull(media.redactionId)));
  if (!row) return null;
  const { sha256, mediaType, createdAt, ...rest } = row;
  return {
    ...rest,
    url: mediaPath(sha256.toString("hex"), mediaType),
    createdAt: createdAt.toISOString(),
  };
}

/** For commands: whether there is such a picture, and nobody has taken it away. */
export async function isPictureThere(db: Reader, mediaId: string): Promise<boolean> {
  return (await db.$count(media, and(eq(media.id, mediaId), isNull(media.redactionId)))) > 0;
}

async function findHeld(sha256: Buffer): Promise<{ mediaType: string } | undefined> {
  const [row] = await studioDb()
    .select({ mediaType: media.mediaType })
    .from(media)
    .where(and(eq(media.sha256, sha256), isNull(media.redactionId)));
  return row;
}
