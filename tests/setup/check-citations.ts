import { expect, type Page } from "@playwright/test";

/** Signs off by keys all that waits in a draft, on its page; how many keys it took. */
export async function checkByKeys(page: Page, briefUrl: string): Promise<number> {
  await page.goto(`${briefUrl}/check`);
  // One at a time: then the keys are listened to.
  await expect(page.getByRole("article")).toHaveCount(1);
  const counts = page.getByText(/^\d+ of \d+ signed off/);
  const readCounts = async () => (await counts.textContent())?.match(/\d+/g)?.map(Number) ?? [];
  let keys = 0;
  for (let [done, of] = await readCounts(); done !== of; [done, of] = await readCounts()) {
    await page.keyboard.press("y");
    keys += 1;
    expect(keys).toBeLessThanOrEqual(of ?? 0);
  }
  await expect(page.getByText(/^(\d+) of \1 signed off$/)).toBeVisible();
  return keys;
}
