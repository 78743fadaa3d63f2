import type { JobResult, JobWithMetadata } from "pg-boss";
import type { Logger } from "pino";
import { describeFailure } from "#domain/health/describe-failure.ts";
import type { JobName } from "#domain/jobs/jobs.ts";
import { startQueue, stopQueue } from "#domain/jobs/queue.ts";

type Handlers = Record<JobName, (payload: unknown) => Promise<void>>;

/** A worker that is told to stop lets a job that runs come to its end; one that takes longer is done again by the next worker. */
const graceSeconds = 25;

/** So many are fetched at once, and handled one after the other: a worker that fetched single jobs would rest between any two that were written together. */
const batchSize = 20;

/** Jobs that mostly wait for others' hosts: so many of a kind are handled beside each other, so that nobody waits behind somebody else's. */
const beside: Partial<Record<JobName, number>> = { "check-source": 8, "take-in-addresses": 4 };

/**
 * Takes jobs as they come. One that fails is logged and tried again later, five times, each time after a longer pause; one whose worker was killed is
 * tried again once its heartbeat has been missing.
 */
export async function runJobs(handlers: Handlers, log: Logger): Promise<{ stop(): Promise<void> }> {
  const boss = await startQueue({ isWorker: true });
  boss.on("error", (error) => log.error(describeFailure(error), "queue"));
  for (const name of Object.keys(handlers) as JobName[]) {
    await boss.work(
      name,
      {
        pollingIntervalSeconds: 2,
        ...(beside[name] ? { batchSize: 1, localConcurrency: beside[name] } : { batchSize }),
        burstWhenBatchFull: true,
        includeMetadata: true,
        perJobResults: true,
      },
      async (batch) => {
        const results: JobResult[] = [];
        for (const job of batch) results.push(await handle(name, job));
        return results;
      },
    );
  }

  async function handle(name: JobName, job: JobWithMetadata<unknown>): Promise<JobResult> {
    const startedAt = performance.now();
    const about = { job: name, id: job.id, attempt: job.retryCount + 1 };
    try {
      await handlers[name](job.data);
    } catch (error) {
      const failure = describeFailure(error);
      log.error({ ...about, ...failure }, "job failed");
      // The queue keeps what it is given: no words that a query was called with.
      return { id: job.id, status: "failed", output: { message: failure.error.split("\n")[0] } };
    }
    log.info({ ...about, ms: Math.round(performance.now() - startedAt) }, "job done");
    return { id: job.id, status: "completed" };
  }

  return { stop: () => stopQueue(boss, graceSeconds) };
}
