import { resolve } from "node:path";
import { expect } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import pg from "pg";
import { test as base } from "#tests/setup/browser.ts";
import { type RunningSystem, runSystem } from "#tests/setup/run-system.ts";

/** In a system of its own: the owner sets an app up, comes in with it without script, and is asked again after a quarter of an hour. */
const passphrase = "marmot kettle violin dusk";

const test = base.extend<object, { system: RunningSystem }>({
  system: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs.
    async ({}, use) => {
      const system = await runSystem(resolve(".data", `e2e-factor-${process.pid}`), {
        demo: false,
      });
      await use(system);
      await system.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ system }, use) => use(system.url),
});

test("The owner sets up an app, signs in with it, and is asked again before giving somebody a link", async ({
  page,
  browser,
  system,
}) => {
  await page.goto(system.ownerLink ?? "");
  await page.getByLabel("Name").fill("Olga Berg");
  await page.getByLabel("E-mail address").fill("olga@example.org");
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await page.getByRole("button", { name: "Make the account" }).click();
  await page.waitForURL("**/studio");
  await page.goto("/studio/second-factor");
  await page.getByRole("button", { name: "Begin", exact: true }).click();
  await expect(page.getByRole("img", { name: "QR code" })).toBeVisible();
  const secret = await page.getByLabel("Or type this key").inputValue();
  const codeAt = (steps: number) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({
      timestamp: Date.now() + steps * 30_000,
    });
  await page.getByRole("textbox", { name: "Code" }).fill(codeAt(-1));
  await page.getByRole("button", { name: "Turn it on" }).click();
  await expect(page.getByRole("heading", { name: "Your recovery codes" })).toBeVisible();
  const recoveryCode = (await page.locator(".recovery-codes code").first().textContent()) ?? "";

  const plain = await browser.newContext({ baseURL: system.url, javaScriptEnabled: false });
  const there = await plain.newPage();
  await there.goto("/studio/sign-in?next=/studio/account");
  await there.getByLabel("E-mail address").fill("olga@example.org");
  await there.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await there.getByRole("button", { name: "Sign in" }).click();
  await expect(there.getByRole("heading", { name: "Enter your code" })).toBeVisible();
  await there.goto("/studio/account");
  await expect(there).toHaveURL(/\/studio\/sign-in\/code\?next=%2Fstudio%2Faccount/);
  await there.getByRole("textbox", { name: "Code" }).fill(recoveryCode);
  await there.getByRole("button", { name: "Sign in" }).click();
  await expect(there.getByText("9 recovery codes are left.")).toBeVisible();
  await plain.close();

  const owner = new pg.Client({ connectionString: system.databaseUrl });
  await owner.connect();
  await owner.query("update sessions set confirmed_at = now() - interval '16 minutes'");
  await owner.end();
  await page.goto("/studio/staff/invite");
  await page.getByLabel("Name").fill("Nina Orlova");
  await page.getByLabel("E-mail address").fill("nina@example.org");
  await page.getByRole("checkbox", { name: "Editor" }).check();
  await page.getByRole("button", { name: "Make a link" }).click();
  await expect(page.getByLabel("Name")).toHaveValue("Nina Orlova");
  await expect(page.getByRole("checkbox", { name: "Editor" })).toBeChecked();
  await page.getByLabel("Code, to show that it is still you").fill(codeAt(1));
  await page.getByRole("button", { name: "Make a link" }).click();
  await expect(page.getByLabel("One-time link")).toHaveValue(/\/studio\/invitation\//);
});
