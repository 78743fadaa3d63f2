import { lowerAt } from "./period-tokens.ts";
import type { Token } from "./tokens.ts";

/** "In 2019 it had 50. By the next year": the one behind that, and not "over the next year". */
export function isTheNext(tokens: Token[], at: number): boolean {
  return (
    lowerAt(tokens, at) === "next" &&
    lowerAt(tokens, at - 1) === "the" &&
    !/^(over|in|within|for|during|of|through|into)$/.test(lowerAt(tokens, at - 2))
  );
}

/** "The last year with more was 2019", "the last season that paid": one of many, and not the one before. */
export function isLastOfMany(tokens: Token[], at: number): boolean {
  return (
    lowerAt(tokens, at) === "last" &&
    lowerAt(tokens, at - 1) === "the" &&
    /^(with|when|that|which|without|of)$/.test(lowerAt(tokens, at + 2))
  );
}
