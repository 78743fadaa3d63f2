import type { ExtractedFigure, ExtractedPeriod, ExtractedQuote } from "../types.ts";
import type { Features } from "./features.ts";
import { featuresOfFigure, featuresOfPeriod } from "./figure-features.ts";
import { featuresOfSpeaker, featuresOfWords } from "./quote-features.ts";
import { weights } from "./weights.ts";

/**
 * How sure the engine is of what it proposes, from 0 to 1 to two decimals: of all that it is 0.9 sure of, about 90% are right. Measured on texts that people have
 * marked (tests/gold), so it holds for texts like those.
 */
export type QuoteConfidence = {
  /** That somebody is reported to have said these words, and from the first to the last. */
  confidence: number;
  /** That whoever is named said them; without a speaker, that the text names none. */
  speakerConfidence: number;
};

export type FigureConfidence = {
  /** Of value and unit. */
  confidence: number;
  /** Of its period; without one, that the text gives none. */
  periodConfidence: number;
};

/** Nothing that rules read is certain, nor certainly wrong. */
const least = 0.01;

export function weigh<Name extends string>(
  own: Readonly<Record<NoInfer<Name> | "base", number>>,
  features: Features<Name>,
): number {
  let logit = own.base;
  for (const name in features) logit += own[name] * features[name];
  return 1 / (1 + Math.exp(-logit));
}

function toShare(share: number): number {
  return Math.round(Math.min(1 - least, Math.max(least, share)) * 100) / 100;
}

export function rateQuote(text: string, language: string, quote: ExtractedQuote): QuoteConfidence {
  const proposal = { text, language, quote };
  return {
    confidence: toShare(weigh(weights.words, featuresOfWords(proposal))),
    speakerConfidence: toShare(weigh(weights.speaker, featuresOfSpeaker(proposal))),
  };
}

/** `periods` are all of the text's, in its order. */
export function rateFigure(
  { text, language, periods }: { text: string; language: string; periods: ExtractedPeriod[] },
  figure: ExtractedFigure,
): FigureConfidence {
  const proposal = { text, language, figure, periods };
  return {
    confidence: toShare(weigh(weights.figure, featuresOfFigure(proposal))),
    periodConfidence: toShare(weigh(weights.period, featuresOfPeriod(proposal))),
  };
}
