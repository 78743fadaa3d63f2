import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { media } from "#db/schema/media.ts";
import { trash } from "#db/schema/trash.ts";

type NewImage = Omit<typeof media.$inferInsert, "id" | "createdAt" | "variants" | "redactionId">;

/** The picture's row; the one that there is where these bytes are kept already, taken out of the trash. Whoever asked for it stores the bytes after this, for they may have been removed before. */
export async function insertImage(
  tx: Tx,
  image: NewImage,
): Promise<{ id: string; isNew: boolean; isRedacted: boolean; wasTrashed: boolean }> {
  const [made] = await tx
    .insert(media)
    .values(image)
    .onConflictDoNothing({ target: media.sha256 })
    .returning({ id: media.id });
  if (made) return { id: made.id, isNew: true, isRedacted: false, wasTrashed: false };
  const [held] = await tx
    .select({ id: media.id, redactionId: media.redactionId })
    .from(media)
    .where(eq(media.sha256, image.sha256));
  if (!held) throw new Error("A picture is neither new nor there.");
  const kept = { id: held.id, isNew: false, isRedacted: held.redactionId !== null };
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
