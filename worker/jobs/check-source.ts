import { systemActor } from "#domain/auth/actor.ts";
import { jobs } from "#domain/jobs/jobs.ts";
import { checkSource } from "#domain/watch/commands.ts";
import { openWatchRoom } from "#domain/watch/open-room.ts";

/** Looks at one source's address. */
export async function handleCheckSource(payload: unknown): Promise<void> {
  const { sourceId, keep = false } = jobs["check-source"].parse(payload);
  const checked = await checkSource(systemActor, openWatchRoom(), sourceId, { keep });
  if (!checked.ok) throw new Error(`A source was not checked: ${JSON.stringify(checked.problems)}`);
}
