import fc from "fast-check";
import { expect, test } from "vitest";
import { compareDecimals, scaleDecimal } from "#domain/evidence/decimal.ts";
import { qualifiers, type Unit } from "#domain/evidence/figure.ts";
import { printCell } from "./rules-print-cell.ts";
import { readGridCell, toEntryValue } from "./rules-read-cell.ts";

const unit: Unit = { kind: "currency", code: "USD" };
const units = new Map([["series", unit]]);
const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: -6, max: 6 }))
  .map(([digits, power]) => scaleDecimal(digits.toString(), power));

test("what a cell of the grid shows is read back as the value it shows", () =>
  fc.assert(
    fc.property(
      fc.tuple(
        decimals,
        decimals,
        fc.boolean(),
        fc.constantFrom(...qualifiers),
        fc.constantFrom(0, 3, 6, 9),
      ),
      fc.subarray(["E", "P", "F"] as const),
      ([a, b, isRange, qualifier, scale], statuses) => {
        const [low, high] = compareDecimals(a, b) <= 0 ? [a, b] : [b, a];
        const figure = isRange
          ? {
              value: null,
              low,
              high,
              qualifier: qualifier === "~" ? qualifier : ("=" as const),
              unit,
            }
          : { value: a, low: null, high: null, qualifier, unit };
        const nature = statuses.includes("F") ? ("forecast" as const) : ("count" as const);
        const value = {
          id: null,
          period: "2023",
          periodKind: "over" as const,
          nature,
          figure,
          statuses: statuses.length > 0 ? statuses : ["A" as const],
          sourceId: null,
          knownFrom: null,
        };
        const read = readGridCell(
          { seriesId: "series", period: "2023", text: printCell(value, scale) },
          { scale, decimalSign: ".", units },
        );
        if (!read.ok) throw new Error(JSON.stringify(read.problems));
        const back = toEntryValue(read.value, unit);
        expect([back.nature, back.figure.qualifier, [...back.statuses].sort()]).toEqual([
          nature,
          figure.qualifier,
          [...value.statuses].sort(),
        ]);
        for (const end of ["value", "low", "high"] as const) {
          const [one, other] = [back.figure[end], figure[end]];
          expect(
            one === null || other === null ? one === other : compareDecimals(one, other) === 0,
          ).toBe(true);
        }
      },
    ),
  ));
