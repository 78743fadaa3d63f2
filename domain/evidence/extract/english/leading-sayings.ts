import { prepositions } from "../lexicon/english.ts";
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

type Lead = "near" | "within" | null;

/** Whether the words of saying lead to the mark: right to it, past whom and where (`near`), or because they judge or report what it stands in (`within`). */
function leadTo(scope: EnglishScope, saying: Saying, openAt: number): Lead {
  const { tokens } = scope.analysis;
  if (lowerAt(tokens, openAt - 1) === ":") return "near";
  const { kind } = saying.cue;
  if (kind === "naming" || kind === "act") return objectLead(tokens, saying, openAt);
  const isWithin = holds(contentsOf(scope, saying), openAt);
  if (kind === "attribution") {
    if (openAt - saying.to <= 1) return "near";
    return isWithin ? "within" : null;
  }
  // "he told the “skyjackers”, …": whom it is said to.
  const isTold = /^(told|tells?)$/.test(lowerAt(tokens, saying.cue.to - 1));
  if (isTold && openAt === saying.cue.to + 1) return null;
  const { at } = contentStart(tokens, saying, openAt + 1);
  const isNear =
    at >= openAt ||
    isManner(tokens, saying.cue.to, openAt) ||
    isPurpose(tokens, at, openAt) ||
    isLink(tokens, saying.cue.to, openAt);
  if (isNear) return "near";
  return isWithin ? "within" : null;
}

/** What somebody calls, praises or condemns, in the same clause. */
function objectLead(tokens: Token[], { cue }: Saying, openAt: number): Lead {
  const isAs =
    /^(as|a|an|the)$/.test(lowerAt(tokens, openAt - 1)) && lowerAt(tokens, openAt - 2) !== ",";
  const reach = isAs ? asReach : cue.kind === "naming" ? namingReach : actReach;
  if (openAt - cue.to > reach) return null;
  for (let at = cue.to; at < openAt; at += 1)
    if (/^[,;.]$/.test(lowerAt(tokens, at)) || isWhich(tokens, at)) return null;
  return cue.kind === "naming" ? "near" : "within";
}

const mannerReach = 7;

/** "noted with a shrug, “You are smiling!”": how it was said, up to the comma before a sentence. */
function isManner(tokens: Token[], from: number, openAt: number): boolean {
  const isParted = lowerAt(tokens, openAt - 1) === "," && tokens[openAt + 1]?.capital;
  if (!isParted || !prepositions.has(lowerAt(tokens, from)) || openAt - from > mannerReach)
    return false;
  for (let at = from; at < openAt - 1; at += 1)
    if (tokens[at]?.kind !== "word" || isClauseWord(tokens, at)) return false;
  return true;
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
  ", that how as the a an his her to what it me us you him them he she they was were is are has had have been be would of about for there".split(
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
      (saying.side === "none" && /^(finite|plural)$/.test(saying.cue.form))
    )
      continue;
    if (saying.cue.kind === "act" && isReported(scope, sayings, saying)) continue;
    const lead = leadTo(scope, saying, openAt);
    const found = {
      cue: saying.cue,
      subject: saying.subject,
      to: openAt,
      isLinked: lead !== null,
      isNear: lead === "near",
    };
    if (lead && (saying.subject || saying.isOwn || saying.cue.kind !== "act")) return found;
    if (saying.cue.kind === "verb" && saying.subject) loose ??= found;
  }
  return loose ?? attributionByColon(scope, openAt, index, tokens);
}
