import { expect, it } from "vitest";
import { listFigureDoubts, listQuoteDoubts } from "./doubts.ts";

it("doubts what three of ten such proposals have wrong", () => {
  expect(listQuoteDoubts({ confidence: 0.97, speakerConfidence: 0.69 })).toEqual(["speaker"]);
  expect(listQuoteDoubts({ confidence: 0.7, speakerConfidence: 0.7 })).toEqual([]);
  expect(listFigureDoubts({ confidence: 0.3, periodConfidence: 0.5 })).toEqual([
    "figure",
    "period",
  ]);
});

it("knows nothing against what an older engine proposed", () => {
  expect(listQuoteDoubts({})).toEqual([]);
  expect(listFigureDoubts({})).toEqual([]);
});
