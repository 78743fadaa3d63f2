import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { buildQuote } from "#tests/factories/quotes.ts";
import { findFaultsEverywhere } from "#tests/setup/find-faults.ts";
import { test } from "#tests/setup/signed-in.ts";

const author = { name: "Nina Orlova", roles: ["author" as const] };
/** A host is asked one request at a time, five seconds apart. */
const patience = { timeout: 60_000 };

const news = () => process.env.PLUMBLINE_TEST_NEWS ?? "";
const put = async (path: string, body: string) =>
  expect((await fetch(`${news()}${path}`, { method: "PUT", body })).status).toBe(204);

function writePage(title: string, words: string): string {
  return `<!doctype html><html lang="en"><head><title>${title} – Northern Post</title>
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"${title}","author":[{"@type":"Person","name":"Nina Orlova"},{"@type":"Organization","name":"BelTA"}]}</script>
    <meta property="og:title" content="${title.replace("The c", "C")}"><meta property="og:site_name" content="Northern Post"><meta property="article:published_time" content="2024-05-01T10:00:00+03:00"></head>
    <body><article><h1>${title}</h1>${"<p>The council of Westhaven met on Tuesday and heard what its engineers had to say of the wall.</p>".repeat(4)}<p>${words}</p></article></body></html>`;
}

test.setTimeout(180_000);
test.beforeEach(async ({ signInAs }) => await signInAs(author));

test("An author gives an address, confirms what its page says of itself, and is told when a quotation there is changed", async ({
  page,
}) => {
  const path = `/news/${randomUUID()}`;
  const said = "We must not repeat the mistakes of 2014";
  const words = `“${said},” said Ingrid Halvorsen, the mayor, to ${path}.`;
  await put(path, writePage("The council meets", words));

  await page.goto("/studio/sources/new");
  const list = `title;address\nThe council;${news()}${path}\nNothing;"${news()}/none/${randomUUID()}"\nAgain;${news()}${path}`;
  await page.getByLabel("Or take them from a file").setInputFiles({
    ...{ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(list) },
  });
  await expect(page.getByText("2 addresses were taken from list.csv.")).toBeVisible();
  await expect(page.getByText("One comes twice and is asked once.")).toBeVisible();
  await page.getByRole("button", { name: "Fetch" }).click();
  await expect(page).toHaveURL(/\/studio\/sources\/intakes\/[0-9a-f-]{36}$/);
  await expect(page.getByText("It answered 404.")).toBeVisible(patience);
  const confirm = page.getByRole("link", { name: "Confirm “The council meets”" });
  await expect(confirm).toBeVisible(patience);
  expect(await findFaultsEverywhere(page)).toEqual([]);

  await confirm.click();
  const titleField = page.getByRole("textbox", { name: "Title" });
  await expect(titleField).toHaveValue("The council meets");
  await page.getByRole("button", { name: "Take it: “Council meets” (Title)" }).press("Enter");
  await expect(titleField).toBeFocused();
  await expect(titleField).toHaveValue("Council meets");
  await page.getByRole("button", { name: "Take it: “The council meets” (Title)" }).press("Enter");
  await expect(titleField).toHaveValue("The council meets");
  await expect(page.getByLabel("Authors")).toHaveValue("Orlova, Nina\nBelTA");
  await expect(page.getByRole("combobox", { name: "Publisher" })).toHaveValue("Northern Post");
  await expect(page.getByLabel("Published on")).toHaveValue("2024-05-01");
  await expect(page.getByLabel("Language of this text")).toHaveValue("en");
  expect(await findFaultsEverywhere(page)).toEqual([]);
  await page.getByRole("button", { name: "Add the source" }).click();
  await expect(page).toHaveURL(/\/captures\/1$/);
  await expect(page.getByRole("region", { name: "Text of the source" })).toContainText(said);

  const sourceId = /sources\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
  await bindQuote(sourceId, said);
  await page.goto(`/studio/sources/${sourceId}`);
  await page.getByRole("button", { name: "Capture again" }).click();
  await expect(page.getByText(/nothing changed since capture 1, of/)).toBeVisible(patience);
  await put(path, writePage("The council meets", words.replace("must not repeat", "must repeat")));
  await page.goto(`/studio/sources/${sourceId}`);
  await page.getByRole("button", { name: "Look now" }).click();
  const drift = page.getByRole("listitem").filter({ hasText: "Reads otherwise now" });
  await expect(drift).toBeVisible(patience);
  await expect(drift.locator("del")).toContainText("not");
  await expect(page.getByText("A passage changed").first()).toBeVisible();
  expect(await findFaultsEverywhere(page)).toEqual([]);

  await drift.getByRole("link", { name: "Now, in capture 2" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "What changed" })).toBeVisible();
  await expect(page.locator(".compared-text del")).toContainText("not");
  expect(await findFaultsEverywhere(page)).toEqual([]);

  await page.goBack();
  await drift.locator("summary").click();
  await drift.getByRole("button", { name: "Dismiss" }).click();
  await expect(drift.getByRole("alert")).toContainText("Say why");
  await drift.getByLabel("Why it doesn’t matter").fill("They mended a slip.");
  await drift.getByRole("button", { name: "Dismiss" }).click();
  await expect(page.getByText("Because: They mended a slip.")).toBeVisible();
});

async function bindQuote(sourceId: string, words: string): Promise<void> {
  const { studioDb } = await import("#db/client.ts");
  const { sql } = await import("drizzle-orm");
  const { rows } = await studioDb().execute<{ id: string; at: number }>(sql`
    select l.id, strpos(t.text, ${words}) - 1 as at from captures c join text_layers l on l.capture_id = c.id
      join text_contents t on t.sha256 = l.text_sha256 where c.source_id = ${sourceId}`);
  const [layer] = rows;
  if (!layer) throw new Error("There is no text.");
  const start = Number(layer.at);
  await buildQuote({ passage: { textLayerId: layer.id, start, end: start + words.length } });
}
