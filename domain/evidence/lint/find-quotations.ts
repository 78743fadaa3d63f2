import { tokeniseIn } from "../extract/analysis.ts";
import { cueAt } from "../extract/cues.ts";
import type { QuotedSpan } from "../extract/mark-places.ts";
import { findQuotedSpans, findUnpairedMarks } from "../extract/quotation-marks.ts";
import { isSpeech } from "../extract/quote-kinds.ts";
import type { Token } from "../extract/tokens.ts";

/** Words between quotation marks. `start` and `end` take the marks in, `innerStart` and `innerEnd` leave them out. */
export type Quotation = {
  text: string;
  start: number;
  end: number;
  innerStart: number;
  innerEnd: number;
  /** Scare quotes, a name or a title rather than speech. */
  isScare: boolean;
};

const anyMark = /["“”„‟«»‘’']/;
/** How many tokens away a verb of saying still belongs to the quotation, and a naming one ("called"). */
const cueReach = 4;
const sentenceReach = 30;

export type Quotations = {
  quotations: Quotation[];
  /** Marks that open a quotation which nothing closes, or close one which nothing opened. */
  unpaired: { start: number; end: number }[];
};

/**
 * Who spoke doesn't matter here, and people are not looked for: that makes this fast enough to run at every keystroke. `known` are the text's
 * tokens, from whoever has them already.
 */
export function findQuotations(text: string, language: string, known?: Token[]): Quotations {
  if (!anyMark.test(text)) return { quotations: [], unpaired: [] };
  const tokens = known ?? tokeniseIn(language, text);
  const quotations = findQuotedSpans(tokens).flatMap((span) => {
    const first = tokens[span.from];
    const last = tokens[span.to - 1];
    if (!first || !last) return [];
    return [
      {
        text: text.slice(first.start, last.end),
        start: tokens[span.from - 1]?.start ?? first.start,
        end: span.isClosed ? (tokens[span.to]?.end ?? last.end) : last.end,
        innerStart: first.start,
        innerEnd: last.end,
        isScare: !isSpeech(tokens, span, {
          openAt: span.from - 1,
          sentenceStart: Math.max(0, span.from - sentenceReach),
          isLinked: isNearCue(tokens, span),
        }),
      },
    ];
  });
  const unpaired = findUnpairedMarks(tokens).flatMap((at) => {
    const mark = tokens[at];
    return mark ? [{ start: mark.start, end: mark.end }] : [];
  });
  return { quotations, unpaired };
}

function isNearCue(tokens: Token[], { from, to }: QuotedSpan): boolean {
  for (let step = 1; step <= cueReach; step += 1) {
    if (
      cueAt(tokens, from - 1 - step)?.kind === "verb" ||
      cueAt(tokens, to + step)?.kind === "verb"
    )
      return true;
  }
  return false;
}
