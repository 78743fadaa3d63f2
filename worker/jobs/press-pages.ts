import { systemActor } from "#domain/auth/actor.ts";
import { jobs } from "#domain/jobs/jobs.ts";
import { getBuildId } from "#domain/press/build-id.ts";
import { pressTagged } from "#domain/press/commands.ts";
import { openPressRoom } from "#domain/press/room.ts";
import { web } from "../web.ts";

/** Presses the pages that carry what has changed. */
export async function handlePressPages(payload: unknown): Promise<void> {
  const { tags } = jobs["press-pages"].parse(payload);
  const pressed = await pressTagged(systemActor, openPressRoom(web, getBuildId()), tags);
  if (!pressed.ok) throw new Error(`Pages were not pressed: ${JSON.stringify(pressed.problems)}`);
}
