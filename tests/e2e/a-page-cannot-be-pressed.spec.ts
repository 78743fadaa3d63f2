import { expect } from "@playwright/test";
import { eq } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import { pressBuilds, pressedPages } from "#db/schema/pressed-pages.ts";
import { findFaults } from "#tests/setup/find-faults.ts";
import { test } from "#tests/setup/signed-in.ts";

test("The desk says which public page can't be made anew, and why, until it is", async ({
  page,
  signInAs,
}) => {
  const set = (held: { failure: string | null; failures: number; failedSince: Date | null }) =>
    studioDb().update(pressedPages).set(held).where(eq(pressedPages.path, "/briefs"));
  await signInAs({ name: "Nina Orlova", roles: ["editor"] });
  const told = page.locator(".notice", { hasText: "A public page can’t be made anew" });
  // The system presses that page whenever it likes, and then it is well again.
  await expect(async () => {
    await set({
      failure: "The disk is full.",
      failures: 3,
      failedSince: new Date("2026-03-01T10:00Z"),
    });
    await page.goto("/studio");
    await expect(told).toContainText("/briefs: The disk is full. since 2026-03-01 10:00 UTC", {
      timeout: 2_000,
    });
  }).toPass({ timeout: 60_000 });
  expect(await findFaults(page)).toEqual([]);
  await set({ failure: null, failures: 0, failedSince: null });
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(told).toHaveCount(0);
});

test("The desk says that the public pages can't be looked after, and what to do, until they can", async ({
  page,
  signInAs,
}) => {
  // A worker of another build, heard of later than the one that runs here.
  const set = async (later: {
    seenAt: Date;
    failure: string | null;
    failingSince: Date | null;
  }) => {
    await studioDb()
      .insert(pressBuilds)
      .values({ build: "elsewhere", ...later })
      .onConflictDoUpdate({ target: pressBuilds.build, set: later });
  };
  await signInAs({ name: "Nina Orlova", roles: ["editor"] });
  await set({
    seenAt: new Date(Date.now() + 600_000),
    failure: "Web doesn't answer.",
    failingSince: new Date("2026-03-01T10:00Z"),
  });
  await page.goto("/studio");
  const told = page.locator(".notice", { hasText: "The public pages can’t be looked after" });
  await expect(told).toContainText("since 2026-03-01 10:00 UTC");
  await expect(told).toContainText("Web doesn't answer.");
  expect(await findFaults(page)).toEqual([]);
  await set({ seenAt: new Date(0), failure: null, failingSince: null });
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(told).toHaveCount(0);
});
