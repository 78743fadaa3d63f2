import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { media } from "#db/schema/media.ts";

type NewImage = Omit<typeof media.$inferInsert, "id" | "createdAt" | "variants" | "redactionId">;

/** The picture's row; the one that there is where these bytes are kept already. */
export async function insertImage(
  tx: Tx,
  image: NewImage,
): Promise<{ id: string; isNew: boolean; isRedacted: boolean }> {
  const [made] = await tx
    .insert(media)
    .values(image)
    .onConflictDoNothing({ target: media.sha256 })
    .returning({ id: media.id });
  if (made) return { id: made.id, isNew: true, isRedacted: false };
  const [held] = await tx
    .select({ id: media.id, redactionId: media.redactionId })
    .from(media)
    .where(eq(media.sha256, image.sha256));
  if (!held) throw new Error("A picture is neither new nor there.");
  return { id: held.id, isNew: false, isRedacted: held.redactionId !== null };
}
