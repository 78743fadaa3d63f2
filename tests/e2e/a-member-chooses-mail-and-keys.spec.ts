import { expect } from "@playwright/test";
import { test } from "#tests/setup/signed-in.ts";

test.use({ javaScriptEnabled: false });

test("A member of staff says what they want to hear by mail, also without script", async ({
  page,
  signInAs,
}) => {
  await signInAs({ name: "Vera Author", roles: ["author"] });
  await page.goto("/studio/account#mail");
  const addressed = page.getByRole("group", { name: "What is addressed to you" });
  const followed = page.getByRole("group", { name: "What you follow" });
  await expect(addressed.getByLabel("At once")).toBeChecked();
  await expect(followed.getByLabel("In a daily digest")).toBeChecked();
  await addressed.getByLabel("In a daily digest").check();
  await followed.getByLabel("Not at all").check();
  await page.getByLabel("Hour of the digest").selectOption("18:00");
  await page.getByRole("button", { name: "Save what you hear by mail" }).click();
  await expect(page.getByText("Saved. It holds from the next mail on.")).toBeVisible();
  await page.reload();
  await page.goto("/studio/account");
  await expect(addressed.getByLabel("In a daily digest")).toBeChecked();
  await expect(followed.getByLabel("Not at all")).toBeChecked();
  await expect(page.getByLabel("Hour of the digest")).toHaveValue("18");
});

test.describe("with script", () => {
  test.use({ javaScriptEnabled: true });

  test("A member of staff who dictates switches single letters off, and on again", async ({
    page,
    signInAs,
  }) => {
    await signInAs({ name: "Vera Author", roles: ["author"] });
    const keys = page.getByRole("dialog", { name: "Keys" });
    const choose = async (isOn: boolean) => {
      await page.goto("/studio/account");
      await page.getByRole("checkbox", { name: "Single letters are keys" }).setChecked(isOn);
      await page.getByRole("button", { name: "Save whether single letters are keys" }).click();
      await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
      await page.goto("/studio/calendar");
    };
    await choose(false);
    await expect(page.locator("html")).toHaveAttribute("data-keys", "off");
    await page.waitForLoadState("networkidle");
    await page.keyboard.press("?");
    await expect(keys).toBeHidden();
    await choose(true);
    await expect(async () => {
      await page.keyboard.press("?");
      await expect(keys).toBeVisible({ timeout: 500 });
    }).toPass();
  });
});
