import { randomBytes } from "node:crypto";
import { expect } from "@playwright/test";
import { sql } from "drizzle-orm";
import { publicDb, studioDb } from "#db/client.ts";
import { buildPdf } from "#tests/factories/pdf-file.ts";
import { findFaultsEverywhere } from "#tests/setup/find-faults.ts";
import { test } from "#tests/setup/signed-in.ts";

/** Something that somebody sent in, past the form. */
async function receive(text: string): Promise<void> {
  await publicDb().execute(
    sql`select receive_submission('tip', ${text}, null, null, null, null, ${randomBytes(32)}, '{}')`,
  );
}

test("Without script and without an account somebody challenges a figure, and reads the question and the decision under their code", async ({
  browser,
  baseURL,
  openAs,
}) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const reader = await context.newPage();
  const tag = randomBytes(6).toString("hex");
  await reader.goto("/briefs/what-is-the-trade-worth");
  const report = reader.getByRole("link", { name: "Send us a copy of the original (entry 3)" });
  await report.click();
  await expect(reader.locator(".door-about")).toContainText("entry 3 of");
  await expect(reader.getByLabel("Which page of ours is it about?")).toHaveValue(
    "/briefs/what-is-the-trade-worth/v/1#e3",
  );
  await reader.getByLabel("Files, if you have some").setInputFiles([
    { name: "a.pdf", mimeType: "application/pdf", buffer: Buffer.from(buildPdf([["46.5"]])) },
    { name: "b.pdf", mimeType: "application/pdf", buffer: Buffer.from("<svg/>") },
  ]);
  await reader.getByRole("button", { name: "Send it" }).click();
  await expect(reader.getByRole("alert")).toContainText("b.pdf is a web page or a drawing");
  await reader.getByRole("button", { name: "Send it" }).click();
  await expect(reader.getByRole("alert")).toContainText("Fill in this field.");
  await expect(reader.locator(".door-about")).toContainText("entry 3 of");
  await expect(reader.getByLabel(/^PDF, /)).toBeChecked();
  await reader.getByLabel("What it shows").fill(`Table 3 of the bulletin says otherwise. ${tag}`);
  await reader.getByLabel("How to name you").fill("A reader");
  await reader.getByLabel("How to reach you").fill("reader@mail.example");
  const code = reader.locator(".receipt-code");
  await expect(async () => {
    await reader.getByRole("button", { name: "Send it" }).click();
    await expect(code).toBeVisible({ timeout: 1_000 });
  }).toPass();
  const words = await code.innerText();
  expect(words.split(" ")).toHaveLength(8);

  const desk = await (await openAs({ name: "Ona Moderator", roles: ["moderator"] })).newPage();
  await desk.goto("/studio");
  await desk.getByRole("heading", { name: "Sent in by the public" }).waitFor();
  await desk.getByRole("link", { name: "All submissions" }).click();
  await expect(desk.getByRole("heading", { level: 1, name: "Submissions" })).toBeVisible();
  expect(await findFaultsEverywhere(desk)).toEqual([]);
  await desk.getByRole("link", { name: tag }).click();
  await expect(desk.getByRole("heading", { level: 1 })).toContainText("Challenge");
  await expect(desk.getByRole("heading", { name: "Sent along" })).toBeVisible();
  expect(await findFaultsEverywhere(desk)).toEqual([]);
  await desk.getByText("See it").click();
  await desk.getByLabel("Why you open it").fill("To ask which month it is of.");
  await desk.getByRole("button", { name: "Open it" }).click();
  await expect(desk.getByText("It is reader@mail.example.")).toBeVisible();
  await desk.getByRole("heading", { level: 1 }).click();
  await desk.keyboard.press("r");
  await desk.getByLabel("To the sender").fill("Of which month is the bulletin?");
  await desk.getByRole("button", { name: "Reply" }).click();
  await expect(desk.getByText("Your reply stands there")).toBeVisible();

  await reader.getByRole("link", { name: "what became of it" }).click();
  const look = async () => {
    await reader.getByLabel("Receipt code").fill(words.toUpperCase());
    await reader.getByRole("button", { name: "Look" }).click();
  };
  await look();
  await expect(reader.getByText("Of which month is the bulletin?")).toBeVisible();
  expect(reader.url()).not.toContain(words.split(" ")[0]);
  await reader.getByLabel("Answer, or add something").fill("Of March.");
  await reader
    .getByLabel("Files, if you have some")
    .setInputFiles({ name: "c.csv", mimeType: "text/csv", buffer: Buffer.from("a;b\n1;2\n") });
  await reader.getByRole("button", { name: "Send it" }).click();
  await expect(reader.getByText("It was added.")).toBeVisible();
  await expect(reader.getByText("Text, 8 bytes: received")).toBeVisible();

  await desk.reload();
  await expect(desk.getByText("Of March.")).toBeVisible();
  await desk.getByRole("heading", { level: 1 }).click();
  await desk.keyboard.press("d");
  await desk.getByLabel("We checked it, and found no fault.").check();
  await desk.getByRole("button", { name: "Decline it" }).click();
  await expect(desk.getByText("It was declined.")).toBeVisible();

  await reader.getByRole("link", { name: "Look under another code" }).click();
  await look();
  await expect(reader.getByRole("heading", { name: "Declined" })).toBeVisible();
  await expect(reader.getByText("We checked it, and found no fault.")).toBeVisible();
  await context.close();
});

