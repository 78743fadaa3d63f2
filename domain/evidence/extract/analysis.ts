import { detectLanguage, usesDecimalComma } from "./language.ts";
import { monthWords } from "./lexicon/months.ts";
import { type Published, readPublished } from "./period-context.ts";
import type { PeriodReading } from "./period-tokens.ts";
import { type Sentence, splitSentences } from "./sentences.ts";
import { readTimes } from "./times.ts";
import { type Token, tokenise } from "./tokens.ts";
import type { ExtractOptions } from "./types.ts";

/** What every reader of a text needs, made once. */
export type Analysis = {
  text: string;
  language: string;
  tokens: Token[];
  sentences: Sentence[];
  /** Words for a time, by sentence; what they date is in dated.ts. */
  times: PeriodReading[][];
  published: Published | null;
};

/** The tokens of a text whose language is known. */
export function tokeniseIn(language: string, text: string): Token[] {
  return tokenise(text, { decimalComma: usesDecimalComma(language), months: monthWords });
}

/** Tokens, sentences and words for times of a text; its language is found from its letters where the options don't say it. Linear in the text's length, and throws on no text. */
export function analyse(text: string, options: ExtractOptions): Analysis {
  const language = options.language ?? detectLanguage(text);
  const tokens = tokeniseIn(language, text);
  const sentences = splitSentences(tokens);
  const published = readPublished(options.publishedOn);
  return {
    text,
    language,
    tokens,
    sentences,
    times: readTimes(tokens, sentences, published),
    published,
  };
}
