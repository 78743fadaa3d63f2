import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { studioDb, type Tx } from "#db/client.ts";
import { media } from "#db/schema/media.ts";
import { trashKinds } from "#db/schema/trash.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { findHold } from "./find-hold.ts";
import { type ThrownAway, trashDays } from "./view-trash.ts";
import { deleteThing, deleteTrash, holdThing, isTrashed, markKept } from "./writes-trash.ts";

const removedMax = 50;

const due = z.object({ kind: z.enum(trashKinds), id: z.string() });

/**
 * Removes for good what has been in the trash for thirty days and is referred to by nothing; how many things it looked at. Briefs, quotes, statistics and derivations stay, for their saves, states, wordings, vintages and runs are never
 * removed, and so does a source with captures: they are in nobody's way there. What a legal hold
 * keeps is looked at again once it is lifted.
 */
export async function removeTrashed(actor: Actor): Promise<Result<number>> {
  if (!can(actor, "trash.remove")) return fail({ code: "auth.notAllowed" });
  const { rows } = await studioDb().execute(sql`
    select t.kind, t.thing_id as id from trash t
    where t.trashed_at <= clock_timestamp() - ${trashDays} * interval '1 day' and t.kept_at is null and t.kind not in ('brief', 'quote', 'statistic', 'derivation')
      and not (t.kind = 'source' and exists (select from captures c where c.source_id = t.thing_id))
      and not (is_held(case t.kind when 'source' then t.thing_id end, null) or t.kind = 'media' and is_picture_held(t.thing_id))
    order by t.trashed_at limit ${removedMax}`);
  const things = z.array(due).parse(rows);
  for (const thing of things) {
    const removed = await removeThing(actor, thing);
    // Of a hold that was placed a moment ago: the next time it is left out.
    if (!removed.ok && removed.problems[0]?.code !== "holds.standing") return removed;
  }
  return succeed(things.length);
}

async function removeThing(actor: Actor, thing: ThrownAway): Promise<Result<null>> {
  return await runWrite(actor, async ({ tx, audit, enqueue }) => {
    // Somebody may have put it back since.
    if (!(await holdThing(tx, thing)) || !(await isTrashed(tx, thing))) return succeed(null);
    const problems = await findHold(tx, thing);
    const files = thing.kind === "media" ? await listFiles(tx, thing.id) : [];
    const isGone = problems.length === 0 && (await tryToDelete(tx, thing));
    if (isGone) await deleteTrash(tx, thing);
    else await markKept(tx, thing);
    if (isGone && files.length > 0) enqueue("erase-pictures", { sha256s: files });
    const action = isGone ? "trash.remove" : "trash.keep";
    audit({ action, thing: thing.kind, thingId: thing.id });
    return succeed(null);
  });
}

const foreignKeyViolation = "23503";

/** False where something refers to it, which then stays too. */
async function tryToDelete(tx: Tx, thing: ThrownAway): Promise<boolean> {
  try {
    await tx.transaction(async (inner) => await deleteThing(inner, thing));
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null;
    if (cause instanceof Error && "code" in cause && cause.code === foreignKeyViolation)
      return false;
    throw error;
  }
  return true;
}

/** Hashes in hex. */
async function listFiles(tx: Tx, mediaId: string): Promise<string[]> {
  const rows = await tx
    .select({ sha256: media.sha256, variants: media.variants })
    .from(media)
    .where(eq(media.id, mediaId));
  return rows.flatMap(({ sha256, variants }) => [
    sha256.toString("hex"),
    ...variants.map((variant) => variant.sha256),
  ]);
}
