import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "pino";
import { systemActor } from "#domain/auth/actor.ts";
import { describeFailure } from "#domain/health/describe-failure.ts";
import { watchSources } from "#domain/watch/commands.ts";
import type { WatchRoom } from "#domain/watch/room.ts";

const defaults = { roundEveryMs: 10 * 60_000, afterFailureMs: 60_000 };

/** A visit that is under way when the worker is to end is waited for so long; the source is looked at again an hour later else. */
const graceMs = 5_000;

/** Looks at sources whose time has come, every ten minutes of this process' own time, as many workers as there are. */
export function keepWatching(
  room: WatchRoom,
  log: Logger,
  times: Partial<typeof defaults> = {},
): { stop(): Promise<void> } {
  const { roundEveryMs, afterFailureMs } = { ...defaults, ...times };
  const ending = new AbortController();
  const { signal } = ending;

  async function round(): Promise<number> {
    try {
      await watchSources(systemActor, room, { signal });
      return roundEveryMs;
    } catch (error) {
      log.error(describeFailure(error), "the watch came to nothing");
      return afterFailureMs;
    }
  }

  async function repeat(): Promise<void> {
    while (!signal.aborted) {
      await wait(await round(), undefined, { signal }).catch(() => undefined);
    }
  }

  const watching = repeat();
  return {
    async stop() {
      ending.abort();
      await Promise.race([watching, wait(graceMs)]);
    },
  };
}
