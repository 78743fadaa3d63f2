import type { Unit } from "./figure.ts";
import type { Operation } from "./formula.ts";

const percent: Unit = { kind: "percent", code: null };

/** The unit of a result; null where the inputs' units can't meet, whatever the reason: dollars and tonnes have no sum. */
export function findDerivedUnit(operation: Operation, units: Unit[]): Unit | null {
  const [first, second] = [units[0], units[1]];
  if (first === undefined || second === undefined) return null;
  switch (operation) {
    case "sum":
      return isAlike(units) ? settle(units) : null;
    case "difference":
      if (!isAlike(units)) return null;
      return first.kind === "percent" ? { kind: "percentage_points", code: null } : settle(units);
    case "change":
    case "share":
    case "index":
      return isAlike(units) ? percent : null;
    case "ratio":
      return isAlike(units) ? { kind: "ratio", code: null } : null;
    case "per_head":
      return second.kind === "count" ? first : null;
    case "implied_level":
      return second.kind === "percent" ? first : null;
    case "conversion":
      return findConverted(first, second);
  }
}

/** Whether things counted have different names; then a reason must say why they count together. */
export function isCountMixed(units: Unit[]): boolean {
  const [first] = units;
  return (
    first?.kind === "count" &&
    units.some(({ kind, code }) => kind === "count" && code !== first.code)
  );
}

/** An exchange rate is a measure whose code names both currencies: "RUB/USD", roubles for one dollar. */
export function readRate(unit: Unit | undefined): { from: string; to: string } | null {
  const [, from, to] = /^([A-Z]{3})\/([A-Z]{3})$/.exec(unit?.code ?? "") ?? [];
  return unit?.kind !== "measure" || from === undefined || to === undefined ? null : { from, to };
}

function findConverted(amount: Unit, rateUnit: Unit): Unit | null {
  const rate = readRate(rateUnit);
  if (rate === null || amount.kind !== "currency") return null;
  if (amount.code === rate.from) return { kind: "currency", code: rate.to };
  return amount.code === rate.to ? { kind: "currency", code: rate.from } : null;
}

function isAlike([first, ...others]: Unit[]): boolean {
  return others.every(
    ({ kind, code }) => kind === first?.kind && (kind === "count" || code === first.code),
  );
}

/** Things of different names have none together. */
function settle(units: Unit[]): Unit {
  const { kind, code } = units[0] ?? percent;
  return { kind, code: isCountMixed(units) ? null : code };
}
