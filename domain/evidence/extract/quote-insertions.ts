import { cueAt } from "./cues.ts";
import type { QuotedSpan } from "./mark-places.ts";
import { isDash } from "./period-tokens.ts";
import { insertedVerb } from "./russian/insertions.ts";
import { isCyrillic } from "./russian/words.ts";
import type { Token } from "./tokens.ts";
import { gaps } from "./tokens.ts";

const insertionTokensMax = 60;
const beforeInsertion = new Set([",", "!", "?", "…", "."]);

/**
 * «Выполнено 46%, – сказал он. – Это хороший результат»: Russian and Polish keep the writer's words between dashes inside the marks. Where no
 * dash ends them, the rest is the writer's.
 */
export function splitAtInsertion(tokens: Token[], span: QuotedSpan): QuotedSpan[] {
  const parts: QuotedSpan[] = [];
  let { from } = span;
  for (;;) {
    const open = findInsertion(tokens, from + 1, span.to);
    const close = open === null ? null : findInsertionEnd(tokens, open, span.to);
    const isEnded = open !== null && close === null && isCyrillic(tokens[open + 1]);
    const isLast = open === null || close === null;
    const to = isLast && !isEnded ? span.to : (open ?? span.to);
    const part = { from, to, isClosed: isLast && !isEnded && span.isClosed };
    parts.push(parts.length > 0 ? { ...part, continues: true } : part);
    const next = isEnded ? nextParagraph(tokens, open, span.to) : close;
    if (next === null) return parts;
    from = next + 1;
  }
}

/** The mark that opens the quotation's next paragraph, where the writer's words have ended the one before. */
function nextParagraph(tokens: Token[], from: number, to: number): number | null {
  for (let at = from; at < Math.min(to - 1, from + insertionTokensMax); at += 1)
    if (tokens[at]?.gap === gaps.paragraph || tokens[at]?.gap === gaps.line)
      return /^[«„“"]$/.test(tokens[at]?.lower ?? "") ? at : null;
  return null;
}

function isLoneDash(tokens: Token[], at: number): boolean {
  return isDash(tokens[at]) && tokens[at]?.gap === gaps.blank && tokens[at + 1]?.gap === gaps.blank;
}

/** The dash that ends the writer's words, behind a mark where there is one: "сказал Петров — глава отдела. — Это". */
function findInsertionEnd(tokens: Token[], open: number, to: number): number | null {
  let first: number | null = null;
  for (let at = open + 2; at < Math.min(to - 1, open + insertionTokensMax); at += 1) {
    if (!isLoneDash(tokens, at)) continue;
    if (/^[.,:;!?…»]$/.test(tokens[at - 1]?.lower ?? "")) return at;
    first ??= at;
  }
  return first;
}

/** The dash after a comma and before a word of saying. */
function findInsertion(tokens: Token[], from: number, to: number): number | null {
  for (let at = from; at < to - 1; at += 1) {
    const isOpen =
      isDash(tokens[at]) &&
      tokens[at]?.gap === gaps.blank &&
      beforeInsertion.has(tokens[at - 1]?.lower ?? "");
    if (!isOpen) continue;
    if (cueAt(tokens, at + 1)?.kind === "verb" || insertedVerb(tokens, at + 1, to)) return at;
  }
  return null;
}

/** The comma before words of saying that end a paragraph: what nothing closes ends there. */
export function lastCueBefore(tokens: Token[], from: number, to: number): number | null {
  for (let at = to - 1; at > from; at -= 1)
    if (
      /^[,!?]$/.test(tokens[at]?.lower ?? "") &&
      ((tokens[at]?.lower === "," && cueAt(tokens, at + 1)) || endsSaid(tokens, at + 1, to))
    )
      return at;
  return null;
}

const saidWordsMax = 6;

/** "she added.", "the old farmer said.", "Anna Berg summed up." at the end of a paragraph. */
function endsSaid(tokens: Token[], from: number, to: number): boolean {
  const first = tokens[from];
  const isPronoun = /^(he|she|they)$/.test(first?.lower ?? "");
  if (
    !isPronoun &&
    !/^(the|a|an|his|her|their|its|one)$/.test(first?.lower ?? "") &&
    !first?.capital
  )
    return false;
  for (let at = from + 1; at < Math.min(to, from + (isPronoun ? 2 : saidWordsMax)); at += 1) {
    if (tokens[at]?.kind !== "word") return false;
    const cue = cueAt(tokens, at);
    if (cue?.kind === "verb") return tokens[cue.to]?.lower === "." && cue.to + 1 === to;
  }
  return false;
}
