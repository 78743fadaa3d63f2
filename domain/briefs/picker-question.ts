import { readFigures } from "#domain/evidence/extract/read-figures.ts";

/** What somebody asks the picker for. */
export type PickerQuestion = {
  /** Decimals in base units: "46.5 billion" is 46500000000; of a range both ends. */
  values: string[];
  /** Numbers as written, for sources that give them at any scale: 46.5. */
  reported: string[];
  /** All words, numbers among them: what has them all is found, whatever it is. */
  words: string[];
  /** The words that belong to no figure. */
  others: string[];
};

const questionCharsMax = 200;
const wordsMax = 12;

/** Reads a question as it is typed, in the brief's language: figures by their value, everything else as words to be found. */
export function readQuestion(text: string, language: string): PickerQuestion {
  const asked = text.normalize("NFC").replaceAll("\u0000", "").trim().slice(0, questionCharsMax);
  const figures = readFigures(asked, { language });
  const rest = figures.reduceRight(
    (kept, { start, end }) => `${kept.slice(0, start)} ${kept.slice(end)}`,
    asked,
  );
  return {
    values: figures.flatMap(({ value, low, high }) => [value ?? [], low ?? [], high ?? []].flat()),
    reported: listWords(asked).flatMap(readReported),
    words: listWords(asked),
    others: listWords(rest),
  };
}

function listWords(text: string): string[] {
  return text.split(/\s+/u).filter(Boolean).slice(0, wordsMax);
}

/** A bare number. A comma before three digits groups thousands in one language and begins decimals in another: that is left to the figures. A year is no value. */
function readReported(word: string): string[] {
  if (
    !/^-?\d{1,30}(?:\.\d{1,30}|,\d{1,2}|,\d{4,30})?$/.test(word) ||
    /^(?:1[89]|20)\d\d$/.test(word)
  )
    return [];
  return [word.replace(",", ".")];
}
