import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { beginBrief, expectSaved, writeInBody } from "#tests/setup/brief-editor.ts";
import { findFaultsEverywhere } from "#tests/setup/find-faults.ts";
import { test } from "#tests/setup/signed-in.ts";

const author = { name: "Nina Orlova", roles: ["author" as const] };

test.beforeEach(async ({ signInAs }) => await signInAs(author));

/** What the page says above everything else. */
const noticeOf = (page: Page) => page.locator("#content").getByRole("status");

test("An author throws a person away and undoes it", async ({ page }) => {
  const name = `Ingrid ${randomUUID().slice(0, 8)}`;
  await page.goto("/studio/people/new");
  await page.getByLabel("In English").fill(name);
  await page.getByRole("button", { name: "Add the person" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  const address = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "Put into the trash" }).click();
  await expect(noticeOf(page)).toContainText(`“${name}” is in the trash.`);
  expect(await findFaultsEverywhere(page)).toEqual([]);
  await page.goto(address);
  await expect(page.getByText(/^Nina Orlova put this into the trash/)).toBeVisible();
  await page.goBack();
  await noticeOf(page).getByRole("button", { name: "Undo" }).click();
  await expect(noticeOf(page)).toContainText(`“${name}” is back where it was.`);
  await page.getByRole("link", { name: `“${name}” is back where it was.` }).click();
  await expect(page.getByRole("button", { name: "Put into the trash" })).toBeVisible();
});

test("A draft thrown away in one tab takes what is typed in another, which is told and puts it back", async ({
  page,
}) => {
  const title = `Thrown away ${randomUUID().slice(0, 8)}`;
  const address = await beginBrief(page, title);
  await writeInBody(page, "Before.");
  await expectSaved(page);
  const other = await page.context().newPage();
  await other.goto(address);
  await other.getByRole("tab", { name: "Settings" }).click();
  await other.getByRole("button", { name: "Put into the trash" }).click();
  await expect(noticeOf(other)).toContainText(`“${title}” is in the trash.`);
  await expect(page.getByText(/^Nina Orlova put this into the trash/)).toBeVisible();
  await writeInBody(page, "Typed after.");
  await expectSaved(page);
  await page.getByRole("button", { name: "Put back" }).click();
  await expect(page.getByText(/^Nina Orlova put this into the trash/)).toBeHidden();
  await page.reload();
  await expect(page.getByText("Typed after.")).toBeVisible();
});
