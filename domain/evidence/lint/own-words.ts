import type { Token } from "../extract/tokens.ts";

type Span = { start: number; end: number };

const nothing = { kind: "mark", lower: "", capital: false } as const;

/**
 * The tokens with those blanked that stand in one of `others`, which isn't the writer's own claim: what evidence prints, what somebody is quoted as saying,
 * what is waived. Indexes stay, so that sentences fit; no phrase is found across what was blanked.
 */
export function blankOthers(tokens: Token[], others: readonly Span[]): Token[] {
  if (others.length === 0) return tokens;
  const sorted = others.toSorted((a, b) => a.start - b.start);
  let next = 0;
  let end = 0;
  return tokens.map((token) => {
    for (let other = sorted[next]; other && other.start < token.end; other = sorted[next]) {
      end = Math.max(end, other.end);
      next += 1;
    }
    return token.start < end ? { ...token, ...nothing } : token;
  });
}
