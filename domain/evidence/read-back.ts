import { compareDecimals, scaleDecimal } from "./decimal.ts";
import { type ReadFigure, readFigures } from "./extract/read-figures.ts";
import type { FigureValue } from "./figure.ts";
import { judgeEnds, judgeQualifier, judgeValue } from "./read-back-rounding.ts";

export type ReadBackReason = "not_a_figure" | "unit" | "value" | "qualifier";
export type ReadBack = { ok: true } | { ok: false; reason: ReadBackReason; read?: FigureValue };

export type ReadBackOptions = {
  /** Language of the brief, which decides how its numerals are written. */
  language: string;
  /** The sentence or block the words stand in: it supplies unit, magnitude and qualifier that the words leave out. */
  context?: string;
  /** Where in `context` the words begin. Without it every place where they occur is tried. */
  at?: number;
  /** The figures of `context`, from whoever has read them already. */
  figures?: readonly ReadFigure[];
};

const placesMax = 20;

/**
 * Whether a writer's words for a figure say the stored value, unit and qualifier (DESIGN.md §2.3). What the sentence says around the words
 * counts as well: "45" after "33.3 billion dollars" is 45 billion dollars, and "90%" after "more than" is more than 90%.
 *
 * The rule is that words may be less exact than what is stored, never more, and never untrue:
 * - Plain words declare a rounding by their digits: 46.5 may be "47" (half up), never "46". Zeros at the end are digits.
 * - "About" allows half a unit of the last digit; round zeros widen that unit as long as it is a tenth of the number at most: 1,534 is "about 1,500".
 *   "Almost" needs the stored value below the number.
 * - A stored approximation stays one: plain words would be more exact than the source, and an inequality would claim a side it doesn't name.
 * - A stored inequality keeps its side and is rounded away from its bound only: more than 46.5 is "over 46", never "over 47", never "46".
 * - An exact value may be worded as a true inequality within a unit of the last digit: 46.5 is "over 46".
 * - A range stays a range and is rounded outwards. Nobody invents its middle.
 * - A fraction in words is a share to half a per cent ("a third" is 32.8% to 33.8%), with "about" to one.
 * - A counted noun is compared only where it stands inside the words, in one script, by its stem.
 */
export function readBack(words: string, stored: FigureValue, options: ReadBackOptions): ReadBack {
  const own = findOwn(words, options) ?? readFigures(words, { language: options.language });
  if (own.length > 1) return { ok: false, reason: "not_a_figure" };
  const noun = own[0]?.unit.kind === "count" ? own[0].unit.code : null;
  const places = listPlaces(words, options);
  if (places.length === 0) return judge(own[0], stored, noun);
  const around =
    options.figures ?? readFigures(options.context ?? "", { language: options.language });
  let first: ReadBack | null = null;
  for (const start of places) {
    const result = judge(findFigure(around, start, start + words.length) ?? own[0], stored, noun);
    if (result.ok) return result;
    first ??= result;
  }
  return first ?? { ok: false, reason: "not_a_figure" };
}

/** The words as a figure of the context that was read already, where they are all of it: reading them alone again would say nothing else of them. */
function findOwn(words: string, { context, at, figures }: ReadBackOptions): ReadFigure[] | null {
  if (!figures || at === undefined || !context?.startsWith(words, at)) return null;
  const end = at + words.length;
  const found = figures.filter((figure) => figure.start < end && at < figure.end);
  return found.length === 1 && found[0]?.start === at && found[0].end === end ? found : null;
}

function listPlaces(words: string, { context, at }: ReadBackOptions): number[] {
  if (context === undefined || words === "") return [];
  if (at !== undefined) return context.startsWith(words, at) ? [at] : [];
  const places: number[] = [];
  let found = context.indexOf(words);
  while (found >= 0 && places.length < placesMax) {
    places.push(found);
    found = context.indexOf(words, found + 1);
  }
  return places;
}

