import type { PlacedReading } from "./ellipsis.ts";
import type { PeriodScope } from "./figure-scope.ts";
import { reachOn, toMeantPeriod } from "./figure-since.ts";
import type { Published } from "./period-context.ts";
import type { Period } from "./periods.ts";
import { readTense } from "./tense-reader.ts";
import type { Token } from "./tokens.ts";

const beginnings = new Set(
  "founded launched established created opened started began begun introduced formed built set inaugurated joined installed adopted formed born".split(
    " ",
  ),
);
const beginningReach = 4;
const asideReach = 8;

/** ", launched in 2011,", ", which she founded in 2003,", ", set up in May,": an aside that the period ends. */
function isBeginning(tokens: Token[], { from, to }: Period): boolean {
  if (tokens[to]?.lower !== ",") return false;
  let verb = from - 1;
  while (verb > from - beginningReach && !beginnings.has(tokens[verb]?.lower ?? "")) verb -= 1;
  if (!beginnings.has(tokens[verb]?.lower ?? "")) return false;
  for (let at = verb - 1; at > verb - asideReach; at -= 1) {
    if (tokens[at]?.lower === ",")
      return at === verb - 1 || /^(which|that|who)$/.test(tokens[at + 1]?.lower ?? "");
    if (tokens[at]?.kind !== "word") return false;
  }
  return false;
}

/** "The fund, launched in 2011, has trained 4,000 nurses": what has been done since then, where the sentence names no other time. */
export function periodSinceBeginning(
  { tokens, sentence, periods, asides }: PeriodScope,
  reading: PlacedReading,
  published: Published | null,
): Period | null {
  if (!published) return null;
  const before = [...periods, ...asides].filter(({ to }) => to <= reading.from);
  const [begun] = before;
  if (!begun || before.length > 1 || !isBeginning(tokens, begun)) return null;
  if (readTense(tokens, reading, sentence) !== "perfect") return null;
  return toMeantPeriod(reachOn(begun.value ?? "", published), begun.from, begun.to);
}
