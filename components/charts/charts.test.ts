import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { cleanPage } from "#domain/press/clean.ts";
import { everyKind } from "#tests/fixtures/chart-kinds.ts";
import { buildChart, buildMark, dollars, listMarks } from "#tests/fixtures/charts.ts";
import { ChartFigure } from "./chart-figure.tsx";
import { getChartLocale } from "./chart-locale.ts";
import type { ChartModel } from "./chart-model.ts";
import { describeChart } from "./describe-chart.ts";
import { drawPlot } from "./draw-chart.ts";
import { planChart } from "./plan-chart.ts";
import { drawSparkline } from "./sparkline.ts";

const locale = getChartLocale("en");
const render = (chart: ChartModel) =>
  renderToStaticMarkup(createElement(ChartFigure, { chart, locale, id: "c" }));

describe.each(everyKind.map((chart) => [chart.title, chart] as const))(
  "the chart %s",
  (_, chart) => {
    const plan = planChart(chart, locale);
    const html = render(chart);

    it.each(["narrow", "wide"] as const)(
      "is drawn %s, with nothing that isn't a number",
      (size) => {
        const { inner, height } = drawPlot(plan, size);
        expect(inner).toContain("<path");
        expect(inner).not.toMatch(/NaN|Infinity|undefined/);
        expect(height).toBeGreaterThan(100);
      },
    );

    it("has every value in its description and in its table, to the digit", () => {
      const words = describeChart(plan);
      const table = html.slice(html.indexOf("<details"));
      for (const mark of plan.drawn) {
        const printed = plan.print(mark).replaceAll("<", "&lt;").replaceAll(">", "&gt;");
        expect(words).toContain(plan.print(mark));
        expect(table).toContain(`>${printed}</td>`);
      }
      expect(table.match(/<tr>/g)).toHaveLength(chart.marks.length + 1);
    });

    it("has nothing inline that a reader's page may not have", () => {
      expect(html).not.toMatch(/\sstyle=|<style|<script|\son[a-z]+=/);
      expect(
        cleanPage(`<html><head><title>x</title></head><body>${html}</body></html>`, { scripts: [] })
          .ok,
      ).toBe(true);
    });
  },
);

describe("what a chart says", () => {
  it("names kind, measure, and each value with what it counts and who counts", () => {
    const chart = buildChart({
      marks: listMarks("turnover").filter((one) => one.period === "2023"),
    });
    expect(describeChart(planChart(chart, locale)).replaceAll("\u00a0", " ")).toBe(
      "Dot chart of every value reported. Every value reported, by year. Trade turnover between Russia and Belarus, billion US dollars, current prices. 2023: ≈ 50 (not stated what is counted or who counts; forecast), ≈ 55 (goods and services, not stated who counts; forecast), ≈ 54 (goods and services, counted by Belarus), > 46.5 (goods, counted by Russia), 54 (not stated what is counted, counted by Belarus), ≈ 49 (not stated what is counted or who counts) and 53 (goods and services, counted by Belarus).",
    );
  });

  it("says what isn't drawn, and why", () => {
    const text = render(buildChart()).replaceAll("\u00a0", " ");
    expect(text).toContain("Not drawn, in another unit: 3.05 trillion Russian roubles (2022).");
    expect(text).toContain("Not drawn, over another length of time: 35.5 billion dollars");
  });

  it("escapes what others wrote", () => {
    const hostile = '"><script>alert(1)</script>';
    const html = render(
      buildChart({
        title: hostile,
        subtitle: hostile,
        marks: [
          buildMark({ coverage: hostile, compiler: hostile, remark: hostile, saidBy: hostile }),
        ],
      }),
    );
    expect(html).not.toContain("<script");
  });

  it("says so where there is nothing to draw", () => {
    expect(render(buildChart({ marks: [] }))).toContain("No value to draw.");
  });

  it("keeps all of forty digits", () => {
    const long = `1.${"1234567890".repeat(3)}123456789`;
    const chart = buildChart({
      unit: { kind: "ratio", code: null },
      marks: [buildMark({ value: long, unit: { kind: "ratio", code: null } })],
    });
    expect(render(chart)).toContain(`>${long}</td>`);
  });
});

describe("bars", () => {
  it("begin at zero, whatever the values", () => {
    for (const value of ["46500000000", "-3000000", "0.001"]) {
      const chart = buildChart({ kind: "bar", marks: [buildMark({ value })] });
      const { domain } = planChart(chart, locale).scale;
      expect(domain[0]).toBeLessThanOrEqual(0);
      expect(domain[1]).toBeGreaterThanOrEqual(0);
    }
  });
});

describe("colour and shape", () => {
  it("are given out by the alphabet, and grey and a square to what isn't stated", () => {
    const { appearance } = planChart(buildChart(), locale);
    expect([...appearance.inkOf.keys()]).toEqual(["Belarus", "Russia"]);
    expect([...appearance.shapeOf]).toEqual([
      ["goods", "circle"],
      ["goods and services", "triangle"],
    ]);
    const silent = buildMark({ coverage: null, compiler: null });
    expect(appearance.look(silent)).toMatchObject({
      shape: "square",
      ink: { mark: "var(--line-strong)" },
      hollow: false,
    });
  });

  it("never number more than four colours", () => {
    const marks = ["A", "B", "C", "D", "E", "F"].map((compiler) =>
      buildMark({ compiler, code: compiler }),
    );
    const { appearance } = planChart(buildChart({ marks }), locale);
    const colours = marks.map((mark) => appearance.look(mark).ink.mark);
    expect(new Set(colours.filter((colour) => colour !== "var(--line-strong)")).size).toBe(4);
  });
});

describe("a sparkline", () => {
  it("is 80 by 24 and says what it shows", () => {
    const svg = drawSparkline(listMarks("turnover"), { unit: dollars, label: "2019–2024" });
    expect(svg).toMatch(/^<svg class="sparkline" viewBox="0 0 80 24"[^>]*aria-label="2019–2024"/);
    expect(svg).not.toMatch(/NaN|Infinity/);
    expect(drawSparkline([], { unit: dollars, label: "" })).toBeNull();
  });
});
