import {
  compareDecimals,
  countDecimalPlaces,
  parseDecimal,
  type RoundingMode,
  roundDecimal,
  scaleDecimal,
} from "./decimal.ts";
import type { FigureValue, Qualifier, Unit } from "./figure.ts";
import type { WordsLocale } from "./format-date.ts";
import { choosePlural, inflect, nameCurrency, nameUnit } from "./name-unit.ts";
import {
  currencyWords,
  type Magnitude,
  magnitudePowers,
  magnitudes,
  magnitudeWords,
  measureWords,
} from "./unit-words.ts";

/** How a figure is printed. `decimals` is the most that are shown: zeros are never added, since they would claim a precision. */
export type FigureFormat = {
  scale: "auto" | Magnitude;
  decimals: number | null;
  unit: "long" | "short" | "none";
};

export const defaultFigureFormat: FigureFormat = { scale: "auto", decimals: null, unit: "long" };

const nbsp = "\u00a0";
const decimalFormats = {
  en: new Intl.NumberFormat("en", { maximumFractionDigits: 100 }),
  ru: new Intl.NumberFormat("ru", { maximumFractionDigits: 100 }),
  be: new Intl.NumberFormat("be", { maximumFractionDigits: 100 }),
};
/** Beyond these a scaled number is harder to read than its digits in full: 1,234,567 and not 1.234567 million. */
const autoDecimalsMax = 3;

const qualifierWords: Record<WordsLocale, Record<Qualifier, string>> = {
  en: {
    "=": "",
    "~": "around",
    "<": "less than",
    ">": "more than",
    "≤": "at most",
    "≥": "at least",
  },
  ru: { "=": "", "~": "около", "<": "менее", ">": "более", "≤": "не более", "≥": "не менее" },
  be: {
    "=": "",
    "~": "каля",
    "<": "менш чым",
    ">": "больш чым",
    "≤": "не больш чым",
    "≥": "не менш чым",
  },
};
/** Words of degree that take the genitive: all of Russian's; of Belarusian's one, for "чым" leaves the number as it is. */
const genitiveQualifiers: Record<WordsLocale, string> = { en: "", ru: "~<>≤≥", be: "~" };
const unitNames = {
  en: { percent: "per cent", points: "percentage points", ratio: "times", count: "number" },
  ru: { percent: "проценты", points: "процентные пункты", ratio: "раз", count: "число" },
  be: { percent: "працэнты", points: "працэнтныя пункты", ratio: "разы", count: "колькасць" },
};
const dollars = { en: "US dollars", ru: "доллары США", be: "долары ЗША" };

/**
 * A figure in words: "more than 46.5 billion dollars", "44–45 billion dollars", "around 90%", "28 programmes". The only place that prints
 * figures. Rounding keeps what the qualifier claims true: what is more than 46.59 is more than 46.5, and isn't more than 46.6; a range is rounded outwards.
 */
export function formatFigure(
  figure: FigureValue,
  format: FigureFormat | null,
  locale: WordsLocale,
): string {
  const { scale, decimals, unit: unitLength } = format ?? defaultFigureFormat;
  const { qualifier, ends } = readEnds(figure);
  const magnitude = scale === "auto" ? chooseMagnitude(ends, decimals) : scale;
  const shown = ends.map((end, index) => {
    const scaled = scaleDecimal(end, -magnitudePowers[magnitude]);
    return decimals === null
      ? scaled
      : roundDecimal(scaled, decimals, findRounding({ qualifier, end, index, ends }));
  });
  const number = joinEnds(shown, locale);
  const last = shown.at(-1) ?? "0";
  return printFigure(number, { unit: figure.unit, magnitude, last, qualifier, unitLength, locale });
}

/**
 * A figure as its source has it: in the source's scale (a power of ten), and with as many decimals as it gives, for "12.0%" claims more than "12%". Where the
 * scale has no word (hundreds of millions), in units.
 */
export function formatReported(
  { scale, ...figure }: FigureValue & { scale: number },
  locale: WordsLocale,
): string {
  const { qualifier, ends } = readEnds(figure);
  const named = magnitudes.find((one) => magnitudePowers[one] === scale);
  const [magnitude, shift] = named === undefined ? (["unit", scale] as const) : [named, 0];
  const shown = ends.map((end) => scaleDecimal(end, shift));
  const places = Math.max(0, ...ends.map((end) => (end.split(".")[1] ?? "").length - shift));
  const number = joinEnds(shown, locale, places);
  const last = shown.at(-1) ?? "0";
  return printFigure(number, {
    unit: figure.unit,
    magnitude,
    last,
    qualifier,
    unitLength: "long",
    locale,
  });
}

/** The number between its qualifier and its unit. */
function printFigure(number: string, place: UnitPlace): string {
  const { qualifier, locale } = place;
  const lead = qualifierWords[locale][qualifier];
  const words = [number, ...listUnitWords(place)];
  return `${lead}${lead === "" ? "" : " "}${words.reduce((text, word) => join(text, word, locale))}`;
}

/** A bare decimal in the language's notation, grouped, with a real minus: for ticks, tables and counts. */
export function formatDecimal(value: string, locale: WordsLocale, decimals?: number): string {
  const canonical = parseDecimal(value);
  if (canonical === null) throw new Error(`Not a decimal string: ${value.slice(0, 40)}`);
  const shown = decimals === undefined ? canonical : roundDecimal(canonical, decimals, "half_even");
  return isNumericText(shown) ? decimalFormats[locale].format(shown).replace("-", "−") : shown;
}

