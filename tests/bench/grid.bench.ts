import type { Page } from "@playwright/test";
import { openSignedIn } from "./browser.ts";
import { watchCpu, watchKeys } from "./key-times.ts";
import { type Bench, describeSpread, type Measurement, percentile } from "./measure.ts";

const seriesCount = 50;
const periodsCount = 100;
const keys = 200;
const warmUps = 40;
const pauseMs = 70;
/** Down the grid and aside, typing a value into every other cell. */
const pressed = ["ArrowDown", "4", "6", ".", "5", "Enter", "ArrowRight", "7", "Tab", "ArrowUp"];

/** Keys in the grid of values with 5,000 cells, in the studio that a browser shows. */
export async function run(bench: Bench): Promise<Measurement[]> {
  const { context, system } = await openSignedIn(bench);
  const { buildIndicator, buildSeries } = await import("#tests/factories/statistics.ts");
  const { enterStatistics } = await import("#domain/indicators/grid/commands-grid.ts");
  const { requireValue } = await import("#tests/factories/require-value.ts");
  const { id: indicatorId } = await buildIndicator({ title: "A wide grid" });
  const cells = [];
  for (let at = 0; at < seriesCount; at += 1) {
    const { id: seriesId } = await buildSeries({
      indicatorId,
      breakdown: `part ${at}`,
      compilerId: null,
    });
    for (let year = 0; year < periodsCount; year += 1) {
      const text = `${10 + at + (year % 7)}.5`;
      cells.push({ key: `${at} ${year}`, seriesId, period: String(1925 + year), text });
    }
  }
  const origin = { kind: "none" as const, because: "made for measuring" };
  requireValue(await enterStatistics(system.editor, { indicatorId, scale: 9, origin, cells }));
  const page = await context.newPage();
  await page.goto(`/studio/indicators/${indicatorId}/grid`);
  await page.getByRole("grid").waitFor();
  await page.evaluate(watchKeys);
  const { work, cpu } = await press(page);
  await context.close();
  return [
    {
      name: `A key in the grid of ${cells.length} cells, 95th percentile`,
      value: percentile(work, 0.95),
      unit: "ms",
      target: 16,
      note: `Arrows, typing, Enter and Tab, measured as in the editor; ${describeSpread(work)}; ${cpu}`,
    },
  ];
}

async function press(page: Page) {
  await page
    .getByRole("gridcell")
    .nth(seriesCount * 10)
    .click();
  await page.evaluate(() => {
    window.plumblineKeys = [];
  });
  const cpu = await watchCpu(page);
  for (let n = 0; n < warmUps + keys; n += 1) {
    await page.keyboard.press(pressed[n % pressed.length] ?? "ArrowDown");
    await page.waitForTimeout(pauseMs);
  }
  const measured = (await page.evaluate(() => window.plumblineKeys)).slice(warmUps);
  if (measured.length < keys) throw new Error(`Of ${keys} keys ${measured.length} were painted.`);
  return { cpu: await cpu(warmUps + keys), work: measured.sort((a, b) => a - b) };
}
