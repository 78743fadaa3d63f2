import { expect } from "@playwright/test";
import { buildIndicator } from "#tests/factories/statistics.ts";
import { findFaultsEverywhere } from "#tests/setup/find-faults.ts";
import { test } from "#tests/setup/signed-in.ts";

const author = { name: "Ales Author", roles: ["author" as const] };
const table = "flow;period;value\nexport;2022;21,0\nexport;2023;22,6¹\nimport;2023;soon\n";

test.beforeEach(async ({ signInAs }) => await signInAs(author));

test("An author imports a table: names its columns, sees what would come of it, takes it in, and takes it back", async ({
  page,
}) => {
  const { id } = await buildIndicator({ title: "Trade to be imported" });
  await page.goto(`/studio/indicators/${id}`);
  await page.getByRole("link", { name: "Import a table" }).click();
  await page
    .getByLabel("File")
    .setInputFiles({ name: "trade.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByLabel("Column A: flow")).toHaveValue("flow");
  await expect(page.getByLabel("Column B: period")).toHaveValue("period");
  await expect(page.getByLabel("Decimal sign")).toHaveValue(",");
  expect(await findFaultsEverywhere(page)).toEqual([]);
  await page.getByLabel("Values are in").selectOption("9");
  await page.getByRole("button", { name: "Show what would come of it" }).click();
  await expect(page.getByRole("heading", { name: "What would come of it" })).toBeVisible({
    timeout: 30_000,
  });
  await expect(
    page.getByText(/2 values are new, none revises what is there.*one is refused/),
  ).toBeVisible();
  await expect(page.getByRole("row", { name: /C4 soon “soon” is no number/ })).toBeVisible();
  await page.getByRole("button", { name: "Take 2 values in" }).click();
  await expect(page.getByRole("heading", { name: "What came of it" })).toBeVisible({
    timeout: 30_000,
  });
  await page.getByRole("button", { name: "Take this import back" }).click();
  await expect(page.getByText("was taken back")).toBeVisible();
});

test("What looks like a slip in a table is told before it is taken in, which needs a note", async ({
  page,
}) => {
  const { id } = await buildIndicator({ title: "Trade with a slip" });
  const slip =
    "coverage,period,value\ngoods,2020,44\ngoods,2021,45\ngoods,2022,46\ngoods,2023,46500\n";
  await page.goto(`/studio/indicators/${id}/import`);
  await page
    .getByLabel("File")
    .setInputFiles({ name: "slip.csv", mimeType: "text/csv", buffer: Buffer.from(slip) });
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("button", { name: "Show what would come of it" }).click();
  await expect(page.getByText(/looks? like (?:a slip|slips) in these values/)).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByText(/2023: About 1,000 times more/).first()).toBeVisible();
  expect(await findFaultsEverywhere(page)).toEqual([]);
  await page.getByRole("button", { name: "Take 4 values in" }).click();
  await expect(page.getByText(/Some of these values look like slips/).first()).toBeVisible();
  await page.getByLabel("Why they stand all the same").fill("The table says thousands.");
  await page.getByRole("button", { name: "Take 4 values in" }).click();
  await expect(page.getByText("They stand all the same: The table says thousands.")).toBeVisible({
    timeout: 30_000,
  });
});
