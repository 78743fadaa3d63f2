import type { Page } from "@playwright/test";

/** What a key costs the tab's main thread in processor time, linting and saving later included; another process's load doesn't count. */
export async function watchCpu(page: Page): Promise<(keys: number) => Promise<string>> {
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
export function watchKeys(): void {
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
