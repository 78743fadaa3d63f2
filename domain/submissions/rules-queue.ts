import type { SubmissionKind } from "./view.ts";

/** What the queue shows: what waits, what I look at, what was decided, what is spam. */
export const queueFilters = ["waiting", "mine", "decided", "spam"] as const;
export type QueueFilter = (typeof queueFilters)[number];

/** Narrower: what nobody looks at, or where the sender wrote last. */
export const queueNarrowings = ["unclaimed", "wrote"] as const;

export type QueueQuery = {
  filter: QueueFilter;
  kind: SubmissionKind | null;
  /** Words in what was sent. */
  words: string;
  only: (typeof queueNarrowings)[number] | null;
};

export const wholeQueue: QueueQuery = { filter: "waiting", kind: null, words: "", only: null };

export const wordsCharsMax = 100;
export const filterNameCharsMax = 60;
/** Nobody looks for more. */
export const filtersMax = 30;
/** As many as a page shows. */
export const togetherMax = 50;

const kinds = ["source", "tip", "challenge"] as const;

/** What an address asks of the queue; null where it asks for what there isn't. What is missing or empty narrows nothing. */
export function readQueueQuery(read: (name: string) => string): QueueQuery | null {
  const filter = find(queueFilters, read("filter") || "waiting");
  const kind = find(kinds, read("kind"));
  const only = find(queueNarrowings, read("only"));
  if (!filter || kind === undefined || only === undefined) return null;
  return { filter, kind, words: read("q").slice(0, wordsCharsMax).trim(), only };
}

/** The same as an address has it, by its parameters; what narrows nothing is left out. */
export function writeQueueQuery({ filter, kind, words, only }: QueueQuery): Record<string, string> {
  return {
    filter,
    ...(kind !== null && { kind }),
    ...(words !== "" && { q: words }),
    ...(only !== null && { only }),
  };
}

function find<T extends string>(known: readonly T[], given: string): T | null | undefined {
  return given === "" ? null : known.find((each) => each === given);
}