/** What is counted, for headings and axes: "US dollars", "percentage points", "tonnes", "programmes". */
export function describeUnit(unit: Unit, locale: WordsLocale): string {
  const code = unit.code ?? "";
  const names = unitNames[locale];
  switch (unit.kind) {
    case "currency":
      if (code === "USD") return dollars[locale];
      return locale === "en" && currencyWords[code] !== undefined
        ? currencyWords[code].en.other
        : nameCurrency(code, locale);
    case "percent":
      return names.percent;
    case "percentage_points":
      return names.points;
    case "ratio":
      return names.ratio;
    case "measure": {
      const words = measureWords[code];
      return words === undefined ? code : inflect(words, "many", { short: false, locale });
    }
    case "count":
      return code === "" ? names.count : code;
  }
}

/** A range's two ends, or the one value; an end alone is an inequality. Base units. */
export function readEnds({ value, low, high, qualifier }: Omit<FigureValue, "unit">): {
  qualifier: Qualifier;
  ends: string[];
} {
  if (value !== null) return { qualifier, ends: [value] };
  if (low !== null && high !== null) return { qualifier, ends: [low, high] };
  if (low !== null) return { qualifier: "≥", ends: [low] };
  if (high !== null) return { qualifier: "≤", ends: [high] };
  throw new Error("A figure has a value, or a low or high end");
}

/** The greatest magnitude from a million on that the largest end reaches without a long fraction. */
function chooseMagnitude(ends: string[], decimals: number | null): Magnitude {
  const largest = ends
    .map((end) => end.replace("-", ""))
    .reduce((a, b) => (compareDecimals(a, b) > 0 ? a : b));
  const fitting = magnitudes.filter((magnitude) => {
    const power = magnitudePowers[magnitude];
    if (power < magnitudePowers.million) return magnitude === "unit";
    if (compareDecimals(scaleDecimal(largest, -power), "1") < 0) return false;
    const places = Math.max(...ends.map((end) => countDecimalPlaces(scaleDecimal(end, -power))));
    return decimals !== null || places <= autoDecimalsMax;
  });
  return fitting.at(-1) ?? "unit";
}

function findRounding({
  qualifier,
  end,
  index,
  ends,
}: {
  qualifier: Qualifier;
  end: string;
  index: number;
  ends: string[];
}): RoundingMode {
  const outwards = ends.length > 1 ? (index === 0 ? "floor" : "ceiling") : null;
  const direction = outwards ?? findDirection(qualifier);
  if (direction === null) return "half_even";
  const negative = end.startsWith("-");
  return (direction === "floor") === negative ? "up" : "down";
}

function findDirection(qualifier: Qualifier): "floor" | "ceiling" | null {
  if (qualifier === ">" || qualifier === "≥") return "floor";
  return qualifier === "<" || qualifier === "≤" ? "ceiling" : null;
}

/** One end or two in the language's notation: "46.5", "44–45". */
export function joinEnds(ends: string[], locale: WordsLocale, places = 0): string {
  const [low = "0", high = low] = ends;
  const first = padDecimal(low, locale, places);
  const second = padDecimal(high, locale, places);
  if (first === second) return first;
  if (!low.startsWith("-") && !high.startsWith("-")) return `${first}–${second}`;
  if (locale === "en") return `${first} to ${second}`;
  return locale === "ru" ? `от ${first} до ${second}` : `ад ${first} да ${second}`;
}

type UnitPlace = {
  unit: Unit;
  magnitude: Magnitude;
  last: string;
  qualifier: Qualifier;
  unitLength: FigureFormat["unit"];
  locale: WordsLocale;
};

/** With zeros up to so many places, where a source gives them. */
function padDecimal(value: string, locale: WordsLocale, places: number): string {
  const shown = formatDecimal(value, locale);
  const missing = places - countDecimalPlaces(value);
  if (missing <= 0) return shown;
  const point = countDecimalPlaces(value) > 0 ? "" : locale === "en" ? "." : ",";
  return `${shown}${point}${"0".repeat(missing)}`;
}

/** What follows the number: its magnitude and its unit, in the forms that the number asks for. */
function listUnitWords(place: UnitPlace): string[] {
  const { unit, magnitude, last, qualifier, unitLength, locale } = place;
  const short = unitLength === "short";
  const form = choosePlural(last, locale, genitiveQualifiers[locale].includes(qualifier));
  const listed: string[] = [];
  if (magnitude !== "unit")
    listed.push(inflect(magnitudeWords[magnitude], form, { short, locale }));
  if (unitLength === "none") return listed;
  const unitForm = magnitude === "unit" ? form : "many";
  const word = nameUnit(unit, unitForm, { short, locale });
  return word === "" ? listed : [...listed, word];
}

/** English sets the per cent sign tight; all else stands behind a space that doesn't break. */
function join(text: string, word: string, locale: WordsLocale): string {
  const tight = (word === "%" && locale === "en") || word === "×";
  return `${text}${tight ? "" : nbsp}${word}`;
}

/** Intl formats a numeric text digit by digit, without going through a float. */
function isNumericText(text: string): text is `${number}` {
  return parseDecimal(text) !== null;
}
