import type { NumberReading } from "./number-reading.ts";
import { magnitudeAt } from "./number-reading.ts";
import { isDash } from "./period-tokens.ts";
import { matchPhrase } from "./phrases.ts";
import { gaps, type Token } from "./tokens.ts";
import { unitPhrases } from "./unit-phrases.ts";

/** So many words of a clause may stand between a number and its magnitude. */
const wordsMost = 12;

/**
 * "grew to 400, as the mayor put it, million euros": a bare number whose magnitude or per cent stands behind a clause between two like marks, read over it. No sentence goes on with such a word by
 * itself. Any other number is given back as it is.
 */
export function readOverClause(tokens: Token[], number: NumberReading): NumberReading {
  const mark = tokens[number.to];
  const isBare = number.magnitude === null && !number.isWorded && !number.isFraction;
  if (!isBare || mark === undefined || mark.gap > gaps.blank || !isMark(mark)) return number;
  const end = findLike(tokens, number.to);
  return end === null ? number : (readBehind(tokens, end + 1, number) ?? number);
}

const isMark = (token: Token) => token.lower === "," || isDash(token);

/** Where a clause that a mark opens is closed by one like it; null where a sentence ends before, or a number stands in it. */
function findLike(tokens: Token[], open: number): number | null {
  const isLike = isDash(tokens[open])
    ? (token: Token) => isDash(token)
    : (token: Token) => token.lower === ",";
  for (let at = open + 1; at <= open + wordsMost; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === "number" || /^[.;:!?]$/.test(token.lower))
      return null;
    if (isLike(token) && token.gap > gaps.none === isDash(token)) return at > open + 1 ? at : null;
  }
  return null;
}

function readBehind(tokens: Token[], at: number, number: NumberReading): NumberReading | null {
  const magnitude = magnitudeAt(tokens, at);
  if (magnitude) {
    const next = tokens[magnitude.to];
    // "million-dollar deals".
    const isJoined = isDash(next) && next?.gap === gaps.none;
    return isJoined ? null : { ...number, to: magnitude.to, magnitude: magnitude.power };
  }
  const unit = matchPhrase(unitPhrases, tokens, at)?.value.unit;
  return unit?.kind === "percent" || unit?.kind === "percentage_points"
    ? { ...number, to: at }
    : null;
}
