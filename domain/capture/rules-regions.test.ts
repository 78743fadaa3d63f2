import { expect, it } from "vitest";
import { settleRegion, toPixels } from "./rules-regions.ts";

it("keeps a region on a grid on which sums are exact", () => {
  expect(settleRegion({ x: 0.7, y: 0.1, width: 0.3, height: 0.2 })).toEqual({
    ...{ x: 0.7, y: 0.1, width: 0.3, height: 0.2 },
  });
  expect(settleRegion({ x: 1 / 3, y: 0, width: 2 / 3, height: 1 })).toEqual({
    ...{ x: 0.3333, y: 0, width: 0.6667, height: 1 },
  });
});

it.each([
  ["off the left edge", { x: -0.1, y: 0, width: 0.5, height: 0.5 }],
  ["over the right edge", { x: 0.8, y: 0, width: 0.3, height: 0.5 }],
  ["over the lower edge", { x: 0, y: 0.9, width: 0.3, height: 0.2 }],
  ["no width", { x: 0.1, y: 0.1, width: 0, height: 0.5 }],
  ["no number", { x: Number.NaN, y: 0.1, width: 0.2, height: 0.5 }],
  ["no end", { x: 0, y: 0, width: Number.POSITIVE_INFINITY, height: 0.5 }],
])("refuses a region with %s", (_what, region) => {
  expect(settleRegion(region)).toBeNull();
});

it("covers whole pixels, within the picture", () => {
  const page = { width: 1_000, height: 333 };
  expect(toPixels({ x: 0.1, y: 0.5, width: 0.9, height: 0.5 }, page)).toEqual({
    ...{ left: 100, top: 166, width: 900, height: 167 },
  });
  expect(toPixels({ x: 0, y: 0, width: 0.005, height: 1 }, page)).toBeNull();
});
