import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { findFaultsEverywhere } from "#tests/setup/find-faults.ts";
import { keepAndRead } from "#tests/setup/keep-and-read.ts";
import { test } from "#tests/setup/signed-in.ts";

const editor = { name: "Vera Sokolova", roles: ["editor" as const] };
const quotedWords = "our example of the Union State can be some kind of motivation for countries";

/** A quotation of the demo dossier, which a published brief cites. */
async function openQuote(page: Page): Promise<string> {
  await page.goto("/studio/quotes");
  await page.getByRole("searchbox", { name: "Search quotes" }).fill("Gagarin motivation");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("link", { name: /^Anatoly Gagarin/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Anatoly Gagarin/);
  return new URL(page.url()).pathname;
}

/** The framework has an alert of its own beside the page. */
const alertOf = (page: Page) => page.locator("#content").getByRole("alert");

test.beforeEach(async ({ signInAs }) => await signInAs(editor));

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("An editor corrects an occasion: what was held before stays, and the briefs that cite it are named", async ({
    page,
  }) => {
    await openQuote(page);
    await page.getByRole("link", { name: "Revise", exact: true }).click();
    const occasion = `A round table ${randomUUID()}`;
    await page.getByLabel("Occasion").fill(occasion);
    await page.getByRole("button", { name: "Revise it" }).click();
    await expect(alertOf(page).getByRole("link").first()).toHaveAttribute("href", "#revise-cause");
    await expect(page.getByLabel("Occasion")).toHaveValue(occasion);
    await page.getByRole("radio", { name: "We had it wrong" }).check();
    await page.getByLabel("What changes").fill("It was said at a round table.");
    await page.getByLabel("Said on").fill("the day before");
    await page.getByRole("button", { name: "Revise it" }).click();
    await alertOf(page)
      .getByRole("link", { name: /Write the date/ })
      .click();
    await page.getByLabel("Said on").fill("2023~");
    await page.getByRole("button", { name: "Revise it" }).click();
    await expect(page.getByText(/^Revised\. What was held before/)).toBeVisible();
    await expect(
      page.getByText("These briefs are told:").or(page.getByText("This brief is told:")),
    ).toBeVisible();
    await expect(page.getByText(occasion)).toBeVisible();
    await expect(
      page.getByText("we had it wrong: It was said at a round table.").first(),
    ).toBeVisible();
  });

  test("An editor adds a person with a role, says when it ended, and corrects it", async ({
    page,
  }) => {
    const name = `Ingrid Halvorsen ${randomUUID().slice(0, 8)}`;
    await page.goto("/studio/people");
    await page.getByRole("link", { name: "Add a person" }).click();
    await page.getByLabel("In English").fill(name);
    await page.getByLabel("Role", { exact: true }).fill("Chairwoman of the harbour board");
    await page.getByLabel("At", { exact: true }).fill("Harbour board of Westhaven");
    await page.getByLabel("From", { exact: true }).fill("some time ago");
    await page.getByRole("button", { name: "Add the person" }).click();
    await alertOf(page)
      .getByRole("link", { name: /Write the date/ })
      .click();
    await expect(page.getByLabel("In English")).toHaveValue(name);
    await page.getByLabel("From", { exact: true }).fill("2019-03");
    await page.getByRole("button", { name: "Add the person" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    await page.getByText("Say when “Chairwoman of the harbour board” ended").click();
    await page.getByLabel("To", { exact: true }).first().fill("2018");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(alertOf(page)).toContainText("The role ends before it begins");
    await page.getByLabel("To", { exact: true }).first().fill("2024");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("from March 2019 until 2024")).toBeVisible();

    await page.getByText("Correct “Chairwoman of the harbour board”").click();
    const role = page.getByRole("group").filter({ hasText: "Correct “" });
    await expect(role.getByLabel("At", { exact: true })).toHaveValue("Harbour board of Westhaven");
    await role.getByLabel("Role", { exact: true }).fill("");
    await role.getByRole("button", { name: "Save" }).click();
    await expect(alertOf(page)).toContainText("Fill in this field");
    await role.getByLabel("Role", { exact: true }).fill("Chair of the harbour board");
    await role.getByLabel("To", { exact: true }).fill("2024-05");
    await role.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Chair of the harbour board", { exact: true })).toBeVisible();
    await expect(page.getByText("from March 2019 until May 2024")).toBeVisible();
    await page.getByRole("link", { name: "Harbour board of Westhaven" }).click();
    await page.getByText("Add a fact").click();
    await page.getByLabel("In a sentence").fill("Owned by the town.");
    await page.getByRole("radio", { name: "No passage" }).check();
    await page.getByRole("button", { name: "Add the fact" }).click();
    await expect(alertOf(page)).toContainText("Give the passage that says so");
    await page.getByLabel("No passage, because").fill("The town’s register isn’t online.");
    await page.getByRole("button", { name: "Add the fact" }).click();
    await expect(page.getByText("Owned by the town.").first()).toBeVisible();
    await expect(page.getByText("No passage: The town’s register isn’t online.")).toBeVisible();
  });
});

