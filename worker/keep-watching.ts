import type { Logger } from "pino";
import { systemActor } from "#domain/auth/actor.ts";
import { watchSources } from "#domain/watch/commands.ts";
import type { WatchRoom } from "#domain/watch/room.ts";
import { repeatRounds } from "./repeat-rounds.ts";

const defaults = { roundEveryMs: 10 * 60_000, afterFailureMs: 60_000 };

/** Looks at sources whose time has come, every ten minutes. A source whose visit is cut off at the end is looked at again an hour later. */
export function keepWatching(
  room: WatchRoom,
  log: Logger,
  times: Partial<typeof defaults> = {},
): { stop(): Promise<void> } {
  const { roundEveryMs, afterFailureMs } = { ...defaults, ...times };
  return repeatRounds(
    async (signal) => {
      await watchSources(systemActor, room, { signal });
      return roundEveryMs;
    },
    log,
    { afterFailureMs, failure: "the watch came to nothing" },
  );
}
