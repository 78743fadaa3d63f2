import { expect, type Page } from "@playwright/test";
import { chart, heading, paragraph, brief as toBrief } from "#domain/richtext/build.ts";
import { buildPublishedBrief, buildSave, citeStatistic } from "#tests/factories/briefs.ts";
import { writeBlocks } from "#tests/factories/drafts.ts";
import { buildRevision, buildStatistic } from "#tests/factories/statistics.ts";
import { findFaultsEverywhere } from "#tests/setup/find-faults.ts";
import { test } from "#tests/setup/signed-in.ts";

const author = { name: "Ada Author", roles: ["author" as const] };
const editor = { name: "Otto Editor", roles: ["editor" as const] };

/** A revised statistic, three published briefs that give its older value, and one whose draft says more than readers see. */
async function buildRevisedFigure(cause: "source_revised" | "our_error") {
  const statistic = await buildStatistic();
  const { statisticId, vintageId } = statistic;
  const cite = () => citeStatistic(statistic);
  const build = async (title: string, ...blocks: Parameters<typeof writeBlocks>) =>
    await buildPublishedBrief({ document: toBrief({ title, standfirst: "An account.", blocks }) });
  const briefs = [
    await build("What was traded", paragraph("Trade came to ", cite(), " in 2023.")),
    await build(
      "A year in figures",
      heading(2, "It came to ", cite()),
      chart({ title: "Trade", points: [[statisticId, vintageId]] }),
    ),
    await build("Two neighbours", paragraph("Between them they moved ", cite(), ".")),
  ];
  const moved = await build("Already being rewritten", paragraph("They had ", cite(), "."));
  await buildSave(moved, writeBlocks(paragraph("They are said to have had ", cite(), ".")));
  await buildRevision(statisticId, { cause, value: { note: "Counted again." } });
  return { statisticId, briefs };
}

const outcome = (page: Page) => page.locator("#content").getByRole("status");

for (const cause of ["source_revised", "our_error"] as const)
  test(`A figure that was revised (${cause}) is taken by one and published by another, in all briefs at once`, async ({
    page,
    signInAs,
  }) => {
    const { statisticId, briefs } = await buildRevisedFigure(cause);
    await signInAs(author);
    await page.goto(`/studio/statistics/${statisticId}`);
    await page.getByRole("link", { name: "Take it in all briefs" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("is now");
    await expect(page.getByRole("checkbox", { name: /^Take it in/ })).toHaveCount(3);
    if (cause === "our_error") expect(await findFaultsEverywhere(page)).toEqual([]);
    await page.getByRole("button", { name: "Take it in the chosen briefs" }).click();
    await expect(outcome(page)).toHaveText("Taken in 3 briefs, 3 of which are in review.");
    await expect(page.getByRole("heading", { name: "To do by hand" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Publish the chosen briefs" })).toHaveCount(0);

    await signInAs(editor);
    await page.goto(`/studio/statistics/${statisticId}/briefs`);
    const notes = page.getByLabel("What readers are told");
    await expect(notes).toHaveCount(3);
    if (cause === "our_error") {
      expect(await findFaultsEverywhere(page)).toEqual([]);
      // A brief whose fields won't do stays, with what was typed; the others are published.
      await page.getByLabel("What is right").first().fill("");
      await notes.first().fill("Typed by hand.");
      await page.getByRole("button", { name: "Publish the chosen briefs" }).click();
      await expect(outcome(page)).toHaveText("2 briefs are published.");
      await expect(page.locator("#content").getByRole("alert")).toContainText(
        "One brief stayed as it was",
      );
      await expect(notes).toHaveValue("Typed by hand.");
      await page.getByLabel("What is right").fill("It is 47 billion.");
      await page.getByRole("button", { name: "Publish the chosen briefs" }).click();
      await expect(outcome(page)).toHaveText("One brief is published.");
    } else {
      await page.getByRole("button", { name: "Publish the chosen briefs" }).click();
      await expect(outcome(page)).toHaveText("3 briefs are published.");
    }
    for (const { slug } of briefs) {
      const version = await page.request.get(`/api/v1/briefs/${slug}/versions/2`);
      expect(JSON.parse(await version.text()).brief.changeClass).toBe(
        cause === "our_error" ? "correction" : "update",
      );
    }
  });

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("A revised figure is taken and published by plain forms", async ({ page, signInAs }) => {
    const { statisticId } = await buildRevisedFigure("source_revised");
    await signInAs(author);
    await page.goto(`/studio/statistics/${statisticId}/briefs`);
    for (const box of (await page.getByRole("checkbox").all()).slice(1)) await box.uncheck();
    await page.getByRole("button", { name: "Take it in the chosen briefs" }).click();
    await expect(outcome(page)).toContainText("Taken in one brief");
    await signInAs(editor);
    await page.goto(`/studio/statistics/${statisticId}/briefs`);
    await page.getByRole("button", { name: "Publish the chosen briefs" }).click();
    await expect(outcome(page)).toContainText(/published/);
  });
});
