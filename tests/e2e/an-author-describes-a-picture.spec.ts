import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import sharp from "sharp";
import { beginBrief, expectSaved, getText } from "#tests/setup/brief-editor.ts";
import { findFaultsEverywhere } from "#tests/setup/find-faults.ts";
import { test } from "#tests/setup/signed-in.ts";

const author = { name: "Nina Orlova", roles: ["author" as const] };

test.beforeEach(async ({ signInAs }) => await signInAs(author));

async function insert(page: Page, file: { name: string; buffer: Buffer }, says: string) {
  await getText(page).getByRole("paragraph").last().click();
  await page.keyboard.type("/");
  await page.keyboard.type("picture");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Picture" });
  await dialog.locator("#image-file").setInputFiles({ ...file, mimeType: "image/png" });
  await dialog.getByLabel("What it shows").fill(says);
  await dialog.getByRole("button", { name: "Insert picture" }).click();
  return dialog;
}

test("A picture says by itself what it shows, where a brief doesn’t", async ({ page }) => {
  const name = "Gdansk fence.png";
  const background = `#${randomUUID().slice(0, 6)}`;
  const buffer = await sharp({ create: { width: 600, height: 300, channels: 3, background } })
    .png()
    .toBuffer();
  await beginBrief(page, "A picture in two briefs");
  const dialog = await insert(page, { name, buffer }, "");
  await expect(dialog.getByRole("alert")).toContainText("Say what the picture shows");
  await dialog.getByLabel("What it shows").fill("Where the fence was built");
  await dialog.getByRole("button", { name: "Insert picture" }).click();
  await expectSaved(page);

  await page.goto("/studio/search?q=Gdansk");
  await page.getByRole("link", { name }).click();
  await page.getByText("Say whom it is credited to, and what it shows").click();
  await page.getByLabel("Credit").fill("A. Painter");
  await page.getByLabel("What it shows, in English").fill("A map of the border");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Credit: A. Painter")).toBeVisible();
  expect(await findFaultsEverywhere(page)).toEqual([]);

  await beginBrief(page, "The other brief");
  await insert(page, { name, buffer }, "");
  await expect(getText(page).getByRole("img", { name: "A map of the border" })).toBeVisible();
  await expectSaved(page);
});
