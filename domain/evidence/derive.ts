import { fail, type Result, succeed } from "#domain/result.ts";
import { addDecimals, compareDecimals, divideDecimals, scaleDecimal } from "./decimal.ts";
import { type Fraction, findFraction } from "./derive-fractions.ts";
import { findDerivedUnit, isCountMixed } from "./derive-units.ts";
import type { FigureValue, Qualifier } from "./figure.ts";
import { type FormulaPiece, listFormula, type Operation } from "./formula.ts";

/** A value with how it was counted. Null is "not stated", which joins nothing. */
export type DerivationInput = {
  figure: FigureValue;
  coverage: string | null;
  compiler: string | null;
  priceBasis: string | null;
};

/** `decimals` are the digits kept at the scale of 10^`scale`; `mixesBecause` is the reason why values that don't count the same may meet. */
export type DerivationOptions = { decimals: number; scale: number; mixesBecause: string | null };

/** The result in base units, rounded once, and its arithmetic. `value` is never null: a range is refused. */
export type Derived = FigureValue & { value: string; formula: FormulaPiece[] };

/**
 * Reckons with values as reported. Refuses ranges (they have no middle), units that can't meet, division by zero, and, unless a reason is given,
 * values whose coverage, compiler or price basis differ or aren't stated (DESIGN.md §2.6). An inequality stays one: more than 46.5 less 44 is
 * more than 2.5, and is rounded so that it stays true; inequalities that point against each other are refused.
 */
export function derive(
  operation: Operation,
  inputs: readonly DerivationInput[],
  { decimals, scale, mixesBecause }: DerivationOptions,
): Result<Derived> {
  if (operation === "sum" ? inputs.length < 2 : inputs.length !== 2) {
    return fail({
      code: operation === "sum" ? "derivations.needsTwoOrMore" : "derivations.needsTwo",
    });
  }
  const values = inputs.flatMap(({ figure }) => figure.value ?? []);
  if (values.length < inputs.length) return fail({ code: "derivations.range" });
  const unit = findDerivedUnit(
    operation,
    inputs.map(({ figure }) => figure.unit),
  );
  if (unit === null) return fail({ code: "derivations.unitsDontMeet" });
  if (mixesBecause === null && isMixed(inputs)) return fail({ code: "derivations.needsReason" });
  const fraction = findFraction(
    operation,
    values,
    inputs.map(({ figure }) => figure.unit),
  );
  if (fraction === null) return fail({ code: "derivations.zero" });
  const qualifier = joinQualifiers(inputs, fraction);
  if (qualifier === null) return fail({ code: "derivations.qualifiersClash" });
  const value = roundFraction(fraction, { places: decimals - scale, qualifier });
  const formula = listFormula(operation, inputs.length, fraction.denominator === "1");
  return succeed({ value, low: null, high: null, qualifier, unit, formula });
}

/** Whether the inputs differ in what they count, or one of them doesn't say; of prices only where money meets money. The database asks the same (check_inputs). */
function isMixed(inputs: readonly DerivationInput[]): boolean {
  const [first, ...others] = inputs;
  if (first === undefined) return false;
  if (first.coverage === null || first.compiler === null) return true;
  const money = inputs.filter(({ figure }) => figure.unit.kind === "currency");
  if (money.length > 1 && money.some(({ priceBasis }) => priceBasis === null)) return true;
  const differs = others.some(
    ({ coverage, compiler, priceBasis }) =>
      coverage !== first.coverage || compiler !== first.compiler || priceBasis !== first.priceBasis,
  );
  return differs || isCountMixed(inputs.map(({ figure }) => figure.unit));
}

type Direction = "exact" | "about" | "above" | "below";

const directions: Record<Qualifier, Direction> = {
  "=": "exact",
  "~": "about",
  ">": "above",
  "≥": "above",
  "<": "below",
  "≤": "below",
};
const flipped: Record<Direction, Direction> = {
  exact: "exact",
  about: "about",
  above: "below",
  below: "above",
};

/** What is known of the result from how each input is qualified, and whether the result grows or falls with it; null where nothing is. */
function joinQualifiers(inputs: readonly DerivationInput[], { grows }: Fraction): Qualifier | null {
  const known = inputs.map(({ figure }, index) => {
    const direction = directions[figure.qualifier];
    return grows[index] ? direction : flipped[direction];
  });
  const inexact = new Set(known.filter((direction) => direction !== "exact"));
  if (inexact.size > 1) return null;
  const [direction] = inexact;
  if (direction === undefined) return "=";
  if (direction === "about") return "~";
  const isStrict = inputs.some(
    ({ figure }) => figure.qualifier === ">" || figure.qualifier === "<",
  );
  if (direction === "above") return isStrict ? ">" : "≥";
  return isStrict ? "<" : "≤";
}

/** The quotient rounded once: towards the side on which an inequality stays true, else half to even. */
function roundFraction(
  { numerator, denominator }: Fraction,
  { places, qualifier }: { places: number; qualifier: Qualifier },
): string {
  const negative = compareDecimals(numerator, "0") !== compareDecimals(denominator, "0");
  const mode = findMode(qualifier, negative);
  const scaled = divideDecimals(scaleDecimal(numerator, places), denominator, { places: 0, mode });
  return addDecimals(scaleDecimal(scaled, -places), "0");
}

function findMode(qualifier: Qualifier, negative: boolean): "half_even" | "down" | "up" {
  if (qualifier === "=" || qualifier === "~") return "half_even";
  const floors = qualifier === ">" || qualifier === "≥";
  return floors === negative ? "up" : "down";
}
