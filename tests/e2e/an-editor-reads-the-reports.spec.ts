import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { systemActor } from "#domain/auth/actor.ts";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { uploadImage } from "#domain/media/commands.ts";
import { reportNames } from "#domain/reports/view.ts";
import { image, paragraph } from "#domain/richtext/build.ts";
import { buildBrief, citeQuote } from "#tests/factories/briefs.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { drawPage } from "#tests/factories/pictures.ts";
import { buildQuote, buildSpeaker, findSpan, quotedWords } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { findFaultsEverywhere } from "#tests/setup/find-faults.ts";
import { test } from "#tests/setup/signed-in.ts";

test.afterAll(async () => await closeJobs());

test("An editor sees what needs mending, goes from a count to its list and to the draft, and takes the list away as a table", async ({
  page,
  signInAs,
}) => {
  const blocks = [paragraph("Trade came to 46.5 billion dollars; 12 ships sank.")];
  const { briefId } = await buildBrief({ title: "What nobody bound", blocks });
  await signInAs({ name: "Vera Sokolova", roles: ["editor"] });
  await page.goto("/studio");
  await page.getByRole("link", { name: "Reports", exact: true }).first().click();
  await expect(page.getByRole("main").getByRole("heading", { level: 2 })).toHaveText([
    "Broken",
    "Aging",
    "Unsourced",
    "Unchecked",
    "Orphaned",
    "Undescribed",
  ]);
  await page.getByRole("link", { name: "Claims without evidence" }).click();
  const row = page.getByRole("listitem").filter({ hasText: "What nobody bound" });
  await expect(row).toContainText("2 without evidence");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Claims without evidence, as CSV" }).click();
  const file = await (await download).path();
  expect(await readFile(file, "utf8")).toContain(`/studio/briefs/${briefId},What nobody bound,,2,`);
  await row.getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`/studio/briefs/${briefId}$`));
});

test("Without script one says how old is too old", async ({ browser, baseURL, openAs }) => {
  const signed = await openAs({ name: "Vera Sokolova", roles: ["author"] });
  const context = await browser.newContext({
    baseURL: baseURL ?? "",
    javaScriptEnabled: false,
    storageState: await signed.storageState(),
  });
  const page = await context.newPage();
  await page.goto("/studio/reports");
  await page.getByLabel("Not looked at for").selectOption("365 days");
  await page.getByRole("button", { name: "Show" }).click();
  await page.getByRole("link", { name: "Briefs nobody looked at" }).click();
  await expect(page.getByRole("main")).toContainText("for 365 days");
  await context.close();
});

test("No report has a fault that axe can find", async ({ page, signInAs }) => {
  test.setTimeout(300_000);
  await buildSource({ published: null });
  await signInAs({ name: "Vera Sokolova", roles: ["editor"] });
  for (const path of ["", ...reportNames.map((name) => `/${name}`)]) {
    await page.goto(`/studio/reports${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await findFaultsEverywhere(page), path).toEqual([]);
  }
});

test("An author sees where a picture, a capture and a person's words are used", async ({
  page,
  signInAs,
}) => {
  test.setTimeout(120_000);
  const { sourceId, textLayerId } = await buildCapture();
  const speaker = await buildSpeaker();
  const passage = { textLayerId, ...findSpan(quotedWords) };
  const quote = await buildQuote({ speaker, passage });
  const picture = { bytes: await drawPage(), fileName: "map.png" };
  const { id: mediaId } = requireValue(await uploadImage(systemActor, picture));
  const blocks = [citeQuote(quote), image({ mediaId, alt: "A map" })];
  const { briefId } = await buildBrief({ title: "The wall", blocks });
  await signInAs({ name: "Vera Sokolova", roles: ["author"] });
  for (const path of [
    `/studio/media/${mediaId}`,
    `/studio/sources/${sourceId}/captures/1/uses`,
    `/studio/people/${speaker.personId}`,
  ]) {
    await page.goto(path);
    const use = page.getByRole("main").getByRole("link", { name: "The wall" });
    await expect(use).toHaveAttribute("href", `/studio/briefs/${briefId}`);
    expect(await findFaultsEverywhere(page), path).toEqual([]);
  }
});
