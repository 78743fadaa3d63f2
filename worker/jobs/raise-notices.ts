import { systemActor } from "#domain/auth/actor.ts";
import { raiseNotices } from "#domain/briefs/commands-notices.ts";
import { jobs } from "#domain/jobs/jobs.ts";

/** Tells the briefs that cite what changed. */
export async function handleRaiseNotices(payload: unknown): Promise<void> {
  const raised = await raiseNotices(systemActor, jobs["raise-notices"].parse(payload));
  if (!raised.ok) throw new Error(`Notices were not raised: ${JSON.stringify(raised.problems)}`);
}