test("A translation of ours is reviewed by somebody else than who made it", async ({
  page,
  openAs,
}) => {
  const path = await openQuote(page);
  await page.getByRole("link", { name: "Add a wording or a translation" }).click();
  const polish = `nasz przykład może być motywacją dla krajów, ${randomUUID()}`;
  await page.getByLabel("Language of these words").fill("pl");
  await page.getByLabel("Words", { exact: true }).fill(polish);
  await page.getByLabel("Why from a translation").fill("The words as spoken are not held.");
  await page.getByRole("button", { name: "Add it" }).click();
  await expect(page.getByText("The wording is added.")).toBeVisible();
  const card = page.getByRole("article").filter({ hasText: polish });
  await expect(card.getByText("not reviewed", { exact: true })).toBeVisible();
  await card.getByRole("button", { name: "I have read this against the original" }).click();
  await expect(card.getByRole("alert")).toContainText(
    "Somebody else than who made the translation",
  );

  const second = await (await openAs({ name: "Nina Orlova", roles: ["editor"] })).newPage();
  await second.goto(path);
  const theirs = second.getByRole("article").filter({ hasText: polish });
  await theirs.getByRole("button", { name: "I have read this against the original" }).click();
  await expect(theirs.getByText("reviewed", { exact: true })).toBeVisible();
});

test("An editor finds another source that has the words, and makes it a witness", async ({
  page,
}) => {
  await page.goto("/studio/sources/new");
  const title = `A talk about the union ${randomUUID().slice(0, 8)}`;
  await page
    .getByLabel("Text", { exact: true })
    .fill(`The director spoke again: “${quotedWords}”. Copy ${randomUUID()}.`);
  await page.getByLabel("Title").fill(title);
  await keepAndRead(page);
  await expect(page).toHaveURL(/\/captures\/1$/);
  await openQuote(page);
  await page.getByRole("link", { name: "Find witnesses of the wording in English" }).click();
  await expect(page.getByText("Stands in the source, word for word").first()).toBeVisible();
  await page.getByRole("button", { name: `Add ${title} as a witness` }).click();
  await expect(page.getByText("The witness is added.")).toBeVisible();
  await page.getByRole("link", { name: title }).click();
  await expect(page).toHaveURL(/\/captures\/1\?paragraph=1#p1$/);
});

test("A quote that a published version cites can’t be thrown away", async ({ page }) => {
  await openQuote(page);
  await page.getByRole("button", { name: "Put into the trash" }).click();
  await expect(alertOf(page)).toContainText("It is used in “");
});

test("Pages of quotes and people have no fault that axe can find", async ({ page }) => {
  test.setTimeout(180_000);
  const quote = await openQuote(page);
  const witnesses = await page
    .getByRole("link", { name: "Find witnesses of the wording in English" })
    .getAttribute("href");
  await page.getByRole("link", { name: "Anatoly Gagarin", exact: true }).click();
  await expect(page).toHaveURL(/\/studio\/people\//);
  const person = new URL(page.url()).pathname;
  await page.goto("/studio/people?q=BelTA");
  await page.getByRole("link", { name: "BelTA" }).click();
  await expect(page).toHaveURL(/\/organisations\//);
  const organisation = new URL(page.url()).pathname;
  for (const path of [
    "/studio/quotes",
    "/studio/quotes?q=nothing+has+these+words",
    quote,
    `${quote}/revise`,
    `${quote}/wordings/new`,
    witnesses ?? "",
    "/studio/people",
    "/studio/people/new",
    person,
    "/studio/people/organisations/new",
    organisation,
  ]) {
    await page.goto(path);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("main details"))
        details.setAttribute("open", "");
    });
    expect(await findFaultsEverywhere(page), path).toEqual([]);
  }
});
