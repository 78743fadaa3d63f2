import type { Logger } from "pino";
import { systemActor } from "#domain/auth/actor.ts";
import { gatherMail } from "#domain/mail/commands-gather.ts";
import { repeatRounds } from "./repeat-rounds.ts";

const defaults = { roundEveryMs: 15_000, afterFailureMs: 30_000 };

/** Makes mails of the news whose time has come, and sees to those that no job sends: theirs failed while the database was away, or a worker was killed. */
export function keepMail(
  log: Logger,
  times: Partial<typeof defaults> = {},
): { stop(): Promise<void> } {
  const { roundEveryMs, afterFailureMs } = { ...defaults, ...times };
  return repeatRounds(
    async () => {
      await gatherMail(systemActor);
      return roundEveryMs;
    },
    log,
    { afterFailureMs, failure: "mails were not made" },
  );
}
