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
  const nameOf = (n: number) => page.getByLabel(`Name ${n}, as readers see it`);
  const personOf = (n: number) => page.getByLabel(`Who of the staff name ${n} is`);
  // A line that is left empty takes no other with it.
  await nameOf(3).fill("The Observer");
  await personOf(3).selectOption({ label: "Vera Author" });
  await page.getByRole("button", { name: "Keep the names" }).click();
  await expect(page.getByText("Kept. The next version names them.")).toBeVisible();
  await expect(nameOf(2)).toHaveValue("The Observer");
  await expect(
    personOf(2).getByRole("option", { name: "Vera Author", selected: true }),
  ).toBeAttached();

  await nameOf(3).fill("the observer");
  await page.getByRole("button", { name: "Keep the names" }).click();
  const problem = page.getByRole("link", { name: "This name stands there already" });
  await problem.click();
  await expect(nameOf(3)).toBeFocused();
  await expect(nameOf(3)).toHaveValue("the observer");
  expect(await findFaultsEverywhere(page)).toEqual([]);

  await page.goto(`/studio/briefs/${briefId}/preview`);
  await expect(page.getByText("The Observer", { exact: true })).toBeVisible();
});
