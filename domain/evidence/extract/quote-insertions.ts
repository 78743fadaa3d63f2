import { cueAt } from "./cues.ts";
import type { QuotedSpan } from "./mark-places.ts";
import { isDash } from "./period-tokens.ts";
import type { Token } from "./tokens.ts";
import { gaps } from "./tokens.ts";

const insertionTokensMax = 40;
const beforeInsertion = new Set([",", "!", "?", "…", "."]);

/** «Выполнено 46%, – сказал он. – Это хороший результат»: Russian and Polish keep the writer's words between dashes inside the marks. */
export function splitAtInsertion(tokens: Token[], span: QuotedSpan): QuotedSpan[] {
  const parts: QuotedSpan[] = [];
  let { from } = span;
  for (;;) {
    const open = findInsertion(tokens, from + 1, span.to);
    const close = open === null ? null : findInsertionEnd(tokens, open, span.to);
    const isLast = open === null || close === null;
    const part = { from, to: isLast ? span.to : open, isClosed: isLast && span.isClosed };
    parts.push(parts.length > 0 ? { ...part, continues: true } : part);
    if (isLast) return parts;
    from = close + 1;
  }
}

function findInsertionEnd(tokens: Token[], open: number, to: number): number | null {
  for (let at = open + 2; at < Math.min(to - 1, open + insertionTokensMax); at += 1)
    if (isDash(tokens[at]) && tokens[at]?.gap === gaps.blank && tokens[at + 1]?.gap === gaps.blank)
      return at;
  return null;
}

/** The dash after a comma and before a word of saying. */
function findInsertion(tokens: Token[], from: number, to: number): number | null {
  for (let at = from; at < to - 1; at += 1) {
    const isOpen =
      isDash(tokens[at]) &&
      tokens[at]?.gap === gaps.blank &&
      beforeInsertion.has(tokens[at - 1]?.lower ?? "");
    if (isOpen && cueAt(tokens, at + 1)?.kind === "verb") return at;
  }
  return null;
}
