import { setPriority } from "node:os";
import pino from "pino";
import { closeDb } from "#db/client.ts";
import { closeFetcher } from "#domain/fetching/visit-address.ts";
import { watchConnections } from "#domain/health/lost-connections.ts";
import { getSettings } from "#settings.ts";
import { handlers } from "./handlers.ts";
import { runJobs } from "./run-jobs.ts";
import { hearOfWeb } from "./web.ts";

/** The worker: calls one domain command for each job. Started with a parent, it ends with it. */
const log = pino({ level: getSettings().LOG_LEVEL, base: { name: "worker" } });
watchConnections((failure) => log.error(failure, "a connection to the database broke"));
// Readers and writers come first: a page that isn't pressed yet is rendered meanwhile.
setPriority(5);
let isStopping = false;
hearOfWeb();
const running = runJobs(handlers, log);

async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  const { stop: stopJobs } = await running;
  await stopJobs();
  closeFetcher();
  await closeDb();
  process.exit(0);
}
for (const event of ["SIGTERM", "SIGINT", "disconnect"] as const) {
  process.on(event, () => void stop());
}

const { boss } = await running;
await boss.schedule("press-round", "* * * * *", {});
await boss.send("press-round", {});
await boss.schedule("watch-round", "*/10 * * * *", {});
log.info("worker ready");
process.send?.({ ready: true });
