import { compareDecimals } from "#domain/evidence/decimal.ts";
import { listEnds } from "#domain/evidence/drawn-together.ts";
import type { ChartMark } from "../chart-model.ts";
import { drawGlyph } from "../draw-glyphs.ts";
import { type Area, type Drawing, type Label, labelSize } from "../drawing.ts";
import { at, round } from "../glyphs.ts";
import { placeMarks } from "../place-marks.ts";
import type { ChartPlan } from "../plan-chart.ts";
import { findDays } from "../short-period.ts";
import { measureText } from "../text-width.ts";
import { findRadius } from "./rivals.ts";

const barMax = 44;

/** Per period a bar from the lowest to the highest value reported, both ends written, and the reports upon it. */
export function drawRanges(plan: ChartPlan, area: Area): Drawing {
  const r = Math.min(findRadius(plan.drawn.length, area), 5);
  const placed = placeMarks(plan.drawn, area, r);
  const marks = placed.flatMap((one) => drawGlyph(one, plan.appearance.look(one.mark), r));
  const standing = plan.drawn.filter((mark) => !mark.deprecated);
  const bars = [...Map.groupBy(standing, (mark) => mark.period)].map(([period, ofPeriod]) => {
    const { from, to, middle } = findDays(period);
    const reach = placed.filter(({ mark }) => mark.period === period).map(({ x }) => x);
    const room = area.x(to) - area.x(from);
    const width = Math.min(
      Math.max(Math.min(barMax, room * 0.7), Math.max(...reach) - Math.min(...reach) + 4 * r),
      Math.max(room, 4 * r),
    );
    return { ...findSpan(ofPeriod), marks: ofPeriod, x: area.x(middle), width };
  });
  return {
    strokes: [
      ...bars.map(({ low, high, x, width }) => ({
        d: `M${at(x - width / 2, area.y(Number(low)) + r + 3)}V${round(area.y(Number(high)) - r - 3)}h${round(width)}V${round(area.y(Number(low)) + r + 3)}z`,
        fill: "var(--chart-span)",
        stroke: "var(--line-strong)",
        width: 1,
      })),
      ...marks,
    ],
    labels: bars.flatMap((bar) => labelEnds(bar, plan, area, r)),
  };
}

type Span = { low: string; high: string; marks: readonly ChartMark[]; x: number; width: number };

function findSpan(marks: readonly ChartMark[]): { low: string; high: string } {
  const ends = marks.flatMap(listEnds).sort(compareDecimals);
  return { low: ends[0] ?? "0", high: ends.at(-1) ?? "0" };
}

/** Both ends in figures; "> 46.5" where nobody reports the end itself. */
function labelEnds(
  { low, high, marks, x, width }: Span,
  plan: ChartPlan,
  area: Area,
  r: number,
): Label[] {
  const room = width + (area.size === "wide" ? 60 : 24);
  const label = (value: string, y: number): Label[] => {
    const text = plan.print({ value, low: null, high: null, qualifier: findBound(value, marks) });
    if (measureText(text, labelSize) > room) return [];
    return [{ x, y, text, anchor: "middle", fill: "var(--ink)", weight: 600 }];
  };
  const above = label(high, area.y(Number(high)) - r - 8);
  return low === high ? above : [...above, ...label(low, area.y(Number(low)) + r + 18)];
}

function findBound(value: string, marks: readonly ChartMark[]): ChartMark["qualifier"] {
  const saying = marks.filter((mark) => listEnds(mark).includes(value));
  return saying.every(({ qualifier }) => "<>≤≥".includes(qualifier))
    ? (saying[0]?.qualifier ?? "=")
    : "=";
}
