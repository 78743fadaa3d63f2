import { systemActor } from "#domain/auth/actor.ts";
import { jobs } from "#domain/jobs/jobs.ts";
import { getBuildId } from "#domain/press/build-id.ts";
import { mendSite } from "#domain/press/commands-mend.ts";
import { openPressRoom } from "#domain/press/room.ts";
import { web } from "../web.ts";

/** Once a minute, and when a worker starts. */
export async function handlePressRound(payload: unknown): Promise<void> {
  jobs["press-round"].parse(payload);
  const mended = await mendSite(systemActor, openPressRoom(web, getBuildId()));
  if (!mended.ok) throw new Error(`The round failed: ${JSON.stringify(mended.problems)}`);
}
