import { expect } from "@playwright/test";
import { buildText, newSentence } from "#tests/factories/draft-evidence.ts";
import {
  askToWrite,
  beginBrief,
  expectSaved,
  getText,
  writeInBody,
  writeStandfirst,
} from "#tests/setup/brief-editor.ts";
import { findFaults, findFaultsEverywhere } from "#tests/setup/find-faults.ts";
import { test } from "#tests/setup/signed-in.ts";

const author = { name: "Nina Orlova", roles: ["author" as const] };

test.beforeEach(async ({ signInAs }) => await signInAs(author));

test("An author begins a brief, and what they write is there after a reload", async ({ page }) => {
  await beginBrief(page, "A bridge between two banks");
  await writeStandfirst(page, "And what it costs.");
  await writeInBody(page, "It will be long.");
  await expectSaved(page);
  await page.reload();
  await expect(getText(page)).toContainText("And what it costs.");
  await expect(getText(page)).toContainText("It will be long.");
  await page.goto("/studio/briefs");
  await expect(
    page.getByRole("link", { name: "A bridge between two banks" }).first(),
  ).toBeVisible();
});

test("An address is made from the title, and one that is taken is refused in words", async ({
  page,
}) => {
  await page.goto("/studio/briefs/new");
  const title = `Ninety per cent of what ${Date.now()}`;
  await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Begin writing" }).click();
  await expect(getText(page)).toContainText(title);
  await page.goto("/studio/briefs/new");
  await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Begin writing" }).click();
  await expect(
    page.getByRole("alert").filter({ hasText: "Another brief has this address" }),
  ).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue(title);
});

test("What is typed without a network is kept in the browser when the tab is closed, and saved later", async ({
  page,
  context,
}) => {
  const address = await beginBrief(page, "Roads");
  await context.route("**/draft", (route) => route.abort());
  await writeInBody(page, "Typed while the server was away.");
  await expect(
    page.getByText("Not saved: no connection; kept in this browser").first(),
  ).toBeVisible();
  await page.close({ runBeforeUnload: false });
  await context.unroute("**/draft");
  const again = await context.newPage();
  await again.goto(address);
  await expect(getText(again)).toContainText("Typed while the server was away.");
  await expectSaved(again);
});

test("A save that was written but not answered is not taken for somebody else's", async ({
  page,
  context,
}) => {
  const address = await beginBrief(page, "Rails");
  await context.route("**/draft", async (route) => {
    if (route.request().method() !== "PUT") return await route.fallback();
    await route.fetch();
    await route.abort();
  });
  await writeInBody(page, "The answer was lost.");
  await expect(page.getByText(/^Not saved: no connection/).first()).toBeVisible();
  // A tab that dies doesn't say that it is gone.
  await page.goto("chrome://crash").catch(() => undefined);
  await page.close();
  await context.unroute("**/draft");
  const again = await context.newPage();
  await again.goto(address);
  await expect(getText(again)).toContainText("The answer was lost.");
  await writeInBody(again, " And more.");
  await expectSaved(again);
  await expect(again.getByRole("dialog")).toHaveCount(0);
});

test("A second tab is told, only reads, and can take over what was typed in the first", async ({
  page,
  context,
}) => {
  const address = await beginBrief(page, "Two tabs");
  const second = await context.newPage();
  await second.goto(address);
  await expect(second.getByText("You are writing this brief in another tab")).toBeVisible();
  await expect(getText(second)).toHaveAttribute("contenteditable", "false");
  await writeInBody(page, "Typed in the first tab a moment ago.");
  await second.getByRole("button", { name: "Write here instead" }).click();
  await expect(getText(second)).toHaveAttribute("contenteditable", "true");
  await expect(getText(second)).toContainText("Typed in the first tab a moment ago.");
  await expect(getText(page)).toHaveAttribute("contenteditable", "false");
});

test("One person writes at a time: who comes later sees who and where, and asks", async ({
  page,
  openAs,
}) => {
  // Tabs hear of each other every few seconds.
  test.setTimeout(120_000);
  const address = await beginBrief(page, "One after the other");
  await writeInBody(page, "Typed a moment before somebody asked.");
  const other = await openAs({ name: "Jan Editor", roles: ["editor"] });
  const theirs = await other.newPage();
  await theirs.goto(address);
  await writeInBody(page, " And this.");
  await expect(theirs.getByText("Nina Orlova writes here")).toBeVisible();
  await expect(getText(theirs)).toHaveAttribute("contenteditable", "false");
  const here = page.getByRole("list", { name: "Who else is here" });
  await expect(here).toContainText("Jan Editor reads");
  await expect(theirs.getByRole("list", { name: "Who else is here" })).toContainText(
    "Nina Orlova writes, at “Typed",
  );
  expect(await findFaults(theirs)).toEqual([]);
  await askToWrite(theirs);
  await expect(getText(theirs)).toContainText("And this.");
  await expect(page.getByText("Jan Editor writes here")).toBeVisible();
  await expect(getText(page)).toHaveAttribute("contenteditable", "false");
  await writeInBody(theirs, " Words of the editor.");
  await expectSaved(theirs);
  await expect(getText(page)).toContainText("Words of the editor.");
  await theirs.goto("/studio");
  await expect(getText(page)).toHaveAttribute("contenteditable", "true");
});

