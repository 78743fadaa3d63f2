import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import type { StaffActor } from "#domain/auth/actor.ts";
import { extract } from "#domain/evidence/extract/extract.ts";
import { reviseStatistic } from "#domain/indicators/commands-statistics.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { fixtureArticle, realArticle } from "#tests/fixtures/article.ts";
import { prose } from "#tests/fixtures/prose.ts";
import { checkByKeys } from "#tests/setup/check-citations.ts";
import { goOnAllTheSame } from "#tests/setup/keep-and-read.ts";
import { type RunningSystem, runSystem } from "#tests/setup/run-system.ts";
import { test } from "#tests/setup/signed-in.ts";

/**
 * The main job, whole: the article that a team would paste first is read into evidence, a brief is written from it, reviewed, published, read without an account, and
 * corrected when a figure is revised. In a system of its own, empty at the start.
 */
const article = realArticle ?? fixtureArticle;
/** Presses and clicks beside the prose itself, from the pasted article to the published brief. */
const keystrokesMax = 150;

let system: RunningSystem;
const outer = { ...process.env };

test.beforeAll(async () => {
  system = await runSystem(resolve(".data", `e2e-article-${process.pid}`), { demo: false });
  process.env.PLUMBLINE_TEST_URL = system.url;
  process.env.PLUMBLINE_DATA = system.dataFolder;
  process.env.DATABASE_URL = system.databaseUrl;
});

test.afterAll(async () => {
  Object.assign(process.env, outer);
  await system.stop();
});

/** The article's direct quotations: their words as the extractor cuts them, with the speaker whom a person who read the article would name; null for slogans. */
const quotations = article.quotations.flatMap(({ begins, speaker }) =>
  extract(article.text)
    .quotes.filter(({ kind, text }) => kind !== "indirect" && text.startsWith(begins))
    .map(({ text }) => ({ text, speaker })),
);

/** Works as a person does, and counts what is pressed and clicked. */
class Hands {
  count = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(chord: string): Promise<void> {
    this.count += 1;
    await this.#page.keyboard.press(chord);
  }

