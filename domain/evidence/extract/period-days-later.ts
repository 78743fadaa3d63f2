import { relativeLead } from "./lexicon/relative-words.ts";
import { countAt } from "./period-counting.ts";
import { shiftDays } from "./period-shifts.ts";
import { lowerAt, type PeriodReading, relativeReading } from "./period-tokens.ts";
import type { Token } from "./tokens.ts";

const countMax = 31;
const partsOfDay = /^(day|night|evening|morning|afternoon)$/;

/** From the last day told of; null where none was. */
function readDayAfter(range: { from: number; to: number }, count: number): PeriodReading {
  return relativeReading(range, ({ lastDay }) =>
    lastDay === null ? null : shiftDays(lastDay, count),
  );
}

/** "two days later", "the following day", "the next morning", "that night", "the same evening": counted from the day told of before. */
export function readDaysLater(tokens: Token[], at: number): PeriodReading | null {
  const next = lowerAt(tokens, at + 1);
  if (!partsOfDay.test(next) && next !== "days") return null;
  const word = lowerAt(tokens, at);
  const third = lowerAt(tokens, at + 2);
  const isArticle = word === "a" || word === "one";
  if (/^days?$/.test(next) && third === "later") {
    const count = isArticle ? 1 : countAt(tokens, at);
    return count === null || count > countMax
      ? null
      : readDayAfter({ from: at, to: at + 3 }, count);
  }
  if (!partsOfDay.test(next) || tokens[at + 2]?.lower === "of") return null;
  // "that day", and not "the minister said that day care".
  const isThatDay = next !== "day" || /^(on|of)$/.test(lowerAt(tokens, at - 1));
  if (word === "that") return isThatDay ? readDayAfter({ from: at, to: at + 2 }, 0) : null;
  if (lowerAt(tokens, at - 1) !== "the") return null;
  const lead = relativeLead(word);
  if (lead === "same" && next !== "day") return readDayAfter({ from: at, to: at + 2 }, 0);
  return lead === "following" || word === "next" ? readDayAfter({ from: at, to: at + 2 }, 1) : null;
}
