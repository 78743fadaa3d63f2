import { expect, type Page } from "@playwright/test";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { heading, paragraph, withNodeIds } from "#domain/richtext/build.ts";
import { buildBrief, buildSave, citeStatistic } from "#tests/factories/briefs.ts";
import { writeBlocks } from "#tests/factories/drafts.ts";
import { buildStatistic } from "#tests/factories/statistics.ts";
import { findFaultsEverywhere } from "#tests/setup/find-faults.ts";
import { test } from "#tests/setup/signed-in.ts";

test.afterAll(async () => await closeJobs());

const kept = Array.from({ length: 4 }, (_, n) => paragraph(`What stays as it is, ${n + 1} of 4.`));

async function buildTexts() {
  const [first, second] = [
    await buildStatistic(),
    await buildStatistic({ value: { value: "47" } }),
  ];
  const built = await buildBrief();
  const before = writeBlocks(
    heading(2, "What was counted"),
    paragraph("Trade rose to ", citeStatistic(first), " in 2023, the ministry says."),
    ...kept,
    paragraph("A last word that goes."),
  );
  const one = await buildSave(built, before);
  const content = before.content?.slice(0, -1) ?? [];
  const fell = withNodeIds(
    paragraph("Trade fell to ", citeStatistic(second), " in 2023, the ministry says."),
  );
  const rewritten = { ...fell, attrs: content[4]?.attrs ?? {} };
  const two = await buildSave(
    { ...built, revision: one.revision },
    { ...before, content: content.with(4, rewritten) },
  );
  return { briefId: built.briefId, old: one.revision, newest: two.revision };
}

const mark = (page: Page, name: string) => page.getByRole("radio", { name, exact: true }).check();

test("An author compares two saves, names one and brings it back", async ({ page, signInAs }) => {
  const { briefId, old, newest } = await buildTexts();
  await signInAs({ name: "Nina Orlova", roles: ["author"] });
  await page.goto(`/studio/briefs/${briefId}/history`);
  await page.getByRole("link", { name: "Show each save" }).click();
  expect(await findFaultsEverywhere(page)).toEqual([]);
  await mark(page, `Compare Revision ${old} as the old text`);
  await mark(page, `Compare The draft as it is: revision ${newest} as the new text`);
  await page.getByRole("button", { name: "Compare the two that are marked" }).click();

  const text = page.getByRole("region", { name: "The text, with what changed" });
  await expect(text.locator("del").first()).toHaveText(/rose to figure 46\.5/);
  await expect(text.locator("ins").first()).toHaveText(/fell to figure 47/);
  await expect(text.getByText("A last word that goes.")).toBeVisible();
  await expect(text.getByText("4 paragraphs unchanged")).toBeVisible();
  await expect(text.getByText("What stays as it is, 1 of 4.")).toBeHidden();
  await expect(page.getByText("1 came, 1 went").first()).toBeVisible();
  expect(await findFaultsEverywhere(page)).toEqual([]);
  await page.getByRole("link", { name: "Side by side" }).click();
  await expect(page).toHaveURL(/view=side/);
  await expect(text.locator("ins").first()).toHaveText(/fell to/);
  expect(await findFaultsEverywhere(page)).toEqual([]);

  await page.getByText(`Name revision ${old} …`).click();
  await page.getByLabel("Name", { exact: true }).first().fill("As sent to the ministry");
  await page.getByRole("button", { name: "Keep the name" }).first().click();
  await expect(page.getByText(`Revision ${old}, “As sent to the ministry”`).first()).toBeVisible();
  await page.getByText(/^Bring back Revision/).click();
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(page).toHaveURL(new RegExp(`/studio/briefs/${briefId}$`));
  await expect(page.getByText("Trade rose to")).toBeVisible();

  await page.goto(`/studio/briefs/${briefId}/history`);
  await expect(page.getByText(`revision ${newest + 1}`).first()).toBeVisible();
  await expect(page.getByText("As sent to the ministry")).toBeVisible();
});

test("Without script two texts are marked and compared as well, and what isn't there is said", async ({
  openAs,
  browser,
  baseURL,
}) => {
  const { briefId } = await buildTexts();
  const signedIn = await openAs({ name: "Mara Moderator", roles: ["moderator"] });
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL && { baseURL }),
    storageState: await signedIn.storageState(),
  });
  const page = await context.newPage();
  await page.goto(`/studio/briefs/${briefId}/history`);
  await page.getByRole("button", { name: "Compare the two that are marked" }).click();
  await expect(page.getByRole("heading", { name: "What differs" })).toBeVisible();
  await expect(page.getByText(/^Bring back/)).toHaveCount(0);
  await page.goto(`/studio/briefs/${briefId}/compare?from=r1&to=nothing`);
  await expect(page.getByText("Mark an old and a new text")).toBeVisible();
  const missing = await page.goto(`/studio/briefs/${briefId}/compare?from=r1&to=r999`);
  expect(missing?.status()).toBe(404);
  await context.close();
});
