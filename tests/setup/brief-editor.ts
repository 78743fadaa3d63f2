import { randomUUID } from "node:crypto";
import { expect, type Locator, type Page } from "@playwright/test";

/** The editor as somebody at the keyboard finds it. */
export function getText(page: Page): Locator {
  return page.getByRole("textbox", { name: "Text of the brief" });
}

/** Makes a brief by its form and opens it; its address. */
export async function beginBrief(page: Page, title: string): Promise<string> {
  await page.goto("/studio/briefs/new");
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Address").fill(`brief-${randomUUID()}`);
  await page.getByRole("button", { name: "Begin writing" }).click();
  await expect(getText(page)).toContainText(title);
  return page.url();
}

/** Types into the first empty paragraph, past title and standfirst. */
export async function writeInBody(page: Page, text: string): Promise<void> {
  await getText(page).getByRole("paragraph").last().click();
  await page.keyboard.insertText(text);
}

/** For whoever comes while somebody else writes, or has just stopped. */
export async function askToWrite(page: Page): Promise<void> {
  const ask = page.getByRole("button", { name: "Ask to write" });
  const editable = page.locator('[contenteditable="true"]');
  await expect(ask.or(editable).first()).toBeVisible();
  await expect(async () => {
    if (await ask.isVisible()) await ask.click({ timeout: 1_000 });
    await expect(editable).toBeVisible({ timeout: 15_000 });
  }).toPass();
}

export async function writeStandfirst(page: Page, text: string): Promise<void> {
  await getText(page).getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("Enter");
  await page.keyboard.insertText(text);
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^Saved \d\d:\d\d:\d\d, revision \d+$/)).toBeVisible();
}

/** Presses until the count in the bar says that nothing blocks. */
export async function expectNothingBlocks(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: "nothing blocks" })).toBeVisible();
}
