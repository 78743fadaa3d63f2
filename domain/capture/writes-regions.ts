import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { type PageRegion, passages, passageTexts } from "#db/schema/captures.ts";
import { passagePictures, transcriptionChecks } from "#db/schema/transcriptions.ts";
import { hashText, requireRow } from "./writes.ts";

/** The only writer of what stands in regions of pages. */

export type RegionPassage = {
  captureId: string;
  page: number;
  region: PageRegion;
  words: string;
  pictureId: string;
  createdBy: string | null;
};

/** The passage in which somebody reads these words there: theirs, if they have said so already; else a new one. */
export async function ensureRegionPassage(
  tx: Tx,
  { captureId, page, region, words, pictureId, createdBy }: RegionPassage,
): Promise<{ id: string; isNew: boolean }> {
  // Who sends a form twice at once marks one region.
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('regions ' || ${captureId}, 0))`,
  );
  const exactSha256 = hashText(words);
  const held = await tx
    .select({ id: passages.id })
    .from(passages)
    .where(
      and(
        eq(passages.captureId, captureId),
        eq(passages.page, page),
        sql`${passages.region} = ${JSON.stringify(region)}::jsonb`,
        eq(passages.exactSha256, exactSha256),
        sql`${passages.createdBy} is not distinct from ${createdBy}`,
      ),
    );
  if (held[0]) return { id: held[0].id, isNew: false };
  const made = await tx
    .insert(passages)
    .values({ captureId, page, region, exactSha256, createdBy })
    .returning({ id: passages.id });
  const { id } = requireRow(made);
  await tx.insert(passageTexts).values({ passageId: id, exact: words, prefix: "", suffix: "" });
  await tx.insert(passagePictures).values({ passageId: id, mediaId: pictureId });
  return { id, isNew: true };
}

/** Whether it was written: of two who check at once, one is first. */
export async function insertTranscriptionCheck(
  tx: Tx,
  check: { passageId: string; correctedPassageId: string | null; checkedBy: string },
): Promise<boolean> {
  const outcome = check.correctedPassageId === null ? "agreed" : "corrected";
  const rows = await tx
    .insert(transcriptionChecks)
    .values({ ...check, outcome })
    .onConflictDoNothing()
    .returning({ id: transcriptionChecks.id });
  return rows.length === 1;
}
