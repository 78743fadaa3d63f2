import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { ByLanguage } from "#db/schema/columns.ts";
import { media } from "#db/schema/media.ts";
import { trash } from "#db/schema/trash.ts";

type NewImage = Omit<typeof media.$inferInsert, "id" | "createdAt" | "variants" | "redactionId">;

type KeptImage = {
  id: string;
  descriptions: ByLanguage;
  isNew: boolean;
  isRedacted: boolean;
  wasTrashed: boolean;
};

/** The picture's row; the one that there is where these bytes are kept already, taken out of the trash. Whoever asked for it stores the bytes after this, for they may have been removed before. */
export async function insertImage(tx: Tx, image: NewImage): Promise<KeptImage> {
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
