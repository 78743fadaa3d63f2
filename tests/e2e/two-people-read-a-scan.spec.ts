import { expect } from "@playwright/test";
import { buildPdf, buildPdfWithoutText } from "#tests/factories/pdf-file.ts";
import { findFaultsEverywhere } from "#tests/setup/find-faults.ts";
import { test } from "#tests/setup/signed-in.ts";

/** The worker paints a page in seconds, or in many where the machine has much to do. */
const painted = { timeout: 60_000 };
/** Like no other text of these tests: nearly the same one would be asked about. */
const line = "The harbour of Veles moved 4,120 containers in May, after 3,870 in the month before.";

test("An author reads words on a page of a scan that nobody has opened yet, and a second person checks them", async ({
  page,
  signInAs,
  openAs,
}) => {
  test.setTimeout(300_000);
  await signInAs({ name: "Ida First", roles: ["author"] });
  await page.goto("/studio/sources/new");
  await page.getByRole("radio", { name: "Upload a file" }).check();
  await page.getByLabel("File", { exact: true }).setInputFiles({
    name: "scan.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from(buildPdfWithoutText(120)),
  });
  await page.getByLabel("Title").fill("A scanned book");
  await page.getByRole("button", { name: "Keep it and read" }).click();
  // The worker paints the first pages by itself, and the page shows each as it comes.
  await expect(page.getByRole("img", { name: /picture, page 1\./ })).toBeVisible(painted);

  await page.getByLabel("Go to page").fill("100");
  await page.getByRole("button", { name: "Go", exact: true }).click();
  await expect(page.getByText("This page isn’t ready to be read yet")).toBeVisible();
  expect(await findFaultsEverywhere(page)).toEqual([]);
  await page.getByRole("button", { name: "Get page 100 and the next ones ready" }).click();
  await expect(page.getByRole("img", { name: /picture, page 100\./ })).toBeVisible(painted);
  await page.getByLabel("What stands there", { exact: true }).fill("46.5 billion dollars");
  await page.getByRole("button", { name: "Keep these words" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Read by Ida First" })).toBeVisible();
  expect(await findFaultsEverywhere(page)).toEqual([]);

  const second = await (await openAs({ name: "Eva Second", roles: ["editor"] })).newPage();
  await second.goto(page.url().replace("page=100", "page=1"));
  await second
    .getByRole("navigation", { name: "Pages that are pictures" })
    .getByText("100")
    .click();
  await second.getByRole("button", { name: "‘46.5 billion dollars’ stands there" }).click();
  await expect(second.getByText("checked by Eva Second")).toBeVisible();
});

test("A PDF with text and scans is read as a text, and its scans as pictures", async ({
  page,
  signInAs,
}) => {
  await signInAs({ name: "Ida First", roles: ["author"] });
  await page.goto("/studio/sources/new");
  await page.getByRole("radio", { name: "Upload a file" }).check();
  await page.getByLabel("File", { exact: true }).setInputFiles({
    name: "mixed.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from(buildPdf([[line], [], [line]])),
  });
  await page.getByLabel("Title").fill("A report with a scanned annex");
  await page.getByRole("button", { name: "Keep it and read" }).click();
  await expect(page.getByText("One page holds hardly any text")).toBeVisible();
  await page.getByRole("link", { name: "Read it as a picture" }).click();
  await expect(page.getByRole("img", { name: /picture, page 2\./ })).toBeVisible(painted);
  await page.getByRole("link", { name: "Read its text" }).click();
  await expect(page.getByText(line).first()).toBeVisible();
});
