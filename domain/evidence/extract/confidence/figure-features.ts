import type { ExtractedFigure, ExtractedPeriod } from "../types.ts";
import {
  countWords,
  type Features,
  isForeign,
  nearnessOf,
  type Place,
  toFlag,
} from "./features.ts";

/** `periods` are all of the text's, in its order. */
export type FigureProposal = {
  text: string;
  language: string;
  figure: ExtractedFigure;
  periods: readonly ExtractedPeriod[];
};

/** Of value and unit. */
export function featuresOfFigure({ language, figure }: FigureProposal) {
  const { unit } = figure;
  const isForeignText = isForeign(language);
  const isWorded = !/\p{N}/u.test(figure.text);
  return {
    foreign: toFlag(isForeignText),
    bare: toFlag(unit.kind === "count" && unit.code === null),
    counted: toFlag(unit.kind === "count" && unit.code !== null),
    countedInForeign: toFlag(unit.kind === "count" && unit.code !== null && isForeignText),
    worded: toFlag(isWorded),
    oneWord: toFlag(countWords(figure.text, 2) === 1),
    range: toFlag(figure.value === null),
    qualified: toFlag(figure.qualifier !== "="),
  } satisfies Features<string>;
}

/** Of the figure's period, or of the text's giving none. */
export function featuresOfPeriod(proposal: FigureProposal) {
  const { language, figure } = proposal;
  const near = findPeriod(proposal);
  const isForeignText = isForeign(language);
  return {
    foreign: toFlag(isForeignText),
    none: toFlag(figure.period === null),
    noneOfChange: toFlag(figure.period === null && figure.direction !== undefined),
    behind: toFlag(near?.nearness === "sentence" && near.isBehind),
    behindInForeign: toFlag(near?.nearness === "sentence" && near.isBehind && isForeignText),
    otherSentence: toFlag(near?.nearness === "paragraph"),
    otherParagraph: toFlag(near?.nearness === "apart"),
    several: toFlag(hasSeveralNear(proposal)),
  } satisfies Features<string>;
}

type NearPeriod = { nearness: ReturnType<typeof nearnessOf>; isBehind: boolean };

/** Where the words of the figure's period stand: the nearest such before it, or behind it in its sentence. */
function findPeriod({ text, figure, periods }: FigureProposal): NearPeriod | null {
  const { period } = figure;
  if (period === null) return null;
  const at = countBefore(periods, figure.start);
  const isOwn = (each: ExtractedPeriod | undefined) => each?.text === period.text;
  const places: NearPeriod[] = [];
  for (let index = at - 1; index >= Math.max(0, at - periodsMax); index -= 1)
    if (isOwn(periods[index])) {
      places.push(place(text, figure, periods[index], false));
      break;
    }
  for (let index = at; index < Math.min(periods.length, at + periodsMax); index += 1)
    if (isOwn(periods[index])) {
      places.push(place(text, figure, periods[index], true));
      break;
    }
  return places.find(({ nearness }) => nearness === "sentence") ?? places[0] ?? null;
}

/** So many periods before and behind a figure are looked at. */
const periodsMax = 20;

function place(
  text: string,
  figure: Place,
  period: Place | undefined,
  isBehind: boolean,
): NearPeriod {
  return { nearness: period ? nearnessOf(text, figure, period) : "apart", isBehind };
}

const crowdedUnits = 150;

/** Whether others than the figure's period stand near: then it may be one of those. */
function hasSeveralNear({ figure, periods }: FigureProposal): boolean {
  const from = countBefore(periods, figure.start - crowdedUnits);
  const to = countBefore(periods, figure.end + crowdedUnits);
  const values = new Set(periods.slice(from, Math.min(to, from + periodsMax)).map((p) => p.value));
  if (figure.period) values.add(figure.period.value);
  return values.size > 1;
}

/** How many of the places begin before an offset; they are in order. */
function countBefore(places: readonly Place[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
