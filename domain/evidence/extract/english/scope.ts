import type { Analysis } from "../analysis.ts";
import type { QuotedSpan } from "../mark-places.ts";
import type { Range } from "../roles.ts";
import { countBefore, type SpeakerContext, type Subject } from "../speaker-context.ts";
import type { Saying, Sayings } from "./sayings.ts";

/** What the reader of an English text goes by: `contents` are what each saying reports without marks. */
export type EnglishScope = {
  analysis: Analysis;
  context: SpeakerContext;
  sayings: Sayings;
  spans: readonly QuotedSpan[];
  contents: (saying: Saying) => readonly Range[];
};

/** Words of saying beside a quotation. `isLinked`: they lead to its marks, or report a sentence that holds them. */
export type Attribution = {
  cue: Range | null;
  subject: Subject | null;
  to: number;
  isLinked: boolean;
  /** Nothing but whom, when and where lies between them and the marks. */
  isNear: boolean;
};

export function sentenceIndexAt({ context }: EnglishScope, at: number): number {
  return context.sentenceIndexAt(at);
}

export function contentsOf({ contents }: EnglishScope, saying: Saying): readonly Range[] {
  return contents(saying);
}

export function holds(ranges: readonly Range[], at: number): boolean {
  return ranges.some(({ from, to }) => from <= at && at < to);
}

export function isPerson({ context }: EnglishScope, subject: Subject | null): boolean {
  return (
    subject !== null &&
    context.mentions[countBefore(context, subject.name.from)]?.from === subject.name.from
  );
}
