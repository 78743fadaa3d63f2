import { expect, type Page } from "@playwright/test";
import { test } from "#tests/setup/signed-in.ts";

const summary = (page: Page) => page.getByRole("alert").filter({ hasText: "There is a problem" });

type Fields = { name: string; about: string; contact?: string };

async function save(page: Page, { name, about, contact = "" }: Fields): Promise<void> {
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("About", { exact: true }).fill(about);
  await page.getByLabel("Contact", { exact: true }).fill(contact);
  await page.getByRole("button", { name: "Save" }).click();
}

test("An admin names the publication, and readers see it at once", async ({
  page,
  signInAs,
  openAs,
  browser,
  baseURL,
}) => {
  await signInAs({ name: "Olga Berg", roles: ["admin"] });
  await page.goto("/studio");
  await page
    .getByRole("navigation", { name: "Studio" })
    .getByRole("link", { name: "Settings" })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
  const before = {
    name: await page.getByLabel("Name", { exact: true }).inputValue(),
    about: await page.getByLabel("About", { exact: true }).inputValue(),
    contact: await page.getByLabel("Contact", { exact: true }).inputValue(),
  };
  const other = await (await openAs({ name: "Jan Berg", roles: ["admin"] })).newPage();
  await other.goto("/studio/settings");
  try {
    const named = { name: "The Harbour Letter", about: "News of a harbour." };
    await save(page, { ...named, contact: "desk@harbour.example" });
    await expect(page.getByText("Saved. Readers see it now.")).toBeVisible();
    const reader = await (await browser.newContext({ baseURL })).newPage();
    await reader.goto("/");
    await expect(reader.getByRole("banner").getByText("The Harbour Letter")).toBeVisible();
    await expect(reader.locator('meta[name="description"]')).toHaveAttribute(
      "content",
      "News of a harbour.",
    );
    const security = await reader.goto("/.well-known/security.txt");
    expect(security?.headers()["content-type"]).toBe("text/plain; charset=utf-8");
    expect(await security?.text()).toContain("Contact: mailto:desk@harbour.example\n");
    await reader.context().close();

    await save(other, { name: "Overwritten", about: "By somebody who looked before." });
    await expect(summary(other)).toContainText("Somebody changed this meanwhile.");
    await expect(other.getByLabel("Name", { exact: true })).toHaveValue("Overwritten");

    await save(page, { name: " ", about: "x".repeat(501), contact: "the desk" });
    await expect(summary(page)).toContainText("Fill in this field.");
    await expect(summary(page)).toContainText("This is too long: at most 500 characters.");
    await expect(summary(page)).toContainText("Give one e-mail address, or the address of a page");
  } finally {
    await page.goto("/studio/settings");
    await save(page, before);
    await expect(page.getByText("Saved. Readers see it now.")).toBeVisible();
  }
});

test("Nobody else is shown the settings", async ({ page, signInAs }) => {
  await signInAs({ name: "Vera Editor", roles: ["editor"] });
  await page.goto("/studio");
  await expect(page.getByRole("link", { name: "Settings" })).toHaveCount(0);
  await page.goto("/studio/settings");
  await expect(page.getByRole("heading", { name: "This is not here" })).toBeVisible();
});
