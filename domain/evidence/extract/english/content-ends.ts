import type { Range } from "../roles.ts";
import type { Token } from "../tokens.ts";
import { skipCircumstances } from "./circumstances.ts";
import type { Scope } from "./content.ts";
import { lowerAt } from "./grammar.ts";
import type { Saying } from "./sayings.ts";

/** Where what is said ends: with its sentence, or before words that another saying begins with. */
export function contentEnd({ tokens, sentence, others }: Scope, from: number, own: Saying): number {
  for (const other of others) {
    if (
      other === own ||
      other.cue.from < from ||
      other.cue.kind === "act" ||
      other.cue.kind === "naming"
    )
      continue;
    const start = Math.min(other.from, other.cue.from);
    if (start < from) continue;
    const cut = cutBefore(tokens, start, other, from);
    if (cut !== null) return cut;
  }
  return colonEnd(tokens, from, sentence.to);
}

/** "estimates that the gang made £30m; so far £4m has been seized": the writer goes on, but not in "that ..." nor with "had" or "would". */
export function semicolonEnd(tokens: Token[], from: number, to: number): number {
  for (let at = from; at < to; at += 1)
    if (lowerAt(tokens, at) === ";" && !goesOnSaying(tokens, at + 1, to)) return at;
  return to;
}

function goesOnSaying(tokens: Token[], from: number, to: number): boolean {
  const thatAt = /^(and|but)$/.test(lowerAt(tokens, from)) ? from + 1 : from;
  // "that was in May" is the writer's.
  const isThat = lowerAt(tokens, thatAt) === "that";
  if (isThat && !/^(is|was|were|has|will|'s)$/.test(lowerAt(tokens, thatAt + 1))) return true;
  for (let at = from; at < to && lowerAt(tokens, at) !== ";"; at += 1)
    if (/^(had|would|could|should|might|hadn't|wouldn't|couldn't)$/.test(lowerAt(tokens, at)))
      return true;
  return false;
}

/** "she says the problem is simple: “…”": before the colon that a quotation follows. */
function colonEnd(tokens: Token[], from: number, to: number): number {
  for (let at = from; at < to; at += 1)
    if (lowerAt(tokens, at) === ":" && /^[“"«„‘']$/.test(lowerAt(tokens, at + 1))) return at;
  return to;
}

/** "He said it was early, Interfax reported.": nothing but when and where stands behind it. */
function isLast(tokens: Token[], other: Saying): boolean {
  if (other.side !== "before" || other.cue.kind !== "verb") return false;
  const end = skipCircumstances(tokens, other.cue.to, tokens.length);
  return /^[.!?]$/.test(lowerAt(tokens, end));
}

function cutBefore(tokens: Token[], start: number, other: Saying, from: number): number | null {
  let at = start;
  while (
    at > from &&
    /^(also|later|then|further|however|at|the|same|time)$/.test(lowerAt(tokens, at - 1)) &&
    other.side === "carried"
  )
    at -= 1;
  const word = lowerAt(tokens, at - 1);
  if (/^(and|but|while|though|although|whereas)$/.test(word)) {
    const isParted = lowerAt(tokens, at - 2) === "," || word !== "and" || other.side === "carried";
    return isParted ? at - 1 : null;
  }
  if (/^[,;–—]$/.test(word) && (other.side === "carried" || word === ";" || isLast(tokens, other)))
    return at - 1;
  return null;
}

/** "RABAT, May 16 (Reuters) - Exports fell": where a dateline ends. */
export function skipDateline(tokens: Token[], { from, to }: Range): number {
  for (let at = from + 1; at < Math.min(to, from + 14); at += 1) {
    const token = tokens[at];
    if (
      /^[-–—]$/.test(token?.lower ?? "") &&
      (token?.gap ?? 0) > 0 &&
      (tokens[at + 1]?.gap ?? 0) > 0
    )
      return at + 1;
    if (token?.kind === "word" && !token.capital) return from;
  }
  return from;
}
