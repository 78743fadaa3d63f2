import type { ChartMark } from "../chart-model.ts";
import { drawGlyph } from "../draw-glyphs.ts";
import type { Area, Drawing } from "../drawing.ts";
import { boxWithArrow, placeLabels, type Wanted } from "../place-labels.ts";
import { type PlacedMark, placeMarks } from "../place-marks.ts";
import type { ChartPlan } from "../plan-chart.ts";
import { drawEarlierMarks } from "./earlier.ts";

/** Beyond so many marks words would only hide them. */
const namedMarksMax = 120;
const remarksMax = 3;
const namesMax = 4;

/** A mark for every report, and beside the newest of each stated way of counting its values and what they count. */
export function drawRivals(plan: ChartPlan, area: Area): Drawing {
  const r = findRadius(plan.drawn.length, area);
  const placed = placeMarks(plan.drawn, area, r);
  const earlier = drawEarlierMarks(placed, area, r);
  const marks = placed.flatMap((one) => drawGlyph(one, plan.appearance.look(one.mark), r));
  const strokes = [...earlier, ...marks];
  if (placed.length > namedMarksMax) return { strokes, labels: [] };
  const names = placeLabels(
    [...listNames(placed, plan, area), ...listRemarks(placed, plan, area)],
    {
      taken: placed.flatMap(({ x, top, bottom }) => [
        boxWithArrow(x, top),
        boxWithArrow(x, bottom),
      ]),
      within: { left: area.left, right: area.right, top: area.top - 22, bottom: area.bottom },
    },
  );
  return { strokes: [...names.strokes, ...strokes], labels: names.labels };
}

export function findRadius(count: number, { size }: Pick<Area, "size">): number {
  if (count > 400) return 2.5;
  return count > 80 ? 4 : size === "wide" ? 6 : 5.5;
}

/** "53, 54 goods and services, Belarus": what both say is named, for the period with most reports. */
function listNames(placed: readonly PlacedMark[], plan: ChartPlan, area: Area): Wanted[] {
  const groups = Map.groupBy(
    placed.filter(({ mark }) => isNamed(mark)),
    ({ mark }) => JSON.stringify([mark.coverage, mark.compiler]),
  );
  return [...groups.values()]
    .map((group) => pickPeriod(group, placed))
    .sort((a, b) => b.length - a.length)
    .slice(0, namesMax)
    .flatMap((marks) => {
      const [first] = marks;
      if (first === undefined) return [];
      const values = marks
        .sort((a, b) => b.bottom - a.bottom)
        .map(({ mark }) => plan.print(mark))
        .join(", ");
      const said =
        area.size === "narrow" ? [first.mark.coverage] : [first.mark.coverage, first.mark.compiler];
      return [
        {
          x: first.x,
          y: first.top,
          text: `${values} ${said.join(", ")}`,
          fill: plan.appearance.look(first.mark).ink.text,
        },
      ];
    });
}

function isNamed(mark: ChartMark): boolean {
  return (
    mark.coverage !== null && mark.compiler !== null && mark.remark === null && !mark.deprecated
  );
}

/** The period in which the chart has most reports, where this group has one there; else its newest. */
function pickPeriod(group: readonly PlacedMark[], all: readonly PlacedMark[]): PlacedMark[] {
  const counts = Map.groupBy(all, ({ mark }) => mark.period);
  const periods = [...new Set(group.map(({ mark }) => mark.period))].sort((a, b) => {
    const more = (counts.get(b)?.length ?? 0) - (counts.get(a)?.length ?? 0);
    return more === 0 ? (a < b ? 1 : -1) : more;
  });
  return group.filter(({ mark }) => mark.period === periods[0]);
}

function listRemarks(placed: readonly PlacedMark[], plan: ChartPlan, area: Area): Wanted[] {
  if (area.size === "narrow") return [];
  return placed
    .flatMap(({ mark, x, top }) =>
      mark.remark === null
        ? []
        : [{ x, y: top, text: `${plan.print(mark)}: ${mark.remark}`, fill: "var(--ink-2)" }],
    )
    .slice(0, remarksMax);
}
