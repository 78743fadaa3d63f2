import type { DrawnLine } from "#domain/evidence/drawn-together.ts";
import type { Box } from "../boxes.ts";
import type { ChartMark } from "../chart-model.ts";
import type { Area, Drawing, Stroke } from "../drawing.ts";
import { at, round } from "../glyphs.ts";
import { placeLabels } from "../place-labels.ts";
import type { PlacedMark } from "../place-marks.ts";
import type { ChartPlan } from "../plan-chart.ts";
import { findX } from "./find-place.ts";

/** What stood there first, where a value was revised since: thin, dashed and grey. */
const thin = { fill: "none", stroke: "var(--line-strong)", width: 1, dash: "4 3" };

/** The line as it was first published: from the value before each revised one to the one after it. It lifts its pen where nothing was revised. */
export function drawEarlierLine(line: DrawnLine<ChartMark>, area: Area): Stroke[] {
  return line.runs.flatMap((run) =>
    splitStretches(run).flatMap((stretch) => {
      const points = stretch.flatMap((mark) => {
        const value = mark.previous === null ? mark.value : mark.previous.value;
        return value === null ? [] : [at(findX(mark, area), area.y(Number(value)))];
      });
      const [only] = points;
      if (only === undefined) return [];
      // A value without neighbours makes no line: a short stroke shows where it stood.
      return [{ ...thin, d: points.length === 1 ? `M${only}m-7,0h14` : `M${points.join("L")}` }];
    }),
  );
}

/** Values of a run that were revised, with their neighbours; what follows one another together. */
function splitStretches(run: readonly ChartMark[]): ChartMark[][] {
  const isRevised = (n: number) => (run[n]?.previous ?? null) !== null;
  const stretches: ChartMark[][] = [[]];
  for (const [n, mark] of run.entries()) {
    if (isRevised(n - 1) || isRevised(n) || isRevised(n + 1)) stretches.at(-1)?.push(mark);
    else if (stretches.at(-1)?.length !== 0) stretches.push([]);
  }
  return stretches.filter((stretch) => stretch.length > 0);
}

/** Of single marks: from the mark to a short stroke where it stood first. */
export function drawEarlierMarks(placed: readonly PlacedMark[], area: Area, r: number): Stroke[] {
  return placed.flatMap(({ mark, x, top }) => {
    const value = mark.previous?.value ?? null;
    if (value === null) return [];
    const y = area.y(Number(value));
    return [{ ...thin, d: `M${at(x, top)}V${round(y)}M${at(x - r, y)}h${round(2 * r)}` }];
  });
}

export function findRevised(plan: ChartPlan): { mark: ChartMark; value: string } | null {
  for (const mark of plan.lines.flatMap((line) => line.runs.flat())) {
    const value = mark.previous?.value ?? null;
    if (value !== null) return { mark, value };
  }
  return null;
}

export function labelEarlier(
  { mark, value }: { mark: ChartMark; value: string },
  plan: ChartPlan,
  area: Area,
  taken: readonly Box[],
): Drawing {
  const text = plan.locale.words("asFirst");
  const wanted = { x: findX(mark, area), y: area.y(Number(value)), text, fill: "var(--ink-3)" };
  return placeLabels([wanted], { taken, within: { ...area, top: area.top - 20 } });
}
