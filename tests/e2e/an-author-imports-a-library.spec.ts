import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { findFaultsEverywhere } from "#tests/setup/find-faults.ts";
import { test } from "#tests/setup/signed-in.ts";

test.beforeEach(async ({ signInAs }) => await signInAs({ name: "Nina Orlova", roles: ["author"] }));

test("A library is looked at before anything comes of it, taken in, given out again and taken back", async ({
  page,
}) => {
  const mark = randomUUID().slice(0, 8);
  await page.goto("/studio/sources");
  await page.getByRole("link", { name: "Import a library" }).click();
  await page.getByRole("button", { name: "Look at it" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "Choose a file, or paste what one holds.",
  );
  await page.getByLabel("Or paste it").fill(`
    @article{one, author = {Müller, Jörg}, title = {Tariffs ${mark}}, journal = {Review}, date = {2015-03}, langid = {english}}
    @online{two, title = {Товарооборот ${mark}}, url = {https://example.org/${mark}}, date = {2023}, langid = {russian}}
    @online{three, title = {Again}, url = {https://example.org/${mark}?utm_source=mail}, langid = {english}}
    @book{four, title = {Broken`);
  await page.getByRole("button", { name: "Look at it" }).click();
  const main = page.getByRole("main");
  await expect(main).toContainText(
    "4 references in BibTeX: 2 are new, none is there already, one comes twice, one is broken.",
  );
  await expect(main).toContainText("It is the same as entry 2.");
  await expect(main).toContainText("This entry is never closed.");
  expect(await findFaultsEverywhere(page)).toEqual([]);
  await page.getByRole("button", { name: "Import 2 sources" }).click();
  await expect(page.getByRole("heading", { name: "2 sources from BibTeX" })).toBeVisible();

  await page.goto(`/studio/sources?q=${mark}`);
  await expect(main).toContainText("Review · March 2015 · English");
  await page.getByRole("link", { name: "Export" }).click();
  await expect(main).toContainText(`Müller, J. (2015). Tariffs ${mark}. Review.`);
  expect(await findFaultsEverywhere(page)).toEqual([]);
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download CSL-JSON" }).click();
  const file = await (await downloading).path();
  expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject([
    { title: `Товарооборот ${mark}`, URL: `https://example.org/${mark}` },
    { title: `Tariffs ${mark}`, author: [{ family: "Müller" }] },
  ]);
  const notAStyle = { name: "a.csl", mimeType: "text/xml", buffer: Buffer.from("<html/>") };
  await page.getByLabel("Style file").setInputFiles(notAStyle);
  await page.getByRole("button", { name: "Format and download" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("This is no CSL style.");

  await page.goto("/studio/sources/import");
  await page.getByRole("link", { name: "2 sources from BibTeX" }).first().click();
  await page.getByRole("button", { name: "Take this import back" }).click();
  await expect(main).toContainText("This import was taken back");
  await page.goto(`/studio/sources?q=${mark}`);
  await expect(main).toContainText("Nothing found");
});