test("Files that come without a form of ours, or before its fields, aren’t kept", async ({
  page,
  request,
  baseURL,
}) => {
  const count = async () => {
    const { rows } = await studioDb().execute(sql`select count(*)::int as n from submission_files`);
    return rows[0]?.n;
  };
  const before = await count();
  await page.goto("/submit");
  const form = await page.locator("input[name=form]").inputValue();
  const file = { name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("Page 3.") };
  const send = async (multipart: Record<string, string | typeof file>) => {
    const headers = { origin: baseURL ?? "" };
    const answer = await request.post("/submit/send", { headers, multipart });
    expect(answer.status()).toBeLessThan(500);
  };
  await send({ form: "none", text: "A page.", file });
  await send({ file, form, text: "A page." });
  await send({ form, "leave-empty": "filled", text: "A page.", file });
  expect(await count()).toBe(before);
  await send({ form, text: "A page.", file });
  expect(await count()).toBe(Number(before) + 1);
  await page.evaluate(() => {
    for (const name of ["form", "leave-empty"])
      for (const input of document.querySelectorAll<HTMLInputElement>(`input[name=${name}]`))
        input.value = name === "form" ? "forged" : "";
  });
  await page.getByLabel("What it shows").fill("What I wrote.");
  await page.getByLabel("Files, if you have some").setInputFiles(file);
  await page.getByRole("button", { name: "Send it" }).click();
  await expect(page.getByRole("alert")).toContainText("This form was open for a long time");
  await expect(page.getByRole("alert")).toContainText("Files weren’t taken, because of that");
  await expect(page.getByLabel("What it shows")).toHaveValue("What I wrote.");
  expect(await count()).toBe(Number(before) + 1);
});

test("The form, its problems, its code and where it stands are accessible in light, dark and on a small screen", async ({
  page,
}) => {
  await page.goto("/submit?about=/briefs/what-is-the-trade-worth/v/1");
  expect(await findFaultsEverywhere(page)).toEqual([]);
  await page.getByRole("button", { name: "Send it" }).click();
  await expect(page.getByRole("alert")).toContainText("Fill in this field.");
  expect(await findFaultsEverywhere(page)).toEqual([]);
  await page.getByLabel("What it shows").fill("A bulletin.");
  const code = page.locator(".receipt-code");
  await expect(async () => {
    await page.getByRole("button", { name: "Send it" }).click();
    await expect(code).toBeVisible({ timeout: 1_000 });
  }).toPass();
  expect(await findFaultsEverywhere(page)).toEqual([]);
  const words = await code.innerText();
  await page.getByRole("link", { name: "what became of it" }).click();
  await page.getByLabel("Receipt code").fill(words);
  await page.getByRole("button", { name: "Look" }).click();
  await expect(page.getByRole("heading", { name: "Received" })).toBeVisible();
  expect(await findFaultsEverywhere(page)).toEqual([]);
});

test("A moderator triages thirty submissions by keyboard, and takes one decision back", async ({
  page,
  signInAs,
}) => {
  const tag = randomBytes(6).toString("hex");
  for (let n = 1; n <= 30; n += 1) await receive(`Number ${n} of ${tag} says something else.`);
  await signInAs({ name: "Pavel Moderator", roles: ["moderator"] });
  await page.goto("/studio/submissions");
  // Once the page listens.
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(page.getByRole("link", { name: tag }).first()).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("o");
  const card = page.getByRole("heading", { name: "What was sent" });
  await expect(card).toBeVisible();
  const sent = page.locator(".sent-text").first();
  const decided = page.getByRole("status").or(page.getByRole("alert"));
  for (let n = 1; n <= 30; n += 1) {
    const before = await sent.innerText();
    const key = ["s", "a", "d"][n % 3] ?? "";
    await page.keyboard.press(key);
    if (key === "d") await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(decided.first()).toBeVisible();
    if (n < 30) await expect(sent).not.toHaveText(before);
  }
  await page.keyboard.press("z");
  await expect(card).toBeVisible();
  await expect(page.getByText("Received", { exact: true }).first()).toBeVisible();
});

test("A moderator keeps a part of the queue, and deals with several in it at once and takes that back", async ({
  page,
  signInAs,
}) => {
  const tag = randomBytes(6).toString("hex");
  for (let n = 1; n <= 3; n += 1) await receive(`Number ${n} of ${tag} is the same as the others.`);
  await signInAs({ name: "Ona Moderator", roles: ["moderator"] });
  await page.goto("/studio/submissions");
  await page.getByText("Show a part of it").click();
  await page.getByLabel("Words in it").fill(tag);
  await page.getByRole("button", { name: "Show" }).click();
  const lines = page.locator("[data-line]");
  await expect(lines).toHaveCount(3);
  await expect(page.getByText("Says the same as").first()).toBeVisible();
  await page.getByText("Keep this under a name").click();
  await page.getByLabel("Name", { exact: true }).fill("The same");
  await page.getByRole("button", { name: "Keep it" }).click();
  const kept = page.getByRole("link", { name: "The same", exact: true });
  await expect(kept).toHaveAttribute("aria-current", "page");
  expect(await findFaultsEverywhere(page)).toEqual([]);
  await page.goto("/studio/submissions");
  await kept.click();
  const boxes = page.getByRole("checkbox", { name: tag });
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(lines.first()).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("x");
  await expect(boxes.first()).toBeChecked();
  for (const box of await boxes.all()) await box.check();
  await page.getByLabel("They are duplicates").check();
  await page.getByRole("button", { name: "Do it" }).click();
  await expect(page.getByText("2 were marked as duplicates.")).toBeVisible();
  await expect(lines).toHaveCount(1);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(lines).toHaveCount(3);
  await page.getByRole("button", { name: "Don’t keep “The same” any more" }).click();
  await expect(kept).toHaveCount(0);
});
