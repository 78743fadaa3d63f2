import { systemActor } from "#domain/auth/actor.ts";
import { jobs } from "#domain/jobs/jobs.ts";
import { eraseRedacted } from "#domain/redactions/commands.ts";

/** Takes what was redacted off the disk. */
export async function handleEraseRedacted(payload: unknown): Promise<void> {
  const erased = await eraseRedacted(systemActor, jobs["erase-redacted"].parse(payload));
  if (!erased.ok) throw new Error(`Nothing was erased: ${JSON.stringify(erased.problems)}`);
}