test("A second person's text is never written over: both are shown, and one chooses", async ({
  page,
  context,
  openAs,
}) => {
  // Tabs hear of each other every few seconds.
  test.setTimeout(120_000);
  const address = await beginBrief(page, "Two people");
  await writeInBody(page, "The first sentence.");
  await expectSaved(page);
  await context.setOffline(true);
  await writeInBody(page, " Words of the author.");
  const other = await openAs({ name: "Jan Editor", roles: ["editor"] });
  const theirs = await other.newPage();
  await theirs.goto(address);
  await askToWrite(theirs);
  await writeInBody(theirs, " Words of the editor.");
  await expectSaved(theirs);
  await context.setOffline(false);
  const choice = page.getByRole("dialog", { name: "Two texts of this brief" });
  await expect(choice).toContainText("Jan Editor saved revision");
  await expect(choice.getByRole("region", { name: /^Saved: revision/ })).toContainText(
    "Words of the editor.",
  );
  await expect(choice.getByRole("region", { name: "Yours, not saved" })).toContainText(
    "Words of the author.",
  );
  await page.keyboard.press("Escape");
  await expect(choice).toBeVisible();
  await choice.getByRole("button", { name: "Keep mine" }).click();
  await expect(page.getByText("Jan Editor writes here")).toBeVisible();
  await writeInBody(theirs, " And more.");
  await theirs
    .getByRole("dialog", { name: "Two texts of this brief" })
    .getByRole("button", { name: "Take theirs" })
    .click();
  await expect(getText(theirs)).toContainText("Words of the author.");
  await expect(getText(theirs)).not.toContainText("And more.");
});

test("Somebody whose session has ended keeps their text, and goes on after signing in again", async ({
  page,
  context,
  signInAs,
}) => {
  await beginBrief(page, "Signed out");
  const cookies = await context.cookies();
  await context.clearCookies();
  await writeInBody(page, "Typed after the session had ended.");
  await expect(page.getByText("You are signed out", { exact: true })).toBeVisible();
  await expect(getText(page)).toContainText("Typed after the session had ended.");
  await context.addCookies(cookies);
  await page.getByRole("button", { name: "I have signed in" }).click();
  await expectSaved(page);
  await signInAs(author);
});

test("Signing out saves what was just typed, and leaves nothing of it in the browser", async ({
  page,
  signInAs,
}) => {
  const address = await beginBrief(page, "At the end of a day");
  await writeInBody(page, "The last words before leaving.");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/studio\/sign-in/);
  const kept = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open("plumbline-journal");
        opening.onsuccess = () => {
          const count = opening.result.transaction("drafts").objectStore("drafts").count();
          count.onsuccess = () => resolve(count.result);
        };
      }),
  );
  expect(kept).toBe(0);
  await signInAs(author);
  await page.goto(address);
  await expect(getText(page)).toContainText("The last words before leaving.");
});

