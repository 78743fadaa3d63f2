import { PgBoss } from "pg-boss";
import { getAppConnection } from "#db/client.ts";
import { type JobName, jobs } from "./jobs.ts";

const jobNames = Object.keys(jobs) as JobName[];

const options = {
  notify: true,
  retryLimit: 5,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 600,
  expireInSeconds: 600,
  /** A job whose worker was killed is another worker's after this, and not only when it expires. */
  heartbeatSeconds: 20,
};

/**
 * pg-boss over our Postgres, as the application role; its schema is made by the migration. A worker listens, so that jobs start at once, and keeps house;
 * a sender does neither.
 */
export async function startQueue({ isWorker }: { isWorker: boolean }): Promise<PgBoss> {
  const boss = new PgBoss({
    ...getAppConnection(),
    application_name: isWorker ? "plumbline_worker" : "plumbline_sender",
    max: isWorker ? 4 : 1,
    migrate: false,
    supervise: isWorker,
    schedule: false,
    useListenNotify: isWorker,
    monitorIntervalSeconds: 15,
    superviseIntervalSeconds: 15,
  });
  // Unheard, the event would end the process. Whoever keeps a log listens too.
  boss.on("error", () => undefined);
  await boss.start();
  for (const name of jobNames) {
    await boss.createQueue(name, { policy: "short", ...options });
    // A queue that is there already keeps what it was made with.
    if (isWorker) await boss.updateQueue(name, options);
  }
  return boss;
}

/** Lets jobs that run come to their end, for so long. */
export async function stopQueue(boss: PgBoss, graceSeconds = 5): Promise<void> {
  await boss.stop({ graceful: true, timeout: graceSeconds * 1000 });
}
