import { expect } from "@playwright/test";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { buildPublishedBrief, citeQuote } from "#tests/factories/briefs.ts";
import { articleText, buildCapture } from "#tests/factories/captures.ts";
import { buildQuote, findSpan, quotedWords } from "#tests/factories/quotes.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { findFaultsEverywhere } from "#tests/setup/find-faults.ts";
import { test } from "#tests/setup/signed-in.ts";

test.afterAll(async () => await closeJobs());

const editor = { name: "Edda Editor", roles: ["editor" as const] };
const reply = "We never said <b>that</b>.\n\nThe figure is of another year.";

test("A publisher replies: one person stores it, a second releases it, readers read it as theirs, and it is withdrawn with a note", async ({
  page,
  signInAs,
  openAs,
  browser,
}) => {
  test.setTimeout(240_000);
  await signInAs({ name: "Nina Orlova", roles: ["author"] });
  const source = await buildSource({ title: "The harbour report" });
  const { textLayerId } = await buildCapture({ sourceId: source.id });
  const made = await buildQuote({
    passage: { textLayerId, ...findSpan(quotedWords, articleText) },
  });
  await buildPublishedBrief({ blocks: [citeQuote(made)] });

  const studioPath = `/studio/sources/${source.id}`;
  await page.goto(studioPath);
  await page.getByText("Store a reply").click();
  await page.getByRole("button", { name: "Store it" }).click();
  await expect(page.getByLabel("Their words")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Their words").fill(reply);
  await page.getByLabel("From whom").fill("The Harbour Board");
  await page.getByLabel("Received on").fill("2026-05-04");
  await page.getByLabel("Its language").fill("en");
  await page.getByRole("button", { name: "Store it" }).click();
  await expect(page.getByText("waits for a second person")).toBeVisible();
  expect(await findFaultsEverywhere(page)).toEqual([]);

  const reading = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: new URL(page.url()).origin,
  });
  const reader = await reading.newPage();
  const read = async () => await reader.goto(`/sources/${source.code}`);
  await read();
  await expect(reader.getByText("No reply is printed here yet.")).toBeVisible();

  const second = await (await openAs(editor)).newPage();
  await second.goto(studioPath);
  await second.getByRole("button", { name: "Release the reply from The Harbour Board" }).click();
  await expect(second.getByText("readers see it", { exact: true })).toBeVisible();
  await expect(async () => {
    await read();
    await expect(reader.getByText("The Harbour Board, 4 May 2026")).toBeVisible({ timeout: 1_000 });
  }).toPass();
  const printed = reader.getByRole("listitem").filter({ hasText: "The Harbour Board" });
  await expect(printed.getByRole("blockquote")).toContainText("We never said <b>that</b>.");
  await expect(printed).toContainText("In their own words, as they came to us.");
  await second.goto(`/sources/${source.code}`);
  expect(await findFaultsEverywhere(second)).toEqual([]);

  await second.goto(studioPath);
  await second.getByText("Withdraw the reply from The Harbour Board").click();
  await second.getByLabel("Why it is withdrawn").fill("The board asked for it.");
  await second.getByRole("button", { name: "Withdraw it" }).click();
  await expect(second.getByText("Withdrawn on")).toBeVisible();
  await expect(async () => {
    await read();
    await expect(reader.getByText("The board asked for it.")).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(reader.getByText("We never said")).toHaveCount(0);
  await reading.close();
});
