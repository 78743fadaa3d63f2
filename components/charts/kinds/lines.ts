import { type DrawnLine, isProvisional } from "#domain/evidence/drawn-together.ts";
import { type Box, boxAround } from "../boxes.ts";
import type { ChartMark } from "../chart-model.ts";
import { drawGlyph } from "../draw-glyphs.ts";
import { type Area, type Drawing, type Label, labelSize, type Stroke } from "../drawing.ts";
import { at, drawShape } from "../glyphs.ts";
import { grey } from "../palette.ts";
import { boxOfMark, placeLabels, spreadHeights } from "../place-labels.ts";
import { placeMarks } from "../place-marks.ts";
import type { ChartPlan } from "../plan-chart.ts";
import { findDays } from "../short-period.ts";
import { measureText, wrapText } from "../text-width.ts";
import { drawEarlierLine, drawEarlierMarks, findRevised, labelEarlier } from "./earlier.ts";
import { findX, findY } from "./find-place.ts";
import { findRadius } from "./rivals.ts";

const lineWidth = 2.25;
const lineHeight = 18;
/** Beyond so many points there is no place left for words between them. */
const namedPointsMax = 400;
const nothing: Drawing = { strokes: [], labels: [] };
/** So near to the right edge nothing follows a point, and its words stand straight beside it. */
const besidePoint = 45;
/** Beyond so many points of a line only the last has a mark. */
const dottedPointsMax = 30;

/** Lines with their marks, what joins none, breaks, and words at the ends. */
export function drawLines(plan: ChartPlan, area: Area): Drawing {
  const plain = drawPlainLines(plan, area);
  const named = plan.lines.filter((line) => plan.appearance.look(line.first).ink !== grey);
  const revised = findRevised(plan);
  const isCrowded = plan.drawn.length > namedPointsMax;
  const needsPlace = !isCrowded && (area.size === "narrow" || revised !== null);
  const taken = needsPlace ? listTaken(plan, area) : [];
  const names =
    area.size === "wide"
      ? nameAtRight(named, plan, area)
      : nameNear(isCrowded ? [] : named, plan, area, taken);
  const earlier =
    revised === null || isCrowded ? nothing : labelEarlier(revised, plan, area, taken);
  return {
    strokes: [...earlier.strokes, ...plain.strokes, ...names.strokes],
    labels: [...plain.labels, ...earlier.labels, ...names.labels],
  };
}

function listTaken(plan: ChartPlan, area: Area): Box[] {
  return [
    ...plan.lines.flatMap((line) => line.runs.flatMap((run) => boxAlong(run, area))),
    ...plan.alone.map((mark) =>
      boxOfMark(findX(mark, area), area.y(Number(mark.value ?? mark.high ?? mark.low))),
    ),
  ];
}

/** What a run covers, as boxes a few pixels apart: words stand beside a line and not on it. */
function boxAlong(run: readonly ChartMark[], area: Area): Box[] {
  return run.flatMap((mark, n) => {
    const [x, y] = [findX(mark, area), findY(mark, area)];
    const before = run[n - 1];
    if (before === undefined) return [boxOfMark(x, y)];
    const [fromX, fromY] = [findX(before, area), findY(before, area)];
    const steps = Math.ceil(Math.hypot(x - fromX, y - fromY) / 8);
    const between = Array.from({ length: steps }, (_, step) => step / steps).map((part) =>
      boxAround(fromX + (x - fromX) * part, fromY + (y - fromY) * part, 3),
    );
    return [...between, boxOfMark(x, y)];
  });
}

/** Without words at the ends, for small charts. */
export function drawPlainLines(plan: ChartPlan, area: Area): Drawing {
  const r = Math.min(findRadius(plan.alone.length, area), 5);
  const placed = placeMarks(plan.alone, area, r);
  const alone = placed.flatMap((one) => drawGlyph(one, plan.appearance.look(one.mark), r));
  return {
    strokes: [
      ...plan.lines.flatMap((line) => drawBreaks(line, area)),
      ...plan.lines.flatMap((line) => drawEarlierLine(line, area)),
      ...drawEarlierMarks(placed, area, r),
      ...plan.lines.flatMap((line) => drawLine(line, plan, area)),
      ...alone,
    ],
    labels: labelBreaks(plan, area),
  };
}

/** How wide the words at the right ends are, at most so much of the chart. */
export function measureNames(plan: ChartPlan, width: number): number {
  const widths = plan.lines.flatMap((line) =>
    nameLine(line, plan, width).map((text) => measureText(text, labelSize)),
  );
  return widths.length === 0 ? 0 : Math.max(...widths) + 14;
}