/** The figure whose number stands inside the words; its unit and qualifier may stand outside them. */
function findFigure(
  figures: readonly ReadFigure[],
  start: number,
  end: number,
): ReadFigure | undefined {
  return figures.find((figure) => figure.numberStart >= start && figure.numberStart < end);
}

function judge(read: ReadFigure | undefined, stored: FigureValue, noun: string | null): ReadBack {
  if (!read) return { ok: false, reason: "not_a_figure" };
  const converted = toStoredUnit(read, stored, noun);
  const refuse = (reason: ReadBackReason): ReadBack => ({
    ok: false,
    reason,
    read: toFigureValue(read),
  });
  if (!converted) return refuse("unit");
  const bound = toBound(stored);
  if (bound.value === null) {
    if (bound.low === null || bound.high === null || converted.value !== null)
      return refuse("value");
    if (!judgeEnds(converted, { low: bound.low, high: bound.high })) return refuse("value");
    return converted.qualifier === "=" || converted.qualifier === "~"
      ? { ok: true }
      : refuse("qualifier");
  }
  if (converted.value === null) return refuse("value");
  const signed = withDirection(converted, bound.value);
  if (!judgeQualifier(signed, { value: bound.value, qualifier: bound.qualifier }))
    return refuse("qualifier");
  return judgeValue(signed, { value: bound.value, qualifier: bound.qualifier })
    ? { ok: true }
    : refuse("value");
}

function toFigureValue({ value, low, high, qualifier, unit }: ReadFigure): FigureValue {
  return { value, low, high, qualifier, unit };
}

/** A range with one end is an inequality. */
function toBound(stored: FigureValue): FigureValue {
  if (stored.value !== null) return stored;
  if (stored.low !== null && stored.high === null)
    return { ...stored, value: stored.low, qualifier: "≥" };
  if (stored.high !== null && stored.low === null)
    return { ...stored, value: stored.high, qualifier: "≤" };
  return stored;
}

/** The reading in the stored unit, or null where the units differ. Shares and per cents are one scale: a third is 33.3%. */
function toStoredUnit(
  read: ReadFigure,
  stored: FigureValue,
  noun: string | null,
): ReadFigure | null {
  const [from, to] = [read.unit, stored.unit];
  if (from.kind === "ratio" && to.kind === "percent")
    return read.isFraction ? shift(read, 2) : null;
  if (from.kind === "percent" && to.kind === "ratio") return shift(read, -2);
  if (from.kind !== to.kind) return null;
  if (from.kind === "count") return isSameNoun(noun, to.code) ? read : null;
  return from.code === to.code ? read : null;
}

function shift(read: ReadFigure, power: number): ReadFigure {
  const move = (decimal: string | null): string | null =>
    decimal === null ? null : scaleDecimal(decimal, power);
  const { written } = read;
  return {
    ...read,
    value: move(read.value),
    low: move(read.low),
    high: move(read.high),
    written: {
      ...written,
      power: written.power + power,
      highPower: written.highPower + power,
    },
  };
}

const stemShare = 0.6;

function isCyrillic(word: string): boolean {
  return /^[\u0400-\u04ff]/.test(word);
}

/** "programme" and "programmes" are one noun; a noun in another script can't be compared and passes. */
function isSameNoun(worded: string | null, stored: string | null): boolean {
  if (!worded || !stored) return true;
  const [one, other] = [worded.toLowerCase(), stored.toLowerCase().split(/\s+/).at(-1) ?? ""];
  if (isCyrillic(one) !== isCyrillic(other)) return true;
  const needed = Math.max(3, Math.ceil(Math.min(one.length, other.length) * stemShare));
  return one.slice(0, needed) === other.slice(0, needed);
}

/** "fell by 2.3%" says −2.3 where a decrease is stored with its sign, and 2.3 where the amount is. */
function withDirection(read: ReadFigure, storedValue: string): ReadFigure {
  const isDown = read.direction === "down" && compareDecimals(storedValue, "0") < 0;
  if (!isDown || read.value === null || read.value.startsWith("-")) return read;
  return { ...read, value: `-${read.value}` };
}
