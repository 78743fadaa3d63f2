import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import type { Page } from "@playwright/test";

/** Opens the pages of tests/looks in a browser, from files, under the policy that readers' pages are served with. */
const origin = "https://looks.example";
const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; script-src 'self'; img-src 'self'";
const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Writes all pages once; gives the folder. */
export function renderLooks(): string {
  const folder = resolve(".data", `looks-${process.pid}`);
  execFileSync(process.execPath, ["tests/looks/render.mjs", folder]);
  return folder;
}

export async function openLook(page: Page, folder: string, name: string): Promise<void> {
  await page.route(`${origin}/**`, async (route) => {
    const file = join(folder, new URL(route.request().url()).pathname);
    if (!file.startsWith(folder) || !existsSync(file)) return await route.fulfill({ status: 404 });
    await route.fulfill({
      body: readFileSync(file),
      contentType: types[extname(file)] ?? "application/octet-stream",
      headers: { "content-security-policy": policy },
    });
  });
  await page.goto(`${origin}/${name}.html`);
  await page.evaluate(() => document.fonts.ready);
}
