import { openThreads } from "#domain/threads.ts";
import type { FileProblem, SentFileType } from "./rules.ts";

export type ReceivingQuestion = { bytes: Uint8Array; recipient: string };
export type ReceivedBytes =
  | { type: SentFileType; sha256: string; sealed: Uint8Array }
  | { problem: FileProblem };

/** 25 MB take half a second. */
const bounds = { seconds: 30, megabytes: 300, threads: 2 };

/** Tells what a file is, and seals it: in a thread, for whoever asks for a page meanwhile. Null where it takes too long. */
export const receiveInThread = openThreads<ReceivingQuestion, ReceivedBytes>(
  "domain/submissions/files/receiving-thread.ts",
  bounds,
);
