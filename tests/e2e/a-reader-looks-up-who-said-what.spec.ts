import { expect } from "@playwright/test";
import { test } from "#tests/setup/browser.ts";

test.use({ javaScriptEnabled: false });

test("Without JavaScript a reader narrows the quotations, opens one and its speaker, and comes to the brief that cites it", async ({
  page,
}) => {
  await page.goto("/quotes");
  await page.getByLabel("Speaker").selectOption({ label: "Vladimir Andreichenko" });
  await page.getByLabel("Year it was said").selectOption("2022");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/speaker=vladimir-andreichenko&year=2022/);
  await expect(page.getByText("1 quotation", { exact: true })).toBeVisible();

  await page.getByRole("link", { name: "Vladimir Andreichenko, 19 December 2022" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Vladimir Andreichenko");
  await expect(
    page.getByText("about 30% were implemented, then today it is 60%").first(),
  ).toBeVisible();
  await expect(page.getByText("Our note; original not held").first()).toBeVisible();
  await expect(
    page.getByRole("link", { name: "Our note, as far as it can be read" }).first(),
  ).toHaveAttribute("href", /^\/sources\/w-[a-z0-9]+\/captures\/1#p-[0-9a-f-]+$/);
  const quote = page.url();

  await page.getByRole("link", { name: "Vladimir Andreichenko" }).click();
  await expect(page).toHaveURL(/\/people\/vladimir-andreichenko$/);
  await expect(page.getByRole("heading", { name: "Roles over time" })).toBeVisible();

  await page.goto(quote);
  await page.getByRole("link", { name: "Ninety per cent of what?" }).click();
  await expect(page).toHaveURL(/\/briefs\/ninety-per-cent-of-what$/);
  const entry = page.getByRole("listitem").filter({ hasText: "Vladimir Andreichenko" });
  await entry.getByRole("link", { name: "All we hold of this quotation" }).first().click();
  await expect(page).toHaveURL(quote);
});

test("An address that nobody has is answered as such", async ({ request }) => {
  for (const path of ["/quotes/q-nothing", "/people/nobody-at-all", "/quotes?year=soon"]) {
    expect([path, (await request.get(path)).status()]).toEqual([path, 404]);
  }
});
