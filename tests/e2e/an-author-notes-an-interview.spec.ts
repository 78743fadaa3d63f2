import { expect } from "@playwright/test";
import { findFaultsEverywhere } from "#tests/setup/find-faults.ts";
import { test } from "#tests/setup/signed-in.ts";

test("An author notes an interview by phone: with whom it was, how it was held and who noted it", async ({
  page,
  signInAs,
}) => {
  await signInAs({ name: "Ida First", roles: ["author"] });
  await page.goto("/studio/sources/new");
  await page.getByRole("radio", { name: "Write notes" }).check();
  await expect(page.getByLabel("How it was held")).toBeHidden();
  await page.getByLabel("Kind of work").selectOption("Interview");
  await page
    .getByLabel("Your notes")
    .fill("Asked about the bridge. “It opens in spring,” he said.");
  await page.getByLabel("Authors").fill("Renn, Tobias");
  await page.getByLabel("How it was held").fill("By phone");
  await page.getByLabel("Who asked and noted it").fill("First, Ida");
  await page.getByLabel("Title").fill("A talk with the deputy");
  await page.getByLabel("Published on").fill("2024-05-02");
  expect(await findFaultsEverywhere(page)).toEqual([]);
  await page.getByRole("button", { name: "Keep it and read" }).click();
  await expect(page.getByText("our note; original not held")).toBeVisible();
  await page.getByRole("link", { name: "About the source" }).click();
  for (const fact of ["Interview", "Renn, Tobias", "By phone", "First, Ida", "2 May 2024"])
    await expect(page.getByRole("definition").getByText(fact, { exact: true })).toBeVisible();
});

test("What an address doesn’t let us read is uploaded with what is known of it filled in", async ({
  page,
  signInAs,
}) => {
  await signInAs({ name: "Ida First", roles: ["author"] });
  const known = { method: "upload", title: "Behind a wall", url: "https://news.example/walled" };
  await page.goto(`/studio/sources/new?${new URLSearchParams(known)}`);
  await expect(page.getByRole("radio", { name: "Upload a file" })).toBeChecked();
  await expect(page.getByLabel("Title")).toHaveValue("Behind a wall");
  await expect(page.getByLabel("Address", { exact: true })).toHaveValue(known.url);
});
