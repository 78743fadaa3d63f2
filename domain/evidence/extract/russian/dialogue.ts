import type { QuotedSpan } from "../mark-places.ts";
import { isDash } from "../period-tokens.ts";
import { splitParagraphs } from "../quotation-marks.ts";
import { splitAtInsertion } from "../quote-insertions.ts";
import type { Token } from "../tokens.ts";
import { gaps } from "../tokens.ts";
import { isCyrillic } from "./words.ts";

/** A line that opens with a dash and what is said itself, not with a quotation mark. */
function opensDialogue(tokens: Token[], from: number, to: number): boolean {
  return (
    to - from > 3 &&
    isDash(tokens[from]) &&
    tokens[from + 1]?.gap === gaps.blank &&
    (isCyrillic(tokens[from + 1]) || isCyrillic(tokens[from + 2])) &&
    !/^[«“„"]$/.test(tokens[from + 1]?.lower ?? "")
  );
}

/**
 * What is said in lines that open with a dash: "— Мост обещали, — говорит он. — Я ждал." Only where the line has its attribution; without one
 * it is a turn of an interview, or an item of a list.
 */
export function findDialogueSpans(tokens: Token[]): QuotedSpan[] {
  return splitParagraphs(tokens).flatMap(({ from, to }) => {
    if (!opensDialogue(tokens, from, to)) return [];
    const parts = splitAtInsertion(tokens, { from: from + 1, to, isClosed: false });
    return parts.length > 1 || (parts[0]?.to ?? to) < to ? parts : [];
  });
}
