import { expect, it } from "vitest";
import { measureReliability } from "./reliability.ts";

function say(said: number, right: number, n: number) {
  return Array.from({ length: n }, (_, at) => ({ said, isRight: at < right }));
}

it("has no error where nine of ten are right of what is nine tenths sure", () => {
  expect(measureReliability(say(0.9, 9, 10))).toEqual({
    n: 10,
    bins: [{ from: 0.9, to: 1, n: 10, said: expect.closeTo(0.9), right: 0.9 }],
    error: expect.closeTo(0),
  });
});

it("weighs each row's error by how much was said there", () => {
  const { bins, error } = measureReliability([...say(0.95, 15, 30), ...say(0.2, 2, 10)]) ?? {};
  expect(bins?.map(({ from, to, n, right }) => [from, to, n, right])).toEqual([
    [0, 0.5, 10, 0.2],
    [0.9, 1, 30, 0.5],
  ]);
  expect(error).toBeCloseTo((0.45 * 30) / 40);
});

it("counts what is certain in the last row", () => {
  expect(measureReliability(say(1, 1, 1))?.bins).toMatchObject([{ from: 0.9, n: 1, right: 1 }]);
});

it("says nothing of nothing", () => {
  expect(measureReliability([])).toBeNull();
});
