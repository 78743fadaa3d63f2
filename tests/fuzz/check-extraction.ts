import { extract } from "#domain/evidence/extract/extract.ts";
import { readFigures } from "#domain/evidence/extract/read-figures.ts";
import type { Extraction, ExtractOptions } from "#domain/evidence/extract/types.ts";

type Span = { text: string; start: number; end: number };

/**
 * What must hold of any text whatever is extracted from it: a sentence that says what doesn't; null where all does. Throws what the engine throws. `again`: read
 * it a second time, and as the linter does.
 */
export function findExtractionFault(
  text: string,
  options: ExtractOptions,
  again: boolean,
): string | null {
  const found = extract(text, options);
  const figures = again ? readFigures(text, options) : [];
  const fault = findMisplaced(text, listSpans(found, figures)) ?? findMisread(found);
  if (fault !== null || !again) return fault;
  const isSame = JSON.stringify(extract(text, options)) === JSON.stringify(found);
  return isSame ? null : "the same text gives another result the second time";
}

function listSpans(found: Extraction, figures: readonly Span[]): [string, Span][] {
  return [
    ...found.quotes.map((each): [string, Span] => ["quotation", each]),
    ...found.quotes.flatMap(({ speaker }): [string, Span][] =>
      speaker ? [["speaker", speaker]] : [],
    ),
    ...found.figures.map((each): [string, Span] => ["figure", each]),
    ...figures.map((each): [string, Span] => ["figure for the linter", each]),
    ...found.periods.map((each): [string, Span] => ["period", each]),
    ...found.people.map((each): [string, Span] => ["person", { ...each, text: each.name }]),
  ];
}

function findMisplaced(text: string, spans: readonly [string, Span][]): string | null {
  for (const [what, { text: words, start, end }] of spans) {
    if (!(start >= 0 && start < end && end <= text.length))
      return `a ${what} from ${start} to ${end} of ${text.length}`;
    if (text.slice(start, end) !== words)
      return `a ${what} says ${JSON.stringify(words)} where the text has ${JSON.stringify(text.slice(start, end))}`;
  }
  return null;
}

const decimal = /^-?\d+(\.\d+)?$/;

function findMisread({ quotes, figures }: Extraction): string | null {
  for (const { value, low, high, text } of figures)
    for (const number of [value, low, high])
      if (number !== null && !decimal.test(number))
        return `the figure ${JSON.stringify(text)} is ${number}, which is no decimal`;
  const said = [
    ...quotes.flatMap(({ confidence, speakerConfidence }) => [confidence, speakerConfidence]),
    ...figures.flatMap(({ confidence, periodConfidence }) => [confidence, periodConfidence]),
  ];
  const odd = said.find((share) => !(share > 0 && share < 1));
  return odd === undefined ? null : `a confidence of ${odd}`;
}
