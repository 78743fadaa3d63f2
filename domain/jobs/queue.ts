import { PgBoss } from "pg-boss";
import { getAppConnection } from "#db/client.ts";
import { type JobName, jobs } from "./jobs.ts";

const jobNames = Object.keys(jobs) as JobName[];

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
    schedule: isWorker,
    useListenNotify: isWorker,
  });
  boss.on("error", () => undefined);
  await boss.start();
  for (const name of jobNames) {
    await boss.createQueue(name, {
      policy: "short",
      notify: true,
      retryLimit: 5,
      retryBackoff: true,
      expireInSeconds: 600,
    });
  }
  return boss;
}

export async function stopQueue(boss: PgBoss): Promise<void> {
  await boss.stop({ graceful: true, timeout: 5_000 });
}
