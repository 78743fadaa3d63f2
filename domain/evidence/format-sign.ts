import { scaleDecimal } from "./decimal.ts";
import type { FigureValue, Qualifier, Unit } from "./figure.ts";
import type { WordsLocale } from "./format-date.ts";
import { describeUnit, joinEnds, readEnds } from "./format-figure.ts";
import { inflect, nameUnit } from "./name-unit.ts";
import { type Magnitude, magnitudePowers, magnitudeWords } from "./unit-words.ts";

const signs: Record<Qualifier, string> = {
  "=": "",
  "~": "≈",
  "<": "<",
  ">": ">",
  "≤": "≤",
  "≥": "≥",
};

/**
 * A figure where room is scarce, and where the unit stands once for all: "> 46.5", "≈ 55", "59–60". In so many millions or billions of the base unit, every digit
 * kept. On charts and in their tables.
 */
export function formatSign(
  figure: Omit<FigureValue, "unit">,
  magnitude: Magnitude,
  locale: WordsLocale,
): string {
  const { qualifier, ends } = readEnds(figure);
  const shown = ends.map((end) => scaleDecimal(end, -magnitudePowers[magnitude]));
  const sign = signs[qualifier];
  return `${sign}${sign === "" ? "" : "\u00a0"}${joinEnds(shown, locale)}`;
}

/** What such figures count in, said once: "billion US dollars", "млрд долларов", "per cent". */
export function describeScale(unit: Unit, magnitude: Magnitude, locale: WordsLocale): string {
  if (magnitude === "unit") return describeUnit(unit, locale);
  const short = locale !== "en";
  const power = inflect(magnitudeWords[magnitude], "many", { short, locale });
  const counted = short
    ? nameUnit(unit, "many", { short: false, locale })
    : describeUnit(unit, locale);
  return `${power} ${counted}`;
}
