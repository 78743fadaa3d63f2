import { matchPhrase, type PhraseTable } from "../extract/phrases.ts";
import type { Sentence } from "../extract/sentences.ts";
import type { Token } from "../extract/tokens.ts";
import type { LintBlock } from "./block.ts";
import type { BoundFigure } from "./bound-figures.ts";

const articles: ReadonlySet<string> = new Set(["the", "a", "an"]);

/** Where a figure's words end and begin, its qualifier and counted noun with it. */
export function spanOf({ placed, read }: BoundFigure): { start: number; end: number } {
  return {
    start: Math.min(placed.start, read?.start ?? placed.start),
    end: Math.max(placed.end, read?.end ?? placed.end),
  };
}

/** How many tokens begin before an offset of the text. */
export function countTokensBefore(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The word right before a figure, articles left out; "" at the sentence's beginning. */
export function wordBefore(
  { ownTokens }: LintBlock,
  sentence: Sentence,
  figure: BoundFigure,
): string {
  let at = countTokensBefore(ownTokens, spanOf(figure).start) - 1;
  while (at > sentence.from && articles.has(ownTokens[at]?.lower ?? "")) at -= 1;
  return at >= sentence.from ? (ownTokens[at]?.lower ?? "") : "";
}

type Nearness = {
  /** How many words away. */
  reach: number;
  /** Whether a comma may stand between. */
  passesComma: boolean;
};

/** Whether a phrase stands beside a figure, with no other figure or mark between the two. */
export function isBeside(
  { ownTokens }: LintBlock,
  figure: BoundFigure,
  table: PhraseTable<unknown>,
  { reach, passesComma }: Nearness,
): boolean {
  const { start, end } = spanOf(figure);
  const after = countTokensBefore(ownTokens, end);
  const before = countTokensBefore(ownTokens, start) - 1;
  return scan(after, 1) || scan(before, -1);

  function scan(from: number, step: 1 | -1): boolean {
    for (let at = from, steps = 0; steps < reach; at += step, steps += 1) {
      const token = ownTokens[at];
      if (!token) return false;
      // «импорт — 19,4 млрд»: the dash stands for "is".
      const isDash = step === -1 && steps === 0 && /^[–—]$/.test(token.lower);
      const isPassed = isDash || (passesComma && token.lower === ",");
      if (token.kind === "mark" && !isPassed) return false;
      if (matchPhrase(table, ownTokens, at)) return true;
    }
    return false;
  }
}
