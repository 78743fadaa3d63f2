import type { Browser, BrowserContext } from "@playwright/test";
import type { Bench, BenchSystem } from "./measure.ts";

/** A window in which the editor is signed in, of a laptop's size. */
export async function openSignedIn(
  bench: Bench,
): Promise<{ context: BrowserContext; system: BenchSystem; browser: Browser }> {
  const system = await bench.system();
  const browser = await bench.browser();
  const context = await browser.newContext({
    baseURL: system.url,
    viewport: { width: 1440, height: 900 },
  });
  const { name, value } = system.cookie;
  await context.addCookies([{ name, value, url: system.url, httpOnly: true, sameSite: "Lax" }]);
  return { context, system, browser };
}
