import { expect } from "@playwright/test";
import pg from "pg";
import {
  beginBrief,
  expectNothingBlocks,
  expectSaved,
  getText,
  writeInBody,
  writeStandfirst,
} from "#tests/setup/brief-editor.ts";
import { checkByKeys } from "#tests/setup/check-citations.ts";
import { test as base } from "#tests/setup/signed-in.ts";

/** A database that refuses for a while, as one that is being restarted does: a right is taken from the application, and given back. */
const test = base.extend<{ runAsOwner(statement: string): Promise<void> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs.
  runAsOwner: async ({}, use) => {
    const client = new pg.Client({
      connectionString: process.env.DATABASE_URL,
    });
    await client.connect();
    await use(async (statement) => void (await client.query(statement)));
    await client.query("grant select on sessions to plumbline_app");
    await client.query("grant insert on indicators, statistics, audit_log to plumbline_app");
    await client.end();
  },
});

test("Nobody is signed out by it: saving fails, and goes on afterwards", async ({
  page,
  signInAs,
  runAsOwner,
}) => {
  await signInAs({ name: "Nina Orlova", roles: ["author"] });
  await page.goto("/studio/briefs");
  const save = () =>
    page.evaluate(async () => {
      const answer = await fetch("/studio/briefs/00000000-0000-7000-8000-000000000000/draft", {
        method: "PUT",
        body: "{}",
      });
      return answer.status;
    });
  const status = async () =>
    (await page.request.get("/studio/briefs", { maxRedirects: 0 })).status();
  await runAsOwner("revoke select on sessions from plumbline_app");
  // Not 401, at which the editor stops saving, and not on to signing in.
  expect(await save()).toBe(500);
  expect(await status()).toBe(500);
  await runAsOwner("grant select on sessions to plumbline_app");
  expect(await save()).toBe(422);
  expect(await status()).toBe(200);
});

test("A form that couldn't be saved says so, keeps what was typed, and can be sent again", async ({
  page,
  signInAs,
  runAsOwner,
}) => {
  await signInAs({ name: "Nina Orlova", roles: ["author"] });
  await page.goto("/studio/indicators/new");
  const title = `Trade that failed ${Date.now()}`;
  await page.getByLabel("What is measured", { exact: true }).fill(title);
  await page.getByLabel("Definition", { exact: true }).fill("What is bought and sold.");
  await page.getByLabel("Which", { exact: true }).fill("USD");
  await runAsOwner("revoke insert on indicators from plumbline_app");
  const submit = page.locator("#content").getByRole("button", { name: "Make it" });
  await submit.click();
  await expect(page.getByText("Something went wrong on our side.")).toBeVisible();
  await expect(page.getByLabel("What is measured", { exact: true })).toHaveValue(title);
  await expect(page.getByLabel("Definition", { exact: true })).toHaveValue(
    "What is bought and sold.",
  );
  await runAsOwner("grant insert on indicators to plumbline_app");
  await submit.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
});

test("In the editor one is told where one acts, what was typed stays, and goes on afterwards", async ({
  page,
  signInAs,
  openAs,
  runAsOwner,
}) => {
  test.setTimeout(120_000);
  const failed = /^Something went wrong on our side\..*The log has it under \w+\.$/;
  await signInAs({ name: "Nina Orlova", roles: ["author"] });
  const address = await beginBrief(page, "While the database is away");
  await writeStandfirst(page, "A tale.");
  await writeInBody(page, "There were 312 thieves in 2023.");

  await test.step("while evidence is made", async () => {
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Control+Alt+ArrowRight");
    await page.keyboard.press("Alt+n");
    const dialog = page.getByRole("dialog", { name: "New statistic" });
    await dialog.getByLabel("What is counted").fill("Thieves in a tale");
    await dialog.getByLabel("Why there is no passage").fill("It is told, and written nowhere.");
    await runAsOwner("revoke insert on statistics from plumbline_app");
    const make = dialog.getByRole("button", { name: "Make and bind" });
    await make.click();
    await expect(dialog.getByText(failed)).toBeVisible();
    await expect(dialog.getByLabel("What is counted")).toHaveValue("Thieves in a tale");
    await runAsOwner("grant insert on statistics to plumbline_app");
    await make.click();
    await expect(dialog).toHaveCount(0);
    await expectNothingBlocks(page);
  });

  await test.step("between making evidence and binding it", async () => {
    await getText(page).getByRole("paragraph").last().click();
    await page.keyboard.press("Control+End");
    await page.keyboard.insertText(" There were 417 horses in 2023.");
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Control+Alt+ArrowRight");
    await page.keyboard.press("Alt+n");
    const dialog = page.getByRole("dialog", { name: "New statistic" });
    await dialog.getByLabel("What is counted").fill("Horses in a tale");
    await dialog.getByLabel("Why there is no passage").fill("It is told, and written nowhere.");
    await page.route("**/candidates?**", (route) => route.abort());
    const make = dialog.getByRole("button", { name: "Make and bind" });
    await make.click();
    await expect(dialog.getByText(/^It is made, but the server didn’t answer/)).toBeVisible();
    await page.unroute("**/candidates?**");
    await make.click();
    await expect(dialog).toHaveCount(0);
    await expectNothingBlocks(page);
    const list = await page.context().newPage();
    await list.goto("/studio/statistics?q=Horses");
    await expect(list.getByRole("link", { name: /Horses in a tale/ })).toHaveCount(1);
    await list.close();
  });

  await test.step("while it is sent to review", async () => {
    await expectSaved(page);
    await runAsOwner("revoke insert on audit_log from plumbline_app");
    const send = page.getByRole("button", { name: "Send to review" });
    await send.click();
    await expect(page.getByText(failed)).toBeVisible();
    await expect(getText(page)).toContainText("There were 312 thieves in 2023.");
    await runAsOwner("grant insert on audit_log to plumbline_app");
    await send.click();
    await expect(page.getByText("In review", { exact: true })).toBeVisible();
    await expect(page.getByText(failed)).toHaveCount(0);
  });

  await test.step("while it is published", async () => {
    const desk = await (await openAs({ name: "Jan Editor", roles: ["editor"] })).newPage();
    await checkByKeys(desk, address);
    await desk.goto(`${address}/publish`);
    await runAsOwner("revoke insert on audit_log from plumbline_app");
    const publish = desk.getByRole("button", { name: "Publish", exact: true });
    await publish.click();
    await expect(desk.getByText(failed)).toBeVisible();
    await runAsOwner("grant insert on audit_log to plumbline_app");
    await publish.click();
    await expect(desk.getByText("Version 1 is published.")).toBeVisible();
  });
});
