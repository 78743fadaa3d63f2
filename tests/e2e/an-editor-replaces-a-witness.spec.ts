import { expect } from "@playwright/test";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { quote } from "#domain/richtext/build.ts";
import { buildPublishedBrief } from "#tests/factories/briefs.ts";
import { articleText, buildCapture } from "#tests/factories/captures.ts";
import { buildDrifts } from "#tests/factories/drifts.ts";
import { buildQuote, findSpan, quotedWords } from "#tests/factories/quotes.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { findFaultsEverywhere } from "#tests/setup/find-faults.ts";
import { test } from "#tests/setup/signed-in.ts";

test.afterAll(async () => await closeJobs());

test.beforeEach(
  async ({ signInAs }) => await signInAs({ name: "Edda Editor", roles: ["editor" as const] }),
);

test("An editor is told that a passage changed, and prints another witness instead", async ({
  page,
}, { testId }) => {
  const mark = testId.slice(-8);
  const source = await buildSource({
    ...{ title: `Harbour Post ${mark}`, url: `https://harbour.example/${mark}` },
  });
  const text = `${articleText}\n\nReport ${mark}.`;
  const { textLayerId } = await buildCapture({ sourceId: source.id, content: { text } });
  const made = await buildQuote({ passage: { textLayerId, ...findSpan(quotedWords, text) } });
  const blocks = [quote({ quoteId: made.id, wordingId: made.wordings[0]?.id ?? "" })];
  const brief = await buildPublishedBrief({ title: "On the sea wall", blocks });
  const other = await buildSource({
    title: `Northern Ledger ${mark}`,
    independenceGroup: "Agency",
  });
  await buildCapture({
    sourceId: other.id,
    content: { text: `The Ledger of ${mark}.\n\n${articleText}` },
  });
  await buildDrifts(source.id, text.replace("must not repeat", "must repeat"));

  await page.goto("/studio/notices");
  const notice = page.getByRole("listitem").filter({ hasText: "On the sea wall" });
  await expect(notice).toContainText(quotedWords);
  await notice.getByRole("button", { name: "Accept: it says something else now" }).click();
  await expect(notice).toContainText("accepted for the source; this brief rests on it still");
  expect(await findFaultsEverywhere(page)).toEqual([]);
  await notice.getByRole("link", { name: "Replace by another witness" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Replace by another witness");
  const offer = page.getByRole("listitem").filter({ hasText: `Northern Ledger ${mark}` });
  await expect(offer).toContainText(quotedWords);
  await expect(offer).toContainText("Independent of the changed one");
  await expect(offer).toContainText("Repeats Agency");
  expect(await findFaultsEverywhere(page)).toEqual([]);
  await offer.getByRole("button", { name: /Cite this instead/ }).click();

  await expect(page).toHaveURL(new RegExp(`/studio/sources/${source.id}#drifts$`));
  const drift = page.getByRole("listitem").filter({ hasText: "Reads otherwise now" });
  await expect(drift).toContainText(`Drafts are printed from Northern Ledger ${mark}, capture 1`);
  await expect(drift).toContainText("Edda Editor");
  expect(await findFaultsEverywhere(page)).toEqual([]);
  await page.goto(`/studio/briefs/${brief.briefId}/preview`);
  await expect(page.locator("body")).toContainText(`Northern Ledger ${mark}`);
  await page.goto(`/briefs/${brief.slug}`);
  await expect(page.locator("body")).not.toContainText(`Northern Ledger ${mark}`);

  await page.goto(`/studio/sources/${source.id}#drifts`);
  await drift.getByRole("button", { name: "Undo: print this passage again" }).click();
  await expect(drift).toContainText("To decide");
  await page.goto("/studio/notices");
  await expect(notice).toBeVisible();
});
