import { expect } from "@playwright/test";
import { findFaultsEverywhere } from "#tests/setup/find-faults.ts";
import { test } from "#tests/setup/signed-in.ts";

test("A reader without script follows the timeline to the passage that an event rests on", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/ru/timeline");
  await expect(page.getByRole("heading", { level: 1, name: "Хронология" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: "1999" })).toBeVisible();
  await page.goto("/timeline");
  await expect(page.getByRole("img", { name: "The events over the years" })).toBeVisible();
  await page
    .getByRole("link", { name: "Treaty on the Creation of the Union State signed" })
    .click();
  await expect(page.getByText("8 December 1999", { exact: true })).toBeVisible();
  await page.getByText("Evidence:").getByRole("link").first().click();
  await expect(page.locator(":target")).toContainText("8 December 1999");
  const calendar = await page.request.get("/timeline.ics");
  expect(calendar.headers()["content-type"]).toContain("text/calendar");
  expect(await calendar.text()).toContain("SUMMARY:2010: Integration practically frozen");
  const data = await page.request.get("/timeline.json");
  expect((await data.json()).events.length).toBeGreaterThan(10);
  await context.close();
});

test("An event that ends before it begins, or in the year −500, is refused in words", async ({
  page,
  signInAs,
}) => {
  await signInAs({ name: "Vera Sokolova", roles: ["author"] });
  await page.goto("/studio/events");
  await page.getByRole("link", { name: "Union State Council of Ministers in Moscow" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Rests on" })).toBeVisible();
  await page.getByText("Change it", { exact: true }).click();
  await page.getByLabel("Date", { exact: true }).fill("2023-12/2023-11");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The end is before the beginning.").first()).toBeVisible();
  await page.getByLabel("Date", { exact: true }).fill("-0500");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("nothing before our era").first()).toBeVisible();
  expect(await findFaultsEverywhere(page)).toEqual([]);
});
