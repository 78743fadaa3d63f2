import type { QuotedSpan } from "../mark-places.ts";
import type { Token } from "../tokens.ts";
import type { ReportingCue } from "./cues.ts";
import { lowerAt } from "./grammar.ts";
import type { Saying } from "./sayings.ts";

/** "greeted", "thunders": a verb in its simple past or present, as far as its ending tells. */
export function isSimpleVerb(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token?.kind === "word" &&
    !token.capital &&
    token.lower.length > 3 &&
    /(ed|[^s]s)$/.test(token.lower)
  );
}

/** Whether a later word of saying stands in what an earlier one reports: "he said the ministry believed". */
export function isWithin(tokens: Token[], earlier: Saying, later: ReportingCue): boolean {
  if (earlier.side === "behind") return false;
  for (let at = earlier.cue.to; at < later.from; at += 1)
    if (
      /^(but|while|whereas|;)$/.test(lowerAt(tokens, at)) ||
      (lowerAt(tokens, at) === "," && /^(and|adding)$/.test(lowerAt(tokens, at + 1)))
    )
      return false;
  return true;
}

/** "“A,” X said": what ends in a comma or a full stop is no part of a phrase that goes on behind it. */
export function endsApart(tokens: Token[], span: QuotedSpan): boolean {
  return (
    /^[,.!?…]$/.test(lowerAt(tokens, span.to - 1)) ||
    /^[,.!?…–—-]$/.test(lowerAt(tokens, span.to + 1))
  );
}
