import path from "node:path";
import { Resvg } from "@resvg/resvg-js";
import type { ChartLocale } from "./chart-locale.ts";
import type { ChartModel } from "./chart-model.ts";
import { drawChartImage } from "./draw-chart-image.ts";

/** Source Sans 3 in two weights, Latin and Cyrillic: the picture is the same on every machine, whatever fonts it has. */
const fontFiles = ["source-sans-3-400.ttf", "source-sans-3-600.ttf"].map((file) =>
  path.join(process.cwd(), "components/charts/fonts", file),
);

/** Sharp on screens of two pixels a pixel, and in print. */
const scale = 2;

/** A PNG of a chart with everything that it needs burnt in: title, subtitle, key, notes, source and address. */
export function drawChartPng(
  chart: ChartModel,
  locale: ChartLocale,
  options: { address: string | null },
): Buffer {
  const { svg } = drawChartImage(chart, locale, options);
  const resvg = new Resvg(svg, {
    fitTo: { mode: "zoom", value: scale },
    font: {
      fontFiles,
      loadSystemFonts: false,
      defaultFontFamily: "Source Sans 3",
      sansSerifFamily: "Source Sans 3",
    },
  });
  return resvg.render().asPng();
}
