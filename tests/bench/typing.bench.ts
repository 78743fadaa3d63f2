import type { BrowserContext, Page } from "@playwright/test";
import { openSignedIn } from "./browser.ts";
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

/** What a key costs the tab's main thread in processor time, linting and saving later included; another process's load doesn't count. */
async function watchCpu(page: Page): Promise<(keys: number) => Promise<string>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const read = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    const secondsOf = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
    return ["TaskDuration", "ScriptDuration", "LayoutDuration", "RecalcStyleDuration"].map(
      secondsOf,
    );
  };
  const before = await read();
  return async (keys) => {
    const after = await read();
    await session.detach();
    const [task, script, layout, style] = after.map((end, n) => {
      const seconds = end - (before[n] ?? 0);
      return ((seconds * 1000) / keys).toFixed(1);
    });
    return `${task} ms of processor time a key, saves included: script ${script}, style ${style}, layout ${layout}`;
  };
}

declare global {
  interface Window {
    plumblineKeys: number[];
  }
}

/** In the page: how long a key takes to its paint, and how much of that the tab was waiting for the frame. A message posted in a frame comes after its paint. */
function watchKeys(): void {
  window.plumblineKeys = [];
  const afterTask = (done: () => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(null);
  };
  addEventListener(
    "keydown",
    (event) => {
      let handledAt = Number.POSITIVE_INFINITY;
      afterTask(() => {
        handledAt = performance.now();
      });
      requestAnimationFrame(() => {
        const frameAt = performance.now();
        afterTask(() => {
          const paintedAt = performance.now();
          const idle = Math.max(0, frameAt - handledAt);
          window.plumblineKeys.push(paintedAt - event.timeStamp - idle);
        });
      });
    },
    { capture: true },
  );
}
