import { type FigureValue, qualifiers, type Unit, type UnitKind } from "#domain/evidence/figure.ts";
import { parsePeriod } from "#domain/evidence/periods.ts";

const decimalPattern = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const unitPattern = /^([a-z_]+)(?::(.+))?$/;
/** What the code of a unit of each kind looks like; null where the kind says all. */
const codePatterns: Record<UnitKind, RegExp | null> = {
  currency: /^[A-Z]{3}$/,
  percent: null,
  percentage_points: null,
  ratio: null,
  measure: /^[A-Za-z][A-Za-z0-9./]*$/,
  count: /^\p{Ll}[\p{Ll}' -]*$/u,
};

/** UCUM puts customary units in brackets, which the markup leaves out. */
const bracketed: ReadonlyMap<string, string> = new Map([
  ["bbl", "[bbl_us]"],
  ["mi", "[mi_i]"],
  ["ft", "[ft_i]"],
  ["mi/h", "[mi_i]/h"],
]);

export function refuseUnknown(tag: string, attributes: Record<string, string>, known: string[]) {
  const unknown = Object.keys(attributes).find((attribute) => !known.includes(attribute));
  if (unknown !== undefined) throw new Error(`<${tag}> has no attribute "${unknown}"`);
}

export function readPresent(tag: string, attribute: string, value: string | undefined): string {
  if (value === undefined || value === "" || value !== value.trim()) {
    throw refuse(tag, attribute, value, "it is missing, empty or has a space at its edge");
  }
  return value;
}

export function readChoice<Choice extends string>(
  tag: string,
  attribute: string,
  value: string | undefined,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((known) => known === value);
  if (choice === undefined) {
    throw refuse(tag, attribute, value, `it is one of ${choices.join(", ")}`);
  }
  return choice;
}

export function readDay(tag: string, attribute: string, value: string | undefined): string {
  const period = parsePeriod(value ?? "");
  if (period?.granularity !== "day") throw refuse(tag, attribute, value, "it is a day");
  return period.text;
}

/** The canonical text of the period: `2023-01/2023-06` is `2023-S1`. */
export function readPeriod(tag: string, attribute: string, value: string): string {
  const period = parsePeriod(value);
  if (period === null) throw refuse(tag, attribute, value, "it is no period");
  return period.text;
}

export function readFigureValue({ v, lo, hi, q, u }: Record<string, string>): FigureValue {
  const qualifier = q === undefined ? "=" : readChoice("f", "q", q, qualifiers);
  const unit = readUnit(u);
  if (v !== undefined && lo === undefined && hi === undefined) {
    return { value: readDecimal("v", v), low: null, high: null, qualifier, unit };
  }
  if (v !== undefined || lo === undefined || hi === undefined) {
    throw new Error('<f> has either "v" or both "lo" and "hi"');
  }
  if (Number(lo) >= Number(hi)) throw refuse("f", "lo", lo, `it is not under "hi", ${hi}`);
  const [low, high] = [readDecimal("lo", lo), readDecimal("hi", hi)];
  return { value: null, low, high, qualifier, unit };
}

function readDecimal(attribute: string, value: string): string {
  if (!decimalPattern.test(value)) throw refuse("f", attribute, value, "it is no decimal number");
  return value;
}

function readUnit(value: string | undefined): Unit {
  const [, name, code = null] = unitPattern.exec(value ?? "") ?? [];
  const kinds = Object.keys(codePatterns) as UnitKind[];
  const kind = readChoice("f", "u", name, kinds);
  const pattern = codePatterns[kind];
  const fits = code === null ? pattern === null : pattern?.test(code);
  if (!fits) throw refuse("f", "u", value, "the unit's code doesn't fit its kind");
  return { kind, code: kind === "measure" ? (bracketed.get(code ?? "") ?? code) : code };
}

function refuse(tag: string, attribute: string, value: string | undefined, why: string): Error {
  const written = value === undefined ? `no ${attribute}` : `${attribute}="${value}"`;
  return new Error(`<${tag}> has ${written}: ${why}`);
}
