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
import {
  bareHead,
  lastPhraseStart,
  quotedTokensMax,
  tokensMax,
  walkLeft,
  withoutParticiple,
} from "./phrase-walks.ts";

/** A noun phrase by tokens, its determiner included; `head`: its noun, before "of …" and the like. */
export type NounPhrase = Range & { head: number };

/** The noun before the first preposition; behind "dozens of", "one of" the one that is counted. */
export function headOf(tokens: Token[], { from, to }: Range): number {
  for (let at = from + 1; at < to; at += 1) {
    if (!prepositions.has(lowerAt(tokens, at))) continue;
    const isCount =
      lowerAt(tokens, at) === "of" &&
      /^(one|some|most|many|all|both|none|half|dozens|hundreds|thousands|scores|number|group|majority|couple|handful|ten|out)$/.test(
        lowerAt(tokens, at - 1),
      );
    const isAdjective = /^(familiar|close|loyal|opposed|sympathetic|responsible)$/.test(
      lowerAt(tokens, at - 1),
    );
    if (!isCount) return isAdjective && at - 2 >= from ? at - 2 : at - 1;
  }
  return to - 1;
}

/** Whether the tokens can name who speaks: they begin as a noun phrase does and end in a noun. */
function toPhrase(tokens: Token[], range: Range): NounPhrase | null {
  const { from, to } = range;
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last || to <= from || /^(there|here)$/.test(last.lower)) return null;
  if (last.kind === "mark" && !/^[”"»’'.)]$/.test(last.lower)) return null;
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
  const phrase = toPhrase(tokens, { from: lastPhraseStart(tokens, range), to: range.to });
  if (phrase) return phrase;
  let opened = range.from;
  while (opened < range.to && !isDeterminer(tokens[opened])) opened += 1;
  return toPhrase(tokens, { from: opened, to: range.to });
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
  return to > at ? toPhrase(tokens, withoutParticiple(tokens, { from: at, to })) : null;
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

/** "Analysts", "Critics": a plural of people also where a sentence begins with it. */
function isPeople(word: string): boolean {
  return (
    word !== "reuters" &&
    /(ers|ors|ists|ysts|ians|ents|ants|ics|ials|ees|ities|esses|men)$/.test(word)
  );
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
  // "His daughter Ellie".
  if (head?.capital && phrase.head > phrase.from && isRoleNoun(tokens[phrase.head - 1]))
    return "person";
  if (isPlural(head) && (!head?.capital || isPeople(word))) return "group";
  return "body";
}

/** "None of these reports", "no law": nobody says what stands with it. */
export function isNobody(tokens: Token[], { from }: NounPhrase): boolean {
  return /^(none|no|nobody|nothing|neither|hardly|few)$/.test(lowerAt(tokens, from));
}
