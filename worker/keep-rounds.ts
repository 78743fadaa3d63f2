import type { Logger } from "pino";
import { type Actor, systemActor } from "#domain/auth/actor.ts";
import { noteAuditHead } from "#domain/auth/commands-audit.ts";
import { runDueSchedules } from "#domain/briefs/schedules/commands-schedules.ts";
import { fingerprintTexts } from "#domain/capture/commands-fingerprints.ts";
import { endEmbargoes } from "#domain/embargoes/commands-embargoes.ts";
import { gatherMail } from "#domain/mail/commands-gather.ts";
import type { Result } from "#domain/result.ts";
import { indexWords } from "#domain/search/commands-words.ts";
import { indexPublished } from "#domain/search/published/commands-index.ts";
import { tellFigures } from "#domain/submissions/commands-figures.ts";
import { forgetSubmissions } from "#domain/submissions/commands-moderate.ts";
import { cleanFiles } from "#domain/submissions/files/commands-clean.ts";
import { removeTrashed } from "#domain/trash/commands-remove.ts";
import { repeatRounds } from "./repeat-rounds.ts";

type Round = {
  act: (actor: Actor) => Promise<Result<unknown>>;
  everyMs: number;
  /** Of what is done portion by portion, each answered by how much it was: the next one comes sooner while there is something. */
  nextPortionMs?: number;
  afterFailureMs: number;
  failure: string;
};

const seconds = 1_000;
const minutes = 60 * seconds;

/** What the worker sees to over and over: what no job does, or whose job is gone because the database was away, a worker was killed or it wasn't restored with the rest. */
const rounds: readonly Round[] = [
  {
    act: runDueSchedules,
    ...{ everyMs: minutes, afterFailureMs: 10 * seconds },
    failure: "what was planned came to nothing",
  },
  {
    act: endEmbargoes,
    ...{ everyMs: 20 * seconds, nextPortionMs: seconds, afterFailureMs: 10 * seconds },
    failure: "embargoes that are over were not taken off",
  },
  {
    act: gatherMail,
    ...{ everyMs: 15 * seconds, afterFailureMs: 30 * seconds },
    failure: "mails were not made",
  },
  {
    act: indexWords,
    ...{ everyMs: minutes, nextPortionMs: seconds, afterFailureMs: minutes },
    failure: "words to search by were not made",
  },
  {
    // What is published is to be found within five seconds.
    act: indexPublished,
    ...{ everyMs: 2 * seconds, nextPortionMs: 50, afterFailureMs: 10 * seconds },
    failure: "what has changed was not made to be found",
  },
  {
    act: forgetSubmissions,
    ...{ everyMs: 60 * minutes, nextPortionMs: seconds, afterFailureMs: 10 * minutes },
    failure: "submissions were not forgotten",
  },
  {
    act: cleanFiles,
    ...{ everyMs: minutes, nextPortionMs: seconds, afterFailureMs: minutes },
    failure: "files that were sent in were not cleaned",
  },
  {
    act: tellFigures,
    ...{ everyMs: 60 * minutes, afterFailureMs: 10 * minutes },
    failure: "figures of what is sent in were not told",
  },
  {
    act: noteAuditHead,
    ...{ everyMs: 10 * minutes, afterFailureMs: minutes },
    failure: "the head of the trail was not told",
  },
  {
    act: fingerprintTexts,
    ...{ everyMs: 10 * minutes, nextPortionMs: seconds, afterFailureMs: minutes },
    failure: "fingerprints were not made",
  },
  {
    act: removeTrashed,
    ...{ everyMs: 60 * minutes, nextPortionMs: seconds, afterFailureMs: 10 * minutes },
    failure: "the trash was not emptied",
  },
];

export function keepRounds(log: Logger): { stop(): Promise<void> } {
  const kept = rounds.map(({ act, everyMs, nextPortionMs, afterFailureMs, failure }) =>
    repeatRounds(
      async () => {
        const done = await act(systemActor);
        if (!done.ok) throw new Error(done.problems.map(({ code }) => code).join(", "));
        const isMore = typeof done.value === "number" && done.value > 0;
        return isMore ? (nextPortionMs ?? everyMs) : everyMs;
      },
      log,
      { afterFailureMs, failure },
    ),
  );
  return { stop: async () => void (await Promise.all(kept.map(({ stop }) => stop()))) };
}
