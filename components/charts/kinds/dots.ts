import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { listEnds } from "#domain/evidence/drawn-together.ts";
import type { ChartMark } from "../chart-model.ts";
import { drawGlyph } from "../draw-glyphs.ts";
import { type ChartSize, type Drawing, joinStrokes, type Label, labelSize } from "../drawing.ts";
import { writeDrawing } from "../elements.ts";
import { sayBare, takeInner } from "../frame.ts";
import type { ChartPlan } from "../plan-chart.ts";
import { formatShortPeriod } from "../short-period.ts";
import { measureText, wrapText } from "../text-width.ts";

const { document } = parseHTML("<html><body></body></html>");
const topRoom = 26;
const lineHeight = 18;

/**
 * A row for every report, the highest first, named at its left (above it, where it is narrow), its value at its right. As tall as it has rows.
 */
export function drawDots(plan: ChartPlan, size: ChartSize): { inner: string; height: number } {
  const rows = [...plan.drawn].sort((a, b) => topEnd(b) - topEnd(a));
  const width = size === "wide" ? 720 : 360;
  const names = rows.map((mark) => nameRow(mark, plan, rows));
  const nameWidth = size === "wide" ? 250 : 0;
  const lines = names.map((name) => wrapText(name, labelSize, size === "wide" ? 240 : 340));
  const heights = lines.map((one) =>
    size === "wide" ? Math.max(26, one.length * lineHeight + 9) : one.length * lineHeight + 28,
  );
  const height = topRoom + heights.reduce((sum, one) => sum + one, 0) + 6;
  const { domain, ticks } = plan.scale;
  const printed = rows.map((mark) => plan.print(mark));
  const valueWidth = Math.max(...printed.map((text) => measureText(text, labelSize))) + 14;
  const svg = Plot.plot({
    document,
    width,
    height,
    margin: 0,
    x: { type: "linear", domain, range: [nameWidth + 14, width - valueWidth - 10], axis: null },
    y: { type: "linear", domain: [0, height], range: [0, height], axis: null },
    marks: [
      Plot.ruleX(ticks, { x: "at", y1: topRoom - 4, y2: height, stroke: "var(--line)" }),
      Plot.text(
        ticks.map((tick, n) => ({
          ...tick,
          text: n === 0 || size === "wide" || n % 2 === 0 ? sayBare(tick, plan) : "",
        })),
        { x: "at", y: () => 12, text: "text", fill: "var(--ink-3)", fontSize: labelSize },
      ),
    ],
  });
  const x = svg.scale("x");
  if (x === undefined) throw new Error("Plot made no scale");
  const drawing: Drawing = { strokes: [], labels: [] };
  let top = topRoom;
  for (const [n, mark] of rows.entries()) {
    const own = lines[n] ?? [];
    const y = size === "wide" ? top + (heights[n] ?? 0) / 2 : top + own.length * lineHeight + 12;
    drawRow({ mark, own, y, top, size, printed: printed[n] ?? "" }, { plan, x: x.apply, drawing });
    top += heights[n] ?? 0;
  }
  const strokes = joinStrokes(drawing.strokes);
  return {
    inner: takeInner(svg.outerHTML) + writeDrawing({ strokes, labels: drawing.labels }),
    height,
  };
}

type Row = {
  mark: ChartMark;
  own: readonly string[];
  y: number;
  top: number;
  size: ChartSize;
  printed: string;
};

function drawRow(
  { mark, own, y, top, size, printed }: Row,
  { plan, x, drawing }: { plan: ChartPlan; x: (value: number) => unknown; drawing: Drawing },
): void {
  const look = plan.appearance.look(mark);
  const ends = listEnds(mark).map((end) => Number(x(Number(end))));
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  if (to - from > 1)
    drawing.strokes.push({
      d: `M${from},${y}H${to}`,
      fill: "none",
      stroke: look.ink.mark,
      width: 3,
    });
  for (const end of new Set(ends))
    drawing.strokes.push(
      ...drawGlyph(
        {
          mark: { ...mark, value: mark.value ?? "0", low: null, high: null, qualifier: "=" },
          x: end,
          top: y,
          bottom: y,
        },
        look,
        5.5,
      ),
    );
  const first = size === "wide" ? y + 5 - ((own.length - 1) * lineHeight) / 2 : top + 14;
  own.forEach((text, row) => {
    drawing.labels.push({
      x: 0,
      y: first + row * lineHeight,
      text,
      anchor: "start",
      fill: "var(--ink)",
    });
  });
  const value: Label = {
    x: to + 11,
    y: y + 5,
    text: printed,
    anchor: "start",
    fill: look.ink.text,
    weight: 600,
  };
  drawing.labels.push(value);
}

/** Who says it, of what, and for when, as far as the rows differ in it. */
function nameRow(mark: ChartMark, plan: ChartPlan, rows: readonly ChartMark[]): string {
  const { words } = plan.locale;
  const periods = new Set(rows.map((row) => row.period));
  return [
    mark.saidBy ?? mark.source,
    mark.coverage,
    mark.compiler,
    periods.size > 1 ? formatShortPeriod(mark.period, plan.locale) : null,
    mark.nature === "count" ? null : words(mark.nature),
  ]
    .filter((part) => part !== null)
    .join(", ");
}

function topEnd(mark: ChartMark): number {
  return Math.max(...listEnds(mark).map(Number));
}
