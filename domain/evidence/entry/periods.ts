import { isAbove } from "../interval.ts";
import { parsePeriod } from "../periods.ts";
import { type EntryRule, isFlow, say, weigh } from "./entry.ts";

/** Two periods of one series that share some days, and neither holds the other: January–September and February–December. */
export const periodsOverlap: EntryRule = (value, { own }) => {
  const days = parsePeriod(value.period);
  if (!days || value.periodKind === "as_of") return [];
  const other = [...own.values.values()].find((one) => {
    const read = parsePeriod(one.period);
    if (!read || one.periodKind === "as_of") return false;
    const share = read.from < days.to && days.from < read.to;
    const isHeld = read.from >= days.from && read.to <= days.to;
    const holds = read.from <= days.from && read.to >= days.to;
    return share && !isHeld && !holds;
  });
  return other ? [{ code: "periodsOverlap", values: { period: other.period } }] : [];
};

/** An amount of a part of a period that is more than that of the whole, beyond all rounding. */
export const partAboveWhole: EntryRule = (value, { own }) => {
  const days = parsePeriod(value.period);
  if (!days || !isFlow(value)) return [];
  const flows = [...own.values.values()].filter(isFlow);
  // What may fall below zero may be more in a part than in the whole.
  if ([value, ...flows].some(({ figure }) => Number(figure.value ?? figure.low ?? 0) < 0))
    return [];
  for (const other of flows) {
    const read = parsePeriod(other.period);
    if (!read || read.text === days.text) continue;
    const isInside = read.from >= days.from && read.to <= days.to;
    const isAround = read.from <= days.from && read.to >= days.to;
    if (!isInside && !isAround) continue;
    const [part, whole] = isInside ? [other, value] : [value, other];
    const most = weigh(whole).interval.high;
    if (most === null || !isAbove(weigh(part).interval, most)) continue;
    return [
      {
        code: "partAboveWhole",
        values: {
          part: say(part.figure),
          whole: say(whole.figure),
          partOf: part.period,
          wholeOf: whole.period,
        },
      },
    ];
  }
  return [];
};

/** A count that was known before there was anything to count. Forecasts, plans and what somebody claims may be. */
export const knownBeforeEnd: EntryRule = ({ period, periodKind, nature, statuses, knownFrom }) => {
  const days = parsePeriod(period);
  if (!days || knownFrom === null || nature !== "count" || statuses.includes("F")) return [];
  const isEarly = periodKind === "as_of" ? knownFrom < days.from : nextDay(knownFrom) < days.to;
  return isEarly ? [{ code: "knownBeforeEnd", values: { period, knownFrom } }] : [];
};

/** What is published on the last day may be of all of it. */
function nextDay(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