  async click(name: string | RegExp): Promise<void> {
    this.count += 1;
    await this.#page
      .getByRole("button", { name })
      .or(this.#page.getByRole("link", { name }))
      .first()
      .click();
  }
}

test("An article becomes a published brief, and stays right when a figure is revised", async ({
  page,
  browser,
  signInAs,
  openAs,
}) => {
  test.setTimeout(300_000);
  expect(quotations.length).toBe(article.quotations.length);
  await signInAs({ name: "Nina Orlova", roles: ["author"] });
  const hands = new Hands(page);

  await test.step("The author pastes the article", async () => {
    await page.goto("/studio/sources/new");
    await page.getByLabel("Text", { exact: true }).fill(article.text);
    await page.getByLabel("Title").fill("Integration in 2023");
    await page.getByLabel("Publisher").fill("View.info");
    await page.getByLabel("Published on").fill("2023~");
    await page.getByLabel("Translator").fill("V. Sergeev");
    await page.getByLabel("Translated from").fill("ru");
    await page.getByLabel("Why we don’t hold the original").fill("The article names no original.");
    await hands.click("Keep it and read");
    await goOnAllTheSame(page);
    await expect(page).toHaveURL(/\/captures\/1$/);
  });

  await test.step("The author accepts what the extractor proposes, naming speakers", async () => {
    for (let left = await countOpen(page); left > 0; left -= 1) await acceptOne(page, hands, left);
  });

  await test.step("The author writes a brief from it, and binds what matches", async () => {
    await page.goto("/studio/briefs/new");
    await page.getByLabel("Title").fill(prose.title);
    await hands.click(/new brief|begin/i);
    await expect(page).toHaveURL(/\/studio\/briefs\/[0-9a-f-]{36}$/);
    await page.getByRole("textbox", { name: "Text of the brief" }).focus();
    await writeProse(page);
    await hands.press("Alt+Shift+B");
    await expect(page.getByText(/places bound/)).toBeVisible();
    // What is left has a period in its sentence that isn't its own: a person looks, and binds.
    for (let left = await countBlocking(page); left > 0; left -= 1) {
      await hands.press("Control+Alt+ArrowRight");
      await hands.press("Alt+B");
      await expect.poll(() => countBlocking(page)).toBe(left - 1);
    }
    await expect(page.getByText(/Saved \d/)).toBeVisible();
  });

  const draftUrl = page.url();
  await test.step("The author sends it to review, and can't publish it alone", async () => {
    await hands.click("Send to review");
    await expect(page.getByText("In review")).toBeVisible();
    await expect(page.getByRole("button", { name: /^Publish/ })).toHaveCount(0);
  });

  const editorContext = await openAs({ name: "Pavel Zimin", roles: ["editor"] });
  const desk = await editorContext.newPage();
  await test.step("An editor sees it as readers will, and publishes it", async () => {
    const editor = new Hands(desk);
    await desk.goto(`${draftUrl}/preview`);
    await expect(desk.getByRole("heading", { level: 1, name: prose.title })).toBeVisible();
    // Checking is counted apart: it takes one key a citation.
    expect(await checkByKeys(desk, draftUrl)).toBeGreaterThanOrEqual(30);
    await desk.goto(draftUrl);
    await editor.click(/^Publish/);
    await expect(desk).toHaveURL(/\/publish$/);
    await editor.click("Publish");
    await expect(desk.getByText("Version 1 is published.")).toBeVisible();
    hands.count += editor.count;
    expect(hands.count).toBeLessThanOrEqual(keystrokesMax);
  });

  const slug = "what-one-article-says-of-the-union-state";
  const first = await fetchVersion(slug, 1);
  const firstArticle = await fetchArticle(slug, 1);
  await test.step("A reader without script finds each figure and quotation one click from its passage", async () => {
    await readAsStranger(browser, async (reader) => {
      await reader.goto(`${system.url}/briefs/${slug}`);
      await expect(reader.getByRole("heading", { level: 1 })).toHaveText(prose.title);
      await checkQuotations(reader);
      await checkTrade(reader);
    });
    expect(first.content.counts.figures).toBeGreaterThanOrEqual(30);
    keepCount({ keystrokes: hands.count, figures: first.content.counts.figures });
    expect(first.content.counts.noted).toBe(0);
  });

  await test.step("The source revises a figure: the brief is told, and the editor publishes version 2", async () => {
    const editor = await buildStaff({ name: "Irina Belova", roles: ["editor"] });
    await reviseTrade2022(editor, first.content);
    await page.goto(draftUrl);
    await expect(page.getByText(/was revised by its source/).first()).toBeVisible();
    for (let left = await countWarnings(page); left > 0; left -= 1) {
      await page.keyboard.press("Control+Alt+ArrowRight");
      await page.keyboard.press("Alt+T");
      await expect.poll(() => countWarnings(page)).toBeLessThan(left);
    }
    await expect(page.getByText(/Saved \d/)).toBeVisible();
    await page.getByRole("button", { name: "Send to review" }).click();
    await expect(page.getByText("In review")).toBeVisible();
    // What is as it was in version 1 is signed off already.
    expect(await checkByKeys(desk, draftUrl)).toBeLessThan(10);
    await desk.goto(`${draftUrl}/publish`);
    await desk.getByRole("radio", { name: /^Update/ }).check();
    await desk
      .getByLabel("What changed, in a sentence")
      .fill("The source revised its figure for 2022.");
    await desk.getByRole("button", { name: "Publish", exact: true }).click();
    await expect(desk.getByText("Version 2 is published.")).toBeVisible();
  });

  await test.step("Version 1 is the same to the byte, and both can be read", async () => {
    expect((await fetchVersion(slug, 1)).text).toBe(first.text);
    expect(await fetchArticle(slug, 1)).toBe(firstArticle);
    await readAsStranger(browser, async (reader) => {
      await reader.goto(`${system.url}/briefs/${slug}`);
      await reader.getByText("about this page").click();
      await expect(
        reader.getByText("The source revised its figure for 2022.").first(),
      ).toBeVisible();
      await reader.goto(`${system.url}/briefs/${slug}/v/1`);
      await expect(reader.getByText("45 billion").first()).toBeVisible();
      const history = await reader.goto(`${system.url}/briefs/${slug}/history`);
      expect(history?.status()).toBe(200);
    });
  });
});

/** Accepts the proposal at hand; where a speaker is asked for, takes the one that is offered first. */
async function acceptOne(page: Page, hands: Hands, left: number): Promise<void> {
  const speaker = page.getByRole("listbox");
  await hands.press("a");
  await expect
    .poll(async () => (await speaker.isVisible()) || (await countOpen(page)) < left)
    .toBe(true);
  if (await speaker.isVisible()) {
    await hands.press("Enter");
    await expect(speaker).toBeHidden();
    await hands.press("Enter");
  }
  await expect.poll(() => countOpen(page)).toBe(left - 1);
}

async function countOpen(page: Page): Promise<number> {
  const text = await page.getByText(/\d+ open · \d+ accepted/).innerText();
  return Number(/(\d+) open/.exec(text)?.[1]);
}

/** Types nothing: pastes the prose as a writer does who wrote it elsewhere. */
async function writeProse(page: Page): Promise<void> {
  const html = [
    ...prose.paragraphs.map((text) => `<p>${text}</p>`),
    ...quotations.map(({ text }) => `<p>There one reads: “${text}”</p>`),
  ].join("");
  const text = page.getByRole("textbox", { name: "Text of the brief" });
  await text.locator("> p").last().click();
  await pasteHtml(text, html);
  await expect(text.getByText("There one reads").first()).toBeVisible();
  await text.locator("[data-block=standfirst]").click();
  await page.keyboard.insertText(prose.standfirst);
}

async function pasteHtml(text: Locator, html: string): Promise<void> {
  await expect(text).toBeFocused();
  await text.evaluate((element, given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", given);
    element.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, html);
}

async function countBlocking(page: Page): Promise<number> {
  return await countChip(page, "block");
}

async function countWarnings(page: Page): Promise<number> {
  return await countChip(page, "warn");
}

/** "3 block", "1 warns": as the bar over the text says it. */
async function countChip(page: Page, word: string): Promise<number> {
  const chip = page.getByText(new RegExp(`^\\d+ ${word}s?$`));
  return (await chip.count()) === 0 ? 0 : Number.parseInt(await chip.first().innerText(), 10);
}

function given<T>(thing: T | null | undefined): T {
  if (thing === null || thing === undefined) throw new Error("What the test needs is not there.");
  return thing;
}

/** For the benchmarks' table. */
function keepCount(counted: { keystrokes: number; figures: number }): void {
  mkdirSync(".data", { recursive: true });
  writeFileSync(".data/keystrokes.json", JSON.stringify(counted));
}

async function readAsStranger(
  browser: Browser,
  read: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    await read(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Each direct quotation leads to an entry that names its speaker, or nobody, and says what it is. */
async function checkQuotations(reader: Page): Promise<void> {
  for (const { text, speaker } of quotations) {
    const mark = reader.locator("main a", { hasText: text.slice(0, 40) }).first();
    const entry = reader.locator(given(await mark.getAttribute("href")));
    await expect(entry).toContainText("Stands in the source");
    await expect(entry).toContainText("translated by V. Sergeev; original not held");
    await expect(entry).toContainText(speaker ?? "Speaker not named");
  }
}

/** What the article says of trade, by the words of the brief and the period of the entry that they lead to. */
const trade = [
  ["33.3 billion dollars", "2019"],
  ["29.5 billion dollars", "2020"],
  ["40 billion dollars", "2021"],
  ["45 billion dollars", "2022"],
  ["35.5 billion dollars", "January–September 2023"],
  ["50 billion dollars", "2023"],
] as const;

async function checkTrade(reader: Page): Promise<void> {
  for (const [words, period] of trade) {
    const mark = reader
      .locator("main p a.ev", { hasText: words.replace(" ", "\u00a0") })
      .or(reader.locator("main p a.ev", { hasText: words }))
      .first();
    const entry = reader.locator(given(await mark.getAttribute("href")));
    await expect(entry).toContainText(period);
    await expect(entry.locator("mark")).toContainText(/\d/);
    await expect(entry).toContainText("sha256");
  }
}

type Version = {
  text: string;
  content: {
    counts: { figures: number; noted: number };
    evidence: { statisticId?: string; period?: string; inSource?: string }[];
  };
};

async function fetchVersion(slug: string, n: number): Promise<Version> {
  const response = await fetch(`${system.url}/api/v1/briefs/${slug}/versions/${n}`);
  expect(response.status).toBe(200);
  const text = await response.text();
  return { text, content: JSON.parse(text) };
}

/** The article with its evidence list, as a version's page has it. */
async function fetchArticle(slug: string, n: number): Promise<string> {
  const response = await fetch(`${system.url}/briefs/${slug}/v/${n}`);
  const [, article] = /(<article[^>]*>.*<\/article>)/s.exec(await response.text()) ?? [];
  return given(article);
}

/** A new vintage of the value for 2022, because its source revised it. */
async function reviseTrade2022(editor: StaffActor, content: Version["content"]): Promise<void> {
  const entry = content.evidence.find(
    ({ period, inSource }) => period === "2022" && inSource?.includes("45"),
  );
  const revised = await reviseStatistic(editor, {
    statisticId: given(entry?.statisticId),
    after: 1,
    cause: "source_revised",
    value: {
      value: "45.2",
      scale: 9,
      origin: { kind: "none", because: "The publisher told us by telephone." },
    },
  });
  expect(revised.ok).toBe(true);
}
