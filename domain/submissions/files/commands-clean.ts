import { and, eq, isNull, sql } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import { doorKeys, submissionFiles } from "#db/schema/submission-files.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { openWithDoorKey, takeDoorKey } from "#domain/seals/door-key.ts";
import { cleanInThread } from "./clean-in-thread.ts";

/**
 * Cleans one file that was sent in, so that staff can see it, and drops those whose form was never received; how many were cleaned. Whoever sent it in is told nowhere that it was done, nor when: an audit row or a
 * job would have a time. Makes the key that files are sealed to, where there is none. The worker's alone.
 */
export async function cleanFiles(actor: Actor): Promise<Result<number>> {
  if (!can(actor, "submission.clean")) return fail({ code: "auth.notAllowed" });
  await keepDoorKey(actor);
  await dropAbandoned(actor);
  const [file] = await studioDb()
    .select({
      id: submissionFiles.id,
      type: submissionFiles.mediaType,
      sealed: submissionFiles.sealed,
    })
    .from(submissionFiles)
    .where(
      and(eq(submissionFiles.state, "waiting"), sql`${submissionFiles.submissionId} is not null`),
    )
    // Of several workers each takes another, mostly.
    .orderBy(sql`random()`)
    .limit(1);
  if (!file) return succeed(0);
  const cleaned = await clean(file);
  await untold(actor, async (tx) => {
    const became =
      typeof cleaned === "string"
        ? ({ state: "failed", problem: cleaned } as const)
        : ({ state: "cleaned", cleaned: Buffer.from(cleaned) } as const);
    await tx
      .update(submissionFiles)
      .set(became)
      .where(and(eq(submissionFiles.id, file.id), eq(submissionFiles.state, "waiting")));
  });
  return succeed(1);
}

async function clean({ type, sealed }: Pick<SentFile, "type" | "sealed">) {
  const bytes = await openWithDoorKey(sealed);
  if (bytes === null) return "key_gone";
  try {
    return (await cleanInThread({ bytes, type })) ?? "too_large";
  } catch {
    // What ends the thread would end the next one too.
    return "damaged";
  }
}

type SentFile = { type: typeof submissionFiles.$inferSelect.mediaType; sealed: Buffer };

/** Says in the database to what is sealed. */
async function keepDoorKey(actor: Actor): Promise<void> {
  const { recipient } = await takeDoorKey();
  const [kept] = await studioDb().select({ recipient: doorKeys.recipient }).from(doorKeys);
  if (kept?.recipient === recipient) return;
  await untold(actor, async (tx) => {
    await tx
      .insert(doorKeys)
      .values({ recipient })
      .onConflictDoUpdate({ target: doorKeys.id, set: { recipient } });
  });
}

async function dropAbandoned(actor: Actor): Promise<void> {
  await untold(actor, async (tx) => {
    await tx
      .delete(submissionFiles)
      .where(
        and(
          isNull(submissionFiles.submissionId),
          sql`${submissionFiles.receivedOn} < (now() at time zone 'utc')::date - 1`,
        ),
      );
  });
}

type Work = Parameters<typeof runWrite<null>>[1];

async function untold(
  actor: Actor,
  work: (tx: Parameters<Work>[0]["tx"]) => Promise<void>,
): Promise<void> {
  await runWrite(
    actor,
    async ({ tx }) => {
      await work(tx);
      return succeed(null);
    },
    { trail: "none" },
  );
}
