import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { scaleDecimal } from "#domain/evidence/decimal.ts";
import { formatDecimal, formatFigure } from "#domain/evidence/format-figure.ts";
import { magnitudePowers } from "#domain/evidence/unit-words.ts";
import {
  type Area,
  type ChartSize,
  type Drawing,
  joinStrokes,
  type Label,
  labelSize,
} from "./drawing.ts";
import { writeDrawing } from "./elements.ts";
import type { ChartPlan } from "./plan-chart.ts";
import { measureText } from "./text-width.ts";
import type { Tick } from "./value-scale.ts";

const { document } = parseHTML("<html><body></body></html>");

export type FrameOptions = {
  size: ChartSize;
  width: number;
  height: number;
  /** Days since 1970. */
  days: readonly [number, number];
  /** Where a period's words stand beneath the axis. */
  periods: readonly { day: number; text: string }[];
  /** Kept free at the right, for words at the ends of lines. */
  right: number;
  /** Whether the uppermost tick says the unit; small charts have no room for it. */
  saysUnit: boolean;
};

const topRoom = 26;
const bottomRoom = 30;
/** At the ends of the axis of time, so that a mark at the edge is whole. */
const inset = 12;

/**
 * The frame that Plot draws (hairlines with their values above them, periods beneath, no box), and in it what `draw` makes once it knows where things stand.
 */
export function drawFrame(
  plan: ChartPlan,
  options: FrameOptions,
  draw: (area: Area) => Drawing,
): string {
  const { width, height, right, size } = options;
  const { domain, ticks } = plan.scale;
  const said = ticks.map((tick) => ({ ...tick, text: sayTick(tick, plan, options) }));
  const left = Math.max(...ticks.map((tick) => measureText(sayBare(tick, plan), labelSize))) + 6;
  const svg = Plot.plot({
    document,
    width,
    height,
    marginTop: topRoom,
    marginBottom: bottomRoom,
    marginLeft: 0,
    marginRight: 0,
    x: {
      type: "linear",
      domain: [...options.days],
      range: [left + inset, width - right - inset],
      axis: null,
    },
    y: { type: "linear", domain, axis: null },
    marks: [
      Plot.ruleY(ticks, { y: "at", stroke: "var(--line)" }),
      Plot.ruleY(domain[0] <= 0 && domain[1] >= 0 ? [0] : [], { stroke: "var(--ink)" }),
      Plot.text(said, {
        y: "at",
        text: "text",
        frameAnchor: "left",
        textAnchor: "start",
        dy: -9,
        fill: "var(--ink-3)",
        fontSize: labelSize,
      }),
    ],
  });
  const [x, y] = [svg.scale("x"), svg.scale("y")];
  if (x === undefined || y === undefined) throw new Error("Plot made no scales");
  const drawing = draw({
    size,
    left,
    right: width - right,
    top: topRoom,
    bottom: height - bottomRoom,
    x: (day) => x.apply(day),
    y: (value) => y.apply(value),
  });
  const labels = [...labelPeriods(options, x.apply, width), ...drawing.labels];
  return takeInner(svg.outerHTML) + writeDrawing({ strokes: joinStrokes(drawing.strokes), labels });
}

/** Beneath the middle of their periods, as far as the edges let them. */
function labelPeriods(
  { periods, height }: FrameOptions,
  x: (day: number) => number,
  width: number,
): Label[] {
  return periods.map(({ day, text }) => {
    const half = measureText(text, labelSize) / 2;
    const middle = Math.min(Math.max(x(day), half), width - half);
    return { x: middle, y: height - 8, text, anchor: "middle", fill: "var(--ink-2)" };
  });
}

/** What Plot drew, without its own element and stylesheet: a page of ours may have nothing inline. */
export function takeInner(svg: string): string {
  return svg
    .replace(/^<svg[^>]*>(?:<style>[\s\S]*?<\/style>)?/, "")
    .replace(/<\/svg>$/, "")
    .replaceAll(/ aria-(?:label|hidden)="[^"]*"/g, "");
}

/** The uppermost one names the unit for all: "60 billion dollars". */
function sayTick(tick: Tick, plan: ChartPlan, { saysUnit }: FrameOptions): string {
  const { ticks, magnitude } = plan.scale;
  if (!saysUnit || tick !== ticks.at(-1)) return sayBare(tick, plan);
  return formatFigure(
    { value: tick.value, low: null, high: null, qualifier: "=", unit: plan.model.unit },
    { scale: magnitude, decimals: null, unit: "long" },
    plan.locale.figures,
  );
}

export function sayBare({ value }: Tick, { scale, locale }: ChartPlan): string {
  return formatDecimal(scaleDecimal(value, -magnitudePowers[scale.magnitude]), locale.figures);
}
