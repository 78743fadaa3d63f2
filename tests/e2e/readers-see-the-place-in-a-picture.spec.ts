import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, type Locator } from "@playwright/test";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { redact } from "#domain/redactions/commands.ts";
import { paragraph } from "#domain/richtext/build.ts";
import { buildPublishedBrief, citeQuote, citeStatistic } from "#tests/factories/briefs.ts";
import { buildPicture, buildRegion, drawPage } from "#tests/factories/pictures.ts";
import { buildQuote } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { buildStatistic } from "#tests/factories/statistics.ts";
import { test } from "#tests/setup/browser.ts";
import { findFaultsEverywhere } from "#tests/setup/find-faults.ts";

const dataFolder = process.env.PLUMBLINE_DATA ?? "";
test.afterAll(async () => await closeJobs());

const said = "The bridge opens in spring";

async function buildCited() {
  const [first, second] = [await buildStaff(), await buildStaff()];
  const source = await buildSource({ title: "A poster on the quay" });
  const bytes = await drawPage(`${said}: 46.5 billion dollars`);
  const { captureId } = await buildPicture({ sourceId: source.id, bytes });
  const read = { captureId, checker: second };
  const ofWords = await buildRegion(first, { ...read, words: said });
  const ofValue = await buildRegion(first, { ...read, words: "46.5 billion dollars" });
  const quote = await buildQuote({ passage: { passageId: ofWords.passageId } });
  const origin = { kind: "passage" as const, passageId: ofValue.passageId };
  const statistic = await buildStatistic({ value: { origin } });
  const blocks = [paragraph("It came to ", citeStatistic(statistic), "."), citeQuote(quote)];
  const { slug } = await buildPublishedBrief({ title: "The bridge", blocks });
  return { source, captureId, quote, slug, asking: first };
}

/** Whether a picture came, and isn't only a place for one. */
async function isSeen(picture: Locator): Promise<boolean> {
  await picture.scrollIntoViewIfNeeded();
  return await picture.evaluate((image: HTMLImageElement) =>
    image.decode().then(
      () => image.naturalWidth > 0,
      () => false,
    ),
  );
}

test("A reader sees the place in a picture beside words that were read there, until it is redacted", async ({
  page,
}) => {
  test.setTimeout(300_000);
  const { source, captureId, quote, slug, asking } = await buildCited();
  const place = page.getByRole("img", { name: "The place in the picture." });
  const ours = page.getByText("Transcribed by us, checked by a second person.");
  const paths = [
    `/quotes/${quote.code}`,
    `/sources/${source.code}/captures/1`,
    `/briefs/${slug}`,
  ] as const;
  for (const path of paths) {
    await page.goto(path);
    await expect(ours.first()).toBeVisible();
    expect(await isSeen(place.first())).toBe(true);
    expect(await findFaultsEverywhere(page)).toEqual([]);
  }
  const pictures = await place.evaluateAll((all) =>
    all.map((one) => one.getAttribute("src") ?? ""),
  );
  expect(pictures.length).toBeGreaterThan(0);
  const pressed = pictures.map((path) => join(dataFolder, "site", "pages", path, "@"));
  await expect
    .poll(() => pressed.filter(existsSync).length, { timeout: 60_000 })
    .toBe(pressed.length);

  const admin = await buildStaff({ roles: ["admin"] });
  const because = {
    reason: "It isn't ours.",
    legalBasis: "Order 1/24",
    publicNote: "A court said so.",
  };
  const what = { kind: "capture" as const, captureId };
  requireValue(await redact(admin, { what, ...because, requestedBy: asking.id }));
  await expect
    .poll(async () => (await page.request.get(pictures[0] ?? "")).status(), { timeout: 60_000 })
    .toBe(404);
  await expect.poll(() => pressed.filter(existsSync), { timeout: 60_000 }).toEqual([]);
  for (const path of paths) {
    await expect
      .poll(async () => (await page.request.get(path)).text(), { timeout: 60_000 })
      .not.toContain(said);
  }
  await page.goto(`/briefs/${slug}`);
  await expect(
    page.getByText("Parts of this version were removed: A court said so."),
  ).toBeVisible();
  await expect(place).toHaveCount(0);
  await page.goto(`/sources/${source.code}/captures/1`);
  await expect(page.getByText("Removed: A court said so.").first()).toBeVisible();
});
