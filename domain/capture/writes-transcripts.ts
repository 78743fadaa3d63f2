import type { Tx } from "#db/client.ts";
import { textContents } from "#db/schema/captures.ts";
import { captureTranscripts } from "#db/schema/transcriptions.ts";
import { hashText } from "./writes.ts";

/** The only writer of transcripts. */

type NewTranscript = Omit<typeof captureTranscripts.$inferInsert, "textSha256"> & { text: string };

/** Its id; null where the capture has this text already. */
export async function insertTranscript(
  tx: Tx,
  { text, ...row }: NewTranscript,
): Promise<string | null> {
  const textSha256 = hashText(text);
  await tx.insert(textContents).values({ sha256: textSha256, text }).onConflictDoNothing();
  const rows = await tx
    .insert(captureTranscripts)
    .values({ ...row, textSha256 })
    .onConflictDoNothing()
    .returning({ id: captureTranscripts.id });
  return rows[0]?.id ?? null;
}
