import { expect } from "@playwright/test";
import { systemActor } from "#domain/auth/actor.ts";
import { makeMemberLink } from "#domain/auth/commands-links.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { findFaultsEverywhere } from "#tests/setup/find-faults.ts";
import { test } from "#tests/setup/signed-in.ts";

test("No page by which one comes in has a fault that axe can find", async ({ page }) => {
  test.setTimeout(300_000);
  const member = await buildStaff();
  const link = await makeMemberLink(systemActor, { staffId: member.id });
  if (!link.ok) throw new Error("no link");
  for (const path of [
    "/studio/sign-in",
    `/studio/invitation/${link.value.token}`,
    "/studio/welcome/spent",
  ]) {
    await page.goto(path);
    expect(await findFaultsEverywhere(page), path).toEqual([]);
  }
  await page.goto("/studio/sign-in");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("There is a problem")).toBeVisible();
  expect(await findFaultsEverywhere(page), "with problems").toEqual([]);
});

test("No page on which the house is kept has a fault that axe can find", async ({
  page,
  signInAs,
}) => {
  test.setTimeout(300_000);
  await signInAs({ name: "Vera Editor", roles: ["admin"] });
  const member = await buildStaff();
  for (const path of [
    "/studio",
    "/studio/search",
    "/studio/reports",
    "/studio/staff",
    `/studio/staff/${member.id}`,
    "/studio/staff/invite",
    "/studio/account",
    "/studio/audit",
    "/studio/settings",
    "/studio/settings/about",
    "/studio/settings/about/method",
  ]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await findFaultsEverywhere(page), path).toEqual([]);
  }
});
