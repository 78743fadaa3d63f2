import { signStems } from "../lexicon/russian-marks.ts";
import { sloganNouns } from "../lexicon/speech.ts";
import type { ExtractedQuote } from "../types.ts";
import { countWords, type Features, isForeign, nearnessOf, toFlag } from "./features.ts";

export type QuoteProposal = { text: string; language: string; quote: ExtractedQuote };

const shortWordsMax = 3;
const clauseWordsMin = 9;

/** Of the words: that somebody is reported to have said them, from the first to the last. */
export function featuresOfWords({ text, language, quote }: QuoteProposal) {
  const words = countWords(quote.text, clauseWordsMin);
  const isReported = quote.kind === "indirect";
  return {
    foreign: toFlag(isForeign(language)),
    reported: toFlag(isReported),
    shortReport: toFlag(isReported && words < clauseWordsMin),
    short: toFlag(!isReported && words <= shortWordsMax),
    withoutCue: toFlag(quote.cue === null),
    withoutSpeaker: toFlag(quote.speaker === null),
    notClosed: toFlag(!isReported && !hasMarkBehind(text, quote.end)),
  } satisfies Features<string>;
}

/** Of the speaker, or of there being none. */
export function featuresOfSpeaker({ text, language, quote }: QuoteProposal) {
  const { speaker } = quote;
  const nearness = speaker && nearnessOf(text, speaker, quote);
  const isSlogan = speaker === null && isSloganCue(quote.cue ?? "");
  const isNobody = speaker === null && !isSlogan;
  const isNamed = speaker !== null && /^\p{Lu}/u.test(speaker.text);
  return {
    foreign: toFlag(isForeign(language)),
    reported: toFlag(quote.kind === "indirect"),
    withoutCue: toFlag(quote.cue === null),
    slogan: toFlag(isSlogan),
    nobody: toFlag(isNobody),
    nobodyInForeign: toFlag(isNobody && isForeign(language)),
    noun: toFlag(speaker !== null && !isNamed),
    oneName: toFlag(isNamed && countWords(speaker.text, 2) === 1),
    before: toFlag(speaker !== null && nearness === "sentence" && speaker.end <= quote.start),
    otherSentence: toFlag(nearness === "paragraph"),
    otherParagraph: toFlag(nearness === "apart"),
  } satisfies Features<string>;
}

/** A closing mark, past the comma or full stop that some set inside it. */
function hasMarkBehind(text: string, end: number): boolean {
  return /^[,.…!?]{0,2}["'”»’“]/u.test(text.slice(end, end + 3));
}

/** What a slogan stands on, which nobody needs to have said. A star stands for any ending. */
function isSloganCue(cue: string): boolean {
  const written = cue.toLowerCase();
  if (signStems.some((stem) => written.startsWith(stem))) return true;
  return sloganNouns.some((noun) =>
    noun.endsWith("*") ? written.startsWith(noun.slice(0, -1)) : written === noun,
  );
}
