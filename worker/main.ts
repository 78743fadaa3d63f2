import { setPriority } from "node:os";
import pino from "pino";
import { closeDb } from "#db/client.ts";
import { closeFetcher } from "#domain/fetching/visit-address.ts";
import { watchConnections } from "#domain/health/lost-connections.ts";
import { getBuildId } from "#domain/press/build-id.ts";
import { openPressRoom } from "#domain/press/room.ts";
import { openWatchRoom } from "#domain/watch/open-room.ts";
import { getSettings } from "#settings.ts";
import { handlers } from "./handlers.ts";
import { keepPressing } from "./keep-pressing.ts";
import { keepRounds } from "./keep-rounds.ts";
import { keepWatching } from "./keep-watching.ts";
import { runJobs } from "./run-jobs.ts";
import { hearOfWeb, web } from "./web.ts";

/** The worker: calls one domain command for each job, and presses what waits. Started with a parent, it ends with it. */
const log = pino({ level: getSettings().LOG_LEVEL, base: { name: "worker" } });
watchConnections((failure) => log.error(failure, "a connection to the database broke"));
// Readers and writers come first: a page that isn't pressed yet is rendered meanwhile.
setPriority(5);
let isStopping = false;
let pressing: ReturnType<typeof keepPressing> | undefined;
let watching: ReturnType<typeof keepWatching> | undefined;
let rounds: ReturnType<typeof keepRounds> | undefined;
hearOfWeb();
const running = runJobs(handlers, log);

async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  const { stop: stopJobs } = await running;
  const loops = [pressing, watching, rounds];
  await Promise.all([stopJobs(), ...loops.map((loop) => loop?.stop())]);
  closeFetcher();
  await closeDb();
  process.exit(0);
}
for (const event of ["SIGTERM", "SIGINT", "disconnect"] as const) {
  process.on(event, () => void stop());
}

await running;
const { PLUMBLINE_PURGE_URL: url, PLUMBLINE_PURGE_TOKEN: token } = getSettings();
const cdn = url ? { url, token } : undefined;
pressing = keepPressing(openPressRoom(web, getBuildId()), log, { cdn });
watching = keepWatching(openWatchRoom(), log);
rounds = keepRounds(log);
log.info("worker ready");
process.send?.({ ready: true });
