import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { releaseIndicator } from "#domain/indicators/commands-release.ts";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { buildIndicator, buildSeries, buildStatistic } from "#tests/factories/statistics.ts";
import { findFaultsEverywhere } from "#tests/setup/find-faults.ts";
import { test } from "#tests/setup/signed-in.ts";

test.afterAll(async () => await closeJobs());

async function make(page: Page, names: Record<string, string>): Promise<void> {
  await page.goto("/studio/subjects");
  // The form of a new one comes after those that are folded up in the list.
  for (const [language, name] of Object.entries(names)) {
    await page.getByLabel(`In ${language}`, { exact: true }).last().fill(name);
  }
  await page.getByRole("button", { name: "Make the subject" }).click();
  await expect(page.getByText("Made. It is the last in the list.")).toBeVisible();
}

/** An indicator with a value that readers see. */
async function buildReadable(title: string) {
  const author = await buildStaff();
  const texts = { definition: "What is carried.", method: "As reported.", limitations: "Little." };
  const indicator = await buildIndicator({ title, ...texts }, author);
  const series = await buildSeries({ indicatorId: indicator.id }, author);
  await buildStatistic({ target: { kind: "series", seriesId: series.id } }, author);
  requireValue(await releaseIndicator(await buildStaff({ roles: ["editor"] }), indicator.id));
  return indicator;
}

test("An editor without script makes subjects in three languages, puts them in order and an indicator under them, and readers find it by each", async ({
  browser,
  baseURL,
  openAs,
}) => {
  const mark = randomUUID().slice(0, 8);
  const [rail, air] = [`Rail ${mark}`, `Air ${mark}`];
  const indicator = await buildReadable(`Goods carried ${mark}`);
  const signed = await openAs({ name: "Vera Sokolova", roles: ["editor"] });
  const context = await browser.newContext({
    baseURL: baseURL ?? "",
    javaScriptEnabled: false,
    storageState: await signed.storageState(),
  });
  const page = await context.newPage();
  await make(page, { English: rail, Russian: "Рельсы", Belarusian: "Рэйкі" });
  await make(page, { English: air });
  await expect(page.getByText("Рэйкі")).toBeVisible();

  const subjects = page.getByRole("heading", { level: 2 }).filter({ hasText: mark });
  await expect(subjects).toHaveText([rail, air]);
  await page.getByRole("button", { name: `Move ${air} up` }).click();
  await expect(subjects).toHaveText([air, rail]);

  await page.goto(`/studio/indicators/${indicator.id}`);
  await page.getByText("Change what it says").click();
  for (const name of [rail, air]) await page.getByLabel(name).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved.")).toBeVisible();

  await page.goto("/indicators");
  const filters = page.getByRole("navigation", { name: "Subjects" }).getByRole("link");
  await expect(filters.filter({ hasText: mark })).toHaveText([air, rail]);
  await filters.filter({ hasText: rail }).click();
  await expect(page.getByRole("link", { name: `Goods carried ${mark}` })).toBeVisible();
  await page.goto("/subjects");
  await page.getByRole("link", { name: air }).click();
  await expect(page.getByRole("heading", { level: 1, name: air })).toBeVisible();
  await expect(page.getByRole("link", { name: `Goods carried ${mark}` })).toBeVisible();
  await context.close();
});

test("The page of subjects is accessible", async ({ page, signInAs }) => {
  await signInAs({ name: "Vera Sokolova", roles: ["editor"] });
  await page.goto("/studio/subjects");
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("main details"))
      details.setAttribute("open", "");
  });
  expect(await findFaultsEverywhere(page)).toEqual([]);
});
