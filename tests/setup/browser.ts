import { existsSync } from "node:fs";
import { test as base, chromium } from "@playwright/test";

/** A Chromium that comes with the packages, so that tests need nothing installed; elsewhere an installed one, or Playwright's own. */
async function launchOptions() {
  if (process.platform === "linux" && process.arch === "x64") {
    process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs22.x";
    const { default: packaged } = await import("@sparticuz/chromium");
    return {
      executablePath: await packaged.executablePath(),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    };
  }
  const installed = ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) =>
    existsSync(path),
  );
  return installed ? { executablePath: installed } : {};
}

export const test = base.extend<object, object>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs.
    async ({}, use) => {
      const browser = await chromium.launch(await launchOptions());
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
