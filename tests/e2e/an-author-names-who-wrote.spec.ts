import { expect } from "@playwright/test";
import { buildBrief } from "#tests/factories/briefs.ts";
import { write } from "#tests/factories/drafts.ts";
import { findFaultsEverywhere } from "#tests/setup/find-faults.ts";
import { test } from "#tests/setup/signed-in.ts";

test("An author names who wrote a brief, under a pseudonym too, and the preview shows it", async ({
  page,
  signInAs,
}) => {
  await signInAs({ name: "Vera Author", roles: ["author"] });
  const { briefId } = await buildBrief({ document: write("Words.") });
  await page.goto(`/studio/briefs/${briefId}/preview`);
  await page.getByRole("link", { name: "Names above it" }).click();
  const second = page.getByRole("group", { name: "Name 2" });
  const third = page.getByRole("group", { name: "Name 3" });
  // A line that is left empty takes no other with it.
  await third.getByLabel("As readers see it").fill("The Observer");
  await third.getByLabel("Who of the staff this is").selectOption({ label: "Vera Author" });
  await page.getByRole("button", { name: "Keep the names" }).click();
  await expect(page.getByText("Kept. The next version names them.")).toBeVisible();
  await expect(second.getByLabel("As readers see it")).toHaveValue("The Observer");
  await expect(second.getByRole("option", { name: "Vera Author", selected: true })).toBeAttached();

  await third.getByLabel("As readers see it").fill("the observer");
  await page.getByRole("button", { name: "Keep the names" }).click();
  const problem = page.getByRole("link", { name: "This name stands there already" });
  await problem.click();
  await expect(third.getByLabel("As readers see it")).toBeFocused();
  await expect(third.getByLabel("As readers see it")).toHaveValue("the observer");
  expect(await findFaultsEverywhere(page)).toEqual([]);

  await page.goto(`/studio/briefs/${briefId}/preview`);
  await expect(page.getByText("The Observer", { exact: true })).toBeVisible();
});
