import { systemActor } from "#domain/auth/actor.ts";
import { proposeAgain } from "#domain/capture/commands-propose.ts";
import { jobs } from "#domain/jobs/jobs.ts";

/** Reads the texts of a source in its new language. */
export async function handleProposeAgain(payload: unknown): Promise<void> {
  const proposed = await proposeAgain(systemActor, jobs["propose-again"].parse(payload));
  if (!proposed.ok) throw new Error(`Nothing was proposed: ${JSON.stringify(proposed.problems)}`);
}
