import { systemActor } from "#domain/auth/actor.ts";
import { paintPages } from "#domain/capture/commands-pages.ts";
import { jobs } from "#domain/jobs/jobs.ts";

/** Paints pages of a capture that hold no text. */
export async function handlePaintPages(payload: unknown): Promise<void> {
  const painted = await paintPages(systemActor, jobs["paint-pages"].parse(payload));
  if (!painted.ok) throw new Error(`Pages were not painted: ${JSON.stringify(painted.problems)}`);
}
