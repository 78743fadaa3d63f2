import { expect, type Page } from "@playwright/test";
import { test } from "#tests/setup/signed-in.ts";

const summary = (page: Page) => page.getByRole("alert").filter({ hasText: "There is a problem" });

const named = (page: Page) => page.getByRole("region", { name: "Name and strapline" });
const contacted = (page: Page) => page.getByRole("region", { name: "Contact" });

type Fields = { name: string; strapline?: string; about: string };

async function save(page: Page, { name, strapline = "", about }: Fields): Promise<void> {
  await page.getByRole("textbox", { name: "Name", exact: true }).fill(name);
  await page.getByLabel("Strapline", { exact: true }).fill(strapline);
  await page.getByLabel("About", { exact: true }).fill(about);
  await named(page).getByRole("button", { name: "Save" }).click();
}

async function saveContact(page: Page, contact: string): Promise<void> {
  await page.getByRole("textbox", { name: "Contact" }).fill(contact);
  await contacted(page).getByRole("button", { name: "Save" }).click();
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
    name: await page.getByRole("textbox", { name: "Name", exact: true }).inputValue(),
    strapline: await page.getByLabel("Strapline", { exact: true }).inputValue(),
    about: await page.getByLabel("About", { exact: true }).inputValue(),
  };
  const contact = await page.getByRole("textbox", { name: "Contact" }).inputValue();
  const other = await (await openAs({ name: "Jan Berg", roles: ["admin"] })).newPage();
  await other.goto("/studio/settings");
  try {
    await save(page, {
      name: "The Harbour Letter",
      strapline: "What the tide brings in",
      about: "News of a harbour.",
    });
    await expect(named(page).getByText("Saved. Readers see it now.")).toBeVisible();
    await saveContact(page, "desk@harbour.example");
    await expect(contacted(page).getByText("Saved. Readers see it now.")).toBeVisible();
    const reader = await (await browser.newContext({ baseURL })).newPage();
    await reader.goto("/");
    await expect(reader.getByRole("banner").getByText("The Harbour Letter")).toBeVisible();
    await expect(reader.getByRole("main").getByText("What the tide brings in")).toBeVisible();
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
    await expect(other.getByRole("textbox", { name: "Name", exact: true })).toHaveValue(
      "Overwritten",
    );

    await save(page, { name: " ", about: "x".repeat(501) });
    await expect(summary(page)).toContainText("Fill in this field.");
    await expect(summary(page)).toContainText("This is too long: at most 500 characters.");
    await saveContact(page, "the desk");
    await expect(contacted(page).getByRole("alert")).toContainText(
      "Give one e-mail address, or the address of a page",
    );
  } finally {
    await page.goto("/studio/settings");
    await save(page, before);
    await expect(named(page).getByText("Saved. Readers see it now.")).toBeVisible();
    await saveContact(page, contact);
    await expect(contacted(page).getByText("Saved. Readers see it now.")).toBeVisible();
  }
});

test("Nobody else is shown the settings", async ({ page, signInAs }) => {
  await signInAs({ name: "Vera Editor", roles: ["editor"] });
  await page.goto("/studio");
  await expect(page.getByRole("link", { name: "Settings" })).toHaveCount(0);
  await page.goto("/studio/settings");
  await expect(page.getByRole("heading", { name: "This is not here" })).toBeVisible();
});
