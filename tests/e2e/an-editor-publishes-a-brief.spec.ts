import { type Browser, expect, type Page } from "@playwright/test";
import {
  buildStandingQuote,
  buildTrade,
  newBillions,
  newSentence,
} from "#tests/factories/draft-evidence.ts";
import {
  beginBrief,
  expectNothingBlocks,
  expectSaved,
  getText,
  writeInBody,
  writeStandfirst,
} from "#tests/setup/brief-editor.ts";
import { checkByKeys } from "#tests/setup/check-citations.ts";
import { findFaultsEverywhere } from "#tests/setup/find-faults.ts";
import { test } from "#tests/setup/signed-in.ts";

/** An editor comments on the last paragraph, suggests other words for the standfirst, and sends the brief back; its author finds both on the desk, answers, resolves, takes them, and sends it again. */
async function discuss(page: Page, desk: Page, title: string): Promise<void> {
  await getText(desk).click();
  await desk.keyboard.press("Control+End");
  await desk.keyboard.press("Control+Alt+m");
  await desk.keyboard.insertText("Whose tale was it?");
  await desk.keyboard.press("Control+Enter");
  await expect(desk.getByRole("tab", { name: "Comments 1" })).toBeVisible();
  await getText(desk).getByText("What two countries").click();
  await desk.keyboard.press("Home");
  await desk.keyboard.press("Control+Shift+ArrowRight");
  await desk.keyboard.press("Alt+s");
  await desk.getByLabel("Instead of “What”").fill("All that");
  await desk.getByRole("button", { name: "Suggest", exact: true }).last().click();
  await expect(desk.getByRole("tab", { name: "Comments 2" })).toBeVisible();
  await desk.getByRole("button", { name: "Return with remarks …" }).click();
  await desk.getByLabel("What there is to do").fill("Say whose tale it was.");
  await desk.getByRole("button", { name: "Return with this remark" }).click();
  await expect(desk.getByText("Draft", { exact: true })).toBeVisible();

  await page.goto("/studio");
  const told = page.getByRole("listitem").filter({ hasText: "Jan Editor returned to its author" });
  await expect(told).toContainText("Say whose tale it was.");
  expect(await findFaultsEverywhere(page), "desk").toEqual([]);
  await told.getByRole("button", { name: /^Seen/ }).click();
  await expect(told).toBeHidden();
  const asked = page.getByRole("listitem").filter({ hasText: "Whose tale was it?" });
  await asked.getByRole("link", { name: title }).first().click();
  const thread = page.getByRole("group", { name: /^In 2020 trade came/ });
  await thread.getByText("Reply", { exact: true }).first().click();
  await thread.getByLabel(/^Reply to/).fill("One of a neighbour’s.");
  await page.keyboard.press("Control+Enter");
  await expect(thread.getByRole("listitem")).toHaveCount(2);
  expect(await findFaultsEverywhere(page), "comments").toEqual([]);
  await thread.getByRole("button", { name: /^Resolve/ }).click();
  await page.getByRole("button", { name: "Take what is suggested for: What" }).click();
  await expect(getText(page)).toContainText("All that two countries sold each other.");
  await expect(page.getByText("2 resolved")).toBeVisible();
  await page.getByRole("button", { name: "Send to review" }).click();
  await expect(page.getByText("In review", { exact: true })).toBeVisible();
  await desk.reload();
}

const author = { name: "Nina Orlova", roles: ["author" as const] };
const editor = { name: "Jan Editor", roles: ["editor" as const] };

test.beforeEach(async ({ signInAs }) => await signInAs(author));

test("An author finds a statistic by its value, and their own words stay", async ({ page }) => {
  const billions = newBillions();
  const round = Math.round(Number(billions));
  await buildTrade([{ period: "2019", billions }]);
  await beginBrief(page, "By the picker");
  await writeInBody(page, `In 2019 it came to around ${round} billion dollars.`);
  await page.keyboard.press("Control+Home");
  // First the standfirst, which is missing, then the figure.
  await page.keyboard.press("Control+Alt+ArrowRight");
  await page.keyboard.press("Control+Alt+ArrowRight");
  await page.keyboard.press("Control+e");
  const picker = page.getByRole("combobox", { name: "Find evidence" });
  await expect(picker).toHaveValue(`around ${round} billion dollars`);
  await picker.fill(billions);
  await expect(page.getByRole("option").first()).toContainText(`${billions} billion dollars`);
  await expect(page.getByRole("option").first()).toContainText("keeps your words");
  await page.keyboard.press("Enter");
  await expect(getText(page)).toBeFocused();
  await expect(getText(page)).toContainText(`In 2019 it came to around ${round} billion dollars.`);
  await expect(page.getByText("1 figure and no quotations: 1 bound")).toBeVisible();
});

