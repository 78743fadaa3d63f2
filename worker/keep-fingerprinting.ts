import type { Logger } from "pino";
import { systemActor } from "#domain/auth/actor.ts";
import { fingerprintTexts } from "#domain/capture/commands-fingerprints.ts";
import { repeatRounds } from "./repeat-rounds.ts";

const defaults = { nextPortionMs: 1_000, roundEveryMs: 10 * 60_000, afterFailureMs: 60_000 };

/** Makes the fingerprints of texts from before there were any, or of older rules, portion by portion. */
export function keepFingerprinting(
  log: Logger,
  times: Partial<typeof defaults> = {},
): { stop(): Promise<void> } {
  const { nextPortionMs, roundEveryMs, afterFailureMs } = { ...defaults, ...times };
  return repeatRounds(
    async () => {
      const made = await fingerprintTexts(systemActor);
      return made.ok && made.value > 0 ? nextPortionMs : roundEveryMs;
    },
    log,
    { afterFailureMs, failure: "fingerprints were not made" },
  );
}
