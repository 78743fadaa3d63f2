import { existsSync } from "node:fs";
import type { LaunchOptions } from "@playwright/test";
import { unpackBrowser } from "./unpack-browser.ts";

/** A Chromium that comes with the packages, so that tests need nothing installed; elsewhere an installed one, or Playwright's own. */
export async function getLaunchOptions(): Promise<LaunchOptions> {
  if (process.platform === "linux" && process.arch === "x64") {
    const { executablePath, environment } = await unpackBrowser();
    return {
      executablePath,
      env: { ...process.env, ...environment },
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
