import {
  type DrawnLine,
  type LeftOut,
  partDrawable,
  planLines,
} from "#domain/evidence/drawn-together.ts";
import { formatSign } from "#domain/evidence/format-sign.ts";
import { type Appearance, buildAppearance, buildLineAppearance } from "./appearance.ts";
import type { ChartLocale } from "./chart-locale.ts";
import type { ChartMark, ChartModel } from "./chart-model.ts";
import { buildValueScale, type ValueScale } from "./value-scale.ts";

/** What is decided once for a chart, whatever its size. */
export type ChartPlan = {
  model: ChartModel;
  locale: ChartLocale;
  drawn: ChartMark[];
  leftOut: LeftOut<ChartMark>[];
  lines: DrawnLine<ChartMark>[];
  /** Drawn, and on no line. */
  alone: ChartMark[];
  scale: ValueScale;
  appearance: Appearance;
  /** "> 46.5", in the scale of the axis. */
  print: (mark: Pick<ChartMark, "value" | "low" | "high" | "qualifier">) => string;
};

export function planChart(model: ChartModel, locale: ChartLocale): ChartPlan {
  const { drawn, leftOut } = partDrawable(model.marks, model.unit);
  const isLines = ["line", "bar", "multiples"].includes(model.kind);
  // What is missing lifts the pen too, so it is told to the lines.
  const missing = leftOut.filter((one) => one.reason === "no_value").map((one) => one.mark);
  const { lines, alone } = planLines([...drawn, ...missing]);
  const scale = buildValueScale(drawn, { fromZero: model.kind === "bar" });
  return {
    model,
    locale,
    drawn,
    leftOut,
    lines: isLines ? lines : [],
    alone: isLines ? alone : drawn,
    scale,
    // The small charts' headings name their lines, so colour says there what it says elsewhere.
    appearance:
      isLines && model.kind !== "multiples"
        ? buildLineAppearance(drawn, lines)
        : buildAppearance(drawn),
    print: (mark) => formatSign(mark, scale.magnitude, locale.figures),
  };
}
