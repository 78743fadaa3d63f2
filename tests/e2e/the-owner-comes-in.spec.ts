import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { test as base } from "#tests/setup/browser.ts";
import { type RunningSystem, runSystem } from "#tests/setup/run-system.ts";

/** From the link that the first start prints on: a system of its own, in which nobody has an account yet, and nobody is let in but by what a person does. */

const owner = {
  name: "Olga Berg",
  email: "olga@example.org",
  passphrase: "marmot kettle violin dusk",
};
const member = { name: "Nina Orlova", passphrase: "seven herons over the canal" };
const wrongAnswer = "The e-mail and the passphrase don't go together.";
const slowAnswer = /There were many wrong passphrases from here\. Wait/;

type Fixtures = {
  /** One that has never been here. */
  openBrowser(): Promise<BrowserContext>;
};

const test = base.extend<Fixtures, { system: RunningSystem }>({
  system: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs.
    async ({}, use) => {
      const folder = resolve(".data", `e2e-owner-${process.pid}`);
      const system = await runSystem(folder, { demo: false });
      await use(system);
      await system.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ system }, use) => use(system.url),
  openBrowser: async ({ browser, system }, use) => {
    const opened: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({ baseURL: system.url });
      opened.push(context);
      return context;
    });
    for (const context of opened) await context.close();
  },
});

const summary = (page: Page) => page.getByRole("alert").filter({ hasText: "There is a problem" });

/** Fills the form in that a one-time link leads to. */
async function join(page: Page, who: { name: string; email?: string; passphrase: string }) {
  await page.getByLabel("Name").fill(who.name);
  if (who.email) await page.getByLabel("E-mail address").fill(who.email);
  await page.getByLabel("Passphrase", { exact: true }).fill(who.passphrase);
  await page.getByRole("button", { name: /^(Make the account|Save and sign in)$/ }).click();
}

async function trySignIn(page: Page, email: string, passphrase: string): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("button", { name: "Sign in" }).click();
  await answered;
}

const isToldToWait = async (page: Page) =>
  slowAnswer.test((await summary(page).textContent()) ?? "");

const isIn = (page: Page, name: string) =>
  expect(page.getByRole("heading", { level: 1 })).toHaveText(`Good to see you, ${name}.`);

/** What a site is called that nobody has named. */
const expectSiteName = (page: Page) =>
  expect(page.getByRole("link", { name: "Plumbline", exact: true })).toBeVisible();

// In this order: each goes on where the one before has stopped.
test.describe.configure({ mode: "serial" });

test("The owner opens the link, is refused what everybody chooses, makes the account, and the link is spent", async ({
  page,
  system,
  openBrowser,
}) => {
  await page.goto("/studio/sign-in");
  await expect(page.getByText("Nobody has an account yet")).toBeVisible();
  await expectSiteName(page);
  await page.goto(system.ownerLink ?? "");
  await expect(page.getByRole("heading", { name: "Make the owner's account" })).toBeVisible();
  await join(page, { ...owner, passphrase: "P@ssw0rdP@ssw0rd" });
  await expect(summary(page)).toContainText("among the first that are tried");
  await expect(page.getByLabel("E-mail address")).toHaveValue(owner.email);
  await join(page, owner);
  await isIn(page, owner.name);
  await expectSiteName(page);

  await page.getByRole("button", { name: "Sign out" }).first().click();
  await expect(page).toHaveURL(/\/studio\/sign-in/);
  await page.goto("/studio/briefs");
  await expect(page).toHaveURL(/\/studio\/sign-in\?next=/);

  const other = await (await openBrowser()).newPage();
  await other.goto(system.ownerLink ?? "");
  await expect(other.getByRole("heading", { name: "This link doesn't work" })).toBeVisible();
});

test("Somebody is invited and comes in; a role taken and a session ended hold from their next request", async ({
  page,
  openBrowser,
}) => {
  await page.goto("/studio/sign-in");
  await trySignIn(page, owner.email, owner.passphrase);
  await isIn(page, owner.name);
  await page.goto("/studio/staff/invite");
  await page.getByLabel("Name").fill(member.name);
  await page.getByLabel("E-mail address").fill("nina@example.org");
  await page.getByRole("button", { name: "Make a link" }).click();
  const link = await page.getByLabel("One-time link").inputValue();

  const theirs = await (await openBrowser()).newPage();
  await theirs.goto(link);
  await join(theirs, member);
  await isIn(theirs, member.name);
  await theirs.goto("/studio/briefs");
  await expect(theirs.getByRole("heading", { level: 1, name: "Briefs" })).toBeVisible();

  await page.goto("/studio/staff");
  await page.getByRole("link", { name: member.name }).click();
  await page.getByRole("checkbox", { name: "Author" }).uncheck();
  await page.getByRole("button", { name: "Save roles" }).click();
  await expect(page.getByText("The roles are saved.")).toBeVisible();
  expect((await theirs.reload())?.status()).toBe(404);
  await theirs.goto("/studio");
  await expect(theirs.getByText("You hold no role at present")).toBeVisible();
  await expect(theirs.getByRole("link", { name: "Briefs" })).toHaveCount(0);

  await page.getByRole("button", { name: /^End the session of/ }).click();
  await expect(page.getByText("No session is open.")).toBeVisible();
  await theirs.reload();
  await expect(theirs).toHaveURL(/\/studio\/sign-in/);
});

test("Somebody who was added at the machine comes in by the link that is printed there", async ({
  page,
  system,
}) => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["bin/staff.ts", "add", "--email", "ivan@example.org", "--role", "editor"],
    {
      env: {
        ...process.env,
        NODE_ENV: "production",
        PLUMBLINE_DATA: system.dataFolder,
        PLUMBLINE_URL: system.url,
        DATABASE_URL: undefined,
      },
    },
  );
  await page.goto(/http:\S+/.exec(stdout)?.[0] ?? "");
  await join(page, { name: "Ivan Petrov", passphrase: "quiet nettle harbour lantern" });
  await isIn(page, "Ivan Petrov");
});

// Last: whoever comes to the owner's account with a new browser has to wait then.
test("Guessing is slowed down for whoever guesses, and the owner's own device goes on", async ({
  page,
  openBrowser,
}) => {
  // The owner has been here with this browser.
  await page.goto("/studio/sign-in?next=%2Fstudio%2Faccount");
  await trySignIn(page, owner.email, owner.passphrase);
  await expect(page).toHaveURL(/\/studio\/account$/);
  await page.getByRole("button", { name: "Sign out" }).first().click();
  await expect(page).toHaveURL(/\/studio\/sign-in/);

  const guesser = await (await openBrowser()).newPage();
  await guesser.goto("/studio/sign-in");
  await trySignIn(guesser, "nobody@example.org", owner.passphrase);
  await expect(summary(guesser)).toContainText(wrongAnswer);
  // However fast: until one is told to wait.
  for (let n = 0; n < 20 && !(await isToldToWait(guesser)); n += 1)
    await trySignIn(guesser, owner.email, `a guess, number ${n}`);
  await trySignIn(guesser, owner.email, owner.passphrase);
  await expect(summary(guesser)).toContainText(slowAnswer);

  await trySignIn(page, owner.email, owner.passphrase);
  await isIn(page, owner.name);
});
