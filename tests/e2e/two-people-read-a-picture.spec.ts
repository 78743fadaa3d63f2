import { expect } from "@playwright/test";
import { drawPage } from "#tests/factories/pictures.ts";
import { findFaultsEverywhere } from "#tests/setup/find-faults.ts";
import { test } from "#tests/setup/signed-in.ts";

test("An author reads words in a picture with the keyboard alone, and a second person checks them", async ({
  page,
  signInAs,
  openAs,
}) => {
  test.setTimeout(120_000);
  await signInAs({ name: "Ida First", roles: ["author"] });
  await page.goto("/studio/sources/new");
  await page.getByRole("radio", { name: "Upload a file" }).check();
  await page.getByLabel("File", { exact: true }).setInputFiles({
    name: "scan.png",
    mimeType: "image/png",
    buffer: Buffer.from(await drawPage()),
  });
  await page.getByLabel("Title").fill("A scanned page");
  await page.getByRole("button", { name: "Keep it and read" }).click();
  await expect(page.getByRole("img", { name: "The source as a picture" })).toBeVisible();
  await expect(page.getByText("Nobody has read words on this page yet.")).toBeVisible();

  const left = page.getByLabel("From the left");
  await left.focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("95");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("From the top")).toBeFocused();
  for (let step = 0; step < 3; step++) await page.keyboard.press("Tab");
  await expect(page.getByLabel("What stands there", { exact: true })).toBeFocused();
  await page.keyboard.type("46.5 billion dolars");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const summary = page.locator("#content").getByRole("alert");
  await expect(summary).toContainText("This frame doesn’t lie on the page.");
  await expect(page.getByLabel("What stands there", { exact: true })).toHaveValue(
    "46.5 billion dolars",
  );
  await left.focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("5");
  await page.getByRole("button", { name: "Keep these words" }).press("Enter");
  const regions = page.getByRole("listitem").filter({ hasText: "Read by" });
  await expect(regions).toContainText("46.5 billion dolars");
  await expect(regions).toContainText("You typed these words.");
  await expect(page.getByRole("button", { name: /stands there/ })).toHaveCount(0);
  expect(await findFaultsEverywhere(page)).toEqual([]);

  const second = await (await openAs({ name: "Eva Second", roles: ["editor"] })).newPage();
  await second.goto(page.url());
  await second.getByText("Correct them").focus();
  await second.keyboard.press("Enter");
  await second.keyboard.press("Tab");
  await second.keyboard.press("ControlOrMeta+A");
  await second.keyboard.type("46.5 billion dollars");
  expect(await findFaultsEverywhere(second)).toEqual([]);
  await second.getByRole("button", { name: "Keep the correction" }).press("Enter");
  await expect(second.getByText("corrected by Eva Second")).toBeVisible();

  await page.reload();
  await page.getByRole("button", { name: "‘46.5 billion dollars’ stands there" }).press("Enter");
  await expect(page.getByText("checked by Ida First")).toBeVisible();
});
