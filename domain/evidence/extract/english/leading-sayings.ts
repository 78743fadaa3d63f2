import type { Token } from "../tokens.ts";
import { attributionByColon } from "./attributions.ts";
import { contentStart } from "./circumstances.ts";
import { isClauseWord, lowerAt } from "./grammar.ts";
import type { Saying } from "./sayings.ts";
import {
  type Attribution,
  contentsOf,
  type EnglishScope,
  holds,
  sentenceIndexAt,
} from "./scope.ts";

const namingReach = 8;
const actReach = 12;
/** "described the tenor of the minister's speeches as": up to so many tokens. */
const asReach = 20;

/** Whether the words of saying lead to the mark: right to it, past whom and where, or as what names or judges something. */
function leadsTo(scope: EnglishScope, saying: Saying, openAt: number): boolean {
  const { tokens } = scope.analysis;
  if (lowerAt(tokens, openAt - 1) === ":") return true;
  if (saying.cue.kind === "naming" || saying.cue.kind === "act") {
    const isAs =
      /^(as|a|an|the)$/.test(lowerAt(tokens, openAt - 1)) && lowerAt(tokens, openAt - 2) !== ",";
    const reach = isAs ? asReach : saying.cue.kind === "naming" ? namingReach : actReach;
    if (openAt - saying.cue.to > reach) return false;
    for (let at = saying.cue.to; at < openAt; at += 1)
      if (/^[,;.]$/.test(lowerAt(tokens, at)) || isWhich(tokens, at)) return false;
    return true;
  }
  if (saying.cue.kind === "attribution")
    return holds(contentsOf(scope, saying), openAt) || openAt - saying.to <= 1;
  const { at } = contentStart(tokens, saying, openAt + 1);
  return (
    at >= openAt ||
    isPurpose(tokens, at, openAt) ||
    isLink(tokens, saying.cue.to, openAt) ||
    holds(contentsOf(scope, saying), openAt)
  );
}

/** "promised on Friday to “untie the knot”". */
function isPurpose(tokens: Token[], at: number, openAt: number): boolean {
  if (lowerAt(tokens, at) !== "to" || openAt - at > namingReach) return false;
  for (let next = at; next < openAt; next += 1)
    if (/^[,;]$/.test(lowerAt(tokens, next)) || isClauseWord(tokens, next)) return false;
  return true;
}

/** "said that critics praised his “courage”": whoever reports it all says the words too. */
function isReported(scope: EnglishScope, sayings: readonly Saying[], act: Saying): boolean {
  return sayings.some(
    (saying) =>
      saying.cue.kind === "verb" &&
      saying.subject !== null &&
      saying.cue.to <= act.cue.from &&
      holds(contentsOf(scope, saying), act.cue.from),
  );
}

function isWhich(tokens: Token[], at: number): boolean {
  return /^(which|who|while|although|because|when)$/.test(lowerAt(tokens, at));
}

const linkWords = new Set(
  ", that how as the a an his her to what it them he she they was were is are has had have been be would of about for there".split(
    " ",
  ),
);

function isLink(tokens: Token[], from: number, openAt: number): boolean {
  for (let at = from; at < openAt; at += 1) if (!linkWords.has(lowerAt(tokens, at))) return false;
  return true;
}

/** The nearest words of saying before the mark in its sentence; those that lead to it first. */
export function attributionBefore(
  scope: EnglishScope,
  openAt: number,
  start: number,
): Attribution | null {
  const { tokens } = scope.analysis;
  const index = sentenceIndexAt(scope, openAt);
  const sayings = scope.sayings.inSentence(index);
  let loose: Attribution | null = null;
  for (let at = sayings.length - 1; at >= 0; at -= 1) {
    const saying = sayings[at];
    if (
      !saying ||
      saying.to > openAt ||
      saying.cue.to > openAt ||
      saying.cue.from < start ||
      (saying.side === "none" && saying.cue.form === "finite")
    )
      continue;
    if (saying.cue.kind === "act" && isReported(scope, sayings, saying)) continue;
    const isLinked = leadsTo(scope, saying, openAt);
    const found = { cue: saying.cue, subject: saying.subject, to: openAt, isLinked };
    if (isLinked && (saying.subject || saying.isOwn || saying.cue.kind !== "act")) return found;
    if (saying.cue.kind === "verb" && saying.subject) loose ??= found;
  }
  return loose ?? attributionByColon(scope, openAt, index, tokens);
}
