import type { Analysis } from "../analysis.ts";
import type { IndirectReading } from "../indirect.ts";
import type { Range } from "../roles.ts";
import type { Saying, Sayings } from "./sayings.ts";

/** Reported speech of an English text, also where it holds a few words in marks; what is reported within it isn't read again. */
export function readEnglishIndirect(
  { sentences }: Analysis,
  sayings: Sayings,
  contents: (saying: Saying) => readonly Range[],
): IndirectReading[] {
  const readings: IndirectReading[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const others = sayings.inSentence(index);
    let taken = sentence.from;
    for (const saying of others) {
      const { subject, cue } = saying;
      if (!subject || cue.from < taken) continue;
      for (const content of contents(saying)) {
        if (content.from < taken) continue;
        readings.push({ content, cue, subject, sentence: index });
        taken = content.to;
      }
      taken = Math.max(taken, cue.to);
    }
  }
  return readings;
}
