import {
  isProvisional,
  listEnds,
  partDrawable,
  planLines,
} from "#domain/evidence/drawn-together.ts";
import type { ChartMark } from "./chart-model.ts";
import { type DrawnSvg, wrapDrawing } from "./drawn-svg.ts";
import { at, round } from "./glyphs.ts";
import { findDays } from "./short-period.ts";

const [width, height, room] = [80, 24, 3];

/**
 * 80 by 24 pixels for lists: the longest line where values join one, and every other value as a grey dot; no axis, no words. `label` says it in words ("2019–2024, from 29.5 to 60");
 * null where there is nothing to draw.
 */
export function drawSparkline(
  marks: readonly ChartMark[],
  { unit, label }: { unit: ChartMark["unit"]; label: string },
): DrawnSvg | null {
  const { drawn } = partDrawable(
    marks.filter((mark) => !mark.deprecated),
    unit,
  );
  if (drawn.length === 0) return null;
  const [line] = planLines(drawn)
    .lines.filter(({ runs }) => runs.flat().length > 1)
    .toSorted((a, b) => b.runs.flat().length - a.runs.flat().length);
  const place = buildPlace(drawn);
  const onLine = new Set(line?.runs.flat());
  const dots = drawn.filter((mark) => !onLine.has(mark)).map((mark) => drawDot(mark, place));
  const path = (line?.runs ?? [])
    .map((run) => `M${run.map((mark) => at(place.x(mark), place.y(Number(mark.value)))).join("L")}`)
    .join("");
  const last = line?.runs.flat().at(-1);
  const end =
    last === undefined
      ? ""
      : `<circle cx="${round(place.x(last))}" cy="${round(place.y(Number(last.value)))}" r="2.5" fill="${isProvisional(last) ? "var(--paper)" : "var(--c1)"}" stroke="var(--c1)"/>`;
  const inner = `<path d="${dots.join("")}" fill="none" stroke="var(--line-strong)" stroke-width="3" stroke-linecap="round"/><path d="${path}" fill="none" stroke="var(--c1)" stroke-width="1.5" stroke-linejoin="round"/>${end}`;
  return wrapDrawing(inner, { width, height, className: "sparkline", "aria-label": label });
}

type Place = { x: (mark: ChartMark) => number; y: (value: number) => number };

function buildPlace(marks: readonly ChartMark[]): Place {
  const middles = marks.map((mark) => findDays(mark.period).middle);
  const ends = marks.flatMap(listEnds).map(Number);
  const x = toScale(Math.min(...middles), Math.max(...middles), [room, width - room]);
  return {
    x: (mark) => x(findDays(mark.period).middle),
    y: toScale(Math.min(...ends), Math.max(...ends), [height - room, room]),
  };
}

function toScale(low: number, high: number, [from, to]: [number, number]): (n: number) => number {
  return (n) => (low === high ? (from + to) / 2 : from + ((n - low) / (high - low)) * (to - from));
}

/** A range is a stroke from end to end. */
function drawDot(mark: ChartMark, { x, y }: Place): string {
  const [first = "0", last = first] = listEnds(mark);
  return `M${at(x(mark), y(Number(first)))}V${round(y(Number(last)) + 0.01)}`;
}
