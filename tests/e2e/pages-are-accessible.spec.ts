import { readdirSync, rmSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";
import { openLook, renderLooks } from "#tests/looks/open-page.ts";
import { test } from "#tests/setup/browser.ts";

/** Every public page of the fixture, in both themes, from the narrowest screen on: no finding of axe, nothing wider than the screen. */
const widths = [320, 768, 1440];

test("No public page has a fault that axe can find, or is wider than its screen", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const folder = renderLooks();
  const names = readdirSync(folder).filter((file) => file.endsWith(".html"));
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    for (const name of names) {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        await openLook(page, folder, name.replace(/\.html$/, ""));
        await page.evaluate(() => {
          for (const details of document.querySelectorAll("details")) details.open = true;
        });
        const where = `${name}, ${width} px, ${colorScheme}`;
        // Between the narrowest and the widest nothing new appears that axe looks at.
        if (width !== 768) {
          const { violations } = await new AxeBuilder({ page }).analyze();
          const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
          expect(found, where).toEqual([]);
        }
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - innerWidth,
        );
        expect(overflow, where).toBeLessThanOrEqual(0);
      }
    }
    await context.close();
  }
  rmSync(folder, { recursive: true, force: true });
});
