import { expect, type Page } from "@playwright/test";
import { buildIndicator, buildSeries, buildStatistic } from "#tests/factories/statistics.ts";
import { findFaultsEverywhere } from "#tests/setup/find-faults.ts";
import { test } from "#tests/setup/signed-in.ts";

const editor = { name: "Vera Sokolova", roles: ["editor" as const] };
const briefTitle = "How the Union State came to 28 programmes";

/** A figure of the demo dossier that this brief cites, and no other test looks at. */
async function openRally(page: Page): Promise<void> {
  await page.goto("/studio/statistics");
  await page.getByRole("searchbox", { name: "Search statistics" }).fill("rally Minsk");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("link", { name: /People at a rally in Minsk/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^People at a rally in Minsk/);
}

/** The address under which the API answers with a brief's first version. */
async function findFirstVersion(page: Page): Promise<string> {
  const listed = await page.request.get("/api/v1/briefs");
  const slug = JSON.parse(await listed.text()).briefs.find(
    (brief: { title: string }) => brief.title === briefTitle,
  ).slug;
  return `/api/v1/briefs/${slug}/versions/1`;
}

/** What the brief's line on the desk says. */
async function countNotices(page: Page): Promise<number> {
  await page.goto("/studio/briefs");
  const line = page.getByRole("row", { name: briefTitle });
  return Number(await line.getByRole("cell").nth(2).innerText());
}

async function chooseSource(page: Page, name: RegExp): Promise<void> {
  const source = page.getByLabel("Source", { exact: true });
  const value = await source.getByRole("option", { name }).getAttribute("value");
  await source.selectOption(value);
}

/** The framework has an alert of its own beside the page. */
const alertOf = (page: Page) => page.locator("#content").getByRole("alert");

test.beforeEach(async ({ signInAs }) => await signInAs(editor));

test("An editor revises a statistic: the brief that cites it is told, and its version stays to the byte", async ({
  page,
}) => {
  const address = await findFirstVersion(page);
  const before = await (await page.request.get(address)).body();
  const notices = await countNotices(page);
  await openRally(page);
  await page.getByRole("link", { name: "Revise", exact: true }).click();
  await page.getByRole("radio", { name: "The source revised it" }).check();
  await page.getByLabel("Value", { exact: true }).fill("1600");
  await page.getByLabel("Note").fill("The paper counted again.");
  await expect(page.getByRole("radio", { name: "The same passage as before" })).toBeChecked();
  await page.getByRole("button", { name: "Revise it" }).click();

  const told = page.locator("#content").getByRole("status");
  await expect(told).toContainText("Revised. Vintage 2 is the value now.");
  await expect(told.getByRole("link", { name: briefTitle })).toBeVisible();
  const vintages = page.getByRole("table", { name: /^Vintages/ });
  await expect(vintages.getByRole("row", { name: /^Vintage 2/ })).toContainText(
    "more than 1,600 people",
  );
  await expect(vintages.getByRole("row", { name: /^Vintage 2/ })).toContainText(
    "the source revised it: The paper counted again.",
  );
  await expect(vintages.getByRole("row", { name: /^Vintage 1/ })).toContainText(
    "more than 1,500 people",
  );

  // The notice is raised by a job.
  await expect.poll(async () => await countNotices(page)).toBe(notices + 1);
  await page.goto("/studio/notices");
  await expect(page.getByText("more than 1,600 people").first()).toBeVisible();
  expect((await (await page.request.get(address)).body()).equals(before)).toBe(true);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("An editor who forgets the cause keeps what they typed, and takes another passage by its words", async ({
    page,
  }) => {
    await openRally(page);
    await page.getByRole("link", { name: "Revise", exact: true }).click();
    await page.getByLabel("Value", { exact: true }).fill("about 1700");
    await page.getByLabel("Qualifier").selectOption("≥");
    await page.getByLabel("Note").fill("We had read it wrongly.");
    await page.getByRole("button", { name: "Revise it" }).click();
    await expect(
      alertOf(page).getByRole("link", { name: "Why does it change? – Fill in this field." }),
    ).toHaveAttribute("href", "#revise-cause");
    await expect(page.getByLabel("Value", { exact: true })).toHaveValue("about 1700");
    await expect(page.getByLabel("Qualifier")).toHaveValue("≥");

    await page.getByRole("radio", { name: "We had it wrong" }).check();
    await page.getByRole("button", { name: "Revise it" }).click();
    await alertOf(page)
      .getByRole("link", { name: /Write a number/ })
      .click();
    await page.getByLabel("Value", { exact: true }).fill("1700");
    await page.getByRole("radio", { name: "Another passage" }).check();
    await chooseSource(page, /Protests in Minsk/);
    await page.getByLabel("Words there").fill("words that stand nowhere in it");
    await page.getByRole("button", { name: "Revise it" }).click();
    await expect(alertOf(page)).toContainText("These words don’t stand in the source");
    await page.getByLabel("Words there").fill("over 1,500 people rallied in Minsk");
    await page.getByRole("button", { name: "Revise it" }).click();

    await expect(page.getByText(/^Revised\. Vintage \d+ is the value now\.$/)).toBeVisible();
    await expect(page.getByText("at least 1,700 people").first()).toBeVisible();
    await expect(page.getByRole("row", { name: /at least 1,700/ })).toContainText(
      "we had it wrong: We had read it wrongly.",
    );
    await page
      .getByRole("row", { name: /at least 1,700/ })
      .getByRole("link")
      .click();
    await expect(page).toHaveURL(/\/captures\/1\?paragraph=\d+#p\d+$/);
  });

  test("An editor gives a stated figure the period that it lacked, and then its series", async ({
    page,
  }) => {
    const title = `Ships at the berth ${Date.now()}`;
    const unit = { kind: "count" as const, code: "ships" };
    await buildSeries({ indicatorId: (await buildIndicator({ title, unit })).id });
    const origin = { kind: "none" as const, because: "Nobody wrote it down." };
    const { statisticId } = await buildStatistic({
      target: { kind: "stated", what: "Boats there", unit },
      period: null,
      value: { value: "3", scale: 0, origin },
    });
    await page.goto(`/studio/statistics/${statisticId}`);
    await page.getByText("Give it a series", { exact: true }).click();
    await expect(page.getByText("It has no period, and a value of a series needs")).toBeVisible();
    await page.getByText("Put right what is said of it", { exact: true }).click();
    await page.getByLabel("What it is").fill("Ships there");
    await page.getByLabel("Period", { exact: true }).fill("last spring");
    await page.getByLabel("Nature").selectOption("claim");
    await page.getByRole("button", { name: "Put it right" }).click();
    await expect(
      alertOf(page).getByRole("link", { name: /^Period – This is no period\./ }),
    ).toHaveAttribute("href", "#update-period");
    await expect(page.getByLabel("What it is")).toHaveValue("Ships there");
    await page.getByLabel("Period", { exact: true }).fill("2023-05");
    await page.getByRole("button", { name: "Put it right" }).click();
    await expect(page.getByText("Put right.", { exact: true })).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ships there, May 2023");
    await page.getByText("Give it a series", { exact: true }).click();
    const series = page.getByLabel("Series", { exact: true });
    await series.selectOption(
      await series
        .getByRole("option", { name: new RegExp(title) })
        .first()
        .getAttribute("value"),
    );
    await page.getByRole("button", { name: "Give it this series" }).click();
    await expect(page.getByText("It belongs to the series now.")).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${title}, May 2023`);
  });

  test("An editor reads why what is said of a cited statistic stays", async ({ page }) => {
    await openRally(page);
    await page.getByText("Put right what is said of it", { exact: true }).click();
    await expect(page.getByText("A published version cites it")).toBeVisible();
    await expect(page.getByRole("button", { name: "Put it right" })).toHaveCount(0);
  });

  test("An editor goes by another rival with a reason, and says that one is disproved", async ({
    page,
  }) => {
    await page.goto("/studio/indicators");
    await page.getByRole("link", { name: "Measures of the 28 union programmes" }).click();
    await page.getByRole("link", { name: "94%" }).click();
    await page.getByText("Go by this value").click();
    await page.getByRole("button", { name: "We go by this" }).click();
    await expect(alertOf(page)).toContainText("Give a reason");
    await page.getByLabel("Reason").first().fill("The only report for that month.");
    await page.getByRole("button", { name: "We go by this" }).click();
    await expect(page.getByText("we go by this", { exact: true }).first()).toBeVisible();
    await page.getByText("Say that it is disproved", { exact: true }).click();
    await page.locator("#deprecate-reason").fill("No denominator was ever published.");
    await page.getByRole("button", { name: "Deprecate it" }).click();
    await expect(page.getByText("deprecated", { exact: true }).first()).toBeVisible();
    await expect(page.getByText("No denominator was ever published.").first()).toBeVisible();
    await page.getByText("Take the deprecation back").click();
    await page.locator("#deprecate-reason").fill("It was published after all.");
    await page.getByRole("button", { name: "Take it back" }).click();
    await expect(page.getByText("deprecated", { exact: true })).toHaveCount(0);
  });

  test("An editor reckons with two values, says why they may meet, and calls it otherwise", async ({
    page,
  }) => {
    await page.goto("/studio/derivations/new?q=2024-Q1+import");
    await page.getByRole("link", { name: /^Take 5.7 billion dollars/ }).click();
    await page.getByRole("searchbox", { name: "Search statistics" }).fill("2024-Q1 export");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("link", { name: /^Take 6.7 billion dollars/ }).click();
    await page.getByRole("link", { name: /^Move 6.7 billion dollars/ }).click();
    await page.getByLabel("Operation").selectOption("difference");
    await page.getByLabel("What comes out").fill("What Russia sold more than it bought");
    await page.getByRole("button", { name: "Reckon it" }).click();
    await expect(alertOf(page)).toContainText("Give the reason why they may meet here");
    await expect(page.getByLabel("Operation")).toHaveValue("difference");
    await page.getByLabel("Why these values may meet").fill("One note gives both.");
    await page.getByRole("button", { name: "Reckon it" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "What Russia sold more than it bought",
    );
    await expect(
      page.getByText("6.7 billion dollars − 5.7 billion dollars = 1 billion dollars").first(),
    ).toBeVisible();
    await page.getByText("Call it otherwise").click();
    await page.getByLabel("What comes out").fill("Russia’s surplus");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Russia’s surplus");
  });

  test("An editor corrects what an indicator says", async ({ page }) => {
    const title = `Road freight ${Date.now()}`;
    await page.goto("/studio/indicators/new");
    await page.getByLabel("What is measured", { exact: true }).fill(title);
    await page.getByLabel("Unit", { exact: true }).selectOption("percent");
    await page.getByRole("button", { name: "Make it" }).click();
    await page.getByText("Change what it says").click();
    await page.getByLabel("What is measured", { exact: true }).fill("");
    await page.getByLabel("Method", { exact: true }).fill("From the carriers’ own reports.");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(
      alertOf(page).getByRole("link", { name: "What is measured – Fill in this field." }),
    ).toHaveAttribute("href", "#change-title");
    await expect(page.getByLabel("Method", { exact: true })).toHaveValue(
      "From the carriers’ own reports.",
    );
    await page.getByLabel("What is measured", { exact: true }).fill(`${title}, by weight`);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${title}, by weight`);
    await expect(page.getByRole("definition").getByText("From the carriers’ own")).toBeVisible();
  });

  test("An editor releases a statistic that somebody else made", async ({ page }) => {
    await openRally(page);
    await expect(page.getByText("released", { exact: true })).toHaveCount(0);
    await page.getByText("Release it", { exact: true }).first().click();
    await page.getByRole("button", { name: "Release it" }).click();
    await expect(page.getByText("released", { exact: true })).toBeVisible();
    await expect(page.getByRole("button", { name: "Release it" })).toHaveCount(0);
  });
});

test("An author makes an indicator and a series, and meets no list that is left bare", async ({
  page,
}) => {
  await page.goto("/studio/indicators");
  await page.getByRole("link", { name: "Add an indicator" }).click();
  await page.getByRole("button", { name: "Make it" }).click();
  await expect(alertOf(page).getByRole("link").first()).toHaveAttribute("href", "#indicator-title");
  const title = `Rail freight ${Date.now()}`;
  await page.getByLabel("What is measured", { exact: true }).fill(title);
  await page.getByLabel("Unit", { exact: true }).selectOption("measure");
  await page.getByLabel("Which").fill("t");
  await page.getByRole("button", { name: "Make it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page.getByText("No value yet")).toBeVisible();
  await page.getByText("Make a series").click();
  await page.getByLabel("Area").fill("BY");
  await page.getByLabel("What is counted").fill("goods");
  await page.getByRole("button", { name: "Make the series" }).click();
  await expect(page.getByText("The series is there.")).toBeVisible();
  await expect(page.getByRole("table", { name: /^Series/ })).toContainText("goods");
});

test("Pages of indicators, statistics and derivations have no fault that axe can find", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await openRally(page);
  const statistic = new URL(page.url()).pathname;
  await page.goto("/studio/indicators");
  await page
    .getByRole("link", { name: "Trade turnover between Russia and Belarus", exact: true })
    .click();
  const indicator = new URL(page.url()).pathname;
  await page.goto("/studio/derivations");
  await page.getByRole("link", { name: "Exports and imports of 2023 together" }).click();
  const derivation = new URL(page.url()).pathname;
  for (const path of [
    "/studio/indicators",
    "/studio/indicators/new",
    indicator,
    "/studio/statistics",
    statistic,
    `${statistic}/revise`,
    "/studio/derivations",
    "/studio/derivations/new",
    derivation,
  ]) {
    await page.goto(path);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("main details"))
        details.setAttribute("open", "");
    });
    expect(await findFaultsEverywhere(page), path).toEqual([]);
  }
});
