import { type BrowserContext, expect, type Page } from "@playwright/test";
import {
  askToWrite,
  beginBrief,
  expectSaved,
  getText,
  writeInBody,
} from "#tests/setup/brief-editor.ts";
import { test } from "#tests/setup/signed-in.ts";

const author = { name: "Nina Orlova", roles: ["author" as const] };
const editor = { name: "Jan Editor", roles: ["editor" as const] };

test.beforeEach(async ({ signInAs }) => await signInAs(author));

/** Begins a brief, types without a network, and loses the tab. */
async function leaveUnsaved(page: Page, context: BrowserContext, title: string, text: string) {
  const address = await beginBrief(page, title);
  await context.route("**/draft", (route) => route.abort());
  await writeInBody(page, text);
  await expect(page.getByText(/kept in this browser$/).first()).toBeVisible();
  await page.close({ runBeforeUnload: false });
  await context.unroute("**/draft");
  return address;
}

/** Rewrites what the browser keeps, as text, and adds an entry of somebody else; from a page that doesn't write. */
async function changeJournal(page: Page, [from, to]: [string, string]): Promise<void> {
  await page.evaluate(
    ([from = "", to = ""]) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open("plumbline-journal");
        opening.onsuccess = () => {
          const done = opening.result.transaction("drafts", "readwrite");
          const store = done.objectStore("drafts");
          store.openCursor().onsuccess = ({ target }) => {
            const cursor = target instanceof IDBRequest ? target.result : null;
            if (!cursor) return;
            const document = cursor.value.document.replaceAll(from, to);
            cursor.update({ ...cursor.value, document, sent: null });
          };
          store.put({ baseRevision: 1, document: "{}", sent: null, writtenAt: "" }, "other brief");
          done.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [from, to],
  );
}

async function listJournal(page: Page): Promise<unknown> {
  return await page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open("plumbline-journal");
        opening.onsuccess = () => {
          const keys = opening.result.transaction("drafts").objectStore("drafts").getAllKeys();
          keys.onsuccess = () => resolve(keys.result);
        };
      }),
  );
}

test("Text found beside somebody's newer save waits for a choice, however often the tab is closed", async ({
  page,
  context,
  openAs,
}) => {
  const address = await leaveUnsaved(page, context, "Found again", "Words of the author.");
  const theirs = await (await openAs(editor)).newPage();
  await theirs.goto(address);
  await askToWrite(theirs);
  await writeInBody(theirs, "Words of the editor.");
  await expectSaved(theirs);
  for (const opened of ["once", "twice"]) {
    const again = await context.newPage();
    await again.goto(address);
    const choice = again.getByRole("dialog", { name: "Two texts of this brief" });
    await expect(choice, opened).toContainText("Jan Editor saved revision");
    await again.evaluate(() => {
      Object.defineProperty(document, "visibilityState", { value: "hidden" });
      document.dispatchEvent(new Event("visibilitychange"));
    });
    expect(await listJournal(again)).toHaveLength(1);
    await again.close({ runBeforeUnload: false });
  }
});

test("The choice between two texts comes as soon as the saved one can be fetched", async ({
  page,
  context,
  openAs,
}) => {
  const address = await beginBrief(page, "Out of reach");
  // The author never hears that somebody else writes.
  await context.route("**/seat", (route) => route.abort());
  const theirs = await (await openAs(editor)).newPage();
  await theirs.goto(address);
  await writeInBody(theirs, "Words of the editor.");
  await expectSaved(theirs);
  await context.route("**/draft", (route) =>
    route.request().method() === "GET" ? route.abort() : route.fallback(),
  );
  await writeInBody(page, "Words of the author.");
  const choice = page.getByRole("dialog", { name: "Two texts of this brief" });
  await expect(choice).toContainText("can’t be fetched now");
  await choice.getByRole("button", { name: "Try again" }).click();
  await expect(choice).toContainText("can’t be fetched now");
  await context.unroute("**/draft");
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(choice.getByRole("region", { name: /^Saved: revision/ })).toContainText(
    "Words of the editor.",
  );
});

test("A moderator reads a brief, and is told so before they type", async ({ page, openAs }) => {
  const address = await beginBrief(page, "For reading");
  const reader = await (
    await openAs({ name: "Mo Moderator", roles: ["moderator" as const] })
  ).newPage();
  await reader.goto(address);
  await expect(reader.getByText("You may read this brief.")).toBeVisible();
  await expect(getText(reader)).toHaveAttribute("contenteditable", "false");
});

