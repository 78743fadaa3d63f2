import { planLines } from "#domain/evidence/drawn-together.ts";
import type { ChartSize } from "../drawing.ts";
import { escapeText } from "../escape-text.ts";
import { drawFrame } from "../frame.ts";
import type { ChartPlan } from "../plan-chart.ts";
import { wrapText } from "../text-width.ts";
import { buildTimeAxis } from "../time-axis.ts";
import { drawPlainLines } from "./lines.ts";

const panelHeight = { narrow: 150, wide: 175 };
const headingHeight = 38;
const gap = 20;

/** A small chart for each panel, all on one scale and over one stretch of time, so that heights compare. As tall as it has rows. */
export function drawMultiples(plan: ChartPlan, size: ChartSize): { inner: string; height: number } {
  const panels = [...Map.groupBy(plan.drawn, (mark) => mark.panel ?? "")];
  const columns = Math.min(panels.length, size === "wide" ? 3 : 2);
  const full = size === "wide" ? 720 : 360;
  const width = Math.floor((full - gap * (columns - 1)) / columns);
  const height = panelHeight[size];
  const { days, periods } = buildTimeAxis(plan.drawn, plan.locale, width - 60);
  const ends =
    periods.length > 2 ? [periods[0], periods.at(-1)].filter((one) => one !== undefined) : periods;
  const parts = panels.map(([name, marks], n) => {
    const x = (n % columns) * (width + gap);
    const y = Math.floor(n / columns) * (height + headingHeight + 8);
    const { lines, alone } = planLines(marks);
    const inner = drawFrame(
      { ...plan, drawn: marks, lines, alone },
      { size, width, height, days, periods: ends, right: 0, saysUnit: false },
      (area) => drawPlainLines({ ...plan, drawn: marks, lines, alone }, area),
    );
    const heading = wrapText(name, 14, width)
      .slice(0, 2)
      .map(
        (line, row) =>
          `<text x="0" y="${14 + row * 17}" font-size="14" font-weight="600" fill="var(--ink)">${escapeText(line)}</text>`,
      )
      .join("");
    return `<g transform="translate(${x},${y})">${heading}<g transform="translate(0,${headingHeight - 12})">${inner}</g></g>`;
  });
  const rows = Math.ceil(panels.length / columns);
  return { inner: parts.join(""), height: rows * (height + headingHeight + 8) };
}
