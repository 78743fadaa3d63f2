import { describe, expect, it } from "vitest";
import { measureOverlap } from "./boxes.ts";
import { boxOfMark, placeLabels, spreadHeights } from "./place-labels.ts";

const within = { left: 0, right: 300, top: 0, bottom: 200 };
const wanted = (x: number, y: number) => ({ x, y, text: "46.5 goods", fill: "red" });

describe("words beside marks", () => {
  it("lie on no mark and on no other words", () => {
    const marks = [
      [100, 100],
      [112, 100],
      [100, 112],
      [88, 100],
    ] as const;
    const { labels } = placeLabels(
      marks.map(([x, y]) => wanted(x, y)),
      { taken: marks.map(([x, y]) => boxOfMark(x, y)), within },
    );
    expect(labels).toHaveLength(4);
    for (const [n, one] of labels.entries())
      for (const other of labels.slice(n + 1))
        expect(Math.abs(one.y - other.y) >= 17 || Math.abs(one.x - other.x) > 40).toBe(true);
  });

  it("are led to their mark where they stand far from it", () => {
    const crowd = Array.from({ length: 9 }, (_, n) => boxOfMark(60 + n * 14, 100));
    const near = [-18, 18].flatMap((dy) =>
      crowd.map((box) => ({ ...box, top: box.top + dy, bottom: box.bottom + dy })),
    );
    const { strokes, labels } = placeLabels([wanted(116, 100)], {
      taken: [...crowd, ...near],
      within,
    });
    expect(labels).toHaveLength(1);
    expect(strokes).toHaveLength(1);
  });

  it("are left out rather than laid over something", () => {
    const full = [{ left: 0, right: 300, top: 0, bottom: 200 }];
    expect(placeLabels([wanted(50, 50)], { taken: full, within }).labels).toEqual([]);
  });
});

describe("words at the ends of lines", () => {
  it("keep their distance, their order and the plot's bounds", () => {
    const heights = spreadHeights([50, 52, 48, 199], { gap: 18, top: 0, bottom: 200 });
    const sorted = [...heights].sort((a, b) => a - b);
    for (const [n, height] of sorted.entries())
      if (n > 0) expect(height - (sorted[n - 1] ?? 0)).toBeGreaterThanOrEqual(18);
    expect(heights.indexOf(Math.min(...heights))).toBe(2);
    expect(Math.max(...heights)).toBeLessThanOrEqual(200);
  });
});

describe("overlap", () => {
  it("is none where boxes only touch", () => {
    expect(measureOverlap(boxOfMark(0, 0), boxOfMark(14, 0))).toBe(0);
    expect(measureOverlap(boxOfMark(0, 0), boxOfMark(7, 0))).toBe(98);
  });
});
