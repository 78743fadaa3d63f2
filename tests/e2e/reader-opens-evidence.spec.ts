import { rmSync } from "node:fs";
import { expect, type Locator, type Page } from "@playwright/test";
import { openLook, renderLooks } from "#tests/looks/open-page.ts";
import { test } from "#tests/setup/browser.ts";

/** How a reader gets from a figure to what stands behind it, on the rendered page of the fixture. */
let folder = "";
test.beforeAll(() => {
  folder = renderLooks();
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const figure = (page: Page): Locator => page.getByRole("link", { name: /^50 billion dollars/ });
const card = (page: Page): Locator => page.getByRole("dialog");

/** Time passes only as a test lets it: a busy machine would dwell on its own. */
async function stopClock(page: Page): Promise<void> {
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
}

test.describe("Without JavaScript, a reader", () => {
  test.use({ javaScriptEnabled: false });

  test("follows a figure to its entry in the evidence list, and back", async ({ page }) => {
    await openLook(page, folder, "brief");
    await figure(page).click();
    await expect(page).toHaveURL(/#e5$/);
    const entry = page.locator("#e5");
    await expect(entry).toBeInViewport();
    await expect(entry).toContainText("Stands in the source");
    await entry.getByRole("link", { name: "Back to the text" }).click();
    await expect(figure(page)).toBeInViewport();
  });

  test("sees no control that does nothing", async ({ page }) => {
    await openLook(page, folder, "brief");
    await page.getByText("about this page").click();
    await expect(page.getByRole("radio")).toHaveCount(0);
    await expect(page.getByRole("button")).toHaveCount(0);
  });
});

test.describe("With the keyboard, a reader", () => {
  test("opens a card by Enter, goes to the next evidence, and comes back to the figure by Escape", async ({
    page,
  }) => {
    await openLook(page, folder, "brief");
    await figure(page).focus();
    await page.keyboard.press("Enter");
    const heading = card(page).getByRole("heading");
    await expect(heading).toBeFocused();
    await expect(heading).toContainText("50 billion dollars");
    await page.keyboard.press("n");
    await expect(heading).toContainText("45 billion dollars");
    await expect(heading).toBeFocused();
    await page.keyboard.press("p");
    await expect(heading).toContainText("50 billion dollars");
    await page.keyboard.press("Escape");
    await expect(card(page)).toHaveCount(0);
    await expect(figure(page)).toBeFocused();
  });

  test("tabs through a card and on into the text, where the card is gone", async ({ page }) => {
    await openLook(page, folder, "brief");
    await figure(page).focus();
    await page.keyboard.press("Enter");
    await card(page).getByRole("button", { name: "Close" }).focus();
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: /^45 billion/ })).toBeFocused();
    await expect(card(page)).toHaveCount(0);
  });

  test("isn't disturbed by cards while passing over figures", async ({ page }) => {
    await openLook(page, folder, "brief");
    await stopClock(page);
    await figure(page).focus();
    await page.clock.runFor(2000);
    await expect(card(page)).toHaveCount(0);
  });

  test("skips to the evidence list", async ({ page }) => {
    await openLook(page, folder, "brief");
    await page.getByRole("link", { name: "Skip to the evidence (19)" }).press("Enter");
    await expect(page.locator("#evidence")).toBeInViewport();
  });
});

test.describe("With a mouse, a reader", () => {
  test("sees a card after dwelling on a figure, which goes when the mouse goes", async ({
    page,
  }) => {
    await openLook(page, folder, "brief");
    await stopClock(page);
    await figure(page).hover();
    await page.clock.runFor(400);
    await expect(card(page)).toHaveCount(0);
    await page.clock.runFor(200);
    await expect(card(page)).toContainText("Stands in the source");
    await card(page).hover();
    await page.clock.runFor(1000);
    await expect(card(page)).toHaveCount(1);
    await page.mouse.move(2, 2);
    await page.clock.runFor(400);
    await expect(card(page)).toHaveCount(0);
  });

  test("pins a card by a click, and follows the link by a second", async ({ page }) => {
    await openLook(page, folder, "brief");
    await figure(page).click();
    await page.mouse.move(2, 2);
    await expect(card(page)).toHaveCount(1);
    await figure(page).click();
    await expect(page).toHaveURL(/#e5$/);
    await expect(card(page)).toHaveCount(0);
  });

  test("makes marks loud, and finds them so on coming back", async ({ page }) => {
    await openLook(page, folder, "brief");
    await page.getByText("about this page").click();
    await page.getByRole("radio", { name: "highlighted" }).check();
    await page.reload();
    await page.getByText("about this page").click();
    await expect(page.getByRole("radio", { name: "highlighted" })).toBeChecked();
    await page.getByRole("radio", { name: "none" }).check();
    await expect(figure(page)).toHaveCount(0);
    await page.getByRole("radio", { name: "quiet" }).check();
    await expect(figure(page)).toHaveCount(1);
  });
});

test.describe("On a phone, a reader", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("sees the sentence again above the evidence, and closes it by Back without losing the place", async ({
    page,
  }) => {
    await openLook(page, folder, "brief");
    await figure(page).scrollIntoViewIfNeeded();
    const place = await page.evaluate(() => scrollY);
    await figure(page).tap();
    await expect(card(page).locator("p").first()).toHaveText(
      "An article on View.info, written late that year, expected 50 billion dollars, after 45 billion in 2022.",
    );
    await page.goBack();
    await expect(card(page)).toHaveCount(0);
    expect(await page.evaluate(() => scrollY)).toBe(place);
  });

  test("keeps the quotation marks in the sentence that is repeated", async ({ page }) => {
    await openLook(page, folder, "brief");
    await page.getByRole("link", { name: /^around 90%/ }).tap();
    await expect(card(page).locator("q").first()).toContainText("around 90% […] of the more than");
  });

  test("goes from sheet to entry in one step, and Back leads out of the list to the text", async ({
    page,
  }) => {
    await openLook(page, folder, "brief");
    await figure(page).tap();
    await card(page).getByRole("button", { name: "Next evidence" }).tap();
    await card(page).getByRole("link", { name: "Open in the list" }).tap();
    await expect(page).toHaveURL(/#e6$/);
    await expect(page.locator("#e6")).toBeInViewport();
    await page.goBack();
    await expect(figure(page)).toBeInViewport();
  });
});
