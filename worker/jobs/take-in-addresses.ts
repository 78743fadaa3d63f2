import { systemActor } from "#domain/auth/actor.ts";
import { takeInAddresses } from "#domain/intakes/commands.ts";
import { openIntakeRoom } from "#domain/intakes/open-room.ts";
import { jobs } from "#domain/jobs/jobs.ts";

/** Asks the addresses that wait. */
export async function handleTakeInAddresses(payload: unknown): Promise<void> {
  jobs["take-in-addresses"].parse(payload);
  const taken = await takeInAddresses(systemActor, openIntakeRoom());
  if (!taken.ok) throw new Error(`Addresses were not asked: ${JSON.stringify(taken.problems)}`);
}
