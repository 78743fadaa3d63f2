import { negateDecimal } from "./decimal.ts";
import type { Unit } from "./figure.ts";
import type { WordsLocale } from "./format-date.ts";
import {
  currencyWords,
  measureWords,
  percentagePointWords,
  ratioWords,
  type UnitWords,
} from "./unit-words.ts";

/** `part`, of a fraction, is a form of its own in Belarusian. */
export type PluralForm = "one" | "few" | "many" | "part";
export type Manner = { short: boolean; locale: WordsLocale };

/** A unit behind a number: in the form that the number asks for, or abbreviated; "" where nothing is counted by name. */
export function nameUnit(unit: Unit, form: PluralForm, manner: Manner): string {
  const code = unit.code ?? "";
  switch (unit.kind) {
    case "percent":
      return "%";
    case "percentage_points":
      return inflect(percentagePointWords, form, manner);
    case "ratio":
      return inflect(ratioWords, form, manner);
    case "count":
      return code;
    case "measure":
      return measureWords[code] === undefined ? code : inflect(measureWords[code], form, manner);
    case "currency": {
      const words = currencyWords[code];
      if (words !== undefined) return inflect(words, form, manner);
      return manner.short ? code : nameCurrencyAfterNumber(code, form, manner.locale);
    }
  }
}

export function inflect(words: UnitWords, form: PluralForm, { short, locale }: Manner): string {
  if (short) return words.short[locale];
  if (locale === "be") return words.be[form];
  if (locale === "ru") return words.ru[form === "part" ? "few" : form];
  return form === "one" ? words.en.one : words.en.other;
}

/**
 * The form a number asks for. `genitive` where a word stands before it that takes it ("более 21 программы"); a fraction takes the genitive singular, which is "few" in Russian.
 */
export function choosePlural(number: string, locale: WordsLocale, genitive: boolean): PluralForm {
  const digits = number.startsWith("-") ? negateDecimal(number) : number;
  if (locale === "en") return digits === "1" ? "one" : "many";
  const singular = locale === "be" ? "part" : "few";
  if (digits.includes(".")) return singular;
  const [tens, ones] = [digits.at(-2) ?? "0", digits.at(-1) ?? "0"];
  if (tens === "1" && digits.length > 1) return "many";
  if (ones === "1") return genitive ? singular : "one";
  return "234".includes(ones) && !genitive ? "few" : "many";
}

/** The currency's full name, "Turkish Lira"; the code where nobody knows it. */
export function nameCurrency(code: string, locale: WordsLocale): string {
  try {
    return new Intl.DisplayNames(locale, { type: "currency" }).of(code) ?? code;
  } catch {
    // Intl throws for what isn't three letters.
    return code;
  }
}

function nameCurrencyAfterNumber(code: string, form: PluralForm, locale: WordsLocale): string {
  const sample = { one: 1, few: 2, many: 5, part: 1.5 }[form];
  try {
    const format = new Intl.NumberFormat(locale, {
      style: "currency",
      currency: code,
      currencyDisplay: "name",
      maximumFractionDigits: 1,
      minimumFractionDigits: 0,
    });
    return format.formatToParts(sample).find((part) => part.type === "currency")?.value ?? code;
  } catch {
    return code;
  }
}
