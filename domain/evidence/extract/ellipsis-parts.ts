import Big from "big.js";
import type { FigureReading, Quantity } from "./quantities.ts";

/** A reading with its sentence, and whether its number may stand for more than it says. */
export type PlacedReading = FigureReading & { sentence: number };

const factorMax = 30;

export function main(reading: PlacedReading): Quantity {
  return reading.last ?? reading.first;
}

/** Whether two numbers could be of one scale: 45 after 40 billion may be billions, 3 after 40 billion as well, 2,000 hardly. */
export function isOfScale(a: string, b: string, factor = factorMax): boolean {
  const first = new Big(a).abs();
  const second = new Big(b).abs();
  if (first.eq(0) || second.eq(0)) return true;
  return first.div(second).lte(factor) && second.div(first).lte(factor);
}

function fill(reading: PlacedReading, change: (quantity: Quantity) => Quantity): PlacedReading {
  return {
    ...reading,
    first: change(reading.first),
    last: reading.last ? change(reading.last) : null,
  };
}

/** With the unit of another, and its magnitude where `takesMagnitude` says so and it has none. */
export function inherit(
  reading: PlacedReading,
  source: Quantity,
  takesMagnitude: boolean,
): PlacedReading {
  return fill(reading, (quantity) => ({
    ...quantity,
    unit: source.unit,
    shift: source.shift,
    magnitude: quantity.magnitude ?? (takesMagnitude ? source.magnitude : null),
  }));
}

export function withNoun(reading: PlacedReading, code: string): PlacedReading {
  return fill(reading, (quantity) => ({ ...quantity, unit: { kind: "count", code } }));
}

export function withCurrency(reading: PlacedReading, code: string): PlacedReading {
  return fill(reading, (quantity) => ({ ...quantity, unit: { kind: "currency", code } }));
}

export function withPoints(reading: PlacedReading): PlacedReading {
  return fill(reading, (quantity) => ({
    ...quantity,
    unit: { kind: "percentage_points", code: null },
  }));
}
