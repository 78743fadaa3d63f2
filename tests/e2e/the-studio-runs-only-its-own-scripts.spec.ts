import { expect, type Page } from "@playwright/test";
import { test } from "#tests/setup/signed-in.ts";

/** What the browser was kept from doing by the page's policy, but for the one question of zod's whether it may compile its checks: it may not. */
async function watchRefusals(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(globalThis, { refused });
    document.addEventListener("securitypolicyviolation", (event) => {
      if (event.blockedURI === "eval") return;
      refused.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sourceFile ?? ""}`);
    });
  });
  return () => page.evaluate(() => Reflect.get(globalThis, "refused"));
}

test("The studio's pages come alive under their policy, and nothing in them is refused", async ({
  page,
  signInAs,
}) => {
  const listRefused = await watchRefusals(page);
  await signInAs({ name: "Vera Editor", roles: ["author", "editor", "admin"] });
  await page.goto("/studio/briefs");
  const brief = await page
    .getByRole("link", { name: "Ninety per cent of what?", exact: true })
    .getAttribute("href");
  for (const path of [
    `${brief}`,
    `${brief}/preview`,
    "/studio",
    "/studio/briefs",
    "/studio/sources/new",
    "/studio/staff",
    "/studio/nowhere",
  ]) {
    const response = await page.goto(path);
    expect(response?.headers()["content-security-policy"]).toContain("'strict-dynamic'");
    // React has taken the page over: only then are there its marks on what was served.
    await expect
      .poll(() =>
        page.evaluate(() => Object.keys(document.body).some((key) => key.startsWith("__react"))),
      )
      .toBe(true);
    expect(await listRefused(), path).toEqual([]);
  }
});

test("A script that got into a page of the studio doesn't run", async ({ page, signInAs }) => {
  const listRefused = await watchRefusals(page);
  await signInAs({ name: "Vera Editor", roles: ["author"] });
  await page.goto("/studio/briefs");
  await page.evaluate(() => {
    const holder = document.createElement("div");
    holder.innerHTML = '<img src="data:," onerror="globalThis.hasRun = true">';
    document.body.append(holder);
  });
  await expect.poll(listRefused).toEqual([expect.stringContaining("script-src-attr")]);
  expect(await page.evaluate(() => Reflect.has(globalThis, "hasRun"))).toBe(false);
});
