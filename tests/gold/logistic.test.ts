import { expect, it } from "vitest";
import { fitBase, fitWeights, predict, type Row } from "./logistic.ts";

function rowsOf(named: 0 | 1, right: number, n: number): Row[] {
  return Array.from({ length: n }, (_, at) => ({ features: { named }, isRight: at < right }));
}

it("learns how often what has a feature is right, and what hasn't", () => {
  const weights = fitWeights([...rowsOf(1, 180, 200), ...rowsOf(0, 80, 200)]);
  expect(predict(weights, { named: 1 })).toBeCloseTo(0.9, 1);
  expect(predict(weights, { named: 0 })).toBeCloseTo(0.4, 1);
});

it("stays near what it knows of all where it has seen a feature once", () => {
  const weights = fitWeights([...rowsOf(0, 160, 200), ...rowsOf(1, 0, 1)]);
  expect(predict(weights, { named: 1 })).toBeGreaterThan(0.3);
});

it("is never certain of what was never wrong", () => {
  expect(predict(fitWeights(rowsOf(0, 50, 50)), { named: 0 })).toBeLessThan(0.9999);
});

it("becomes less sure of all alike where others were wrong more often", () => {
  const weights = fitWeights([...rowsOf(1, 190, 200), ...rowsOf(0, 160, 200)]);
  const unseen = fitBase(weights, [...rowsOf(1, 80, 100), ...rowsOf(0, 50, 100)]);
  expect(predict(unseen, { named: 1 })).toBeCloseTo(0.8, 1);
  expect(unseen.named).toBe(weights.named);
});
