import Big from "big.js";
import { expect, test } from "vitest";
import { demoDossier } from "./dossier.ts";
import type { DemoDerivation } from "./types.ts";

const values = new Map(demoDossier.statistics.map((one) => [one.key, one.value]));

function reckon({ operation, inputs }: DemoDerivation): Big {
  const [first = new Big(0), second = new Big(0)] = inputs.map(
    (key) => new Big(values.get(key) ?? Number.NaN),
  );
  switch (operation) {
    case "sum":
      return first.plus(second);
    case "difference":
      return first.minus(second);
    case "change":
      return second.div(first).minus(1).times(100);
    case "implied_level":
      return first.div(new Big(1).plus(second.div(100)));
  }
}

test.each(demoDossier.derivations)("$key comes out as expected", (derivation) => {
  expect(derivation.inputs).toHaveLength(2);
  expect(reckon(derivation).toFixed(derivation.decimals)).toBe(derivation.expected);
});

test("what joins ways of counting, or values that don't state theirs, says why", () => {
  for (const { inputs, mixesBecause } of demoDossier.derivations) {
    const ways = inputs.map((key) => {
      const measure = demoDossier.statistics.find((one) => one.key === key)?.measure;
      const series = measure?.kind === "series" ? measure.series : "";
      const way = demoDossier.series.find((one) => one.key === series);
      return [way?.coverage, way?.compiler, way?.currency, way?.priceBasis].join("/");
    });
    const isAlike = new Set(ways).size === 1 && ways[0]?.startsWith("goods");
    expect(mixesBecause !== null || isAlike).toBe(true);
  }
});