test("Kept text that the editor can't show is there to copy, and the saved draft opens when asked for", async ({
  page,
  context,
}) => {
  const address = await leaveUnsaved(page, context, "Of another age", "Typed long ago.");
  const again = await context.newPage();
  await again.goto("/studio/sources");
  await changeJournal(again, ['"type":"paragraph"', '"type":"sparkles"']);
  await again.goto(address);
  await expect(again.getByText("Typed long ago.")).toBeVisible();
  await again.getByRole("button", { name: "Open the saved draft instead" }).click();
  await expect(getText(again)).toContainText("Of another age");
  await expect(again.getByText("Typed long ago.")).toHaveCount(0);
  await writeInBody(again, "Pasted again.");
  await expectSaved(again);
});

test("Signing out asks about every brief whose text is only in this browser, and leaves others' alone", async ({
  page,
  context,
}) => {
  const address = await leaveUnsaved(page, context, "Left behind", "Not on the server.");
  const again = await context.newPage();
  await again.goto("/studio/sources");
  await changeJournal(again, ["", ""]);
  await again.getByRole("button", { name: "Sign out" }).click();
  const question = again.getByRole("dialog", { name: "Some of what you wrote is not saved" });
  await question.getByRole("link", { name: "Left behind" }).click();
  await expect(again).toHaveURL(address);
  await expect(getText(again)).toContainText("Not on the server.");
  await expectSaved(again);
  await again.getByRole("button", { name: "Sign out" }).click();
  await expect(again).toHaveURL(/\/studio\/sign-in/);
  expect(await listJournal(again)).toEqual(["other brief"]);
});

test("Signing out all the same deletes the text, also where it is open", async ({
  page,
  context,
}) => {
  await beginBrief(page, "Let go");
  await context.route("**/draft", (route) => route.abort());
  await writeInBody(page, "Not for keeping.");
  await expect(page.getByText(/kept in this browser$/).first()).toBeVisible();
  page.on("dialog", (dialog) => dialog.accept());
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Sign out and lose it" }).click();
  await expect(page).toHaveURL(/\/studio\/sign-in/);
  expect(await listJournal(page)).toEqual([]);
});

test("What was typed into a menu that is left stays in the text", async ({ page }) => {
  await beginBrief(page, "By mistake");
  await writeInBody(page, "Write to us ");
  await page.keyboard.type("@");
  await expect(page.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("home");
  await getText(page).getByRole("heading", { level: 1 }).click();
  await expect(page.getByRole("combobox")).toHaveCount(0);
  await expect(getText(page)).toContainText("Write to us @home");
});

test("The preview that the palette opens holds what was typed last", async ({ page, context }) => {
  await beginBrief(page, "At once");
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await context.route("**/draft", async (route) => {
    await held;
    await route.fallback();
  });
  await writeInBody(page, "Typed just now.");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("Preview");
  const saving = page.waitForRequest("**/draft");
  await page.keyboard.press("Enter");
  await saving;
  letGo();
  await expect(page).toHaveURL(/\/preview$/);
  await expect(page.getByText("Typed just now.")).toBeVisible();
});

test("A waiver comes off by the key that put it on", async ({ page }) => {
  await beginBrief(page, "A title");
  await writeInBody(page, "It is called 1984.");
  await page.keyboard.press("Shift+Home");
  await page.keyboard.press("Alt+w");
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  const waive = page.getByRole("toolbar").getByRole("button", { name: "Not a claim" });
  await expect(waive).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Alt+w");
  await expect(waive).toHaveAttribute("aria-pressed", "false");
  await expectSaved(page);
});

test("Characters that nobody sees are left out of what is pasted, and the brief is saved", async ({
  page,
}) => {
  await beginBrief(page, "From elsewhere");
  await writeInBody(page, "Pasted: ");
  await getText(page).evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", "<p>one\u202etwo\u2066</p>");
    text.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  });
  await expect(getText(page)).toContainText("Pasted: onetwo");
  await expectSaved(page);
});

test("Somebody else's save waits until a dialog that is being filled in is closed", async ({
  page,
  openAs,
}) => {
  const address = await beginBrief(page, "Half filled in");
  await writeInBody(page, "See this page.");
  await expectSaved(page);
  await page.keyboard.press("Shift+Home");
  await page.keyboard.press("Control+Shift+k");
  const field = page.getByRole("dialog", { name: "Link" }).getByLabel("Address");
  await field.fill("https://example.org/");
  const theirs = await (await openAs(editor)).newPage();
  await theirs.goto(address);
  await askToWrite(theirs);
  await writeInBody(theirs, " Words of the editor.");
  await expectSaved(theirs);
  const comeBack = async () => {
    const answered = page.waitForResponse("**/draft");
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await (await answered).finished();
  };
  await comeBack();
  await expect(field).toHaveValue("https://example.org/");
  await page.keyboard.press("Escape");
  await comeBack();
  await expect(getText(page)).toContainText("Words of the editor.");
});
