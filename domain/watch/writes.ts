import { createHash } from "node:crypto";
import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Reader, Tx } from "#db/client.ts";
import { captureChecks, passageChecks, passageDrifts, sourceWatches } from "#db/schema/watch.ts";
import type { JudgedPassage } from "./judge-passage.ts";
import type { DriftState } from "./outcomes.ts";
import { newWatch, type Watch } from "./schedule.ts";

/** With writes-drifts.ts the only writer of checks, drifts and watches. */

/** In seconds. */
const day = 24 * 60 * 60;

/** Sources to be watched from now on; the first look comes within a day, so that what was added together isn't looked at together. */
export async function startWatching(db: Reader, sourceIds: readonly string[]): Promise<void> {
  if (sourceIds.length === 0) return;
  await db
    .insert(sourceWatches)
    .values(
      sourceIds.map((sourceId) => ({
        sourceId,
        nextCheckAt: sql`clock_timestamp() + random() * make_interval(secs => ${day})`,
      })),
    )
    .onConflictDoUpdate({
      target: sourceWatches.sourceId,
      set: { nextCheckAt: sql`clock_timestamp() + random() * make_interval(secs => ${day})` },
    });
}

/** Sources that are looked at by hand alone from now on, until a published brief rests on them again; what is known of them stays. */
export async function stopWatching(db: Reader, sourceIds: readonly string[]): Promise<void> {
  if (sourceIds.length === 0) return;
  await db
    .update(sourceWatches)
    .set({ nextCheckAt: null })
    .where(inArray(sourceWatches.sourceId, [...sourceIds]));
}

/** Takes sources that are due; each is looked at by whoever took it, or an hour later by another. */
export async function claimDue(db: Reader, count: number): Promise<string[]> {
  const { rows } = await db.execute(sql`
    with taken as materialized (
      select source_id from source_watches where next_check_at < clock_timestamp() order by next_check_at limit ${count} for update skip locked)
    update source_watches w set next_check_at = clock_timestamp() + interval '1 hour' from taken where w.source_id = taken.source_id
    returning w.source_id as id`);
  return z
    .array(z.object({ id: z.string() }))
    .parse(rows)
    .map(({ id }) => id);
}

/** What is remembered of a source. */
export async function findWatch(db: Reader, sourceId: string): Promise<Watch> {
  const [row] = await db.select().from(sourceWatches).where(eq(sourceWatches.sourceId, sourceId));
  return toWatch(row);
}

/** What is remembered of a source; its row is held until the transaction's end. */
export async function holdWatch(tx: Tx, sourceId: string): Promise<Watch> {
  await tx.insert(sourceWatches).values({ sourceId }).onConflictDoNothing();
  const [row] = await tx
    .select()
    .from(sourceWatches)
    .where(eq(sourceWatches.sourceId, sourceId))
    .for("update");
  return toWatch(row);
}

function toWatch(row: typeof sourceWatches.$inferSelect | undefined): Watch {
  if (!row) return newWatch;
  const { standing, quietChecks, failing, failedDays, failedOn } = row;
  return { standing, quietChecks, failing, failedDays, failedOn };
}

/** By what a server can tell that nothing has changed; nulls where it is to send everything. */
export type Seen = { etag: string | null; lastModified: string | null };

/** `nextInMs`: from now, on the database's clock; one that is looked at only by hand stays so. */
export async function updateWatch(
  tx: Tx,
  sourceId: string,
  {
    before,
    after,
    nextInMs,
    seen,
    isToKeep,
  }: { before: Watch; after: Watch; nextInMs: number; seen: Seen | null; isToKeep: boolean },
): Promise<void> {
  await tx
    .update(sourceWatches)
    .set({
      ...after,
      ...seen,
      checkedAt: sql`clock_timestamp()`,
      nextCheckAt: sql`case when ${sourceWatches.nextCheckAt} is not null then clock_timestamp() + make_interval(secs => ${nextInMs / 1000}) end`,
      ...(isToKeep && { keepAskedAt: null, keepPutOffUntil: null }),
      ...(before.standing !== after.standing && { standingSince: sql`clock_timestamp()` }),
    })
    .where(eq(sourceWatches.sourceId, sourceId));
}

