import { readdirSync, rmSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";
import { openLook, renderLooks } from "#tests/looks/open-page.ts";
import { test } from "#tests/setup/browser.ts";

/** Every public page of the fixture, from the narrowest screen on: no finding of axe, nothing wider than the screen. */
const widths = [320, 768, 1440];

let folder: string;
test.beforeAll(() => {
  folder = renderLooks();
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

// The dark theme changes colours and nothing else.
for (const { colorScheme, rules, asked } of [
  { colorScheme: "light", rules: null, asked: [320, 1440] },
  { colorScheme: "dark", rules: ["color-contrast"], asked: [1440] },
] as const) {
  test(`No public page has a fault that axe can find, or is wider than its screen, when it is ${colorScheme}`, async ({
    browser,
  }) => {
    test.setTimeout(240_000);
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".html"))) {
      await openLook(page, folder, file.replace(/\.html$/, ""));
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        const where = `${file}, ${width} px, ${colorScheme}`;
        if (asked.some((one) => one === width)) {
          const axe = new AxeBuilder({ page });
          const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze();
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
  });
}
