import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { fromDrizzle, type PgBoss } from "pg-boss";
import type { Tx } from "#db/client.ts";
import { type JobName, type JobPayload, jobs } from "./jobs.ts";
import { startQueue, stopQueue } from "./queue.ts";

let sender: Promise<PgBoss> | undefined;

/** When a job is to be done at the earliest; at once where nothing is said. */
export type JobTime = { startAfter?: Date };

/** Writes a job in the caller's transaction: it exists if and only if the change does. Equal jobs are one while the first still waits. */
export async function enqueue<N extends JobName>(
  tx: Tx,
  name: N,
  payload: JobPayload<N>,
  when: JobTime = {},
): Promise<void> {
  const boss = await openSender();
  const data = jobs[name].parse(payload);
  const singletonKey = createHash("sha256").update(JSON.stringify(data)).digest("hex");
  await boss.send(name, data, { db: fromDrizzle(tx, sql), singletonKey, ...when });
}

/** One for this process. A start that failed (the database was away) is forgotten, so that the next job tries anew. */
function openSender(): Promise<PgBoss> {
  if (sender) return sender;
  const started = startQueue({ isWorker: false });
  sender = started;
  started.catch(() => {
    if (sender === started) sender = undefined;
  });
  return started;
}

/** Lets go of the connection that `enqueue` holds. */
export async function closeJobs(): Promise<void> {
  const open = sender;
  sender = undefined;
  if (open) await stopQueue(await open);
}
