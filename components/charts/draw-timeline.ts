import { type Drawing, type Label, labelSize, type Stroke } from "./drawing.ts";
import { type DrawnSvg, wrapDrawing } from "./drawn-svg.ts";
import { writeDrawing } from "./elements.ts";
import { at, drawShape, round } from "./glyphs.ts";
import { measureText } from "./text-width.ts";

/** Something that happened, by the days that it may have been on; `to` is the day after the last. */
export type TimelineMark = {
  from: Date;
  to: Date;
  /** The date in words. */
  label: string;
  /** A dot, a bar, or an open bar with broken edges where it isn't known where within it. */
  look: "dot" | "bar" | "open";
};

const frames = {
  narrow: { width: 340, margin: 12 },
  wide: { width: 900, margin: 16 },
} as const;
const lane = 30;
const axisHeight = 34;
const bar = 10;
const yearMs = 365.25 * 86_400_000;

/** Marks over years, in as many lanes as their dates in words need not to lie over one another. */
export function drawTimeline(
  marks: readonly TimelineMark[],
  size: "narrow" | "wide",
  svg: { label: string; describedBy: string },
): DrawnSvg {
  const { width, margin } = frames[size];
  const years = spanOf(marks);
  const [first, last] = [Date.UTC(years.from, 0, 1), Date.UTC(years.to, 0, 1)];
  const x = (day: Date) =>
    margin + ((day.getTime() - first) / (last - first)) * (width - 2 * margin);
  const placed = place(marks, x, width);
  const lanes = Math.max(1, ...placed.map(({ row }) => row + 1));
  const height = lanes * lane + axisHeight;
  const drawn = placed.map((one) => drawMark(one));
  const axis = drawAxis(years, (year) => x(new Date(Date.UTC(year, 0, 1))), {
    top: 4,
    bottom: lanes * lane + 6,
    right: width,
  });
  return wrapDrawing(
    writeDrawing({
      strokes: [...axis.strokes, ...drawn.flatMap(({ strokes }) => strokes)],
      labels: [...axis.labels, ...drawn.flatMap(({ labels }) => labels)],
    }),
    {
      className: size,
      width,
      height,
      "aria-label": svg.label,
      "aria-describedby": svg.describedBy,
    },
  );
}

type Placed = {
  mark: TimelineMark;
  left: number;
  right: number;
  text: Label;
  row: number;
  y: number;
};

/** Each in the first lane in which it and its words have room. */
function place(marks: readonly TimelineMark[], x: (day: Date) => number, width: number): Placed[] {
  const taken: number[] = [];
  const sorted = [...marks].sort((a, b) => a.from.getTime() - b.from.getTime());
  return sorted.map((mark) => {
    const isDot = mark.look === "dot";
    const left = x(mark.from) - (isDot ? 6 : 0);
    const right = isDot ? left + 12 : Math.max(left + 6, x(mark.to));
    const words = measureText(mark.label, labelSize);
    const isAfter = right + 6 + words <= width;
    const start = isAfter ? left : Math.min(left, left - 6 - words);
    const end = isAfter ? right + 6 + words : right;
    const free = taken.findIndex((until) => until + 10 <= start);
    const row = free < 0 ? taken.length : free;
    taken[row] = end;
    const y = row * lane + lane / 2 + 4;
    const text: Label = {
      x: isAfter ? right + 6 : left - 6,
      y: y + 5,
      text: mark.label,
      anchor: isAfter ? "start" : "end",
      fill: "var(--ink-2)",
    };
    return { mark, left, right, text, row, y };
  });
}

function drawMark({ mark, left, right, text, y }: Placed): Drawing {
  const ink = "var(--c1)";
  if (mark.look === "dot") {
    const d = drawShape("circle", left + 6, y, 5.5);
    return { strokes: [{ d, fill: ink, stroke: ink, width: 1 }], labels: [text] };
  }
  const d = `M${at(left, y - bar / 2)}H${round(right)}v${bar}H${round(left)}z`;
  const look: Stroke =
    mark.look === "bar"
      ? { d, fill: ink, stroke: ink, width: 1 }
      : { d, fill: "var(--paper)", stroke: ink, width: 1.5, dash: "4 3" };
  return { strokes: [look], labels: [text] };
}

function drawAxis(
  { from, to }: { from: number; to: number },
  x: (year: number) => number,
  { top, bottom, right }: { top: number; bottom: number; right: number },
): Drawing {
  const room = measureText("0000", labelSize) * 1.8;
  const perYear = (x(to) - x(from)) / (to - from);
  const step =
    [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2500].find((n) => n * perYear >= room) ?? 5000;
  const years: number[] = [];
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) years.push(year);
  return {
    strokes: years.map((year) => ({
      d: `M${at(x(year), top)}V${round(bottom)}`,
      fill: "none",
      stroke: "var(--line)",
      width: 1,
    })),
    labels: years.map((year) => ({
      x: Math.min(x(year), right - 20),
      y: bottom + 20,
      text: String(year),
      anchor: "middle",
      fill: "var(--ink-3)",
    })),
  };
}

/** Whole years around all marks: at least two. */
function spanOf(marks: readonly TimelineMark[]): { from: number; to: number } {
  const from = Math.min(...marks.map((mark) => mark.from.getTime()));
  const to = Math.max(...marks.map((mark) => mark.to.getTime()));
  const first = new Date(from).getUTCFullYear();
  const last = new Date(Math.max(to - 1, from + yearMs)).getUTCFullYear();
  return { from: first, to: last + 1 };
}
