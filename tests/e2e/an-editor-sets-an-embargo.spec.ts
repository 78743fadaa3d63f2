import { expect } from "@playwright/test";
import { buildSource } from "#tests/factories/sources.ts";
import { findFaults, findFaultsEverywhere } from "#tests/setup/find-faults.ts";
import { test } from "#tests/setup/signed-in.ts";

test.beforeEach(
  async ({ signInAs }) => await signInAs({ name: "Vera Sokolova", roles: ["editor" as const] }),
);

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("An editor keeps a source back until a time, is told on its page and in the list, and lifts it", async ({
    page,
  }) => {
    const title = `A report of ${Date.now()}`;
    const source = await buildSource({ title });
    await page.goto(`/studio/sources/${source.id}`);
    await page.getByRole("link", { name: "Set an embargo" }).click();
    await page.getByLabel("Until").fill("2020-01-01T10:00");
    await page.getByLabel("Reason").fill("Agreed with the ministry.");
    await page.getByRole("button", { name: "Set the embargo" }).click();
    await expect(page.getByRole("alert").getByRole("link")).toHaveAttribute(
      "href",
      "#set-embargo-at",
    );
    await expect(page.getByLabel("Reason")).toHaveValue("Agreed with the ministry.");
    await page.getByLabel("Until").fill(`${new Date().getFullYear() + 1}-06-01T09:00`);
    await page.getByLabel("Time zone").selectOption("Europe/Minsk");
    await page.getByRole("button", { name: "Set the embargo" }).click();
    await expect(page.getByText(/^Under an embargo until .*09:00 \(Europe\/Minsk/)).toBeVisible();
    await page.goto("/studio/embargoes");
    await expect(page.getByRole("listitem").filter({ hasText: title })).toContainText(
      "Set by Vera Sokolova: Agreed with the ministry.",
    );
    await page.getByRole("link", { name: title }).click();
    await page.getByRole("link", { name: "Change or lift the embargo" }).click();
    await page.getByText("Lift it now").click();
    await page.getByLabel("Why it may be lifted").fill("It was told early.");
    await page.getByRole("button", { name: "Lift the embargo" }).click();
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page.getByText(/^Under an embargo/)).toHaveCount(0);
  });
});

test("The pages of embargoes have no fault that axe can find", async ({ page }) => {
  const source = await buildSource({ title: "A report that waits" });
  await page.goto(`/studio/embargoes?kind=source&id=${source.id}`);
  await page.getByLabel("Until").fill(`${new Date().getFullYear() + 1}-06-01T09:00`);
  await page.getByLabel("Reason").fill("Agreed.");
  await page.getByRole("button", { name: "Set the embargo" }).click();
  await expect(page.getByText(/^Under an embargo until/)).toBeVisible();
  await page.goto("/studio/embargoes");
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole("link", { name: "Change or lift the embargo" }).first().click();
  await page.getByText("Lift it now").click();
  expect(await findFaultsEverywhere(page)).toEqual([]);
});
