import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { paragraph } from "#domain/richtext/build.ts";
import { buildBrief } from "#tests/factories/briefs.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { findFaultsEverywhere } from "#tests/setup/find-faults.ts";
import { test } from "#tests/setup/signed-in.ts";

test.afterAll(async () => await closeJobs());

/** A word that stands nowhere else; letters alone, so that it has one form. */
const coinWord = () => `zq${randomUUID().replace(/[^a-f]/g, "")}`;

test("An author finds a draft, a source and a capture by one word, with / and without leaving the keyboard, and sees where they say it", async ({
  page,
  signInAs,
}) => {
  const word = coinWord();
  await buildBrief({ title: "Piers", blocks: [paragraph(`The ${word} was repaired.`)] });
  const source = await buildSource({ title: `Report of the ${word}` });
  await buildCapture({
    sourceId: source.id,
    content: { text: `Nobody had seen a ${word} before.` },
  });
  await signInAs({ name: "Vera Sokolova", roles: ["author"] });
  await page.goto("/studio/calendar");
  const keys = page.getByRole("dialog", { name: "Keys" });
  // Before the page listens, a key is lost.
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(keys).toContainText("Search the studio", { timeout: 1_000 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
  const field = page.getByRole("searchbox", { name: "Search the studio" });
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(field).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await expect(page.getByText("briefs, by their draft and by what readers see")).toBeVisible();
  await page.keyboard.press("/");
  await expect(field).toBeFocused();
  await page.keyboard.type(word);
  await page.keyboard.press("Enter");

  await expect(page.getByRole("main").getByRole("heading", { level: 2 })).toHaveText([
    "Briefs (1)",
    "Sources (1)",
    "Captures (1)",
  ]);
  await expect(page.locator("mark")).toHaveText([word, word, word]);
  expect(await findFaultsEverywhere(page)).toEqual([]);
  await page.getByRole("combobox", { name: "Kind" }).selectOption("Captures");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByRole("main").getByRole("heading", { level: 2 })).toHaveText([
    "Captures (1)",
  ]);
  await page.getByRole("link", { name: `Report of the ${word}` }).click();
  await expect(page).toHaveURL(new RegExp(`/studio/sources/${source.id}/captures/1$`));
});

test("Without script a search works, and one that finds nothing says what it looked through", async ({
  browser,
  baseURL,
  openAs,
}) => {
  const word = coinWord();
  await buildSource({ title: `Report of the ${word}` });
  const signed = await openAs({ name: "Vera Sokolova", roles: ["moderator"] });
  const context = await browser.newContext({
    baseURL: baseURL ?? "",
    javaScriptEnabled: false,
    storageState: await signed.storageState(),
  });
  const page = await context.newPage();
  await page.goto("/studio");
  await page.getByRole("link", { name: "Search", exact: true }).first().click();
  const field = page.getByRole("searchbox", { name: "Search the studio" });
  await field.fill(word);
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByRole("link", { name: `Report of the ${word}` })).toBeVisible();
  await field.fill(`${word} ${coinWord()}`);
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByRole("heading", { name: "Nothing here has these words" })).toBeVisible();
  await expect(page.getByText("comments and suggestions")).toBeVisible();
  await context.close();
});

test("The search is accessible before it began, and when it finds nothing", async ({
  page,
  signInAs,
}) => {
  test.setTimeout(120_000);
  await signInAs({ name: "Vera Sokolova", roles: ["author"] });
  for (const path of ["/studio/search", `/studio/search?q=${coinWord()}`]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await findFaultsEverywhere(page), path).toEqual([]);
  }
});