test("Going elsewhere in the studio saves what was just typed", async ({ page }) => {
  const address = await beginBrief(page, "In a hurry");
  await writeInBody(page, "Typed and left at once.");
  await page.getByRole("link", { name: "Sources" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sources");
  await page.goto(address);
  await expect(getText(page)).toContainText("Typed and left at once.");
});

test("Words are bound to the passage that they report", async ({ page }) => {
  const sentence = newSentence();
  await buildText(`Nobody knew of it. ${sentence}`);
  await beginBrief(page, "A report");
  const reported = sentence.slice(0, 40).trim();
  await writeInBody(page, reported);
  await page.keyboard.press("Shift+Home");
  await page.keyboard.press("Alt+p");
  const dialog = page.getByRole("dialog", { name: "What a passage reports" });
  await dialog.getByRole("radio").first().check();
  await dialog.getByRole("button", { name: "Bind to the passage" }).click();
  await page.getByRole("tab", { name: "Evidence" }).click();
  await expect(page.getByRole("button", { name: `Passage ${reported}` })).toBeVisible();
  await expectSaved(page);
});

test("What somebody is reported to have said is bound where the finding stands, by its key", async ({
  page,
}) => {
  const sentence = newSentence();
  await buildText(sentence);
  await beginBrief(page, "A report of a report");
  const reported = sentence.replace(/^The/, "the").replace(/\.$/, "");
  await writeInBody(page, `Anna Petrova said that ${reported}`);
  const finding = page.getByRole("button", { name: /Anna Petrova is reported as saying/ });
  await expect(finding).toBeVisible();
  await page.keyboard.press("Alt+p");
  const dialog = page.getByRole("dialog", { name: "What a passage reports" });
  await dialog.getByRole("radio").first().check();
  await dialog.getByRole("button", { name: "Bind to the passage" }).click();
  await expect(finding).toHaveCount(0);
  await expectSaved(page);
});

test("Blocks come by slash, and what is pasted from Word comes as what it meant", async ({
  page,
}) => {
  await beginBrief(page, "Blocks");
  const text = getText(page);
  await text.getByRole("paragraph").last().click();
  await page.keyboard.type("/");
  await expect(page.getByRole("combobox", { name: "Insert a block" })).toBeFocused();
  await page.keyboard.type("heading 1");
  await page.keyboard.press("Enter");
  await page.keyboard.type("One year");
  await expect(text.getByRole("heading", { level: 2, name: "One year" })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.type("/");
  await page.keyboard.type("table");
  await page.keyboard.press("Enter");
  await expect(text.getByRole("table")).toBeVisible();
  await page.keyboard.type("Year");
  await expect(text.getByRole("columnheader", { name: "Year" })).toBeVisible();
  await page
    .getByRole("toolbar", { name: "Table" })
    .getByRole("button", { name: "Row below" })
    .click();
  await expect(text.getByRole("row")).toHaveCount(4);
  await text.focus();
  await page.keyboard.press("Control+End");
  await expect(page.getByRole("toolbar", { name: "Table" })).toBeHidden();
  await text.evaluate((element) => {
    const html =
      '<p class="MsoListParagraph" style="mso-list:l0 level1"><span style="mso-list:Ignore">·</span>customs</p><p class="MsoListParagraph" style="mso-list:l0 level1"><span style="mso-list:Ignore">·</span>roads</p>';
    const data = new DataTransfer();
    data.setData("text/html", html);
    element.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(text.getByRole("listitem").filter({ hasText: "customs" })).toBeVisible();
  await expectSaved(page);
  await page.keyboard.press("Control+/");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await page.keyboard.press("Escape");
});

test("A slash and an at sign that are meant as such stay in the text", async ({ page }) => {
  await beginBrief(page, "Signs");
  await getText(page).getByRole("paragraph").last().click();
  await page.keyboard.type("/");
  await page.keyboard.press("Escape");
  await page.keyboard.type("and @");
  await page.keyboard.type("kremlin");
  await page.keyboard.press("Escape");
  await page.keyboard.type(" and a@b.org");
  await expect(getText(page)).toContainText("/and @kremlin and a@b.org");
});

test("A picture needs a description, and one that is none is refused in words", async ({
  page,
}) => {
  await beginBrief(page, "A picture");
  await getText(page).getByRole("paragraph").last().click();
  await page.keyboard.type("/");
  await page.keyboard.type("picture");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Picture" });
  await dialog.getByRole("button", { name: "Insert picture" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Choose a file.");
  const file = dialog.locator("#image-file");
  await file.setInputFiles({ name: "x.png", mimeType: "image/png", buffer: Buffer.from("no") });
  await dialog.getByLabel("What it shows").fill("A map of the border");
  await dialog.getByRole("button", { name: "Insert picture" }).click();
  await expect(dialog.getByRole("alert")).toContainText("This is no PNG, JPEG or WebP");
  const pixel = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  await file.setInputFiles({ name: "map.png", mimeType: "image/png", buffer: pixel });
  await dialog.getByRole("button", { name: "Insert picture" }).click();
  const picture = getText(page).getByRole("img", { name: "A map of the border" });
  await expect(picture).toBeVisible();
  const shown = await page.request.get((await picture.getAttribute("src")) ?? "");
  expect(shown.headers()).toMatchObject({
    "content-type": "image/png",
    "cache-control": "private, no-store",
  });
  await expectSaved(page);
});

test("The desk has no fault that axe can find", async ({ page }) => {
  test.setTimeout(120_000);
  for (const path of ["/studio/briefs", "/studio/briefs/new", "/studio/notices"]) {
    await page.goto(path);
    expect(await findFaultsEverywhere(page), path).toEqual([]);
  }
  await beginBrief(page, "A desk without faults");
  await writeInBody(
    page,
    "Trade came to 88.8 billion dollars in 2023. He said: “It is a good year for all of us.”",
  );
  await expect(page.getByRole("tab", { name: /^Findings/ })).toBeVisible();
  await expectSaved(page);
  expect(await findFaultsEverywhere(page), "editor").toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
  await getText(page).getByRole("paragraph").last().click();
  await page.keyboard.press("Control+e");
  await expect(page.getByRole("combobox", { name: "Find evidence" })).toBeFocused();
  expect(await findFaultsEverywhere(page), "picker").toEqual([]);
});
