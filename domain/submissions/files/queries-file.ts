import { and, eq } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import { submissionFiles } from "#db/schema/submission-files.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import { fileEndings, type SentFileType } from "./rules.ts";

/** A file as staff may see it: cleaned, under a name that tells nothing. Null where it isn't cleaned, or for who may not see it. */
export async function findCleanedFile(
  actor: Actor,
  { submissionId, n }: { submissionId: string; n: number },
): Promise<{ bytes: Buffer; fileName: string; mediaType: SentFileType } | null> {
  if (!can(actor, "submission.read") || !isThingId(submissionId)) return null;
  const [found] = await studioDb()
    .select({ bytes: submissionFiles.cleaned, type: submissionFiles.mediaType })
    .from(submissionFiles)
    .where(and(eq(submissionFiles.submissionId, submissionId), eq(submissionFiles.n, n)));
  if (!found || found.bytes === null) return null;
  const { bytes, type } = found;
  const fileName = `sent-in-${submissionId.slice(0, 8)}-${n}.${fileEndings[type]}`;
  return { bytes, fileName, mediaType: type };
}
