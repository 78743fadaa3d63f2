import { expect, type Page } from "@playwright/test";
import { fixtureArticle, realArticle } from "#tests/fixtures/article.ts";
import { findFaultsEverywhere } from "#tests/setup/find-faults.ts";
import { keepAndRead } from "#tests/setup/keep-and-read.ts";
import {
  counts,
  current,
  openRoom,
  selectWords,
  textOf,
  unlikeAnyOther,
} from "#tests/setup/reading-room.ts";
import { test } from "#tests/setup/signed-in.ts";

const article = realArticle ?? fixtureArticle;

const trade =
  "Trade stood at 33.3 billion dollars in 2019, then in 2021 at 40 billion, and in 2022 at 45. It grew by 5.4% in 2023.";
/** A name for each run, and a stem for each test: somebody of a name alike who is known from another test would be offered before a new person. */
const surnameFrom = (stem: string) => `${stem}${unlikeAnyOther()}`;

/** The framework has an alert of its own beside the page. */
const alertOf = (page: Page) => page.locator("#content, aside").getByRole("alert");

test.beforeEach(async ({ signInAs }) => await signInAs({ name: "Nina Orlova", roles: ["author"] }));

test("An author decides by keys alone, and takes decisions back", async ({ page }) => {
  await openRoom(page, trade);
  await expect(counts(page)).toHaveText("4 open · 0 accepted · 0 dismissed");
  await page.keyboard.press("j");
  await expect(current(page)).toHaveText("Proposal 2 of 4");
  await expect(page.getByText("Proposal 2 of 4, figure, 40 billion dollars")).toBeAttached();
  await page.keyboard.press("k");
  await page.keyboard.press("a");
  await expect(counts(page)).toHaveText("3 open · 1 accepted · 0 dismissed");
  await expect(current(page)).toHaveText("Proposal 2 of 4");
  await page.keyboard.press("x");
  await expect(counts(page)).toHaveText("2 open · 1 accepted · 1 dismissed");
  await page.keyboard.press("Shift+A");
  await expect(counts(page)).toHaveText("0 open · 3 accepted · 1 dismissed");
  await page.keyboard.press("u");
  await expect(counts(page)).toHaveText("2 open · 1 accepted · 1 dismissed");
  await page.keyboard.press("u");
  await expect(counts(page)).toHaveText("3 open · 1 accepted · 0 dismissed");
  // Shown before they are made: whoever leaves amid them is asked, and a test isn't.
  await page.waitForLoadState("networkidle");
  await page.reload();
  await expect(counts(page)).toHaveText("3 open · 1 accepted · 0 dismissed");
});

test("What the extractor isn't sure of is marked in words", async ({ page }) => {
  await openRoom(page, "Growth came to 5.4% in 2023. Its exports fell 6% in the quarter.");
  await page.keyboard.press("j");
  await expect(page.getByText("check: period unsure", { exact: true })).toBeVisible();
  await page.getByRole("tab", { name: "All" }).click();
  await expect(page.getByRole("button", { name: /6%/ })).toContainText("check: period unsure");
});

test("Keys do nothing while somebody types, and Escape leaves the field", async ({ page }) => {
  await openRoom(page, trade);
  await page.keyboard.press("e");
  await page.getByLabel("What it is").fill("");
  await page.getByLabel("What it is").press("a");
  await expect(page.getByLabel("What it is")).toHaveValue("a");
  await expect(counts(page)).toHaveText("4 open · 0 accepted · 0 dismissed");
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await expect(current(page)).toHaveText("Proposal 2 of 4");
});

test("What can't be accepted says why in its place, and keeps what was typed", async ({ page }) => {
  await openRoom(page, trade);
  await page.getByLabel("Period", { exact: true }).fill("next year");
  await page.getByLabel("Period", { exact: true }).press("Enter");
  await expect(alertOf(page)).toContainText("This is no period.");
  await expect(counts(page)).toHaveText("4 open · 0 accepted · 0 dismissed");
  await expect(page.getByLabel("Period", { exact: true })).toHaveValue("next year");
  await page.getByLabel("Period", { exact: true }).fill("2019");
  await page.getByLabel("Period", { exact: true }).press("Enter");
  await expect(counts(page)).toHaveText("3 open · 1 accepted · 0 dismissed");
});

