import { expect } from "@playwright/test";
import { deprecateStatistic } from "#domain/indicators/commands-judgements.ts";
import { releaseIndicator } from "#domain/indicators/commands-release.ts";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { paragraph } from "#domain/richtext/build.ts";
import { buildPublishedBrief, citeStatistic } from "#tests/factories/briefs.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { buildIndicator, buildSeries, buildStatistic } from "#tests/factories/statistics.ts";
import { test } from "#tests/setup/browser.ts";
import { findFaults } from "#tests/setup/find-faults.ts";

test.afterAll(async () => await closeJobs());

const texts = {
  definition: "What is sold both ways in a year, in dollars at current prices.",
  method: "As reported.",
  limitations: "Sources count differently.",
};

/** Two ways of counting one year, and one of them the year before; all of it released by a second person. */
async function buildDisagreement() {
  const author = await buildStaff();
  const editor = await buildStaff({ roles: ["editor"] });
  const indicator = await buildIndicator({ title: "Port turnover", ...texts }, author);
  const of = async (coverage: string) =>
    await buildSeries({ indicatorId: indicator.id, coverage }, author);
  const goods = { kind: "series" as const, seriesId: (await of("goods")).id };
  const both = { kind: "series" as const, seriesId: (await of("goods and services")).id };
  const first = await buildStatistic({ target: goods }, author);
  const rival = await buildStatistic({ target: both, value: { value: "53" } }, author);
  await buildStatistic({ target: goods, period: "2022", value: { value: "45.1" } }, author);
  requireValue(await releaseIndicator(editor, indicator.id));
  return { indicator, editor, first, rival };
}

test("A reader without script goes from a brief's figure to all that is known of it, to its rivals and their passages, and takes the data away", async ({
  browser,
  baseURL,
}) => {
  const { indicator, editor, first, rival } = await buildDisagreement();
  const blocks = [paragraph("It came to ", citeStatistic(first), ".")];
  const brief = await buildPublishedBrief({ title: "The port’s year", blocks });
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
  const page = await context.newPage();
  await page.goto(`/briefs/${brief.slug}`);
  await page.getByRole("link", { name: "All that is known of this figure" }).click();
  await expect(page).toHaveURL(new RegExp(`/statistics/${first.code}$`));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("46.5 billion dollars");
  await expect(page.getByRole("link", { name: "The port’s year" })).toBeVisible();
  await page.getByRole("link", { name: "Port turnover" }).click();

  await expect(page.getByText("Two reports for 2023 give two values")).toBeVisible();
  await expect(
    page.getByRole("img", { name: "Every value reported, by period" }).first(),
  ).toBeAttached();
  await page.getByRole("link", { name: /^evidence \(53\)$/ }).click();
  await expect(page).toHaveURL(/\/sources\/w-[a-z0-9]+\/captures\/1#p-/);
  await page.goBack();

  const path = `/indicators/${indicator.slug}`;
  const csv = await context.request.get(`${path}.csv`);
  expect(csv.headers()["access-control-allow-origin"]).toBe("*");
  expect(await csv.text()).toContain(`${rival.code},${indicator.slug}`);
  for (const extension of ["xlsx", "zip", "json"]) {
    expect((await context.request.get(`${path}.${extension}`)).status(), extension).toBe(200);
  }
  expect((await context.request.get(`${path}.csv?vintage=soon`)).status()).toBe(400);
  expect((await context.request.get(`${path}.pdf`)).status()).toBe(404);
  const before = await context.request.get(`${path}.csv?vintage=1990-01-01`);
  expect((await before.text()).trim().split("\r\n")).toHaveLength(1);

  const listed = await context.request.get(
    `/api/v1/statistics?indicator=${indicator.slug}&limit=2`,
  );
  const { statistics, next } = await listed.json();
  expect(statistics).toHaveLength(2);
  expect((await (await context.request.get(next)).json()).statistics).toHaveLength(1);

  requireValue(
    await deprecateStatistic(editor, {
      statisticId: rival.statisticId,
      deprecated: true,
      reason: "It was a slip.",
    }),
  );
  await expect
    .poll(async () => await (await fetch(`${baseURL}${path}`)).text())
    .toContain("It was a slip.");
  await context.close();
});

test("Anybody may frame an indicator's chart, and nothing else of ours", async ({
  request,
  baseURL,
}) => {
  const { indicator } = await buildDisagreement();
  const path = `/indicators/${indicator.slug}`;
  const policy = async (address: string) =>
    (await request.get(address)).headers()["content-security-policy"];
  expect(await policy(`/embed${path}`)).toContain("frame-ancestors *");
  expect(await policy(`/embed${path}/2026-01-01`)).toContain("frame-ancestors *");
  expect(await policy(path)).toContain("frame-ancestors 'none'");
  const found = await request.get(path);
  const [, discovered = ""] =
    /<link[^>]*type="application\/json\+oembed"[^>]*href="([^"]*)"/.exec(await found.text()) ?? [];
  const address = discovered.replaceAll("&amp;", "&").replace(/^https?:\/\/[^/]*/, "");
  const embed = await (await request.get(address)).json();
  expect(embed).toMatchObject({ type: "rich", title: "Port turnover" });
  expect(embed.html).toContain(`${baseURL}/embed${path}`);
});

test("No page of indicators has a fault that axe can find, or is wider than its screen", async ({
  page,
}) => {
  const { indicator, first } = await buildDisagreement();
  await page.setViewportSize({ width: 320, height: 800 });
  for (const address of [
    "/indicators",
    `/indicators/${indicator.slug}`,
    `/statistics/${first.code}`,
    `/embed/indicators/${indicator.slug}`,
  ]) {
    await page.goto(address);
    expect(await findFaults(page), address).toEqual([]);
  }
});
