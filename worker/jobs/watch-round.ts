import { systemActor } from "#domain/auth/actor.ts";
import { jobs } from "#domain/jobs/jobs.ts";
import { watchSources } from "#domain/watch/commands.ts";
import { openWatchRoom } from "#domain/watch/open-room.ts";

/** Every ten minutes: what is due is looked at. */
export async function handleWatchRound(payload: unknown): Promise<void> {
  jobs["watch-round"].parse(payload);
  const watched = await watchSources(systemActor, openWatchRoom());
  if (!watched.ok) throw new Error(`The round failed: ${JSON.stringify(watched.problems)}`);
}
