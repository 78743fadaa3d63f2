import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { ByLanguage } from "#db/schema/columns.ts";
import { media } from "#db/schema/media.ts";
import { trash } from "#db/schema/trash.ts";
import { hashBytes } from "#domain/content-store.ts";
import { storeImage } from "./store.ts";

type NewImage = Pick<
  typeof media.$inferInsert,
  "mediaType" | "width" | "height" | "fileName" | "createdBy"
> & { bytes: Uint8Array };

type KeptImage = {
  id: string;
  descriptions: ByLanguage;
  isNew: boolean;
  isRedacted: boolean;
  wasTrashed: boolean;
};

/** Held until the transaction ends, by whoever keeps a picture of these bytes and by whoever takes them off the disk: of the two one waits. */
export async function lockImage(tx: Tx, sha256: Buffer): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`picture ${sha256.toString("hex")}`}, 0))`,
  );
}

/** The picture's row; the one that there is where these bytes are kept already, taken out of the trash. The bytes are on the disk then, unless the picture was redacted. */
export async function keepImage(tx: Tx, { bytes, ...image }: NewImage): Promise<KeptImage> {
  const sha256 = hashBytes(bytes);
  await lockImage(tx, sha256);
  const kept = await insertImage(tx, { ...image, sha256, byteLength: bytes.length });
  if (!kept.isRedacted) await storeImage(bytes);
  return kept;
}

async function insertImage(tx: Tx, image: typeof media.$inferInsert): Promise<KeptImage> {
  const [made] = await tx
    .insert(media)
    .values(image)
    .onConflictDoNothing({ target: media.sha256 })
    .returning({ id: media.id });
  if (made)
    return { id: made.id, descriptions: {}, isNew: true, isRedacted: false, wasTrashed: false };
  const [held] = await tx
    .select({ id: media.id, descriptions: media.descriptions, redactionId: media.redactionId })
    .from(media)
    .where(eq(media.sha256, image.sha256));
  if (!held) throw new Error("A picture is neither new nor there.");
  const { redactionId, ...row } = held;
  const kept = { ...row, isNew: false, isRedacted: redactionId !== null };
  const isRow = and(eq(trash.kind, "media"), eq(trash.thingId, held.id));
  if ((await tx.$count(trash, isRow)) === 0) return { ...kept, wasTrashed: false };
  // Whoever removes it for good at this moment comes first, and then it is new again.
  const [locked] = await tx
    .select({ id: media.id })
    .from(media)
    .where(eq(media.id, held.id))
    .for("update");
  if (!locked) return await insertImage(tx, image);
  const thrown = await tx.delete(trash).where(isRow).returning({ id: trash.thingId });
  return { ...kept, wasTrashed: thrown.length > 0 };
}

/** Whom a picture is credited to and what it shows. False where it changed meanwhile, was taken away or isn't there. */
export async function updatePictureRow(
  tx: Tx,
  {
    mediaId,
    revision,
    ...said
  }: { mediaId: string; revision: number; credit: string | null; descriptions: ByLanguage },
): Promise<boolean> {
  const rows = await tx
    .update(media)
    .set({ ...said, revision: revision + 1 })
    .where(and(eq(media.id, mediaId), eq(media.revision, revision), isNull(media.redactionId)))
    .returning({ id: media.id });
  return rows.length === 1;
}
