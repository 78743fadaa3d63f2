import { gaps, type Token } from "./tokens.ts";

/** Capitals in a row, as the names of bodies have them. */

export const nameTokensMax = 12;
const notParts = new Set(
  `the a an our its his her their this in at on for from by but and when while as i
  в во на по о об от до из за к ко с со у и а но или как что это при для после перед через`.split(
    /\s+/,
  ),
);

export function isCapitalWord(token: Token | undefined): boolean {
  return token?.kind === "word" && token.capital && token.gap <= gaps.blank;
}

export function isHyphen(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  return token?.lower === "-" && token.gap === gaps.none && tokens[at + 1]?.gap === gaps.none;
}

/** "the Harbour Workers’ Union". */
function isOwners(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    /^[’']$/.test(token.lower) &&
    token.gap === gaps.none &&
    /s$/.test(tokens[at - 1]?.lower ?? "") &&
    isCapitalWord(tokens[at + 1])
  );
}

/** Capitals in a row from `at`. */
export function capitalsEnd(tokens: Token[], at: number, end: number): number {
  let to = at;
  while (to < Math.min(end, at + nameTokensMax)) {
    if (to > at && isHyphen(tokens, to) && isCapitalWord(tokens[to + 1])) to += 2;
    else if (to > at && isOwners(tokens, to)) to += 1;
    else if (tokens[to]?.capital && (to === at || isCapitalWord(tokens[to])) && isPart(tokens, to))
      to += 1;
    else break;
  }
  return to;
}

/** "The" and what a sentence begins with are no part of a name. */
export function isPart(tokens: Token[], at: number): boolean {
  return !notParts.has(tokens[at]?.lower ?? "");
}
