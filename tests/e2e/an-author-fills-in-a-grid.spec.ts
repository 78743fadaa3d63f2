import { expect, type Page } from "@playwright/test";
import { buildCapture } from "#tests/factories/captures.ts";
import { buildOrganisation } from "#tests/factories/people.ts";
import { buildIndicator, buildSeries, buildStatistic } from "#tests/factories/statistics.ts";
import { findFaultsEverywhere } from "#tests/setup/find-faults.ts";
import { test } from "#tests/setup/signed-in.ts";

const author = { name: "Ales Author", roles: ["author" as const] };

async function buildTrade() {
  const { id: indicatorId } = await buildIndicator({ title: "Trade to be filled in" });
  const { id: compilerId } = await buildOrganisation();
  for (const flow of ["export", "import", "turnover"]) {
    const { id: seriesId } = await buildSeries({ indicatorId, flow, compilerId });
    const value = {
      value: { export: "21.0", import: "22.4", turnover: "43.4" }[flow] ?? "1",
      knownFrom: "2023-03-01",
    };
    await buildStatistic({ target: { kind: "series", seriesId }, period: "2022", value });
  }
  return indicatorId;
}

const cellsOf = (page: Page) => page.getByRole("grid").getByRole("gridcell");
const columnOf = async (page: Page, flow: string) => {
  const heads = await page.getByRole("columnheader").allInnerTexts();
  return heads.findIndex((text) => text.includes(flow)) - 1;
};

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((given) => {
    const data = new DataTransfer();
    data.setData("text/plain", given);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}

test.beforeEach(async ({ signInAs }) => await signInAs(author));

test("An author types and pastes values into a grid, sees what is doubted, and saves them together", async ({
  page,
}) => {
  const indicatorId = await buildTrade();
  await buildCapture();
  await page.goto(`/studio/indicators/${indicatorId}/grid`);
  await page.getByLabel("Further periods").fill("2023 2024");
  await page.getByRole("button", { name: "Add 2 rows" }).click();
  const exports = await columnOf(page, "export");
  const grid = page.getByRole("grid");
  const row = (n: number) => grid.getByRole("row").nth(n);
  await row(2).getByRole("gridcell").nth(0).click();
  await page.keyboard.type("22.6");
  await page.keyboard.press("Enter");
  await expect(row(3).getByRole("gridcell").nth(0)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(row(2).getByRole("gridcell").nth(0)).toHaveText("22.6");
  await page.keyboard.press("Control+z");
  await expect(row(2).getByRole("gridcell").nth(0)).toHaveText("");
  const order = await Promise.all(
    ["export", "import", "turnover"].map((flow) => columnOf(page, flow)),
  );
  const values = ["22.6", "23.9", "48.5"];
  const line = [0, 1, 2].map((column) => values[order.indexOf(column)] ?? "");
  await paste(page, `${line.join("\t")}\nx?\n`);
  await expect(row(2).getByRole("gridcell").nth(exports)).toHaveText("22.6");
  await expect(page.getByRole("status").filter({ hasText: "cells are written" })).toContainText(
    "one isn’t understood",
  );
  await expect(page.getByRole("status").filter({ hasText: "cells are written" })).toContainText(
    "look like slips",
  );
  await row(2)
    .getByRole("gridcell")
    .nth(order[2] ?? 2)
    .click();
  await expect(page.getByRole("region", { name: "The cell" })).toContainText(
    "The parts come to 46.5",
  );
  expect(await findFaultsEverywhere(page)).toEqual([]);

  await page.getByLabel("Without a passage because").fill("read off a printed yearbook");
  await page.getByRole("button", { name: "Save 4 values" }).click();
  await expect(
    page.getByText("Nothing was saved; all that you wrote is still there."),
  ).toBeVisible();
  await expect(row(3).getByRole("gridcell").nth(0)).toHaveAttribute("aria-invalid", "true");
  await row(3).getByRole("gridcell").nth(0).click();
  await page.keyboard.press("Delete");
  await row(2)
    .getByRole("gridcell")
    .nth(order[2] ?? 2)
    .click();
  await page.keyboard.type("46.5");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Save 3 values" }).click();
  await expect(page.getByText("3 values were saved.")).toBeVisible();
  await page.reload();
  await expect(cellsOf(page).filter({ hasText: "46.5" })).toHaveCount(1);
});
