import { expect } from "@playwright/test";
import { buildStandingQuote, buildTrade } from "#tests/factories/draft-evidence.ts";
import {
  beginBrief,
  expectNothingBlocks,
  expectSaved,
  getText,
  writeInBody,
  writeStandfirst,
} from "#tests/setup/brief-editor.ts";
import { findFaultsEverywhere } from "#tests/setup/find-faults.ts";
import { test } from "#tests/setup/signed-in.ts";

const author = { name: "Nina Orlova", roles: ["author" as const] };
const editor = { name: "Jan Editor", roles: ["editor" as const] };

test.beforeEach(async ({ signInAs }) => await signInAs(author));

test("An author finds a statistic by its value, and their own words stay", async ({ page }) => {
  await buildTrade([{ period: "2019", billions: "71.3" }]);
  await beginBrief(page, "By the picker");
  await writeInBody(page, "In 2019 it came to around 71 billion dollars.");
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+Alt+ArrowRight");
  await page.keyboard.press("Control+Alt+ArrowRight");
  await page.keyboard.press("Control+e");
  const picker = page.getByRole("combobox", { name: "Find evidence" });
  await expect(picker).toHaveValue("around 71 billion dollars");
  await picker.fill("71.3");
  await expect(page.getByRole("option").first()).toContainText("71.3 billion dollars");
  await expect(page.getByRole("option").first()).toContainText("keeps your words");
  await page.keyboard.press("Enter");
  await expect(getText(page)).toBeFocused();
  await expect(getText(page)).toContainText("In 2019 it came to around 71 billion dollars.");
  await expect(page.getByText("1 figure and no quotations: 1 bound")).toBeVisible();
});

test("An author types @ and puts in a figure as it is stored", async ({ page }) => {
  await buildTrade([{ period: "2018", billions: "64.7" }]);
  await beginBrief(page, "By the at sign");
  await writeInBody(page, "It came to ");
  await page.keyboard.type("@");
  await page.keyboard.type("64.7");
  await expect(page.getByRole("option").first()).toContainText("64.7 billion dollars");
  await page.keyboard.press("Enter");
  await page.keyboard.type(" then.");
  await expect(getText(page)).toContainText("It came to 64.7 billion dollars then.");
});

test("A pasted draft is bound at once, the rest waived, reviewed, published and read", async ({
  page,
  openAs,
  browser,
}) => {
  test.setTimeout(120_000);
  await buildTrade([
    { period: "2020", billions: "61.9" },
    { period: "2021", billions: "62.8" },
    { period: "2022", billions: "63.7" },
  ]);
  await buildStandingQuote("The gates of the market will stand open to all by the summer.");
  const address = await beginBrief(page, "Three years of trade");
  await writeStandfirst(page, "What two countries sold each other.");
  await writeInBody(
    page,
    "In 2020 trade came to 61.9 billion dollars, in 2021 to 62.8 billion dollars and in 2022 to 63.7 billion dollars. A minister said: “The gates of the market will stand open to all by the summer.” The forum was called Thirty Tonnes of Steel.",
  );
  await page.keyboard.press("Alt+Shift+B");
  await expect(page.getByText(/^4 places bound/)).toBeVisible();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+Alt+ArrowRight");
  await page.keyboard.press("Alt+w");
  await page.keyboard.press("2");
  await page.keyboard.press("Enter");
  await expectNothingBlocks(page);
  await page.getByRole("button", { name: "Send to review" }).click();
  await expect(page.getByText("In review", { exact: true })).toBeVisible();

  const desk = await (await openAs(editor)).newPage();
  await desk.goto(address);
  await expect(desk.getByRole("button", { name: "1 blocks" })).toBeVisible();
  await desk.getByRole("button", { name: "approve" }).click();
  await expectNothingBlocks(desk);
  await expectSaved(desk);
  await desk.getByRole("link", { name: "Preview" }).click();
  await expect(desk.getByRole("heading", { level: 1 })).toHaveText("Three years of trade");
  await expect(desk.getByRole("link", { name: /^61\.9 billion dollars/ })).toBeVisible();
  await desk.getByRole("link", { name: "Publish …" }).click();
  expect(await findFaultsEverywhere(desk), "publish").toEqual([]);
  await desk.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(desk.getByText("Version 1 is published.")).toBeVisible();
  const read = await desk.getByRole("link", { name: "Read it" }).getAttribute("href");

  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const slug = (read ?? "").replace(/\/v\/1$/, "");
  await reader.goto(new URL(slug, address).href);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Three years of trade");
  await reader.getByRole("link", { name: /^63\.7 billion dollars/ }).click();
  await expect(reader).toHaveURL(/#e\d+$/);
  await reader.context().close();

  await page.goto(address);
  await page.getByRole("tab", { name: "History" }).click();
  await expect(page.getByRole("link", { name: "Version 1" })).toBeVisible();
});

test("Nobody publishes what they alone wrote", async ({ page, openAs, signInAs }) => {
  // A team with two editors.
  await openAs({ name: "Another Editor", roles: ["editor"] });
  await signInAs(editor);
  await buildTrade([{ period: "2017", billions: "57.1" }]);
  await beginBrief(page, "Alone");
  await writeStandfirst(page, "Written by one.");
  await writeInBody(page, "It came to 57.1 billion dollars.");
  await page.keyboard.press("Alt+Shift+B");
  await expectNothingBlocks(page);
  await page.getByRole("button", { name: "Send to review" }).click();
  await page.getByRole("button", { name: "Publish …" }).click();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("nobody publishes what they alone wrote");
});
