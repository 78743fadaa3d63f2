import { collectives, prepositions } from "../lexicon/english.ts";
import { bodyNouns } from "../lexicon/people.ts";
import { isRoleNoun, type Range } from "../roles.ts";
import type { Token } from "../tokens.ts";
import {
  canStandBare,
  isClauseWord,
  isDeterminer,
  isFiniteVerb,
  isInnerMark,
  isPlural,
  lowerAt,
  skipOpeners,
  timeLength,
} from "./grammar.ts";

/** A noun phrase by tokens, its determiner included; `head`: its noun, before "of …" and the like. */
export type NounPhrase = Range & { head: number };

const tokensMax = 30;
const quotedTokensMax = 8;
const relativeReach = 8;

function openingBefore(tokens: Token[], at: number, start: number): number | null {
  for (let open = at - 1; open >= Math.max(start, at - quotedTokensMax); open -= 1)
    if (/^[“"«„‘]$/.test(lowerAt(tokens, open))) return open;
  return null;
}

/** "the group that runs the port", "a man who was arrested": where the relative clause begins that holds the verb at `at`. */
function relativeBefore(tokens: Token[], at: number, start: number): number | null {
  for (let open = at - 1; open >= Math.max(start + 1, at - relativeReach); open -= 1) {
    if (tokens[open]?.kind === "mark" && !isInnerMark(tokens, open)) return null;
    if (/^(who|which|whose)$/.test(lowerAt(tokens, open))) return open;
    if (lowerAt(tokens, open) === "that" && open === at - 1) return open;
  }
  return null;
}

/** Whether a finite verb stands between `at` and the next mark or `start` on its left. */
function hasVerbBefore(tokens: Token[], at: number, start: number): boolean {
  for (let left = at - 1; left >= start; left -= 1) {
    if (tokens[left]?.kind === "mark" && !isInnerMark(tokens, left)) return false;
    if (isFiniteVerb(tokens, left) || /ed$/.test(lowerAt(tokens, left))) return true;
  }
  return false;
}

/** Walks left from `end` to where the clause begins that ends there. */
function walkLeft(tokens: Token[], end: number, start: number): Range {
  let to = end;
  let from = end;
  while (from > start && to - from < tokensMax) {
    const at = from - 1;
    const token = tokens[at];
    if (token?.kind === "mark" && !isInnerMark(tokens, at)) {
      const open = /^[”"»’“]$/.test(token.lower) ? openingBefore(tokens, at, start) : null;
      if (open === null) break;
      from = open;
    } else if (/^(and|or)$/.test(lowerAt(tokens, at))) {
      if (hasVerbBefore(tokens, at, start) || at === start) break;
      from = at;
    } else if (isFiniteVerb(tokens, at)) {
      const relative = relativeBefore(tokens, at, start);
      if (relative === null) break;
      from = relative;
      to = relative;
    } else if (lowerAt(tokens, at) === "who") {
      to = at;
      from = at;
    } else if (isClauseWord(tokens, at)) {
      const relative = relativeBefore(tokens, at, start);
      if (relative === null) break;
      from = relative;
      to = relative;
    } else from = at;
  }
  return { from, to };
}

/** "In a statement | the ministry": a determiner behind a noun begins a phrase of its own. */
function lastPhraseStart(tokens: Token[], { from, to }: Range): number {
  for (let at = to - 1; at > from; at -= 1) {
    if (
      !/^(the|a|an|his|her|their|its|this|these|those|some|another|several|many)$/.test(
        lowerAt(tokens, at),
      )
    )
      continue;
    const before = lowerAt(tokens, at - 1);
    const isParticiple = /(ing|ed)$/.test(before) && canOpen(tokens[from]);
    if (
      !prepositions.has(before) &&
      !isParticiple &&
      !/^(and|or|all|both|half|most|such|not|than)$/.test(before)
    )
      return at;
  }
  return from;
}

function canOpen(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    !prepositions.has(token.lower) &&
    (isDeterminer(token) || token.capital || isPlural(token))
  );
}

/** "the driver taking a visitor to town": the noun without what it is doing. */
function withoutParticiple(tokens: Token[], { from, to }: Range): Range {
  for (let at = from + 2; at < to - 1; at += 1)
    if (
      /(ing|ed)$/.test(lowerAt(tokens, at)) &&
      !tokens[at]?.capital &&
      (isDeterminer(tokens[at + 1]) || prepositions.has(lowerAt(tokens, at + 1)))
    )
      return { from, to: at };
  return { from, to };
}

/** "In Nairobi officials": the bare noun behind a phrase that a preposition opens. */
function bareHead(tokens: Token[], { from, to }: Range): number | null {
  let at = to - 1;
  if (!canStandBare(tokens[at])) return null;
  while (at - 1 > from && tokens[at]?.capital && tokens[at - 1]?.capital) at -= 1;
  if (prepositions.has(lowerAt(tokens, at - 1))) return null;
  return at;
}

/** The noun before the first preposition; behind "dozens of", "one of" the one that is counted. */
export function headOf(tokens: Token[], { from, to }: Range): number {
  for (let at = from + 1; at < to; at += 1) {
    if (!prepositions.has(lowerAt(tokens, at))) continue;
    const isCount =
      lowerAt(tokens, at) === "of" &&
      /^(one|some|most|many|all|both|none|half|dozens|hundreds|thousands|scores|number|group|majority|couple|handful|ten|out)$/.test(
        lowerAt(tokens, at - 1),
      );
    if (!isCount) return at - 1;
  }
  return to - 1;
}

/** Whether the tokens can name who speaks: they begin as a noun phrase does and end in a noun. */
function toPhrase(tokens: Token[], range: Range): NounPhrase | null {
  const { from, to } = range;
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last || to <= from || /^(there|here)$/.test(last.lower)) return null;
  if (last.kind === "mark" && !/^[”"»’.)]$/.test(last.lower)) return null;
  if (
    prepositions.has(last.lower) ||
    (isDeterminer(last) &&
      !/^(some|many|most|several|few|all|both|others?|one|two|more)$/.test(last.lower))
  )
    return null;
  const head = headOf(tokens, range);
  const isOpened =
    isDeterminer(first) || first.capital || first.kind === "number" || first.kind === "code";
  const isBare = canStandBare(tokens[head]) || collectives.has(lowerAt(tokens, head));
  if (prepositions.has(first.lower) || !(isOpened || isBare)) return null;
  // "runs the port": two phrases and no preposition.
  const isGerund = !isOpened && /ing$/.test(first.lower) && to - from > 1;
  return isGerund ? null : { from, to, head };
}

/** The noun phrase that ends right before `end`, looked for no further left than `start`; null where what stands there names nobody. */
export function nounPhraseBefore(tokens: Token[], end: number, start: number): NounPhrase | null {
  let to = end;
  if (lowerAt(tokens, to - 1) === ")")
    for (let open = to - 2; open > Math.max(start, to - quotedTokensMax * 2); open -= 1)
      if (lowerAt(tokens, open) === "(") {
        to = open;
        break;
      }
  const clause = walkLeft(tokens, to, start);
  const opened = { from: skipOpeners(tokens, clause.from, clause.to), to: clause.to };
  const range = { from: lastPhraseStart(tokens, opened), to: opened.to };
  if (!prepositions.has(lowerAt(tokens, range.from)))
    return toPhrase(tokens, withoutParticiple(tokens, range));
  const head = bareHead(tokens, range);
  return head === null ? null : toPhrase(tokens, { from: head, to: range.to });
}

/** The noun phrase right before a relative word, without what leads to it: "according to the resolution, which". */
export function antecedentBefore(tokens: Token[], end: number, start: number): NounPhrase | null {
  const clause = walkLeft(tokens, end, start);
  let { from } = clause;
  for (let at = clause.to - 1; at > clause.from; at -= 1) {
    const isLead = prepositions.has(lowerAt(tokens, at)) && !/^(of|for)$/.test(lowerAt(tokens, at));
    if (!isLead && lowerAt(tokens, at) !== "and") continue;
    from = at + 1;
    break;
  }
  const range = { from: skipOpeners(tokens, from, clause.to), to: clause.to };
  return toPhrase(tokens, { from: lastPhraseStart(tokens, range), to: range.to });
}

/** Prepositions that carry on who somebody is, behind a noun: "an analyst at X", "a resident of Y". */
const describing = new Set(["of", "for", "at", "with", "from", "close", "near", "familiar", "by"]);
const occasionNouns =
  /^(statement|interview|time|conference|briefing|meeting|hearing|rally|press|news)$/;

/** The noun phrase that begins at `at`, as it stands behind "said" or "according to". */
export function nounPhraseAfter(tokens: Token[], at: number, end: number): NounPhrase | null {
  let to = at;
  const limit = Math.min(end, at + tokensMax);
  while (to < limit) {
    const token = tokens[to];
    if (!token) break;
    if (token.kind === "mark" && !isInnerMark(tokens, to)) break;
    if (
      to > at &&
      (isFiniteVerb(tokens, to) || isClauseWord(tokens, to) || timeLength(tokens, to) > 0)
    )
      break;
    if (to > at && isSecondPhrase(tokens, to)) break;
    if (prepositions.has(token.lower) && to > at && !goesOn(tokens, to)) break;
    if (
      lowerAt(tokens, to) === "and" &&
      (isFiniteVerb(tokens, to + 2) ||
        (!canStandBare(tokens[to + 1]) && !isDeterminer(tokens[to + 1])))
    )
      break;
    to += 1;
  }
  while (to > at && lowerAt(tokens, to - 1) === "and") to -= 1;
  return to > at ? toPhrase(tokens, { from: at, to }) : null;
}

/** "said Smith the plan": a determiner that no preposition leads to. */
function isSecondPhrase(tokens: Token[], at: number): boolean {
  if (!/^(the|a|an|his|her|their|its)$/.test(lowerAt(tokens, at))) return false;
  return (
    !prepositions.has(lowerAt(tokens, at - 1)) &&
    !/^(and|or|all|both|half)$/.test(lowerAt(tokens, at - 1))
  );
}

function goesOn(tokens: Token[], at: number): boolean {
  if (!describing.has(lowerAt(tokens, at))) return false;
  for (let next = at + 1; next < at + 4; next += 1)
    if (occasionNouns.test(lowerAt(tokens, next))) return false;
  return true;
}

export type SpeakerKind = "person" | "group" | "body";

/** Whether a noun phrase means one person, several, or something that isn't a person: what "he", "they" and "it" can take up. */
export function kindOf(tokens: Token[], phrase: NounPhrase): SpeakerKind {
  const head = tokens[phrase.head];
  const word = head?.lower ?? "";
  if (
    /^(man|woman|boy|girl|official|source|person|one|somebody|someone|survivor|local|national|soldier)$/.test(
      word,
    )
  )
    return "person";
  if (collectives.has(word)) return "group";
  if (bodyNouns.has(word) && !isPlural(head)) return "body";
  if (isRoleNoun(head)) return "person";
  return isPlural(head) && !head?.capital ? "group" : "body";
}
