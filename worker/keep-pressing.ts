import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "pino";
import { systemActor } from "#domain/auth/actor.ts";
import { describeFailure } from "#domain/health/describe-failure.ts";
import { pressWaiting } from "#domain/press/commands.ts";
import { type Cdn, purgeSome } from "#domain/press/commands-purge.ts";
import { makeRound, reportWorker } from "#domain/press/commands-round.ts";
import type { PressRoom } from "#domain/press/room.ts";
import { sayEverySeconds } from "#domain/press/writes-builds.ts";

const defaults = { lookEveryMs: 1_000, roundEveryMs: 60_000, afterFailureMs: 5_000 };

/** A page that is being pressed when the worker is to end is waited for so long; another worker presses it else. */
const graceMs = 25_000;

/**
 * Presses what waits, whoever made it due, and once a minute looks after the whole site. Goes by this process' own time alone: the queue's schedule would rest for
 * an hour where the database's clock is set back by one.
 */
export function keepPressing(
  room: PressRoom,
  log: Logger,
  { cdn, ...times }: Partial<typeof defaults> & { cdn?: Cdn | undefined } = {},
) {
  const { lookEveryMs, roundEveryMs, afterFailureMs } = { ...defaults, ...times };
  const ending = new AbortController();
  const { signal } = ending;
  let nextRoundAt = performance.now();

  async function work(): Promise<void> {
    if (performance.now() < nextRoundAt) {
      await pressWaiting(systemActor, room, { signal });
      return;
    }
    nextRoundAt = performance.now() + roundEveryMs;
    await makeRound(systemActor, room, { signal });
  }

  /** Does it again and again; what fails is logged and tried later. */
  async function repeat(what: string, everyMs: number, once: () => Promise<unknown>) {
    while (!signal.aborted) {
      const restMs = await once().then(
        () => everyMs,
        (error) => {
          log.error(describeFailure(error), what);
          return Math.max(everyMs, afterFailureMs);
        },
      );
      await wait(restMs, undefined, { signal }).catch(() => undefined);
    }
  }

  // By itself, so that a long round isn't taken for a worker that is gone.
  const report = () => reportWorker(systemActor, room.build);
  const reporting = repeat("the worker can't report", sayEverySeconds * 1000, report);
  const pressing = repeat("the press came to nothing", lookEveryMs, work);

  // Beside pressing, which a CDN that doesn't answer holds up by nothing.
  const purging = cdn
    ? repeat("the CDN was not told what to forget", lookEveryMs, () => purge(cdn))
    : Promise.resolve();

  async function purge(told: Cdn): Promise<void> {
    for (let purged = 1; purged > 0 && !signal.aborted; ) {
      const some = await purgeSome(systemActor, told);
      purged = some.ok ? some.value : 0;
    }
  }

  return {
    async stop(): Promise<void> {
      ending.abort();
      await Promise.race([Promise.all([reporting, pressing, purging]), wait(graceMs)]);
    },
  };
}
