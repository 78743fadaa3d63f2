import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { buildChart } from "#tests/fixtures/charts.ts";
import { getChartLocale } from "./chart-locale.ts";
import { drawChartImage } from "./draw-chart-image.ts";
import { drawChartPng } from "./draw-chart-png.ts";

const locale = getChartLocale("en");
const options = { address: "https://monitor.example/indicators/trade-turnover" };

describe("a chart as a picture", () => {
  it("has title, subtitle, source, credit and address burnt in, and every value in its description", () => {
    const { svg } = drawChartImage(buildChart(), locale, options);
    const text = svg.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
    for (const part of [
      "Every value reported, by year",
      "current prices",
      "Source: TASS",
      "Union State",
      options.address,
      "&gt; 46.5",
    ])
      expect(text).toContain(part);
    expect(svg).not.toContain("var(--");
  });

  it("is drawn twice as large, in the light colours", async () => {
    const { width, height } = drawChartImage(buildChart(), locale, options);
    const png = drawChartPng(buildChart(), locale, options);
    const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([width * 2, height * 2]);
    expect([...data.subarray(0, 3)]).toEqual([0xfb, 0xfa, 0xf7]);
  });

  it("writes Cyrillic in its own font: letters differ from one another and from nothing", async () => {
    const ink = async (title: string) => {
      const png = drawChartPng(buildChart({ title, marks: [] }), locale, options);
      const { data } = await sharp(png)
        .extract({ left: 40, top: 40, width: 700, height: 60 })
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true });
      return data.reduce((sum, value) => sum + (255 - value), 0);
    };
    const [none, short, wide] = [await ink(" "), await ink("іііііі"), await ink("ЖЖЖЖЖЖ")];
    expect(short).toBeGreaterThan(none * 1.02);
    expect(wide).toBeGreaterThan(short * 1.05);
  });
});
