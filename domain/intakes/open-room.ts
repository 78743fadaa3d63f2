import { readFileInThread } from "#domain/capture/read-in-thread.ts";
import { visitAddress } from "#domain/fetching/visit-address.ts";
import type { IntakeRoom } from "./room.ts";

/** In seconds: many addresses of one host are asked one after the other, and their progress is shown. */
const patience = 600;

/** The world as it is. */
export function openIntakeRoom(): IntakeRoom {
  return {
    visit: async (url, overridesRobots) =>
      await visitAddress({ url, overridesRobots, patienceSeconds: patience }),
    read: readFileInThread,
  };
}
