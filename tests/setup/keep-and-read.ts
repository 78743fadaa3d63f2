import { expect, type Page } from "@playwright/test";

/** Sends a text or file to be kept, and waits for its reading room. */
export async function keepAndRead(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Keep it and read" }).click();
  await goOnAllTheSame(page);
}

/** Tests' texts are alike: where another's is nearly the same, this one is kept all the same. */
export async function goOnAllTheSame(page: Page): Promise<void> {
  const ownSource = page.getByLabel("Keep it as a source of its own");
  await expect(
    page.getByRole("region", { name: "Text of the source" }).or(ownSource),
  ).toBeVisible();
  if (!(await ownSource.isVisible())) return;
  await ownSource.check();
  await page.getByRole("button", { name: "Keep it and read" }).click();
}
