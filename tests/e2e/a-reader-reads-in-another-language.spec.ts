import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";
import { test } from "#tests/setup/browser.ts";

test("A reader goes on from the front page in Russian, and finds the same page in Belarusian", async ({
  page,
}) => {
  const response = await page.goto("/ru");
  expect(response?.status()).toBe(200);
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
  await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", /\/ru$/);
  await expect(page.locator("link[hreflang=x-default]")).toHaveAttribute("href", /[^u]\/$/);
  const led = await page
    .locator("main a[href^='/'], nav a[href^='/']:not([hreflang])")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(led.length).toBeGreaterThan(5);
  expect(
    led.filter((href) => !/^\/ru(\/|$|\?)/.test(href) && !/\.(xml|json)$|^\/studio/.test(href)),
  ).toEqual([]);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page
    .getByRole("navigation", { name: "Основное меню" })
    .getByRole("link", { name: "Показатели" })
    .click();
  await expect(page).toHaveURL(/\/ru\/indicators$/);
  await page.locator(".languages a[hreflang=be]").filter({ visible: true }).click();
  await expect(page).toHaveURL(/\/be\/indicators$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "be");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const nothing = await page.goto("/be/nothing-here");
  expect(nothing?.status()).toBe(404);
});
