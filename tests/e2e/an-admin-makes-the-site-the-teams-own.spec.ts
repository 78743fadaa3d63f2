import { expect, type Page } from "@playwright/test";
import { test } from "#tests/setup/signed-in.ts";

test.use({ javaScriptEnabled: false });

const saved = "Saved. Readers see it now.";
const section = (page: Page, name: string) => page.getByRole("region", { name });

async function setAccent(page: Page, colour: string): Promise<void> {
  const accent = section(page, "Accent colour");
  await accent.getByRole("textbox", { name: "Colour" }).fill(colour);
  await accent.getByRole("button", { name: "Save" }).click();
  await expect(accent.getByText(saved)).toBeVisible();
}

async function setLicence(page: Page, licence: string): Promise<void> {
  const chosen = section(page, "Licence");
  await chosen.getByRole("combobox", { name: "Licence of your own" }).selectOption(licence);
  await chosen.getByRole("button", { name: "Save" }).click();
  await expect(chosen.getByText(saved)).toBeVisible();
}

test("An admin gives the site its channels, licence and colour, without script, and readers have them", async ({
  page,
  signInAs,
  browser,
  baseURL,
}) => {
  await signInAs({ name: "Olga Berg", roles: ["admin"] });
  await page.goto("/studio/settings");
  const channels = section(page, "Channels");
  const accent = section(page, "Accent colour");
  const licence = await page.getByRole("combobox", { name: "Licence of your own" }).inputValue();
  try {
    await channels.getByRole("combobox", { name: "Kind" }).last().selectOption("Telegram");
    await channels
      .getByRole("textbox", { name: "Address" })
      .last()
      .fill("https://telegram.example/harbour");
    await channels.getByRole("button", { name: "Add" }).click();
    await expect(channels.getByRole("alert")).toContainText("This address is somewhere else.");
    await expect(channels.getByRole("textbox", { name: "Address" }).last()).toHaveValue(
      "https://telegram.example/harbour",
    );
    await channels.getByRole("textbox", { name: "Address" }).last().fill("t.me/harbour");
    await channels.getByRole("button", { name: "Add" }).click();
    await channels.getByRole("combobox", { name: "Kind" }).last().selectOption("Mastodon");
    await channels
      .getByRole("textbox", { name: "Address" })
      .last()
      .fill("https://social.example/@harbour");
    await channels.getByRole("button", { name: "Add" }).click();
    await channels
      .getByRole("button", { name: "Move Mastodon social.example/@harbour up" })
      .click();

    await setLicence(page, "CC-BY-SA-4.0");

    await accent.getByRole("textbox", { name: "Colour" }).fill("greenish");
    await accent.getByRole("button", { name: "Save" }).click();
    await expect(accent.getByRole("alert")).toContainText("This is no colour that we can read.");
    await accent.getByRole("textbox", { name: "Colour" }).fill("#1d6f42");
    await accent.getByRole("button", { name: "Show it first" }).click();
    await expect(accent.getByText("Not saved yet.")).toBeVisible();
    await expect(accent.getByRole("figure", { name: "On light paper: #1d6f42" })).toBeVisible();
    await setAccent(page, "#1d6f42");

    const reader = await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false });
    const front = await reader.newPage();
    await front.goto("/");
    const elsewhere = front.getByRole("navigation", { name: "elsewhere" }).getByRole("link");
    await expect(elsewhere).toHaveText(["Mastodon", "Telegram"]);
    await expect(elsewhere.last()).toHaveAttribute("rel", "me");
    await expect(elsewhere.last()).toHaveAttribute("href", "https://t.me/harbour");
    await expect(
      front.getByRole("contentinfo").getByRole("link", { name: "CC BY-SA 4.0" }),
    ).toHaveAttribute("href", "https://creativecommons.org/licenses/by-sa/4.0/");
    const sheet = await front.locator('link[href^="/accent/"]').getAttribute("href");
    const answer = await front.request.get(sheet ?? "");
    expect(answer.headers()).toMatchObject({
      "content-type": "text/css; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
    });
    expect(await answer.text()).toContain(":root:root{--accent:#1d6f42}");
    await reader.close();
  } finally {
    await page.goto("/studio/settings");
    await setAccent(page, "");
    await setLicence(page, licence);
    for (const name of ["Mastodon social.example/@harbour", "Telegram t.me/harbour"])
      await channels.getByRole("button", { name: `Remove ${name}` }).click();
    await expect(channels.getByText("None yet.")).toBeVisible();
  }
});
