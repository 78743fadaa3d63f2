import { expect } from "@playwright/test";
import { demoDossier } from "#db/demo/dossier.ts";
import { test } from "#tests/setup/browser.ts";

test.describe("A reader without an account", () => {
  test("opens the first page, which says what the site is about and runs no script but the site's own", async ({
    page,
  }) => {
    const response = await page.goto("/");
    expect(response?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const sources = await page
      .locator("script[src]")
      .evaluateAll((scripts) => scripts.map((script) => script.getAttribute("src")));
    expect(sources).toEqual(["/reader.js"]);
    expect(await page.locator(`script:not([src]):not([type="application/ld+json"])`).count()).toBe(
      0,
    );
    await expect(page.locator("meta[name=description]")).toHaveAttribute(
      "content",
      demoDossier.publication.about,
    );
  });

  test("is sent from another host to the public address", async ({ request, baseURL }) => {
    const address = new URL(baseURL ?? "");
    const response = await request.get(`http://127.0.0.1:${address.port}/briefs`, {
      maxRedirects: 0,
    });
    expect(response.status()).toBe(308);
    expect(response.headers().location).toBe(`${baseURL}/briefs`);
  });

  test("gets a page that says so where nothing is", async ({ page }) => {
    const response = await page.goto("/nothing-here");
    expect(response?.status()).toBe(404);
  });
});