function drawLine(line: DrawnLine<ChartMark>, plan: ChartPlan, area: Area): Stroke[] {
  const { ink, shape } = plan.appearance.look(line.first);
  const points = line.runs.flat();
  const last = points.at(-1);
  const dotted = points.length <= dottedPointsMax;
  const segments = line.runs.flatMap((run) =>
    run.slice(1).map((mark, n): Stroke => {
      const before = run[n] ?? mark;
      const loose = isProvisional(mark) || isProvisional(before);
      return {
        d: `M${at(findX(before, area), findY(before, area))}L${at(findX(mark, area), findY(mark, area))}`,
        fill: "none",
        stroke: ink.mark,
        width: lineWidth,
        ...(loose ? { dash: "5 4" } : {}),
      };
    }),
  );
  const lonely = new Set(line.runs.flatMap((run) => (run.length === 1 ? run : [])));
  const dots = points
    .filter((mark) => mark === last || dotted || lonely.has(mark) || isProvisional(mark))
    .map((mark) => ({
      d: drawShape(shape, findX(mark, area), findY(mark, area), mark === last ? 4.5 : 3.5),
      fill: isProvisional(mark) ? "var(--paper)" : ink.mark,
      stroke: ink.mark,
      width: 2,
    }));
  return [...segments, ...dots];
}

function drawBreaks(line: DrawnLine<ChartMark>, area: Area): Stroke[] {
  return listBreaks(line).map((mark) => ({
    d: `M${at(area.x(findDays(mark.period).from), area.top)}V${area.bottom}`,
    fill: "none",
    stroke: "var(--line-strong)",
    width: 1.5,
    dash: "1 4",
  }));
}

function labelBreaks(plan: ChartPlan, area: Area): Label[] {
  const days = new Set(
    plan.lines.flatMap((line) => listBreaks(line).map((mark) => findDays(mark.period).from)),
  );
  return [...days].map((day) => ({
    x: area.x(day) + 4,
    y: area.bottom - 8,
    text: plan.locale.words("break"),
    anchor: "start",
    fill: "var(--ink-3)",
  }));
}

function listBreaks(line: DrawnLine<ChartMark>): ChartMark[] {
  return line.runs.flat().filter((mark) => mark.statuses.includes("B"));
}

function nameAtRight(named: readonly DrawnLine<ChartMark>[], plan: ChartPlan, area: Area): Drawing {
  const ends = named.flatMap((line) => {
    const last = line.runs.flat().at(-1);
    return last === undefined ? [] : [{ line, x: findX(last, area), y: findY(last, area) }];
  });
  const texts = ends.map(({ line }) => nameLine(line, plan, 720));
  const tallest = Math.max(1, ...texts.map((lines) => lines.length));
  const heights = spreadHeights(
    ends.map((end) => end.y),
    { gap: tallest * lineHeight + 3, top: area.top, bottom: area.bottom },
  );
  const places = ends.map((end, n) => {
    const y = heights[n] ?? end.y;
    const isBeside = Math.abs(y - end.y) < 3 && area.right - end.x < besidePoint;
    return isBeside ? { x: end.x + 11, y, isLed: false } : { x: area.right + 4, y, isLed: true };
  });
  const labels = ends.flatMap(({ line }, n) => {
    const { x, y } = places[n] ?? { x: area.right, y: 0 };
    return (texts[n] ?? []).map(
      (text, row): Label => ({
        x,
        y: y + 5 + row * lineHeight,
        text,
        anchor: "start",
        fill: plan.appearance.look(line.first).ink.text,
        weight: row === 0 ? 600 : 400,
      }),
    );
  });
  const strokes = ends.flatMap((end, n): Stroke[] => {
    const place = places[n];
    if (!place?.isLed) return [];
    return [
      {
        d: `M${at(end.x + 8, end.y)}L${at(place.x - 3, place.y)}`,
        fill: "none",
        stroke: "var(--line-strong)",
        width: 1,
      },
    ];
  });
  return { strokes, labels };
}

/** On the narrow chart the words stand over the plot, near the last point. */
function nameNear(
  named: readonly DrawnLine<ChartMark>[],
  plan: ChartPlan,
  area: Area,
  taken: readonly Box[],
): Drawing {
  const wanted = named.flatMap((line) => {
    const last = line.runs.flat().at(-1);
    if (last === undefined) return [];
    const { ink } = plan.appearance.look(line.first);
    const text = `${plan.print(last)} ${line.first.coverage ?? ""}`;
    return [{ x: findX(last, area), y: findY(last, area), text, fill: ink.text }];
  });
  return placeLabels(wanted, { taken, within: { ...area, top: area.top - 20 } });
}

/** Value, what is counted, who counts, in lines that leave the plot two thirds of the width. */
function nameLine(line: DrawnLine<ChartMark>, plan: ChartPlan, width: number): string[] {
  const last = line.runs.flat().at(-1) ?? line.first;
  const { coverage, compiler } = line.first;
  const rest = [coverage, compiler].filter((part) => part !== null).join(", ");
  return [plan.print(last), ...wrapText(rest, labelSize, width / 4.5)];
}
