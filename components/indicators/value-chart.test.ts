import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ChartFigure } from "#components/charts/chart-figure.tsx";
import { getChartLocale } from "#components/charts/chart-locale.ts";
import { describeChart } from "#components/charts/describe-chart.ts";
import { drawPlot } from "#components/charts/draw-chart.ts";
import { planChart } from "#components/charts/plan-chart.ts";
import { getSiteLocale } from "#components/site/site-locale.ts";
import { takeAsOf } from "#domain/indicators/rules-public.ts";
import type { PublicValue } from "#domain/indicators/view-public.ts";
import { publicValue } from "#tests/fixtures/public-value.ts";
import { buildValueChart } from "./value-chart.ts";

const locale = getSiteLocale("en", "Monitor");
const unit = { kind: "currency", code: "USD" } as const;
const billion = (count: number) => String(count * 1e9);

/** One count a year, in goods, by Russia. */
const ofYear = (period: string, count: number | null, more: Partial<PublicValue> = {}) =>
  publicValue({
    statisticId: period,
    period,
    value: count === null ? null : billion(count),
    compiler: "Russia",
    priceBasis: "current",
    ...more,
  });

const revise = (first: PublicValue, count: number, n = 2): PublicValue => ({
  ...first,
  n,
  vintageId: `${first.vintageId}-${n}`,
  value: billion(count),
  knownFrom: `2024-0${n + 5}-01T00:00:00.000Z`,
});

function draw(vintages: PublicValue[], day: string | null = null) {
  const values = takeAsOf(vintages, day);
  const chart = buildValueChart({ values, vintages, unit, label: null }, locale);
  const plan = planChart(chart, getChartLocale("en"));
  const html = renderToStaticMarkup(
    createElement(ChartFigure, { chart, locale: getChartLocale("en"), id: "c" }),
  );
  const read = (text: string) => text.replaceAll("\u00a0", " ");
  return {
    chart,
    plan,
    svg: drawPlot(plan, "wide").inner,
    said: read(describeChart(plan)),
    table: read(html.slice(html.indexOf("<details"))),
    key: read(html),
  };
}

const thin = 'stroke-dasharray="4 3"';

describe("the chart of an indicator", () => {
  it("draws what was published first as a thin line, and says it in words and in the table", () => {
    const first = ofYear("2022", 44);
    const drawn = draw([
      ofYear("2021", 40),
      first,
      revise(first, 45),
      revise(first, 46, 3),
      ofYear("2023", 47),
    ]);
    expect(drawn.chart.kind).toBe("line");
    expect(drawn.svg).toContain(thin);
    expect(drawn.said).toContain("2022: 46 (goods, counted by Russia; at first 44)");
    expect(drawn.table).toContain("at first 44");
    expect(drawn.key).toContain("Thin dashed grey: as first published.");
  });

  it("draws none where nothing was revised, or only its note, or on a day before it was", () => {
    const first = ofYear("2022", 44);
    const line = [ofYear("2021", 40), ofYear("2023", 47)];
    for (const drawn of [
      draw([...line, first]),
      draw([...line, first, revise(first, 44)]),
      draw([...line, first, revise(first, 45)], "2024-06-30"),
    ]) {
      expect(drawn.svg).not.toContain(thin);
      expect(drawn.said).not.toContain("at first");
      expect(drawn.key).not.toContain("Thin dashed");
    }
  });

  it("keeps what the first value was called: more than 44 isn't 44", () => {
    const first = ofYear("2022", 44, { qualifier: ">" });
    const { said } = draw([ofYear("2021", 40), first, { ...revise(first, 45), qualifier: "=" }]);
    expect(said).toContain("at first > 44");
  });

  it("shows where a report among rivals stood first", () => {
    const first = ofYear("2022", 44);
    const rival = ofYear("2022", 50, { statisticId: "rival", compiler: null });
    const drawn = draw([first, revise(first, 45), rival]);
    expect(drawn.chart.kind).toBe("rivals");
    expect(drawn.svg).toContain(thin);
    expect(drawn.said).toContain("at first 44");
    expect(drawn.key).toContain("Thin dashed grey");
  });

  it.each([
    ["a year that nobody reports", []],
    ["a year whose value is missing", [ofYear("2021", null, { statuses: ["O"] })]],
  ])("lifts its pen over %s, and says so", (_, missing) => {
    const { plan, said } = draw([
      ofYear("2019", 38),
      ofYear("2020", 39),
      ...missing,
      ofYear("2022", 41),
      ofYear("2023", 42),
    ]);
    expect(plan.lines[0]?.runs.map((run) => run.map(({ period }) => period))).toEqual([
      ["2019", "2020"],
      ["2022", "2023"],
    ]);
    expect(said).toContain(
      "Not joined from 2020 to 2022, for no such value is reported between: goods, counted by Russia.",
    );
  });

  it("breaks its line where the series breaks, and says so instead of a gap", () => {
    const { plan, svg, said, table } = draw([
      ofYear("2021", 40),
      ofYear("2022", 30, { statuses: ["B"] }),
      ofYear("2023", 31),
    ]);
    expect(plan.lines[0]?.runs).toHaveLength(2);
    expect(svg).toContain(">break<");
    expect(said).toContain("2022: 30 (goods, counted by Russia; the series breaks before it)");
    expect(said).not.toContain("Not joined");
    expect(table).toContain("break");
  });

  it("never joins our arithmetic to what is reported", () => {
    const { plan, said } = draw([
      ofYear("2021", 40),
      ofYear("2022", 44, { derivationRunId: "run" }),
      ofYear("2023", 47),
    ]);
    expect(plan.alone.map(({ period }) => period)).toEqual(["2022"]);
    expect(plan.lines.flatMap(({ runs }) => runs)).toHaveLength(2);
    expect(said).toContain("our arithmetic");
  });
});
