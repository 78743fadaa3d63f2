import { systemActor } from "#domain/auth/actor.ts";
import { jobs } from "#domain/jobs/jobs.ts";
import { erasePictures } from "#domain/media/commands-erase.ts";

/** Takes pictures that were removed off the disk. */
export async function handleErasePictures(payload: unknown): Promise<void> {
  const erased = await erasePictures(systemActor, jobs["erase-pictures"].parse(payload));
  if (!erased.ok) throw new Error(`Nothing was erased: ${JSON.stringify(erased.problems)}`);
}
