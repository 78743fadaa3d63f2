import pino from "pino";
import { closeDb } from "#db/client.ts";
import { describeError } from "#domain/describe-error.ts";
import type { JobName } from "#domain/jobs/jobs.ts";
import { startQueue, stopQueue } from "#domain/jobs/queue.ts";
import { getSettings } from "#settings.ts";
import { handlers } from "./handlers.ts";

/** The worker: takes jobs as they come and calls one domain command for each. Started with a parent, it ends with it. */
const log = pino({ level: getSettings().LOG_LEVEL, base: { name: "worker" } });
const boss = await startQueue({ isWorker: true });
boss.on("error", (error) => log.error({ message: error.message }, "queue"));

for (const name of Object.keys(handlers) as JobName[]) {
  await boss.work(name, { pollingIntervalSeconds: 2 }, async ([job]) => {
    if (!job) return;
    const startedAt = performance.now();
    try {
      await handlers[name](job.data);
      log.info({ job: name, id: job.id, ms: Math.round(performance.now() - startedAt) });
    } catch (error) {
      log.error({ job: name, id: job.id, error: describeError(error) }, "job failed");
      throw error;
    }
  });
}
log.info("worker ready");
process.send?.({ ready: true });

let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  setTimeout(() => process.exit(0), 8_000).unref();
  await stopQueue(boss);
  await closeDb();
  process.exit(0);
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
process.on("disconnect", stop);