test("An author types @ and puts in a figure as it is stored", async ({ page }) => {
  const billions = newBillions();
  await buildTrade([{ period: "2018", billions }]);
  await beginBrief(page, "By the at sign");
  await writeInBody(page, "It came to ");
  await page.keyboard.type("@");
  await page.keyboard.type(billions);
  await expect(page.getByRole("option").first()).toContainText(`${billions} billion dollars`);
  await page.keyboard.press("Enter");
  await page.keyboard.type(" then.");
  await expect(getText(page)).toContainText(`It came to ${billions} billion dollars then.`);
});

test("A pasted draft is bound at once, the rest waived, reviewed, published and read", async ({
  page,
  openAs,
  browser,
}) => {
  test.setTimeout(120_000);
  const [first, second, third] = [newBillions(), newBillions(), newBillions()];
  await buildTrade([
    { period: "2020", billions: first },
    { period: "2021", billions: second },
    { period: "2022", billions: third },
  ]);
  const sentence = newSentence();
  await buildStandingQuote(sentence);
  const address = await beginBrief(page, "Trade, year after year");
  await writeStandfirst(page, "What two countries sold each other.");
  await writeInBody(
    page,
    `In 2020 trade came to ${first} billion dollars, in 2021 to ${second} billion dollars and in 2022 to ${third} billion dollars. A minister said: “${sentence}” It was a tale of 40 thieves.`,
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
  await discuss(page, desk, "Trade, year after year");
  await expect(desk.getByRole("button", { name: "1 blocks" })).toBeVisible();
  await desk.getByRole("button", { name: "approve", exact: true }).click();
  await expectNothingBlocks(desk);
  await expectSaved(desk);
  await desk.getByRole("link", { name: "Check citations" }).click();
  await expect(desk.getByRole("heading", { level: 1 })).toHaveText(
    "Check “Trade, year after year”",
  );
  await expect(desk.getByRole("article")).toHaveCount(1);
  await desk.keyboard.press("c");
  await desk.keyboard.insertText("Both ways, or one?");
  await desk.keyboard.press("Control+Enter");
  await expect(desk.getByRole("listitem").filter({ hasText: "Both ways, or one?" })).toBeVisible();
  expect(await findFaultsEverywhere(desk), "check").toEqual([]);
  await desk.getByRole("link", { name: /^Publish/ }).click();
  await expect(desk.getByText("4 places aren’t signed off yet")).toBeVisible();
  await desk.goto(`${address}/check`);
  await expect(desk.getByRole("article")).toHaveCount(1);
  await desk.keyboard.press("n");
  await desk.keyboard.insertText("Is it the sum of both ways?");
  await desk.keyboard.press("Control+Enter");
  await expect(desk.getByText("1 of 5 signed off", { exact: true })).toBeVisible();
  await desk.keyboard.press("u");
  await expect(desk.getByText("Taken back.")).toBeAttached();
  expect(await checkByKeys(desk, address)).toBe(4);
  await desk.goto(`${address}/preview`);
  await expect(desk.getByRole("heading", { level: 1 })).toHaveText("Trade, year after year");
  await expect(
    desk.getByRole("link", { name: new RegExp(`^${first} billion dollars`) }),
  ).toBeVisible();
  await showToSomebody(desk, browser);
  await desk.goto(`${address}/preview`);
  await desk.getByRole("link", { name: "Publish …" }).click();
  expect(await findFaultsEverywhere(desk), "publish").toEqual([]);
  await planAndTakeBack(desk);
  await desk.goto(`${address}/publish`);
  await desk.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(desk.getByText("Version 1 is published.")).toBeVisible();
  const read = await desk.getByRole("link", { name: "Read it" }).getAttribute("href");

  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const slug = (read ?? "").replace(/\/v\/1$/, "");
  await reader.goto(new URL(slug, address).href);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Trade, year after year");
  await expect(reader.getByText("checked by Jan Editor").first()).toBeVisible();
  await reader.getByRole("link", { name: new RegExp(`^${third} billion dollars`) }).click();
  await expect(reader).toHaveURL(/#e\d+$/);
  await reader.context().close();

  await page.goto(address);
  await page.getByRole("tab", { name: "History" }).click();
  await expect(page.getByRole("link", { name: "Version 1" })).toBeVisible();

  await desk.goto(`${address}/publish`);
  await desk.getByRole("link", { name: "Withdraw this brief" }).click();
  await desk.getByRole("button", { name: "Withdraw" }).click();
  await expect(desk.getByRole("alert").getByRole("link")).toHaveCount(1);
  await desk.getByLabel("Note to readers").fill("It rested on a count that was withdrawn.");
  expect(await findFaultsEverywhere(desk), "withdraw").toEqual([]);
  await desk.getByRole("button", { name: "Withdraw" }).click();
  await expect(desk.getByText("The brief is withdrawn.")).toBeVisible();
});

/** A lawyer without an account, and without script, reads the draft by a secret link and says that it stands. */
async function showToSomebody(desk: Page, browser: Browser) {
  await desk.getByRole("link", { name: "Show it to somebody outside" }).click();
  await desk.getByLabel("For whom").fill("Our lawyer");
  await desk.getByRole("button", { name: "Make a link" }).click();
  const link = await desk.getByLabel("The link").inputValue();
  expect(await findFaultsEverywhere(desk), "links").toEqual([]);
  const reading = await browser.newContext({ javaScriptEnabled: false });
  const lawyer = await reading.newPage();
  await lawyer.goto(link);
  await expect(lawyer.getByRole("heading", { level: 1 })).toHaveText("Trade, year after year");
  await lawyer.getByLabel("Your name").fill("Lena Lawyer");
  await lawyer.getByRole("radio", { name: "Something should be changed first" }).check();
  await lawyer.getByRole("button", { name: "Send" }).click();
  await expect(lawyer.getByText("Say what should be changed.").first()).toBeVisible();
  await lawyer.getByLabel("Remarks").fill("Whose count is it?");
  await lawyer.getByRole("button", { name: "Send" }).click();
  await expect(lawyer.getByText("Your answer was kept.")).toBeVisible();
  await desk.reload();
  await expect(desk.getByText(/^Lena Lawyer: not as it is, said of revision \d/)).toBeVisible();
  await desk.getByText("Take back", { exact: true }).click();
  await desk.getByRole("button", { name: "Take the link back" }).click();
  await expect(desk.getByText(/taken back; would have worked until/)).toBeVisible();
  await lawyer.goto(link);
  await expect(lawyer.getByRole("heading", { level: 1 })).toHaveText(
    "This link doesn’t open anything any more",
  );
  await reading.close();
}

/** Plans the publication for tomorrow, finds it in the calendar, and takes it back. */
async function planAndTakeBack(desk: Page) {
  const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await desk.getByRole("radio", { name: "At a time" }).check();
  await desk.getByLabel("Day and time").fill(`${day}T09:30`);
  await desk.getByLabel("Time zone").selectOption("Europe/Minsk");
  await desk.getByRole("button", { name: "Plan the publication" }).click();
  await expect(
    desk.getByText(/^It is planned for .+, 09:30 \(Europe\/Minsk, 06:30 UTC\)\.$/),
  ).toBeVisible();
  await desk.getByRole("link", { name: "Back to the editor" }).click();
  await expect(desk.getByText(/is planned. If it is changed,/)).toBeVisible();
  await desk.getByRole("link", { name: "See the plan" }).click();
  await expect(desk.getByRole("heading", { name: "Planned" })).toBeVisible();
  await desk.goto("/studio/calendar");
  const plan = desk.getByRole("listitem").filter({ hasText: "“Trade, year after year” becomes" });
  await expect(plan).toContainText("Planned by Jan Editor.");
  expect(await findFaultsEverywhere(desk), "calendar").toEqual([]);
  await plan.getByText("Take back", { exact: true }).click();
  await plan.getByRole("button", { name: "Take the plan back" }).click();
  await expect(plan).toContainText("Taken back,");
}

test("Nobody publishes what they alone wrote", async ({ page, openAs, signInAs }) => {
  // A team with two editors.
  await openAs({ name: "Another Editor", roles: ["editor"] });
  await signInAs(editor);
  const billions = newBillions();
  await buildTrade([{ period: "2017", billions }]);
  await beginBrief(page, "Alone");
  await writeStandfirst(page, "Written by one.");
  await writeInBody(page, `It came to ${billions} billion dollars.`);
  await page.keyboard.press("Alt+Shift+B");
  await expectNothingBlocks(page);
  await page.getByRole("button", { name: "Send to review" }).click();
  await page.getByRole("button", { name: "Publish …" }).click();
  await expect(page.getByRole("link", { name: /^Not signed off/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish", exact: true })).toHaveCount(0);
  await page.getByRole("link", { name: "Check what is open" }).click();
  await expect(page.getByText("You wrote this, so somebody else signs it off.")).toBeVisible();
});
