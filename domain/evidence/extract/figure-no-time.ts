import type { PlacedReading } from "./ellipsis.ts";
import { hasVerb } from "./figure-clauses.ts";
import type { PeriodScope } from "./figure-scope.ts";
import { tenseAt } from "./tense-reader.ts";
import type { Token } from "./tokens.ts";

/** Figures that are of no time, whatever times their sentence names: sizes, yardsticks, room, habits. */

type Range = { from: number; to: number };

const verbReach = 10;
const places = /^(town|city|village|country|nation|island|region|district|team|community)$/;

/** "A stand with 8,000 seats was begun in May", "The island's 210 farmers lost 640 lambs in 2024": how big the subject is, told before its verb and of no time. */
export function isSizeOfSubject(
  { tokens, sentence }: PeriodScope,
  reading: PlacedReading,
): boolean {
  if (reading.first.unit?.kind !== "count" || reading.first.unit.code === null) return false;
  const lead = tokens[reading.from - 1]?.lower ?? "";
  const isOwned = /^(its|their|his|her)$/.test(lead) || /[a-z]s?['’]s?$/.test(lead);
  // "in Puerto Alba, a town of 18,000 people".
  const isTown = lead === "of" && places.test(tokens[reading.from - 2]?.lower ?? "");
  if (isTown) return tokens[reading.from - 3]?.lower === "a";
  const isWith = lead === "with" && reading.from - 1 > sentence.from;
  if (!isOwned && !isWith) return false;
  // "had its busiest May, with 400 calls": the comma ends no clause.
  const end =
    isWith && tokens[reading.from - 2]?.lower === "," ? reading.from - 3 : reading.from - 1;
  for (let at = end; at >= sentence.from; at -= 1) {
    if (/^[,;:(–—“"]$/.test(tokens[at]?.lower ?? "")) break;
    if (tenseAt(tokens, at)) return false;
  }
  return hasVerb(tokens, reading.to, Math.min(sentence.to, reading.to + verbReach));
}

const yardsticks = /^(threshold|target|limit|ceiling|cap|goal)$/;
const dueReach = 3;

const neededReach = 7;

/** "far below the 75,000 a quarter that the government needs". */
function isNeeded(tokens: Token[], { from, to }: Range): boolean {
  if (tokens[from - 1]?.lower !== "the") return false;
  const behind = tokens.slice(to, to + neededReach).map(({ lower }) => lower);
  const that = behind.indexOf("that");
  return (
    that !== -1 &&
    behind.slice(that).some((word) => /^(needs?|needed|requires?|required)$/.test(word))
  );
}

/** "clear the 5% threshold", "the target of 85% has not been met": what figures are held against is of no time but one right behind it. */
export function isYardstick(
  { tokens, sentence, periods, bases }: PeriodScope,
  { from, to }: PlacedReading,
): boolean {
  const isNamed = yardsticks.test(tokens[to]?.lower ?? "");
  // "kept its target of €2 a share" may be told of a time.
  const isOf =
    tokens[from - 1]?.lower === "of" &&
    yardsticks.test(tokens[from - 2]?.lower ?? "") &&
    (from - 4 <= sentence.from || Boolean(tokens[from - 3]?.lower.endsWith("'s")));
  if (isNeeded(tokens, { from, to })) return true;
  if (!isNamed && !isOf) return false;
  return ![...periods, ...bases].some((each) => each.from >= to && each.from <= to + dueReach);
}

/** "enough for 180,000 homes", "a corridor meant for six", "with a capacity of 3 million tonnes": what something would do for. */
export function isMeasureOfRoom(tokens: Token[], { from }: PlacedReading): boolean {
  const [first, second, third] = [3, 2, 1].map((back) => tokens[from - back]?.lower ?? "");
  if (third === "for" || third === "of")
    return /^(enough for|meant for|designed for|room for|space for|capacity of)$/.test(
      `${second} ${third}`,
    );
  return /^(enough to (power|supply|heat|feed|fill|house|cover|light|meet))$/.test(
    `${first} ${second} ${third}`,
  );
}

/** "against 40% historically", "200 people in a normal year": of any time. */
export function isOfHabit(tokens: Token[], { to }: PlacedReading): boolean {
  if (/^(historically|traditionally|normally|typically|usually)$/.test(tokens[to]?.lower ?? ""))
    return true;
  const words = tokens.slice(to, to + 3).map(({ lower }) => lower);
  return (
    /^(in|on) (a|an) (normal|typical|average|ordinary|good|bad)$/.test(words.join(" ")) &&
    tokens[to + 3]?.kind === "word"
  );
}

const recordReach = 5;

/** "at its longest for two decades", "the biggest fall in three years": how far back nothing was more. */
export function isReachOfRecord(tokens: Token[], { from, first }: PlacedReading): boolean {
  if (!/^(a|mo|decades)$/.test(first.unit?.code ?? "")) return false;
  if (!/^(for|in)$/.test(tokens[from - 1]?.lower ?? "")) return false;
  for (let at = from - 2; at > from - 2 - recordReach; at -= 1) {
    if (tokens[at]?.kind !== "word") return false;
    if (/^(most|least|[a-z]{2,}est)$/.test(tokens[at]?.lower ?? "")) return true;
  }
  return false;
}
