import { expect, test } from "vitest";
import { drawTimeline, type TimelineMark } from "./draw-timeline.ts";

const svg = { label: "Events", describedBy: "words" };
const mark = (from: string, to: string, look: TimelineMark["look"], label = "May 2020") => ({
  from: new Date(from),
  to: new Date(to),
  look,
  label,
});

test("uncertain times are open bars with a broken edge, spans are filled, days are dots", () => {
  const drawn = drawTimeline(
    [
      mark("1999-12-08", "1999-12-09", "dot"),
      mark("2010-01-01", "2011-01-01", "open"),
      mark("2020-08-01", "2021-01-01", "bar"),
    ],
    "wide",
    svg,
  );
  expect(drawn.match(/stroke-dasharray/g)).toHaveLength(1);
  expect(drawn).toContain('aria-describedby="words"');
});

test("marks that share a day stand in lanes of their own, and all stays within the drawing", () => {
  const same = Array.from({ length: 5 }, () => mark("2024-01-29", "2024-01-30", "dot"));
  for (const size of ["narrow", "wide"] as const) {
    const drawn = drawTimeline(same, size, svg);
    const lines = [...drawn.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"[^>]*>May 2020/g)];
    expect(new Set(lines.map(([, , y]) => y)).size).toBe(5);
    for (const [, x] of lines) expect(Number(x)).toBeGreaterThan(0);
  }
});

test("a label is text, whatever it says", () => {
  const drawn = drawTimeline([mark("2020-01-01", "2020-01-02", "dot", "<b>")], "narrow", svg);
  expect(drawn).toContain("&lt;b&gt;");
});
