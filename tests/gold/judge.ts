import {
  featuresOfFigure,
  featuresOfPeriod,
} from "#domain/evidence/extract/confidence/figure-features.ts";
import {
  featuresOfSpeaker,
  featuresOfWords,
} from "#domain/evidence/extract/confidence/quote-features.ts";
import { extract } from "#domain/evidence/extract/extract.ts";
import type { Extraction } from "#domain/evidence/extract/types.ts";
import { type GoldText, toMarked } from "./read-gold.ts";
import {
  areMostlySame,
  isIndirect,
  isSameSpeaker,
  isSameUnit,
  isSameValue,
  type Marked,
  overlap,
  pair,
  sameWords,
} from "./score.ts";

/** One thing that the engine said of a text: how sure it was, what it went by, and whether a person marked the same. */
export type JudgedClaim = {
  of: Claim;
  text: string;
  language: string;
  said: number;
  features: Readonly<Record<string, number>>;
  isRight: boolean;
};

/** Words: of a quotation in marks the same, of reported speech mostly. Its speaker, of those. A figure's value and unit; its period, of those. */
export const claims = ["words", "speaker", "figure", "period"] as const;
export type Claim = (typeof claims)[number];

/** All that the engine says of the texts, each with whether it is right. */
export function judgeTexts(texts: readonly GoldText[]): JudgedClaim[] {
  return texts.flatMap((gold) => {
    const found = extract(gold.text, { publishedOn: gold.publishedOn });
    const marked = toMarked(gold);
    const judged = [...judgeQuotes(marked, found), ...judgeFigures(marked, found)];
    const { language, name } = gold;
    return judged.map((each) => ({ ...each, language, text: `${language}/${name}` }));
  });
}

type Judged = Omit<JudgedClaim, "text" | "language">;

function judgeQuotes({ quotes, text }: Marked, found: Extraction): Judged[] {
  const isInMarks = (quote: Parameters<typeof isIndirect>[0]) => !isIndirect(quote);
  const pairs = new Map([
    ...pair(quotes.filter(isInMarks), found.quotes.filter(isInMarks), (one, other) =>
      sameWords(text, one, other),
    ),
    ...pair(quotes.filter(isIndirect), found.quotes.filter(isIndirect), areMostlySame),
  ]);
  return found.quotes.flatMap((quote): Judged[] => {
    const proposal = { text, language: found.language, quote };
    const own = pairs.get(quote);
    const words = {
      of: "words" as const,
      said: quote.confidence,
      features: featuresOfWords(proposal),
      isRight: own !== undefined,
    };
    if (!own) return [words];
    const speaker = {
      of: "speaker" as const,
      said: quote.speakerConfidence,
      features: featuresOfSpeaker(proposal),
      isRight: isSameSpeaker(own, quote),
    };
    return [words, speaker];
  });
}

function judgeFigures({ figures, text }: Marked, found: Extraction): Judged[] {
  const pairs = pair(
    figures,
    found.figures,
    (one, other) => overlap(one, other) && isSameValue(one, other) && isSameUnit(one, other),
  );
  return found.figures.flatMap((figure): Judged[] => {
    const { language, periods } = found;
    const proposal = { text, language, figure, periods };
    const own = pairs.get(figure);
    const value = {
      of: "figure" as const,
      said: figure.confidence,
      features: featuresOfFigure(proposal),
      isRight: own !== undefined,
    };
    if (!own) return [value];
    const period = {
      of: "period" as const,
      said: figure.periodConfidence,
      features: featuresOfPeriod(proposal),
      isRight: own.period?.value === figure.period?.value,
    };
    return [value, period];
  });
}
