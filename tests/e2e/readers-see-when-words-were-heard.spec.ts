import { expect } from "@playwright/test";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { redact } from "#domain/redactions/commands.ts";
import { buildPublishedBrief, citeQuote } from "#tests/factories/briefs.ts";
import { buildQuote } from "#tests/factories/quotes.ts";
import { buildRecording, buildSpan } from "#tests/factories/recordings.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { findFaultsEverywhere } from "#tests/setup/find-faults.ts";
import { test } from "#tests/setup/signed-in.ts";

test.afterAll(async () => await closeJobs());

const said = "The lock gates open at noon";

async function buildHeard() {
  const [first, second] = [await buildStaff(), await buildStaff()];
  const source = await buildSource({ title: "The evening news" });
  const { captureId } = await buildRecording({ sourceId: source.id });
  const { passageId } = await buildSpan(first, { captureId, words: said, checker: second });
  const quote = await buildQuote({ passage: { passageId } });
  const { slug } = await buildPublishedBrief({ title: "The lock", blocks: [citeQuote(quote)] });
  return { source, captureId, quote, slug, asking: first };
}

test("A reader sees when words were heard in a recording, and that the transcription is ours, until it is redacted", async ({
  page,
  signInAs,
}) => {
  test.setTimeout(300_000);
  const { source, captureId, quote, slug, asking } = await buildHeard();
  const capturePath = `/sources/${source.code}/captures/1`;
  const paths = [`/quotes/${quote.code}`, capturePath, `/briefs/${slug}`] as const;
  for (const path of paths) {
    await page.goto(path);
    await expect(page.getByText("at 0:12 to 0:20 of the recording").first()).toBeVisible();
    await expect(
      page.getByText("Transcribed by us, checked by a second person.").first(),
    ).toBeVisible();
    expect(await findFaultsEverywhere(page)).toEqual([]);
  }
  await page.goto(capturePath);
  await expect(
    page.getByText("Words that one of us heard in the recording, and another checked."),
  ).toBeVisible();

  const admin = await buildStaff({ roles: ["admin"] });
  const because = { reason: "It isn't ours.", legalBasis: "Order 1/24", publicNote: "By a court." };
  const what = { kind: "capture" as const, captureId };
  requireValue(await redact(admin, { what, ...because, requestedBy: asking.id }));
  for (const path of paths) {
    await expect
      .poll(async () => (await page.request.get(path)).text(), { timeout: 60_000 })
      .not.toContain(said);
  }
  await page.goto(capturePath);
  await expect(page.getByText("Removed: By a court.").first()).toBeVisible();
  await signInAs({ name: "Ida First", roles: ["editor"] });
  const room = `/studio/sources/${source.id}/captures/1`;
  await page.goto(room);
  await expect(page.getByText("This text was redacted, or holds nothing.")).toBeVisible();
  expect((await page.request.get(`${room}/recording`)).status()).toBe(404);
});
