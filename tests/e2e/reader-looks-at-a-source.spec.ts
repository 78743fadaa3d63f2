import { expect } from "@playwright/test";
import { withdrawBrief } from "#domain/briefs/commands-withdraw.ts";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { paragraph } from "#domain/richtext/build.ts";
import { buildPublishedBrief, citeQuote, citeStatistic } from "#tests/factories/briefs.ts";
import { articleText, buildCapture } from "#tests/factories/captures.ts";
import { buildQuote, findSpan, quotedWords } from "#tests/factories/quotes.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStatistic, reportedWords } from "#tests/factories/statistics.ts";
import { test } from "#tests/setup/browser.ts";
import { findFaults } from "#tests/setup/find-faults.ts";

test.afterAll(async () => await closeJobs());

async function buildCited() {
  const licensed = { display: "full" as const, licence: "CC BY 4.0" };
  const source = await buildSource({ title: "Порт в цифрах", language: "ru", ...licensed });
  const text = `${articleText}\n\nCopy of ${source.code}.`;
  const { textLayerId } = await buildCapture({ sourceId: source.id, content: { text } });
  const quote = await buildQuote({ passage: { textLayerId, ...findSpan(quotedWords) } });
  const origin = { kind: "span" as const, textLayerId, ...findSpan(reportedWords) };
  const statistic = await buildStatistic({ value: { origin } });
  const blocks = [paragraph("It came to ", citeStatistic(statistic), "."), citeQuote(quote)];
  return { source, published: await buildPublishedBrief({ title: "The port", blocks }) };
}

test("A reader without script goes from the evidence to the passage, its source and the list, and is told when it is gone", async ({
  browser,
  baseURL,
}) => {
  const { source, published } = await buildCited();
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
  const page = await context.newPage();
  await page.goto(`/briefs/${published.slug}`);
  await page
    .getByRole("link", { name: /^Captured / })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`/sources/${source.code}/captures/1#p-`));
  await expect(page.locator("mark", { hasText: quotedWords })).toBeVisible();
  const bytes = await context.request.get(
    (await page.getByRole("link", { name: /^Download/ }).getAttribute("href")) ?? "",
  );
  expect(bytes.status()).toBe(200);
  expect(bytes.headers()).toMatchObject({
    "content-disposition": expect.stringContaining("attachment"),
    "content-security-policy": expect.stringContaining("sandbox"),
    "x-content-type-options": "nosniff",
  });

  await page.getByRole("link", { name: "Порт в цифрах" }).click();
  const heading = page.getByRole("heading", { level: 1, name: "Порт в цифрах" });
  await expect(heading.locator("[lang=ru]")).toBeVisible();
  await expect(page.getByRole("link", { name: "The port" })).toBeVisible();
  await page.getByRole("banner").getByRole("link", { name: "Sources" }).click();
  await page.getByText("Narrow the list").click();
  await page.getByLabel("Language", { exact: true }).selectOption("ru");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/language=ru/);
  await expect(page.getByRole("link", { name: "Порт в цифрах" }).first()).toBeVisible();
  await context.close();

  const { editor, briefId } = published;
  await withdrawBrief(editor, { briefId, note: "It rested on a forgery." });
  for (const path of [`/sources/${source.code}`, `/sources/${source.code}/captures/1`])
    await expect.poll(async () => (await fetch(`${baseURL}${path}`)).status).toBe(410);
});

test("No page of sources has a fault that axe can find, or is wider than its screen", async ({
  page,
}) => {
  const { source } = await buildCited();
  const path = `/sources/${source.code}`;
  await page.setViewportSize({ width: 320, height: 800 });
  for (const address of ["/sources?sort=title", path, `${path}/captures/1`]) {
    await page.goto(address);
    expect(await findFaults(page), address).toEqual([]);
  }
});
