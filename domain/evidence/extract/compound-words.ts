import { isDash, isTight } from "./period-tokens.ts";
import { gaps, type Token } from "./tokens.ts";

export function isPlainWord(token: Token | undefined): token is Token {
  return token?.kind === "word" && token.gap <= gaps.blank;
}

/** Past the later halves of a compound: "grain-harvesting machines", "COVID-19 cases", "вице-премьера". */
export function compoundEnd(tokens: Token[], at: number): number {
  let end = at;
  while (
    isDash(tokens[end + 1]) &&
    isTight(tokens[end + 1]) &&
    isTight(tokens[end + 2]) &&
    (tokens[end + 2]?.kind === "word" ||
      (tokens[end]?.capital && tokens[end + 2]?.kind === "number"))
  )
    end += 2;
  return end;
}