test("Whoever speaks and isn't known is asked about once, and made with the role that the text gives", async ({
  page,
}) => {
  const name = `Boris ${surnameFrom("Adamov")}`;
  await openRoom(
    page,
    `“We must build roads together,” said Transport Minister ${name}. “Nothing will stop our work,” said ${name}.`,
  );
  await expect(counts(page)).toHaveText("2 open · 0 accepted · 0 dismissed");
  await page.keyboard.press("a");
  await expect(page.getByRole("option", { name: `New person: ${name}` })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue(name);
  await expect(page.getByLabel("Role", { exact: true })).toHaveValue("Transport Minister");
  await page.keyboard.press("Enter");
  await expect(counts(page)).toHaveText("1 open · 1 accepted · 0 dismissed");
  await expect(page.getByRole("combobox", { name: "Speaker" })).toHaveValue(name);
  await page.keyboard.press("a");
  await expect(counts(page)).toHaveText("0 open · 2 accepted · 0 dismissed");
  await page.goto(`/studio/people?q=${encodeURIComponent(name)}`);
  await expect(page.getByRole("link", { name })).toHaveCount(1);
});

test("A slogan is nobody's, and a day that is none is refused in its place", async ({ page }) => {
  const name = `Vera ${surnameFrom("Zhukelin")}`;
  await openRoom(
    page,
    `A crowd gathered under the slogan “No to the toll road”. “Tolls are fair,” said Mayor ${name}.`,
  );
  await expect(page.getByRole("combobox", { name: "Speaker" })).toHaveValue("Nobody");
  await page.keyboard.press("a");
  await expect(counts(page)).toHaveText("1 open · 1 accepted · 0 dismissed");
  await page.getByLabel("Said on").fill("someday");
  await page.keyboard.press("Escape");
  await page.keyboard.press("a");
  await expect(page.getByRole("option", { name: /New person/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue(name);
  await page.keyboard.press("Enter");
  await expect(alertOf(page)).toContainText("Write the date as");
  await expect(counts(page)).toHaveText("1 open · 1 accepted · 0 dismissed");
});

test("A figure takes over the series of the one before it in its sentence, and shows its rivals", async ({
  page,
}) => {
  const title = `Trade turnover ${unlikeAnyOther()}`;
  await openRoom(page, trade);
  await page.getByLabel("Keep as").selectOption("A value of a new series");
  await page.getByLabel("What is measured").fill(title);
  await page.getByLabel("What is counted").fill("goods");
  await page
    .getByRole("button", { name: /^Accept/ })
    .last()
    .click();
  await expect(counts(page)).toHaveText("3 open · 1 accepted · 0 dismissed");
  await expect(page.getByRole("combobox", { name: "Series" })).toHaveValue(new RegExp(title));
  await page.keyboard.press("Shift+A");
  await expect(page.getByText("3 accepted", { exact: true })).toBeVisible();

  await openRoom(page, "In 2022 trade came to 44 billion dollars.");
  await page.getByLabel("Keep as").selectOption("A value of a series");
  await page.getByRole("combobox", { name: "Series" }).fill(title);
  await page.getByRole("option", { name: new RegExp(title) }).click();
  await expect(page.getByText("One other value for 2022")).toBeVisible();
  await expect(page.getByRole("link", { name: /^45\s?billion dollars/ })).toBeVisible();
});

test("A search that fails says so, keeps what was typed, and is done again by a key", async ({
  page,
}) => {
  await openRoom(page, trade);
  await page.getByLabel("Keep as").selectOption("A value of a series");
  const field = page.getByRole("combobox", { name: "Series" });
  const failed = /^The search failed\. What you typed is still here/;
  const again = page.getByRole("option", { name: "Search again" });
  // The network is gone for what the page asks; the page itself stays.
  let answered = Promise.resolve();
  await page.route(/\/captures\/1$/, async (route) => {
    await answered;
    await route.abort();
  });
  await field.fill("nothing of this name");
  await expect(page.getByRole("status").getByText(failed)).toBeAttached();
  await expect(field).toHaveAccessibleDescription(failed);
  await expect(field).toHaveValue("nothing of this name");
  await field.press("Enter");
  await expect(again).toBeVisible();
  expect(await findFaultsEverywhere(page)).toEqual([]);
  await page.getByLabel("Period", { exact: true }).focus();
  await expect(again).toBeHidden();
  await expect(field).toHaveValue("nothing of this name");
  // Left also while it searches once more.
  const answer = Promise.withResolvers<void>();
  answered = answer.promise;
  await field.press("Enter");
  await expect(page.getByRole("status").getByText("Searching")).toBeAttached();
  await page.getByLabel("Period", { exact: true }).focus();
  await expect(again).toBeHidden();
  await expect(field).toHaveValue("nothing of this name");
  answer.resolve();
  await page.unrouteAll({ behavior: "wait" });
  await field.press("Enter");
  await expect(page.getByRole("status").getByText("Nothing found")).toBeAttached();
  await expect(field).not.toHaveAccessibleDescription(failed);
});

test("A figure that is recorded already is bound to its statistic as a further witness, and that is taken back", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const title = `Trade turnover ${unlikeAnyOther()}`;
  const keepInSeries = async () => {
    await page.getByLabel("Keep as").selectOption("A value of a series");
    await page.getByRole("combobox", { name: "Series" }).fill(title);
    await page.getByRole("option", { name: new RegExp(title) }).click();
    await page.keyboard.press("Escape");
    await page.keyboard.press("a");
  };
  await openRoom(page, "In 2022 trade came to 44 billion dollars.");
  await page.getByLabel("Keep as").selectOption("A value of a new series");
  await page.getByLabel("What is measured").fill(title);
  await page.keyboard.press("Escape");
  await page.keyboard.press("a");
  await expect(counts(page)).toHaveText("0 open · 1 accepted · 0 dismissed");

  await openRoom(
    page,
    "Trade of 44 billion dollars in 2022 is a record. It was 45 billion in 2022.",
  );
  await keepInSeries();
  await expect(alertOf(page)).toContainText("This report is here already");
  await expect(page.getByText("It has this value too.")).toBeVisible();
  expect(await findFaultsEverywhere(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.keyboard.press("w");
  await expect(counts(page)).toHaveText("1 open · 1 accepted · 0 dismissed");
  await expect(page.getByText(/bound to the statistic that was here/).first()).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(counts(page)).toHaveText("2 open · 0 accepted · 0 dismissed");
  await expect(current(page)).toHaveText("Proposal 1 of 2");
  await page.keyboard.press("a");
  await page.getByRole("button", { name: "Bind to that statistic" }).click();
  await expect(counts(page)).toHaveText("1 open · 1 accepted · 0 dismissed");
  await keepInSeries();
  await expect(alertOf(page)).toContainText("with another value: 44 billion dollars");
  await expect(page.getByRole("link", { name: "Revise the statistic" })).toBeVisible();

  await page.getByRole("tab", { name: /^Accepted/ }).click();
  await page.getByRole("tabpanel").getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "Further witnesses" })).toBeVisible();
  await expect(page.getByText(/^With its origin, 2 independent passages report/)).toBeVisible();
  await expect(page.getByRole("list").getByText("44 billion dollars")).toBeVisible();
});

test("Words selected by hand that report what is recorded already are bound to it, and that is taken back", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const title = `Trade turnover ${unlikeAnyOther()}`;
  await openRoom(page, "In 2022 trade came to 44 billion dollars.");
  await page.getByLabel("Keep as").selectOption("A value of a new series");
  await page.getByLabel("What is measured").fill(title);
  await page.keyboard.press("Escape");
  await page.keyboard.press("a");
  await expect(counts(page)).toHaveText("0 open · 1 accepted · 0 dismissed");

  await openRoom(page, "Trade of 44 billion dollars in 2022 is a record.");
  await page.keyboard.press("x");
  await selectWords(page, "44 billion dollars");
  await page.keyboard.press("n");
  await page.getByLabel("Keep as").selectOption("A value of a series");
  await page.getByRole("combobox", { name: "Series" }).fill(title);
  await page.getByRole("option", { name: new RegExp(title) }).click();
  await page.getByRole("button", { name: "Make it" }).click();
  await expect(alertOf(page)).toContainText("This report is here already");
  await expect(page.getByText("It has this value too.")).toBeVisible();
  expect(await findFaultsEverywhere(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.keyboard.press("w");
  await expect(page.getByText(/^The words are bound to the statistic/).first()).toBeVisible();
  const bound = page.getByRole("tabpanel").getByRole("link", { name: new RegExp(title) });
  await page.getByRole("tab", { name: /^Accepted/ }).click();
  await expect(bound).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(page.getByText(/^Undone: what was made of the selected words/)).toBeVisible();
  await expect(bound).toBeHidden();
});

test("Any words can be selected with the mouse, and made a quote", async ({ page }) => {
  await openRoom(
    page,
    "Officials gave no figure. The road, they insisted, will open soon, whatever it costs.",
  );
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await selectWords(page, "will open soon");
  await page.getByRole("button", { name: "Quote" }).click();
  await page.getByRole("button", { name: "Make it" }).click();
  await expect(alertOf(page)).toContainText("Who says it?");
  await page.getByRole("combobox", { name: "Speaker" }).click();
  await page.getByRole("option", { name: "Nobody" }).click();
  await page.getByRole("button", { name: "Make it" }).click();
  await expect(page.getByText("The quote is made.").first()).toBeVisible();
  await page.getByRole("tab", { name: /^Accepted/ }).click();
  await page.getByRole("link", { name: "will open soon" }).click();
  await expect(page).toHaveURL(/\/studio\/quotes\//);
});

test("Words are selected by keys as well, and become a statistic or a passage", async ({
  page,
}) => {
  await openRoom(page, trade);
  await page.keyboard.press("s");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await expect(page.getByText("Selected: 33.3 billion dollars")).toBeAttached();
  await page.keyboard.press("n");
  await expect(page.getByLabel("Value", { exact: true })).toHaveValue("33.3");
  await expect(page.getByLabel("Period", { exact: true })).toHaveValue("2019");
  await page.getByRole("button", { name: "Make it" }).click();
  await expect(page.getByText("The statistic is made.").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Make it" })).toBeHidden();
  await page.keyboard.press("s");
  await expect(page.getByText(/^Selected: \S+$/)).toBeAttached();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("p");
  await expect(page.getByText("The passage is made").first()).toBeVisible();
});

test("The whole article is read: every direct quotation with its speaker, and the figures with their periods", async ({
  page,
}) => {
  await openRoom(page, article.text);
  await page.getByRole("tab", { name: "All" }).click();
  const list = page.getByRole("tabpanel");
  for (const { begins, speaker } of article.quotations) {
    await list
      .getByRole("button", { name: new RegExp(`^${begins}`) })
      .first()
      .click();
    const says = page.getByText(/^The text says: /);
    if (speaker) await expect(says).toContainText(speaker);
    else await expect(says).toHaveCount(0);
    await page.getByRole("tab", { name: "All" }).click();
  }
  for (const [figure, period] of [
    ["33.3 billion", "2019"],
    ["29.5 billion", "2020"],
    ["35.5 billion", "2023-01/2023-09"],
  ] as const) {
    await list
      .getByRole("button", { name: new RegExp(`^${figure.replace(" ", "\\s")}`) })
      .first()
      .click();
    await expect(page.getByLabel("Period", { exact: true })).toHaveValue(period);
    await page.getByRole("tab", { name: "All" }).click();
  }
});

test("A moderator reads along, and can't decide", async ({ page, openAs }) => {
  await openRoom(page, trade);
  const other = await (await openAs({ name: "Olga Lis", roles: ["moderator"] })).newPage();
  await other.goto(page.url());
  await expect(other.getByText("Deciding is for authors and editors.")).toBeVisible();
  // Before the page listens, a key is lost.
  await expect(async () => {
    if ((await current(other).textContent()) === "Proposal 1 of 4") await other.keyboard.press("j");
    await expect(current(other)).toHaveText("Proposal 2 of 4", { timeout: 500 });
  }).toPass();
  await other.keyboard.press("a");
  await expect(counts(other)).toHaveText("4 open · 0 accepted · 0 dismissed");
  await expect(other.getByRole("button", { name: /^Accept/ })).toHaveCount(0);
});

test("The reading room has no fault that axe can find", async ({ page }) => {
  test.setTimeout(120_000);
  await openRoom(page, article.text);
  expect(await findFaultsEverywhere(page), "as it opens").toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.keyboard.press("j");
  await page.keyboard.press("a");
  await expect(page.getByRole("combobox").first()).toBeVisible();
  expect(await findFaultsEverywhere(page), "while it asks").toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("tab", { name: "All" }).click();
  expect(await findFaultsEverywhere(page), "the list").toEqual([]);
});

test.describe("Without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a room can still be read", async ({ page }) => {
    await page.goto("/studio/sources/new");
    await page.getByLabel("Text", { exact: true }).fill(`${trade} ${unlikeAnyOther()}`);
    await page.getByLabel("Title").fill("Read without script");
    await keepAndRead(page);
    await expect(textOf(page)).toContainText("33.3 billion dollars");
  });
});
