import { expect } from "@playwright/test";
import pg from "pg";
import { test as base } from "#tests/setup/signed-in.ts";

/** A database that refuses for a while, as one that is being restarted does: a right is taken from the application, and given back. */
const test = base.extend<{ runAsOwner(statement: string): Promise<void> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs.
  runAsOwner: async ({}, use) => {
    const client = new pg.Client({
      connectionString: process.env.PLUMBLINE_TEST_DATABASE_URL,
    });
    await client.connect();
    await use(async (statement) => void (await client.query(statement)));
    await client.query("grant select on sessions to plumbline_app");
    await client.query("grant insert on indicators to plumbline_app");
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
  await page.getByLabel("What is measured").fill(title);
  await page.getByLabel("Definition").fill("What is bought and sold.");
  await page.getByLabel("Which", { exact: true }).fill("USD");
  await runAsOwner("revoke insert on indicators from plumbline_app");
  const submit = page.locator("#content").getByRole("button", { name: "Make it" });
  await submit.click();
  await expect(page.getByText("Something went wrong on our side.")).toBeVisible();
  await expect(page.getByLabel("What is measured")).toHaveValue(title);
  await expect(page.getByLabel("Definition")).toHaveValue("What is bought and sold.");
  await runAsOwner("grant insert on indicators to plumbline_app");
  await submit.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
});
