import { sql } from "drizzle-orm";
import { studioDb, type Tx } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import type { JobPayload } from "#domain/jobs/jobs.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { eraseImage } from "./store.ts";
import { lockImage } from "./writes.ts";

/** Takes the files of pictures that were removed off the disk, and says how many. What is kept again by then, or is another picture's too, stays. */
export async function erasePictures(
  actor: Actor,
  { sha256s }: JobPayload<"erase-pictures">,
): Promise<Result<{ files: number }>> {
  if (!can(actor, "content.erase")) return fail({ code: "auth.notAllowed" });
  let files = 0;
  for (const hex of sha256s) {
    const isGone = await studioDb().transaction(async (tx) => await eraseUnlessKept(tx, hex));
    if (isGone) files += 1;
  }
  return succeed({ files });
}

/** Whoever keeps the same picture meanwhile waits, and stores its bytes after. */
async function eraseUnlessKept(tx: Tx, hex: string): Promise<boolean> {
  const sha256 = Buffer.from(hex, "hex");
  await lockImage(tx, sha256);
  const { rows } = await tx.execute(sql`
    select from media where sha256 = ${sha256} union all select from media where variants @> jsonb_build_array(jsonb_build_object('sha256', ${hex}::text)) limit 1`);
  if (rows.length > 0) return false;
  await eraseImage(sha256);
  return true;
}
