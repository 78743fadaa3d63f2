import type { Logger } from "pino";
import { systemActor } from "#domain/auth/actor.ts";
import { runDueSchedules } from "#domain/briefs/schedules/commands-schedules.ts";
import { repeatRounds } from "./repeat-rounds.ts";

const defaults = { roundEveryMs: 60_000, afterFailureMs: 10_000 };

/** Looks once a minute for plans whose time has come and whose job is gone: it failed while the database was away, or wasn't restored with the rest. */
export function keepSchedules(
  log: Logger,
  times: Partial<typeof defaults> = {},
): { stop(): Promise<void> } {
  const { roundEveryMs, afterFailureMs } = { ...defaults, ...times };
  return repeatRounds(
    async () => {
      await runDueSchedules(systemActor);
      return roundEveryMs;
    },
    log,
    { afterFailureMs, failure: "what was planned came to nothing" },
  );
}
