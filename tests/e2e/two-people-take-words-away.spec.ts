import { expect } from "@playwright/test";
import { systemActor } from "#domain/auth/actor.ts";
import { createPassage } from "#domain/capture/commands-passages.ts";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { findSpan } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { findFaultsEverywhere } from "#tests/setup/find-faults.ts";
import { test } from "#tests/setup/signed-in.ts";

test.afterAll(async () => await closeJobs());

const words = "The night guard at the silo was called Pavel Ruzhin";

test("An editor asks that words are taken away by order of a court, and an admin does it", async ({
  page,
  signInAs,
  openAs,
}) => {
  const source = await buildSource({ title: "Minutes of the silo inquiry" });
  const text = `${words}, and he saw the lorries.`;
  const { textLayerId } = await buildCapture({ sourceId: source.id, content: { text } });
  requireValue(await createPassage(systemActor, { textLayerId, ...findSpan(words, text) }));

  await signInAs({ name: "Edda Editor", roles: ["editor"] });
  await page.goto(`/studio/sources/${source.id}`);
  await page.getByRole("link", { name: "Ask to have something of it taken away" }).click();
  await page.getByRole("button", { name: "Ask for it" }).click();
  await expect(page.getByRole("alert").getByRole("link").first()).toBeVisible();
  await page.getByRole("radio", { name: new RegExp(words) }).check();
  await page.getByLabel("Why").fill("It names a witness who is protected.");
  await page.getByLabel("Legal basis").fill("Order 7 of 2 March 2026");
  await page.getByLabel("Note to readers").fill("Removed by order of a court.");
  expect(await findFaultsEverywhere(page), "the form").toEqual([]);
  await page.getByRole("button", { name: "Ask for it" }).click();
  await expect(page.getByText("It is asked for.")).toBeVisible();
  await page.getByRole("link", { name: "Taken away" }).first().click();
  const own = page.getByRole("listitem").filter({ hasText: words });
  await expect(own).toContainText("You asked for this, so somebody else decides.");

  const admin = await (await openAs({ name: "Ada Admin", roles: ["admin"] })).newPage();
  await admin.goto("/studio/redactions");
  const asked = admin.getByRole("listitem").filter({ hasText: words });
  await asked.getByText("Take it away", { exact: true }).click();
  expect(await findFaultsEverywhere(admin), "the list").toEqual([]);
  await asked.getByRole("button", { name: "Take it away for good" }).click();
  const done = admin.getByRole("listitem").filter({ hasText: "Minutes of the silo inquiry" });
  await expect(done).toContainText("Taken away by Ada Admin");
  await expect(done).toContainText("the words of one passage");
  await expect(admin.getByText(words)).toHaveCount(0);
});
