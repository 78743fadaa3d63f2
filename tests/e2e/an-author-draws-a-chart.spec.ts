import { expect } from "@playwright/test";
import { buildTrade } from "#tests/factories/draft-evidence.ts";
import { beginBrief, expectSaved, getText, writeInBody } from "#tests/setup/brief-editor.ts";
import { findFaults } from "#tests/setup/find-faults.ts";
import { test } from "#tests/setup/signed-in.ts";

const author = { name: "Nina Orlova", roles: ["author" as const] };

test.beforeEach(async ({ signInAs }) => await signInAs(author));

test("An author puts a chart into a brief from the keyboard, changes its kind, and sees it drawn in the preview", async ({
  page,
}) => {
  await buildTrade([{ period: "2022", billions: "44.1" }]);
  const address = await beginBrief(page, "What the trade came to");
  await writeInBody(page, "As reported:");
  await page.keyboard.press("Enter");
  await page.keyboard.type("/chart");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "New chart" });
  await expect(dialog).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
  await dialog.getByLabel("Of what").focus();
  await page.keyboard.press("ArrowDown");
  await expect(dialog.getByRole("group", { name: /^Values: \d+ of \d+$/ })).toBeVisible();
  await dialog.getByLabel("Title", { exact: true }).focus();
  await page.keyboard.type("Every value reported");
  await dialog.getByRole("button", { name: "Insert chart" }).focus();
  await page.keyboard.press("Enter");
  await expect(getText(page)).toContainText("Every value reported");
  await expect(getText(page)).toContainText(/Every value reported: \d+ values?; /);
  await expectSaved(page);
  await page.reload();
  await expect(getText(page)).toContainText("Every value reported");

  await page.getByRole("button", { name: "Choose its values and kind" }).click();
  const change = page.getByRole("dialog", { name: "Change the chart" });
  await change.getByLabel("Kind").selectOption({ label: "Bars" });
  await change.getByLabel("Subtitle").fill("Trade turnover, dollars");
  await change.getByRole("button", { name: "Save" }).click();
  await expect(getText(page)).toContainText(/Bars: \d+ values?; /);
  await expectSaved(page);

  await page.goto(`${address}/preview`);
  const figure = page.getByRole("figure", { name: "Every value reported" });
  await expect(figure).toBeVisible();
  await expect(figure.getByRole("img", { name: "Every value reported" })).toBeVisible();
  await expect(figure).toContainText("Trade turnover, dollars");
  await figure.getByText(/values? as a table$/).click();
  await expect(figure.getByRole("table")).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
});
