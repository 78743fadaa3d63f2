import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { paragraph } from "#domain/richtext/build.ts";
import { releaseSource } from "#domain/sources/commands.ts";
import {
  buildDocument,
  buildPublishedBrief,
  buildSubmittedSave,
  citeStatistic,
} from "#tests/factories/briefs.ts";
import { signOffDraft } from "#tests/factories/checks.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { buildStatistic } from "#tests/factories/statistics.ts";
import { findFaultsEverywhere } from "#tests/setup/find-faults.ts";
import { test } from "#tests/setup/signed-in.ts";

const moderator = { name: "Ona Moderator", roles: ["moderator" as const] };
const news = () => process.env.PLUMBLINE_TEST_NEWS ?? "";

/** Sends the form that is open, and gives the code. */
async function send(page: Page): Promise<string> {
  const code = page.locator(".receipt-code");
  await expect(async () => {
    await page.getByRole("button", { name: "Send it" }).click();
    await expect(code).toBeVisible({ timeout: 1_000 });
  }).toPass();
  return await code.innerText();
}

async function look(page: Page, code: string): Promise<void> {
  await page.goto("/submit/status");
  await page.getByLabel("Receipt code").fill(code);
  await page.getByRole("button", { name: "Look" }).click();
  await expect(page.getByRole("heading", { name: "Accepted" })).toBeVisible();
}

/** Until the page listens. */
async function pressUntil(page: Page, key: string, seen: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await seen();
  }).toPass();
}

test.setTimeout(180_000);

test("Somebody sends an address, a moderator has it fetched and accepts it, and the receipt leads to the source, which names them", async ({
  page,
  openAs,
}) => {
  const path = `/sent/${randomUUID()}`;
  const words = "The customs service counted 1,234 tonnes of flax. ".repeat(6);
  const body = `<!doctype html><html lang="en"><head><title>The flax bulletin</title></head><body><article><p>${path} ${words}</p></article></body></html>`;
  expect((await fetch(`${news()}${path}`, { method: "PUT", body })).status).toBe(204);
  await page.goto("/submit");
  await page.getByLabel("What it shows").fill(`Exports of flax, ${path}.`);
  await page.getByLabel("Web address").fill(`${news()}${path}`);
  await page.getByLabel("How to name you").fill("Alena of Hrodna");
  const code = await send(page);

  const desk = await (await openAs(moderator)).newPage();
  await desk.goto(`/studio/submissions?q=${encodeURIComponent(path)}`);
  await desk.getByRole("link", { name: path }).click();
  const fetchIt = desk.getByRole("button", { name: "Fetch it" });
  await pressUntil(desk, "f", async () => await expect(fetchIt).toBeFocused({ timeout: 500 }));
  await desk.keyboard.press("Enter");
  await expect(desk.getByText(/^Fetched .* Its text begins:$/)).toBeVisible({ timeout: 60_000 });
  await desk.getByText("Accept", { exact: true }).click();
  await expect(desk.getByLabel("What was fetched at the address")).toBeChecked();
  await expect(desk.getByLabel("Title")).toHaveValue("The flax bulletin");
  expect(await findFaultsEverywhere(desk)).toEqual([]);
  await desk.getByRole("button", { name: "Accept it" }).click();
  await expect(desk.getByText("It was accepted.", { exact: true })).toBeVisible();

  await look(page, code);
  await expect(page.getByText("It can be read here once a brief rests on it.")).toBeVisible();
  await desk.goto("/studio/sources?q=The+flax+bulletin");
  await desk.getByRole("link", { name: "The flax bulletin" }).first().click();
  await expect(desk).toHaveURL(/\/sources\/[0-9a-f-]{36}/);
  const sourceId = /[0-9a-f-]{36}/.exec(desk.url())?.[0] ?? "";
  requireValue(await releaseSource(await buildStaff({ roles: ["editor"] }), sourceId));
  await look(page, code);
  await page.getByRole("link", { name: /^w-/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("The flax bulletin");
  await expect(page.getByText("Sent in by Alena of Hrodna")).toBeVisible();
});

test("Somebody challenges a figure, those who write the brief find it open at its place, and the receipt leads to the correction", async ({
  page,
  openAs,
}) => {
  const statistic = await buildStatistic();
  const write = async (words: string) =>
    await buildDocument({ blocks: [paragraph(words, citeStatistic(statistic), ".")] });
  const brief = await buildPublishedBrief({ document: await write("Trade in goods came to ") });
  const tag = randomUUID();
  const about = `/briefs/${brief.slug}/v/1#e1`;
  await page.goto(`/submit?about=${encodeURIComponent(about)}`);
  await page.getByLabel("What it shows").fill(`It is of goods and services. ${tag}`);
  const code = await send(page);

  const desk = await (await openAs(moderator)).newPage();
  await desk.goto(`/studio/submissions?q=${tag}`);
  await desk.getByRole("link", { name: tag }).click();
  const accept = desk.getByRole("button", { name: "Accept it" });
  await pressUntil(desk, "a", async () => await expect(accept).toBeFocused({ timeout: 500 }));
  await expect(desk.getByLabel("What they are to look at")).toHaveValue(/goods and services/);
  expect(await findFaultsEverywhere(desk)).toEqual([]);
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("It was accepted.", { exact: true })).toBeVisible();
  await look(page, code);
  await expect(page.getByText("are looking into it")).toBeVisible();

  const editor = await (await openAs({ name: "Edda Editor", roles: ["editor"] })).newPage();
  await editor.goto("/studio/notices");
  const notice = editor.getByRole("listitem").filter({ hasText: tag });
  await expect(notice).toContainText("A reader challenges this");
  expect(await findFaultsEverywhere(editor)).toEqual([]);
  await notice.getByRole("link", { name: "Take it in the editor" }).click();
  await expect(editor).toHaveURL(/#[\w-]+$/);
  // The figure is chosen, and what it rests on is shown.
  const tab = (name: RegExp) => editor.getByRole("tab", { name });
  await expect(tab(/^Evidence/)).toHaveAttribute("aria-selected", "true");
  await tab(/^Checks|^Findings/).click();
  await expect(editor.getByText(`It is of goods and services. ${tag}`)).toBeVisible();

  await buildSubmittedSave(brief, await write("Trade in goods and services came to "));
  await signOffDraft(brief.editor, brief.briefId);
  await editor.goto(`/studio/briefs/${brief.briefId}/publish`);
  await editor.getByLabel("Correction", { exact: true }).check();
  await editor.getByLabel("What changed, in a sentence").fill("What it counts.");
  await editor.getByLabel("What was wrong").fill("It was said to be goods.");
  await editor.getByLabel("What is right").fill("It is goods and services.");
  await editor.getByRole("checkbox", { name: tag }).check();
  expect(await findFaultsEverywhere(editor)).toEqual([]);
  await editor.getByRole("button", { name: "Publish" }).click();
  await expect(editor.getByText("Version 2 is published.")).toBeVisible();

  await look(page, code);
  await expect(page.getByText("It led to a correction: version 2 of")).toBeVisible();
  await page.locator(`a[href="/briefs/${brief.slug}/v/2"]`).click();
  await expect(page.getByText("It is goods and services.").first()).toBeVisible();
});
