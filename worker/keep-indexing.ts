import type { Logger } from "pino";
import { systemActor } from "#domain/auth/actor.ts";
import { indexWords } from "#domain/search/commands-words.ts";
import { repeatRounds } from "./repeat-rounds.ts";

const times = { nextPortionMs: 1_000, roundEveryMs: 60_000, afterFailureMs: 60_000 };

/** Makes the words by which drafts and versions are found, of those that were changed, portion by portion. */
export function keepIndexing(log: Logger): { stop(): Promise<void> } {
  const { nextPortionMs, roundEveryMs, afterFailureMs } = times;
  return repeatRounds(
    async () => {
      const made = await indexWords(systemActor);
      return made.ok && made.value > 0 ? nextPortionMs : roundEveryMs;
    },
    log,
    { afterFailureMs, failure: "words to search by were not made" },
  );
}
