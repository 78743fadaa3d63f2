import { createRequire } from "node:module";
import nlp from "compromise";
import { z } from "zod";
import type { Unit } from "#domain/evidence/figure.ts";
import type { Found, MarkedFigure, MarkedPeriod } from "./score.ts";

/**
 * What two well-known libraries find, in the shape of our own engine's answer, to be measured on the same texts in the same run. Each is given what helps
 * it: numbers that it takes for parts of a date itself are left out. Both know English only of our two languages.
 */
export const peers: Readonly<Record<string, (text: string, publishedOn: string) => Found>> = {
  compromise: askCompromise,
  recognizers: askRecognizers,
};

const spot = z.object({
  text: z.string(),
  offset: z.object({ start: z.number(), length: z.number() }),
});
const numeral = spot.extend({
  number: z.object({
    num: z.number().or(z.nan()).nullable(),
    suffix: z.string(),
    prefix: z.string(),
  }),
});

function askCompromise(text: string): Found {
  const view = nlp(text);
  const read = <T>(found: unknown, shape: z.ZodType<T>) => z.array(shape).parse(found);
  const toRange = ({ offset }: z.infer<typeof spot>) => ({
    start: offset.start,
    end: offset.start + offset.length,
  });
  return {
    quotes: read(view.quotations().json({ offset: true }), spot).map((each) => ({
      ...toRange(each),
      kind: "direct" as const,
      speaker: null,
    })),
    figures: read(view.numbers().json({ offset: true }), numeral).flatMap((each) => {
      const { num } = each.number;
      const isYear = /^(1[89]|20)\d\d\D*$/.test(each.text);
      if (num === null || Number.isNaN(num) || isYear) return [];
      return [toFigure(toRange(each), String(num), readSign(each.text))];
    }),
    people: read(view.people().json({ offset: true }), spot)
      .concat(read(view.organizations().json({ offset: true }), spot))
      .map((each) => ({ ...toRange(each), name: each.text.replace(/[.,;:]+$/u, "") })),
  };
}

function readSign(text: string): Unit {
  if (/%|per ?cent/i.test(text)) return { kind: "percent", code: null };
  const code = text.includes("$") ? "USD" : text.includes("€") ? "EUR" : null;
  return code ? { kind: "currency", code } : { kind: "count", code: null };
}

function toFigure(range: { start: number; end: number }, value: string, unit: Unit): MarkedFigure {
  return { ...range, value, low: null, high: null, qualifier: "=", unit, period: null };
}

type Recognised = { start: number; end: number; text: string; resolution: unknown };
const recognised = z.array(
  z.object({ start: z.number(), end: z.number(), text: z.string(), resolution: z.unknown() }),
);
const amount = z.object({ value: z.string(), unit: z.string().nullish() });
const dates = z.object({ values: z.array(z.object({ timex: z.string() })) });
const times = z.object({ values: z.array(z.object({ timex: z.string() })).min(1) });
type Recognise = (text: string, culture: string, options?: number, reference?: Date) => unknown;

/** Its module has no names that an import could see. */
function loadRecognizers(): Record<string, Recognise> {
  return createRequire(import.meta.url)("@microsoft/recognizers-text-suite");
}

function askRecognizers(text: string, publishedOn: string): Found {
  const suite = loadRecognizers();
  const recognise = (verb: string): Recognised[] =>
    recognised.parse(suite[verb]?.(text, "en-us", 0, new Date(publishedOn.slice(0, 10))));
  const moments = recognise("recognizeDateTime").filter(
    ({ resolution }) => dates.safeParse(resolution).success,
  );
  const units = ["recognizeCurrency", "recognizePercentage", "recognizeDimension"].flatMap((verb) =>
    recognise(verb).map((each) => ({ ...each, verb })),
  );
  const isTaken = (each: Recognised, by: readonly Recognised[]) =>
    by.some((other) => each.start <= other.end && other.start <= each.end);
  const plain = recognise("recognizeNumber").filter(
    (each) => !isTaken(each, moments) && !isTaken(each, units),
  );
  return {
    figures: [
      ...units.filter((each) => !isTaken(each, moments)).map(toUnitFigure),
      ...plain.map((each) => toUnitFigure({ ...each, verb: "recognizeNumber" })),
    ].flatMap((each) => each ?? []),
    periods: moments.flatMap(toPeriods),
  };
}

const currencies: Readonly<Record<string, string>> = {
  Dollar: "USD",
  "United States dollar": "USD",
  Euro: "EUR",
  Pound: "GBP",
  "British pound": "GBP",
  "Russian ruble": "RUB",
  "Belarusian ruble": "BYN",
  "Chinese yuan": "CNY",
  "Japanese yen": "JPY",
};
const measuresByName: Readonly<Record<string, string>> = {
  Ton: "t",
  "Metric ton": "t",
  Kilometer: "km",
  Kilogram: "kg",
  Hectare: "har",
  Barrel: "bbl",
  Meter: "m",
  Liter: "L",
  "Square kilometer": "km2",
  "Cubic meter": "m3",
};

function toUnitFigure(each: Recognised & { verb: string }): MarkedFigure | null {
  const read = amount.safeParse(each.resolution);
  if (!read.success) return null;
  const range = { start: each.start, end: each.end + 1 };
  const value = read.data.value.replace("%", "");
  return Number.isNaN(Number(value))
    ? null
    : toFigure(range, value, nameUnit(each.verb, read.data));
}

function nameUnit(verb: string, { unit }: z.infer<typeof amount>): Unit {
  if (verb === "recognizePercentage") return { kind: "percent", code: null };
  if (verb === "recognizeCurrency")
    return { kind: "currency", code: currencies[unit ?? ""] ?? unit ?? null };
  if (verb === "recognizeDimension")
    return { kind: "measure", code: measuresByName[unit ?? ""] ?? unit ?? null };
  return { kind: "count", code: null };
}

/** TIMEX as we write periods; times of day and repeated days are none. */
function toPeriods(each: Recognised): MarkedPeriod[] {
  const read = times.safeParse(each.resolution);
  const value = read.success ? readTimex(read.data.values[0]?.timex ?? "") : null;
  return value === null ? [] : [{ start: each.start, end: each.end + 1, value }];
}

function readTimex(timex: string): string | null {
  if (/^\d{4}(-\d\d){0,2}$/.test(timex)) return timex;
  const [, year, month, length] = /^\((\d{4})-(\d\d)-01,[\d-]+,P(\d+M)\)$/.exec(timex) ?? [];
  if (!year || !month) return null;
  const part = Number(month) - 1;
  if (length === "3M") return `${year}-Q${part / 3 + 1}`;
  return length === "6M" ? `${year}-S${part / 6 + 1}` : null;
}
