import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "pino";
import { describeFailure } from "#domain/health/describe-failure.ts";

/** What is under way when the worker is to end is waited for so long. */
const graceMs = 5_000;

/** Does something over and over in this process' own time, as many workers as there are. A round says after how many milliseconds the next one comes. */
export function repeatRounds(
  round: (signal: AbortSignal) => Promise<number>,
  log: Logger,
  { afterFailureMs, failure }: { afterFailureMs: number; failure: string },
): { stop(): Promise<void> } {
  const ending = new AbortController();
  const { signal } = ending;

  async function attempt(): Promise<number> {
    try {
      return await round(signal);
    } catch (error) {
      log.error(describeFailure(error), failure);
      return afterFailureMs;
    }
  }

  async function repeat(): Promise<void> {
    while (!signal.aborted) {
      await wait(await attempt(), undefined, { signal }).catch(() => undefined);
    }
  }

  const repeating = repeat();
  return {
    async stop() {
      ending.abort();
      await Promise.race([repeating, wait(graceMs)]);
    },
  };
}
