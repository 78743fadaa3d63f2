import { readFileInThread } from "#domain/capture/read-in-thread.ts";
import { visitAddress } from "#domain/fetching/visit-address.ts";
import type { IntakeRoom } from "./room.ts";

/** The world as it is. */
export function openIntakeRoom(): IntakeRoom {
  return {
    visit: async (url, overridesRobots) => await visitAddress({ url, overridesRobots }),
    read: readFileInThread,
  };
}
