import { systemActor } from "#domain/auth/actor.ts";
import { runSchedule } from "#domain/briefs/schedules/commands-schedules.ts";
import { jobs } from "#domain/jobs/jobs.ts";

/** Publishes or withdraws a brief at the time that was planned. What is refused is told on the desk. */
export async function handleRunSchedule(payload: unknown): Promise<void> {
  const run = await runSchedule(systemActor, jobs["run-schedule"].parse(payload));
  if (!run.ok) throw new Error(`A plan wasn't run: ${JSON.stringify(run.problems)}`);
}
