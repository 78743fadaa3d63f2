import { systemActor } from "#domain/auth/actor.ts";
import { runStatisticImport } from "#domain/indicators/imports/commands-run.ts";
import { jobs } from "#domain/jobs/jobs.ts";

/** Reads a table of statistics, or takes it in: whichever it waits for. */
export async function handleImportStatistics(payload: unknown): Promise<void> {
  const { importId } = jobs["import-statistics"].parse(payload);
  const run = await runStatisticImport(systemActor, importId);
  if (!run.ok) throw new Error(`A table was not taken in: ${JSON.stringify(run.problems)}`);
}
