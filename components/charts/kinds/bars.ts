import { findLineKey } from "#domain/evidence/drawn-together.ts";
import type { ChartMark } from "../chart-model.ts";
import { type Area, type Drawing, type Label, labelSize, type Stroke } from "../drawing.ts";
import { at, round } from "../glyphs.ts";
import type { ChartPlan } from "../plan-chart.ts";
import { findDays } from "../short-period.ts";
import { measureText } from "../text-width.ts";

const gap = 2;
/** A bar wider than this says nothing more. */
const barMax = 56;

/**
 * Bars from zero, side by side within their period: of each way of counting in one order throughout. A range is a bar up to its low end and an outline up to its high one.
 */
export function drawBars(plan: ChartPlan, area: Area): Drawing {
  const periods = Map.groupBy(plan.drawn, (mark) => mark.period);
  const order = [...new Set(plan.drawn.map(orderKey))].sort();
  const most = Math.max(...[...periods.values()].map((marks) => marks.length));
  const bars = [...periods].flatMap(([period, marks]) => {
    const { from, to, middle } = findDays(period);
    const room = (area.x(to) - area.x(from)) * 0.82;
    const width = Math.max(2, Math.min(barMax, room / most - gap));
    const sorted = [...marks].sort(
      (a, b) => order.indexOf(orderKey(a)) - order.indexOf(orderKey(b)),
    );
    const start = area.x(middle) - (sorted.length * (width + gap) - gap) / 2;
    return sorted.map((mark, n) => ({ mark, left: start + n * (width + gap), width }));
  });
  return {
    strokes: bars.flatMap((bar) => drawBar(bar, plan, area)),
    labels: bars.flatMap((bar) => labelBar(bar, plan, area)),
  };
}

type Bar = { mark: ChartMark; left: number; width: number };

function orderKey(mark: ChartMark): string {
  return findLineKey(mark) ?? `~${mark.coverage ?? ""}${mark.compiler ?? ""}`;
}

function drawBar({ mark, left, width }: Bar, plan: ChartPlan, area: Area): Stroke[] {
  const { ink, hollow } = plan.appearance.look(mark);
  const full = mark.value ?? mark.low ?? "0";
  const look = { stroke: ink.mark, width: 1.5 };
  const open = hollow || mark.deprecated || mark.derived;
  const solid = {
    d: drawRectangle({ left, width }, area.y(0), area.y(Number(full))),
    fill: open ? "var(--paper)" : ink.mark,
    ...look,
    ...(open ? { dash: "4 3" } : {}),
  };
  if (mark.value !== null || mark.high === null) return [solid];
  const above = drawRectangle({ left, width }, area.y(Number(full)), area.y(Number(mark.high)));
  return [solid, { d: above, fill: "var(--paper)", ...look }];
}

function drawRectangle({ left, width }: Omit<Bar, "mark">, from: number, to: number): string {
  return `M${at(left, from)}V${round(to)}h${round(width)}V${round(from)}z`;
}

/** Over its bar, where the bar is as wide as its words. */
function labelBar({ mark, left, width }: Bar, plan: ChartPlan, area: Area): Label[] {
  const text = plan.print(mark);
  if (measureText(text, labelSize) > width + gap + 6) return [];
  const end = Number(mark.value ?? mark.high ?? mark.low);
  return [
    {
      x: left + width / 2,
      y: area.y(end) + (end < 0 ? 16 : -6),
      text,
      anchor: "middle",
      fill: plan.appearance.look(mark).ink.text,
      weight: 600,
    },
  ];
}
