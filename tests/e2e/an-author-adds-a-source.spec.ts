import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { buildDocx, buildDocxParagraph } from "#tests/factories/docx-file.ts";
import { buildPdf } from "#tests/factories/pdf-file.ts";
import { findFaultsEverywhere } from "#tests/setup/find-faults.ts";
import { goOnAllTheSame, keepAndRead } from "#tests/setup/keep-and-read.ts";
import { test } from "#tests/setup/signed-in.ts";

const author = { name: "Nina Orlova", roles: ["author" as const] };
const inRoom = /\/studio\/sources\/[0-9a-f-]{36}\/captures\/1$/;

/** No two texts are the same: what is held already is told apart. */
function writeText(): string {
  return `Trade came to 3 billion dollars in 2021 (${randomUUID()}). “We must act,” said Minister Ivan Petrov.`;
}

async function chooseFile(page: Page, file: { name: string; bytes: Uint8Array }): Promise<void> {
  await page.getByRole("radio", { name: "Upload a file" }).check();
  await page
    .getByLabel("File", { exact: true })
    .setInputFiles({ name: file.name, mimeType: "", buffer: Buffer.from(file.bytes) });
}

/** The framework has an alert of its own beside the page. */
const alertOf = (page: Page) => page.locator("#content, aside").getByRole("alert");

test.beforeEach(async ({ signInAs }) => await signInAs(author));

test("An author pastes a text and reads it at once", async ({ page }) => {
  const text = writeText();
  await page.goto("/studio/sources");
  await page.getByRole("link", { name: "Add a source" }).click();
  await page.getByLabel("Text", { exact: true }).fill(text);
  await page.getByLabel("Title").fill("A report on trade");
  await page.getByLabel("Publisher").fill("Gazette");
  await page.getByLabel("Published on").fill("2022-01-15");
  await keepAndRead(page);
  await expect(page).toHaveURL(inRoom);
  await expect(page.getByRole("region", { name: "Text of the source" })).toHaveText(text);
  await page.getByRole("link", { name: "About the source" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A report on trade");
  await expect(page.getByText("15 January 2022")).toBeVisible();
});

test("An author uploads a PDF, a Word document and a web page, whose scripts are no text", async ({
  page,
}) => {
  const words = `Growth was 5.4% in 2023, number ${randomUUID()}.`;
  const html = `<!doctype html><html><head><script>alert("no")</script></head><body><article><h1>News</h1><p>${words}</p><script>alert(1)</script></article></body></html>`;
  const files = [
    { name: "report.pdf", bytes: buildPdf([[words]]) },
    { name: "report.docx", bytes: buildDocx(buildDocxParagraph(words)) },
    { name: "report.html", bytes: new TextEncoder().encode(html) },
  ];
  for (const file of files) {
    await page.goto("/studio/sources/new");
    await chooseFile(page, file);
    await page.getByLabel("Title").fill(file.name);
    await keepAndRead(page);
    await expect(page).toHaveURL(inRoom);
    const text = page.getByRole("region", { name: "Text of the source" });
    await expect(text).toContainText(words);
    await expect(text).not.toContainText("alert");
  }
});

const unreadable = [
  {
    what: "an empty file",
    name: "empty.txt",
    bytes: new Uint8Array(),
    told: "This file is empty.",
  },
  {
    what: "a binary file",
    name: "noise.bin",
    bytes: Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7_919) % 251),
    told: "This is not a text",
  },
  {
    what: "a locked PDF",
    name: "locked.pdf",
    bytes: buildPdf([["Secret."]], { locked: true }),
    told: "This PDF is locked with a password.",
  },
];

for (const { what, name, bytes, told } of unreadable) {
  test(`An author who uploads ${what} is told what to do, and keeps what was typed`, async ({
    page,
  }) => {
    await page.goto("/studio/sources/new");
    await chooseFile(page, { name, bytes });
    await page.getByLabel("Title").fill("Something");
    await page.getByRole("button", { name: "Keep it and read" }).click();
    await expect(alertOf(page)).toContainText(told);
    await expect(page.getByLabel("Title")).toHaveValue("Something");
    await expect(page.getByLabel("File", { exact: true })).toHaveAttribute("aria-invalid", "true");
  });
}

test("A file of 26 MB is refused in plain words before it is sent", async ({ page }) => {
  await page.goto("/studio/sources/new");
  await chooseFile(page, { name: "big.txt", bytes: Buffer.alloc(26_000_000, "a") });
  await page.getByRole("button", { name: "Keep it and read" }).click();
  await expect(alertOf(page)).toContainText("This file is larger than 25 MB.");
});

test.describe("Without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a form that is refused comes back with everything that was typed, and is kept once it is right", async ({
    page,
  }) => {
    const text = writeText();
    await page.goto("/studio/sources/new");
    await page.getByLabel("Text", { exact: true }).fill(text);
    await page.getByLabel("Title").fill("О торговле & more");
    await page.getByLabel("Published on").fill("2022-13");
    await page.getByRole("button", { name: "Keep it and read" }).click();
    await expect(alertOf(page)).toContainText("Write the date as");
    await expect(page.getByLabel("Text", { exact: true })).toHaveValue(text);
    await expect(page.getByLabel("Title")).toHaveValue("О торговле & more");
    await page.getByLabel("Published on").fill("2022-12");
    await keepAndRead(page);
    await expect(page).toHaveURL(inRoom);
    await expect(page.getByRole("region", { name: "Text of the source" })).toHaveText(text);
  });

  test("a file that came with a wrong field needn't be chosen again", async ({ page }) => {
    const text = writeText();
    await page.goto("/studio/sources/new");
    await chooseFile(page, { name: "report.txt", bytes: Buffer.from(text) });
    await page.getByLabel("Address", { exact: true }).fill("nowhere");
    await page.getByRole("button", { name: "Keep it and read" }).click();
    await expect(page.getByText("We have kept report.txt")).toBeVisible();
    await page.getByLabel("Address", { exact: true }).fill("");
    await page.getByLabel("Title").fill("Kept");
    await keepAndRead(page);
    await expect(page.getByRole("region", { name: "Text of the source" })).toHaveText(text);
  });

  test("a file of 26 MB is refused in plain words, with what was typed before it", async ({
    page,
  }) => {
    await page.goto("/studio/sources/new");
    await chooseFile(page, { name: "big.txt", bytes: Buffer.alloc(26_000_000, "a") });
    await page.getByLabel("Title").fill("Too big");
    await page.getByRole("button", { name: "Keep it and read" }).click();
    await expect(alertOf(page)).toContainText("This file is larger than 25 MB.");
  });
});

