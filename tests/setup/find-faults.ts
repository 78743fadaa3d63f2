import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What axe finds on the page as it is now, and whether it is wider than its screen: each as a line, none where all is well. */
export async function findFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const faults = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  return [...faults, ...(await findOverflow(page))];
}

async function findOverflow(page: Page): Promise<string[]> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return overflow > 0 ? [`${overflow} px wider than the screen`] : [];
}

/** Each theme and each layout is asked about once; that both themes' colours are told apart wherever they meet is the tokens' own test. */
const looks = [
  { width: 360, colorScheme: "light", find: findFaults },
  { width: 768, colorScheme: "light", find: findOverflow },
  { width: 1440, colorScheme: "dark", find: findFaults },
] as const;

/** The same at the widths and in the themes that people use. */
export async function findFaultsEverywhere(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const { width, colorScheme, find } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    const found = await find(page);
    faults.push(...found.map((fault) => `${width} px, ${colorScheme}: ${fault}`));
  }
  return faults;
}
