import { getChartLocale } from "#components/charts/chart-locale.ts";
import type { ChartKind } from "#components/charts/chart-model.ts";
import { describeChart } from "#components/charts/describe-chart.ts";
import { drawChart } from "#components/charts/draw-chart.ts";
import { planChart } from "#components/charts/plan-chart.ts";
import { buildChart, buildMark } from "#tests/fixtures/charts.ts";
import { type Measurement, percentile, timeMs } from "./measure.ts";

const locale = getChartLocale("en");
const names = { label: "A chart", describedBy: "words" };

/** Twenty ways of counting over a hundred quarters: 2,000 values, drawn in both sizes; and the description with every value. */
export async function run(): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const kind of ["rivals", "line"] as const) {
    await timeMs(() => draw(kind), { runs: 10 });
    const before = process.cpuUsage();
    const times = await timeMs(() => draw(kind), { runs: 40, warmUps: 0 });
    const used = process.cpuUsage(before);
    measurements.push({
      name: `Draw a chart of 2,000 values, ${kind}, narrow and wide`,
      value: percentile(times, 0.5),
      unit: "ms",
      target: 30,
      note: `${((used.user + used.system) / 1000 / times.length).toFixed(1)} ms of processor time each`,
    });
  }
  const plan = planChart(chartOf("rivals"), locale);
  const words = await timeMs(() => describeChart(plan), { runs: 40, warmUps: 10 });
  return [
    ...measurements,
    {
      name: "Describe the same chart in words",
      value: percentile(words, 0.5),
      unit: "ms",
      target: null,
    },
  ];
}

function draw(kind: ChartKind): number {
  const plan = planChart(chartOf(kind), locale);
  return (drawChart(plan, "narrow", names) + drawChart(plan, "wide", names)).length;
}

const marks = Array.from({ length: 2000 }, (_, n) => {
  const quarter = Math.floor(n / 20);
  return buildMark({
    code: `s-${n}`,
    period: `${2000 + Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`,
    coverage: ["goods", "goods and services", "services", "transit"][n % 4] ?? "goods",
    compiler: ["Russia", "Belarus", "Eurostat", "IMF", "UN"][Math.floor(n / 4) % 5] ?? "Russia",
    value: String(20_000_000_000 + (((n % 20) * 977 + quarter * 311) % 900) * 50_000_000),
  });
});

function chartOf(kind: ChartKind) {
  return buildChart({ kind, marks });
}
