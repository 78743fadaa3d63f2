import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { keepAndRead } from "./keep-and-read.ts";

/** Letters only: a number would be proposed as a figure. */
export const unlikeAnyOther = () => randomUUID().replace(/[^a-f]/g, "");

/** Pastes a text as a new source, and opens its reading room. */
export async function openRoom(page: Page, text: string): Promise<void> {
  await page.goto("/studio/sources/new");
  await page.getByLabel("Text", { exact: true }).fill(`${text}\n\nMarked ${unlikeAnyOther()}.`);
  await page.getByLabel("Title").fill("An article to read");
  await page.getByLabel("Publisher").fill("Gazette");
  await page.getByLabel("Published on").fill("2023-12-29");
  await keepAndRead(page);
  await expect(page).toHaveURL(/\/captures\/1$/);
  await expect(page.getByText(/^\d+ open · /)).toBeVisible();
}

export const counts = (page: Page) => page.getByText(/^\d+ open · /);
export const current = (page: Page) => page.getByRole("tab", { selected: true });
export const textOf = (page: Page) => page.getByRole("region", { name: "Text of the source" });

/** As a mouse does it: from the first letter to the last. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const box = await textOf(page).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, right, top, height } = range.getBoundingClientRect();
      return { left, right, middle: top + height / 2 };
    }
    return null;
  }, words);
  if (!box) throw new Error(`“${words}” isn't in the text.`);
  await page.mouse.move(box.left + 1, box.middle);
  await page.mouse.down();
  await page.mouse.move(box.right, box.middle, { steps: 5 });
  await page.mouse.up();
}
