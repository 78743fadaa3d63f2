import type { QuotedSpan } from "../mark-places.ts";
import type { Organisation } from "../organisations.ts";
import type { SpeakerContext, Subject } from "../speaker-context.ts";
import type { Entry } from "./chain.ts";
import type { ReportingCue } from "./cues.ts";
import { SayingReader } from "./saying-reader.ts";

/**
 * A word of saying with who says it. `from` to `to`: the attribution, from its subject to the end of the verb, or the other way round. `side`: where
 * the subject stands; `carried` is that of the clause before. `isOwn`: the writer says it.
 */
export type Saying = {
  cue: ReportingCue;
  from: number;
  to: number;
  subject: Subject | null;
  side: "before" | "behind" | "carried" | "none";
  sentence: number;
  isOwn: boolean;
};

export type Sayings = {
  list: readonly Saying[];
  /** The sayings of a sentence, in reading order. */
  inSentence: (index: number) => readonly Saying[];
  /** The attribution that begins at a token. */
  startingAt: (at: number) => Saying | null;
  /** Whom the text goes on about at a token: who spoke last or is spoken of since, no further back than sentence `first`. */
  speakerBefore: (at: number, first: number) => Subject | null;
  /** Who does what the verb right at or behind a token says, whatever verb it is: "Robinson greeted him", "thundered Berg". */
  whoActs: (at: number, end: number) => Act | null;
  /** Who a sentence is about, where that is somebody who can speak. */
  subjectOfSentence: (index: number) => Subject | null;
};

export type Act = { verb: number; subject: Subject; to: number };

/** All words of saying outside quotation marks, each with who says it as far as the text tells. */
export function readSayings(
  context: SpeakerContext,
  organisations: readonly Organisation[],
  spans: readonly QuotedSpan[],
): Sayings {
  const reader = new SayingReader(context, organisations, spans);
  reader.read();
  const starts = new Map<number, Saying>();
  for (const saying of reader.list) if (!starts.has(saying.from)) starts.set(saying.from, saying);
  return {
    list: reader.list,
    inSentence: (index) => reader.bySentence[index] ?? [],
    startingAt: (at) => starts.get(at) ?? null,
    speakerBefore: (at, first) =>
      speakerBefore(reader.entries, { at, sentence: context.sentenceIndexAt(at) }, first),
    whoActs: (at, end) => reader.whoActs(at, end),
    subjectOfSentence: (index) => reader.speakers[index]?.subject ?? null,
  };
}

/** The last entry of sentence `sentence` or of one before; they are in the sentences' order. */
function lastUpTo(entries: readonly Entry[], sentence: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.sentence ?? 0) <= sentence) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Sentence by sentence backwards: who spoke, else which person it is about. */
export function speakerBefore(
  entries: readonly Entry[],
  { at, sentence }: { at: number; sentence: number },
  first: number,
): Subject | null {
  let index = lastUpTo(entries, sentence);
  while (index >= 0 && (entries[index]?.at ?? 0) >= at) index -= 1;
  while (index >= 0) {
    const current = entries[index]?.sentence ?? -1;
    if (current < first) return null;
    let said: Entry | null = null;
    let subject: Entry | null = null;
    for (; index >= 0 && entries[index]?.sentence === current; index -= 1) {
      const entry = entries[index];
      if (entry?.strength === "said") said = entry;
      if (entry?.strength === "subject" && entry.kind === "person") subject = entry;
    }
    const chosen = said ?? subject;
    if (chosen) return chosen.subject;
  }
  return null;
}
