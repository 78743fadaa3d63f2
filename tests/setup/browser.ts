import { test as base, chromium } from "@playwright/test";
import { getLaunchOptions } from "./launch-options.ts";

export const test = base.extend<object, object>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs.
    async ({}, use) => {
      const browser = await chromium.launch(await getLaunchOptions());
      await use(browser);
      await browser.close();
    },
    { scope: "worker" },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  baseURL: async ({}, use) => {
    await use(process.env.PLUMBLINE_TEST_URL);
  },
});
