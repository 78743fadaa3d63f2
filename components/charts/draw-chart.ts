import type { Area, ChartSize, Drawing } from "./drawing.ts";
import { type DrawnSvg, wrapDrawing } from "./drawn-svg.ts";
import { drawFrame } from "./frame.ts";
import { drawBars } from "./kinds/bars.ts";
import { drawDots } from "./kinds/dots.ts";
import { drawLines, measureNames } from "./kinds/lines.ts";
import { drawMultiples } from "./kinds/multiples.ts";
import { drawRanges } from "./kinds/ranges.ts";
import { drawRivals } from "./kinds/rivals.ts";
import type { ChartPlan } from "./plan-chart.ts";
import { buildTimeAxis } from "./time-axis.ts";

const sizes = { narrow: { width: 360, height: 320 }, wide: { width: 720, height: 405 } };

export type DrawnChart = { inner: string; width: number; height: number };

/** The plot alone: no title, no key. Colours are tokens (`var(--c1)`); see palette.ts for what has no stylesheet. Empty where nothing can be drawn. */
export function drawPlot(plan: ChartPlan, size: ChartSize): DrawnChart {
  const { width, height } = sizes[size];
  if (plan.drawn.length === 0) return { inner: "", width, height: 0 };
  if (plan.model.kind === "dot") return { width, ...drawDots(plan, size) };
  if (plan.model.kind === "multiples") return { width, ...drawMultiples(plan, size) };
  const right = plan.model.kind === "line" && size === "wide" ? measureNames(plan, width) : 0;
  const { days, periods } = buildTimeAxis(plan.drawn, plan.locale, width - right - 60);
  const inner = drawFrame(
    plan,
    { size, width, height, days, periods, right, saysUnit: true },
    (area) => drawKind(plan, area),
  );
  return { inner, width, height };
}

/** One SVG of a chart, for a page: named by `label` and described by the element of that id. */
export function drawChart(
  plan: ChartPlan,
  size: ChartSize,
  { label, describedBy }: { label: string; describedBy: string },
): DrawnSvg {
  const { inner, width, height } = drawPlot(plan, size);
  return wrapDrawing(inner, {
    width,
    height,
    className: size,
    "aria-label": label,
    "aria-describedby": describedBy,
  });
}

function drawKind(plan: ChartPlan, area: Area): Drawing {
  switch (plan.model.kind) {
    case "line":
      return drawLines(plan, area);
    case "bar":
      return drawBars(plan, area);
    case "range":
      return drawRanges(plan, area);
    default:
      return drawRivals(plan, area);
  }
}
