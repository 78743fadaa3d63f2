import { expect } from "@playwright/test";
import { test } from "#tests/setup/signed-in.ts";

test("A stranger is sent to sign in, and back to where they wanted to go", async ({ page }) => {
  await page.goto("/studio/briefs");
  await expect(page).toHaveURL(/\/studio\/sign-in\?next=/);
  await expect(page.getByLabel("E-mail")).toBeVisible();
});

test("A member of staff is in with their session, and out once it is ended", async ({
  page,
  signInAs,
}) => {
  await signInAs({ name: "Nina Orlova", roles: ["author"] });
  await page.goto("/studio/briefs");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.getByRole("button", { name: "Sign out" }).first().click();
  await expect(page).toHaveURL(/\/studio\/sign-in/);
  await page.goto("/studio/briefs");
  await expect(page).toHaveURL(/\/studio\/sign-in\?next=/);
});
