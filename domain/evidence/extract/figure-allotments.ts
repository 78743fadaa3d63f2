import type { PlacedReading } from "./ellipsis.ts";
import { isChange, type PeriodScope } from "./figure-scope.ts";

/** "It sets aside 4 billion for defence": of the budget told of just before. */
export function setsAside({ tokens, sentence }: PeriodScope): boolean {
  const at = tokens[sentence.from]?.lower === "the" ? sentence.from + 1 : sentence.from;
  return (
    /^(it|budget|plan|bill)$/.test(tokens[at]?.lower ?? "") &&
    /^(sets|allocates|provides|includes|foresees|earmarks|assumes|contains|raises|cuts|gives)$/.test(
      tokens[at + 1]?.lower ?? "",
    )
  );
}

/** "Schools get 6 billion", "for roads 640 million is set aside": what a budget told of shortly before gives to one of its ends. */
export function isAllotted({ tokens, sentence, periods }: PeriodScope, reading: PlacedReading) {
  const isShare = reading.first.unit?.kind === "currency" || isChange(reading);
  if (!isShare || periods.length > 0) return false;
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const [lower, next] = [tokens[at]?.lower ?? "", tokens[at + 1]?.lower ?? ""];
    if (at < reading.from && /^(gets?|receives?)$/.test(lower)) return true;
    if (/^(is|are)$/.test(lower) && /^(set|allocated|earmarked|reserved|allotted)$/.test(next))
      return true;
    if (at >= reading.to && /^(goes|go)$/.test(lower) && /^(to|into|on)$/.test(next)) return true;
  }
  return false;
}