/** Somebody waits for the address's answer to be kept. */
export async function markKeepAsked(tx: Tx, sourceId: string): Promise<void> {
  const asked = { keepAskedAt: sql`clock_timestamp()`, keepPutOffUntil: null };
  await tx
    .insert(sourceWatches)
    .values({ sourceId, ...asked })
    .onConflictDoUpdate({ target: sourceWatches.sourceId, set: asked });
}

/** The source is looked at later, and what is known of it stays; its standing. */
export async function postponeCheck(
  db: Reader,
  sourceId: string,
  { until, isToKeep }: { until: Date; isToKeep: boolean },
): Promise<Watch["standing"]> {
  const [row] = await db
    .update(sourceWatches)
    .set({
      nextCheckAt: sql`case when ${sourceWatches.nextCheckAt} is not null then ${until}::timestamptz end`,
      ...(isToKeep && { keepAskedAt: null, keepPutOffUntil: until }),
    })
    .where(eq(sourceWatches.sourceId, sourceId))
    .returning({ standing: sourceWatches.standing });
  return row?.standing ?? newWatch.standing;
}

export async function insertCheck(tx: Tx, row: typeof captureChecks.$inferInsert): Promise<string> {
  const [inserted] = await tx.insert(captureChecks).values(row).returning({ id: captureChecks.id });
  if (!inserted) throw new Error("A check was inserted and not returned.");
  return inserted.id;
}

/** Where the check's capture has its text; null where none was kept. */
export type Kept = { captureId: string; textLayerId: string } | null;

export async function insertPassageChecks(
  tx: Tx,
  checkId: string,
  judged: readonly JudgedPassage[],
  kept: Kept,
): Promise<void> {
  if (judged.length === 0) return;
  await tx.insert(passageChecks).values(
    judged.map(({ id, fate, found, fileSha256 }) => ({
      checkId,
      passageId: id,
      fate,
      foundSha256: hashFound({ found, fileSha256 }),
      ...(found && kept && { ...kept, startAt: found.start, endAt: found.end }),
    })),
  );
}

/** Null where it isn't open any more. */
export async function decideDrift(
  tx: Tx,
  driftId: string,
  decided: { state: "accepted" | "dismissed"; reason: string | null; decidedBy: string | null },
): Promise<{ passageId: string; sourceId: string } | null> {
  const [row] = await tx
    .update(passageDrifts)
    .set({ ...decided, decidedAt: sql`clock_timestamp()` })
    .where(and(eq(passageDrifts.id, driftId), eq(passageDrifts.state, "open")))
    .returning({
      passageId: passageDrifts.passageId,
      sourceId: sql<string>`(select c.source_id from passages p join captures c on c.id = p.capture_id where p.id = ${passageDrifts.passageId})`,
    });
  return row ?? null;
}

/** A passage's change; it is held until the transaction's end. Null where there is none. */
export async function lockDrift(
  tx: Tx,
  driftId: string,
): Promise<{ passageId: string; sourceId: string; state: DriftState } | null> {
  const [row] = await tx
    .select({
      passageId: passageDrifts.passageId,
      sourceId: sql<string>`(select c.source_id from passages p join captures c on c.id = p.capture_id where p.id = ${passageDrifts.passageId})`,
      state: passageDrifts.state,
    })
    .from(passageDrifts)
    .where(eq(passageDrifts.id, driftId))
    .for("update");
  return row ?? null;
}

/** Says by which witness the passage is replaced, and by whom; null opens it again. Whoever calls it holds it. */
export async function settleDrift(
  tx: Tx,
  driftId: string,
  replaced: { witnessPassageId: string; decidedBy: string | null } | null,
): Promise<void> {
  await tx
    .update(passageDrifts)
    .set(
      replaced
        ? { ...replaced, state: "replaced", reason: null, decidedAt: sql`clock_timestamp()` }
        : { state: "open", witnessPassageId: null, decidedBy: null, decidedAt: null },
    )
    .where(eq(passageDrifts.id, driftId));
}

/** Of the words that stand there now, or of the file; null where nothing does. */
export function hashFound({
  found,
  fileSha256,
}: Pick<JudgedPassage, "found" | "fileSha256">): Buffer | null {
  if (found) return hash(found.text);
  return fileSha256 === undefined ? null : Buffer.from(fileSha256, "hex");
}

function hash(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
