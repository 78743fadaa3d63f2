import type { FigureConfidence, QuoteConfidence } from "./confidence.ts";

/** What about a proposal the engine isn't sure of: a person looks twice. */
export type Doubt = "words" | "speaker" | "figure" | "period";

/** Below this three of ten are wrong: enough to be told of, and few enough that it stays worth reading. */
const doubtedBelow = 0.7;

/** Proposals of engines that didn't say how sure they were raise none. */
export function listQuoteDoubts(said: Partial<QuoteConfidence>): Doubt[] {
  return listBelow({ words: said.confidence, speaker: said.speakerConfidence });
}

/** As listQuoteDoubts, of a figure and of its period; confidences are shares from 0 to 1. */
export function listFigureDoubts(said: Partial<FigureConfidence>): Doubt[] {
  return listBelow({ figure: said.confidence, period: said.periodConfidence });
}

function listBelow(said: Partial<Record<Doubt, number>>): Doubt[] {
  const kinds: readonly Doubt[] = ["words", "speaker", "figure", "period"];
  return kinds.filter((kind) => (said[kind] ?? 1) < doubtedBelow);
}
