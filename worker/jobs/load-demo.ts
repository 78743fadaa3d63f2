import { systemActor } from "#domain/auth/actor.ts";
import { demoSteps, loadDemo } from "#domain/demo/commands.ts";
import { jobs } from "#domain/jobs/jobs.ts";

/** Loads the demo dossier into an empty database, and tells whoever started the worker how far it is. */
export async function handleLoadDemo(payload: unknown): Promise<void> {
  jobs["load-demo"].parse(payload);
  let done = 0;
  try {
    await loadDemo(systemActor, () => {
      done += 1;
      process.send?.({ demo: { done, of: demoSteps } });
    });
    process.send?.({ demo: { done: demoSteps, of: demoSteps, finished: true } });
  } catch (error) {
    process.send?.({
      demo: { done, of: demoSteps, failed: error instanceof Error ? error.message : String(error) },
    });
    throw error;
  }
}
