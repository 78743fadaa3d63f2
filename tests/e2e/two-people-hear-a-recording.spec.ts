import { expect, type Page } from "@playwright/test";
import { soundWave } from "#tests/factories/recordings.ts";
import { findFaultsEverywhere } from "#tests/setup/find-faults.ts";
import { test } from "#tests/setup/signed-in.ts";

test("An author notes words in a recording with the keyboard alone, and a second person checks them", async ({
  page,
  signInAs,
  openAs,
}) => {
  test.setTimeout(120_000);
  await signInAs({ name: "Ida First", roles: ["author"] });
  await page.goto("/studio/sources/new");
  await page.getByRole("radio", { name: "Upload a file" }).check();
  await page.getByLabel("File", { exact: true }).setInputFiles({
    name: "speech.wav",
    mimeType: "audio/wav",
    buffer: Buffer.from(soundWave(30)),
  });
  await page.getByLabel("Title").fill("A speech");
  await page.getByRole("button", { name: "Keep it and read" }).click();
  await expect(page.getByText("0:30 long")).toBeVisible();
  await expect(page.getByText("Nobody has noted words of this recording yet.")).toBeVisible();

  await seek(page, 12);
  await page.getByRole("button", { name: "Begins here" }).press("Enter");
  await expect(page.getByLabel("Begins at")).toHaveValue("0:12");
  await seek(page, 20.5);
  await page.getByRole("button", { name: "Ends here" }).press("Enter");
  await expect(page.getByLabel("Ends at")).toHaveValue("0:20.5");
  await page.getByLabel("Ends at").focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("0:45");
  await page.getByLabel("What is said there", { exact: true }).focus();
  await page.keyboard.type("46.5 billion dolars");
  await page.getByRole("button", { name: "Keep these words" }).press("Enter");
  const summary = page.locator("#content").getByRole("alert");
  await expect(summary).toContainText("The recording is 0:30 long");
  await expect(page.getByLabel("What is said there", { exact: true })).toHaveValue(
    "46.5 billion dolars",
  );
  await page.getByLabel("Ends at").fill("0:20.5");
  await page.getByRole("button", { name: "Keep these words" }).press("Enter");
  const spans = page.getByRole("listitem").filter({ hasText: "Heard by" });
  await expect(spans).toContainText("46.5 billion dolars");
  await expect(spans).toContainText("0:12 to 0:20.5");
  await expect(spans).toContainText("You typed these words.");
  await expect(page.getByRole("button", { name: /is said there/ })).toHaveCount(0);

  await page.getByText("Add a transcript").press("Enter");
  await page.getByLabel("Or paste it").fill("0:05 The deputy spoke.\n0:07 So it was signed.\n0:09");
  await page.getByRole("radio", { name: "Made by a machine" }).check();
  await page.getByRole("button", { name: "Keep the transcript" }).press("Enter");
  await page.getByLabel("The deputy spoke.").press("Space");
  await page.getByLabel("So it was signed.").press("Space");
  await expect(page.getByLabel("Begins at")).toHaveValue("0:05");
  await expect(page.getByLabel("What is said there", { exact: true })).toHaveValue(
    "The deputy spoke. So it was signed.",
  );
  expect(await findFaultsEverywhere(page)).toEqual([]);

  const second = await (await openAs({ name: "Eva Second", roles: ["editor"] })).newPage();
  await second.goto(page.url());
  await second.getByRole("button", { name: "Play 0:12 to 0:20.5" }).press("Enter");
  await expect.poll(() => now(second)).toBeGreaterThanOrEqual(12);
  await second.getByText("Correct them").press("Enter");
  await second.keyboard.press("Tab");
  await second.keyboard.press("ControlOrMeta+A");
  await second.keyboard.type("46.5 billion dollars");
  expect(await findFaultsEverywhere(second)).toEqual([]);
  await second.getByRole("button", { name: "Keep the correction" }).press("Enter");
  await expect(second.getByText("corrected by Eva Second")).toBeVisible();

  await page.reload();
  await page.getByRole("button", { name: "‘46.5 billion dollars’ is said there" }).press("Enter");
  await expect(page.getByText("checked by Ida First")).toBeVisible();

  const part = await page.request.get(`${page.url()}/recording`, {
    headers: { range: "bytes=4-7" },
  });
  expect(part.status()).toBe(206);
  expect(part.headers()).toMatchObject({
    ...{ "content-type": "audio/wav", "x-content-type-options": "nosniff" },
    "content-range": "bytes 4-7/480044",
    "content-security-policy": expect.stringContaining("sandbox"),
  });
  expect(await part.body()).toHaveLength(4);
  expect(await (await page.request.get(`${page.url()}/recording`)).body()).toHaveLength(480_044);
});

/** As the player's own slider does; its keys differ from browser to browser. */
async function seek(page: Page, seconds: number) {
  await page.locator("audio").evaluate(async (audio: HTMLAudioElement, at) => {
    const isThere = new Promise((resolve) => {
      audio.onseeked = resolve;
    });
    audio.currentTime = at;
    await isThere;
  }, seconds);
}

async function now(page: Page): Promise<number> {
  return await page.locator("audio").evaluate((audio: HTMLAudioElement) => audio.currentTime);
}
