import type { BrowserContext, Page } from "@playwright/test";
import { openSignedIn } from "./browser.ts";
import { watchCpu, watchKeys } from "./key-times.ts";
import { type Bench, describeSpread, type Measurement, percentile } from "./measure.ts";

const keys = 200;
const warmUps = 40;
const pauseMs = 70;

/** Typing into a brief of 5,000 words with 200 citations, in the editor that a browser shows. */
export async function run(bench: Bench): Promise<Measurement[]> {
  const { context, system } = await openSignedIn(bench);
  const { buildLongDraft } = await import("./build-long-draft.ts");
  const { briefId } = await buildLongDraft(system.editor);
  const page = await openEditor(context, briefId);
  const middle = await typeAndMeasure(page, "middle");
  const title = await typeAndMeasure(page, "title");
  await context.close();
  return [
    {
      name: "A key in the middle of it, 95th percentile",
      value: percentile(middle.work, 0.95),
      unit: "ms",
      target: 16,
      note: `Work that a key makes: waiting for the tab, its handlers, and the frame that paints it (script, style, layout, paint), not waiting for a screen, at ${Math.round(1000 / pauseMs)} keys a second; ${describeSpread(middle.work)}; ${middle.cpu}`,
    },
    {
      name: "… in the title",
      value: percentile(title.work, 0.95),
      unit: "ms",
      target: 16,
      note: `${describeSpread(title.work)}; ${title.cpu}`,
    },
  ];
}

async function openEditor(context: BrowserContext, briefId: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`/studio/briefs/${briefId}`);
  await page.getByRole("textbox", { name: "Text of the brief" }).waitFor();
  await page.evaluate(watchKeys);
  return page;
}

async function typeAndMeasure(page: Page, place: "middle" | "title") {
  const text = page.getByRole("textbox", { name: "Text of the brief" });
  if (place === "title") await text.getByRole("heading", { level: 1 }).click();
  else await text.getByText("The two governments").nth(30).click();
  await page.keyboard.press("End");
  await page.evaluate(() => {
    window.plumblineKeys = [];
  });
  const words = " and what came of it is harder to find";
  const cpu = await watchCpu(page);
  for (let n = 0; n < warmUps + keys; n += 1) {
    await page.keyboard.press(
      words[n % words.length] === " " ? "Space" : (words[n % words.length] ?? "a"),
    );
    await page.waitForTimeout(pauseMs);
  }
  const measured = (await page.evaluate(() => window.plumblineKeys)).slice(warmUps);
  if (measured.length < keys) throw new Error(`Of ${keys} keys ${measured.length} were painted.`);
  return {
    cpu: await cpu(warmUps + keys),
    work: measured.sort((a, b) => a - b),
  };
}