test("Bytes that are held already are shown where they are, and kept once more only if one says so", async ({
  page,
}) => {
  let text = writeText();
  const add = async (title: string) => {
    await page.goto("/studio/sources/new");
    await page.getByLabel("Text", { exact: true }).fill(text);
    await page.getByLabel("Title").fill(title);
    await page.getByRole("button", { name: "Keep it and read" }).click();
  };
  await add("The agency");
  await goOnAllTheSame(page);
  await expect(page).toHaveURL(inRoom);
  const first = page.url();
  await add("An outlet that repeats it");
  const there = page.getByRole("link", { name: "Open capture 1 of “The agency”" });
  await expect(there).toHaveAttribute("href", new URL(first).pathname);
  await page.getByLabel("Keep it under this source as well").check();
  await page.getByRole("button", { name: "Keep it and read" }).click();
  await expect(page).toHaveURL(inRoom);
  expect(page.url()).not.toBe(first);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("An outlet that repeats it");

  text = `News of the day. ${text}`;
  await add("An outlet that writes a line of its own");
  await expect(page.getByText("Nearly the same text is held already")).toBeVisible();
  await expect(page.getByRole("link", { name: /^Open capture 1 of / })).toBeVisible();
  expect(await findFaultsEverywhere(page)).toEqual([]);
  await page.getByLabel("Keep it as a source of its own").check();
  await page.getByRole("button", { name: "Keep it and read" }).click();
  await expect(page).toHaveURL(inRoom);
});

test("A source takes another capture, and its edits say when somebody was faster", async ({
  page,
  openAs,
}) => {
  await page.goto("/studio/sources/new");
  await page.getByRole("radio", { name: "Write notes" }).check();
  await page.getByLabel("Your notes").fill(`The minister spoke of 5% (${randomUUID()}).`);
  await page.getByLabel("Title").fill("Evening news");
  await keepAndRead(page);
  await expect(page.getByText("our note; original not held")).toBeVisible();
  await page.getByRole("link", { name: "About the source" }).click();
  const source = page.url();

  await page.getByText("Add another capture").click();
  await page.getByLabel("Text", { exact: true }).fill(writeText());
  await keepAndRead(page);
  await expect(page).toHaveURL(/captures\/2$/);

  await page.goto(source);
  await page.getByText("Edit what is said of it").click();
  const other = await (await openAs({ name: "Ivo Marin", roles: ["editor"] })).newPage();
  await other.goto(source);
  await other.getByText("Edit what is said of it").click();
  await other.getByLabel("Title").fill("Evening news at nine");
  await other.getByRole("button", { name: "Save" }).click();
  await expect(other.getByText("Saved.")).toBeVisible();
  await page.getByLabel("Title").fill("Late news");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Somebody changed this meanwhile.")).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue("Late news");

  await other.getByText("Release it").first().click();
  await other.getByRole("button", { name: "Release it" }).click();
  await expect(other.getByText("released", { exact: true })).toBeVisible();
});

test("A file from another site's page, or from nobody, is not taken", async ({ page, request }) => {
  await page.goto("/studio/sources");
  const multipart = { method: "paste", text: "Trade.", title: "Forged", language: "en" };
  const crossSite = await page.request.post("/studio/sources/new/upload", {
    multipart,
    headers: { origin: "https://evil.example", accept: "application/json" },
  });
  expect(crossSite.status()).toBe(403);
  const origin = new URL(page.url()).origin;
  const stranger = await request.post("/studio/sources/new/upload", {
    multipart,
    headers: { origin, accept: "application/json" },
  });
  expect(stranger.status()).toBe(401);
});

test("Pages of sources have no fault that axe can find", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto("/studio/sources/new");
  expect(await findFaultsEverywhere(page), "new").toEqual([]);
  await page.getByLabel("Text", { exact: true }).fill(writeText());
  await page.getByLabel("Published on").fill("yesterday");
  await page.getByRole("button", { name: "Keep it and read" }).click();
  await expect(alertOf(page)).toBeVisible();
  expect(await findFaultsEverywhere(page), "refused").toEqual([]);
  await page.getByLabel("Published on").fill("2024");
  await page.getByLabel("Title").fill("A source with everything open");
  await keepAndRead(page);
  await expect(page).toHaveURL(inRoom);
  await page.getByRole("link", { name: "About the source" }).click();
  await page.getByText("Edit what is said of it").click();
  await page.getByText("Add another capture").click();
  expect(await findFaultsEverywhere(page), "source").toEqual([]);
  await page.goto("/studio/sources?q=everything");
  expect(await findFaultsEverywhere(page), "list").toEqual([]);
});
