import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as getPage } from "#app/(site)/[lang]/search/route.tsx";
import { systemActor } from "#domain/auth/actor.ts";
import { cleanPage } from "#domain/press/clean.ts";
import { paragraph } from "#domain/richtext/build.ts";
import { indexPublished } from "#domain/search/published/commands-index.ts";
import { inLanguage, searchPath } from "#domain/urls.ts";
import { buildPublishedBrief } from "#tests/factories/briefs.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";

let database: TestDatabase;
let slug: string;
beforeAll(async () => {
  database = await createTestDatabase();
  const text = "The mole of the <harbour> was mended.";
  ({ slug } = await buildPublishedBrief({ title: "Harbours", blocks: [paragraph(text)] }));
  while (requireValue(await indexPublished(systemActor)) > 0);
});
afterAll(async () => await database.close());

async function read(path: string, lang: "en" | "ru" | "be" = "en") {
  const asked = new Request(`http://site.test${inLanguage(path, lang)}`);
  const answer = await getPage(asked, { params: Promise.resolve({ lang }) });
  const cleaned = cleanPage(await answer.text(), { scripts: [] });
  if (!cleaned.ok) throw new Error(cleaned.reason);
  return cleaned;
}

test("what is found is linked, with its words marked and nothing of it taken for markup, and no search engine is to list it", async () => {
  const { html, status } = await read(searchPath("mole harbour"));
  expect(status).toBeNull();
  expect(html).toContain(`href="/briefs/${slug}"`);
  expect(html).toContain("The <mark>mole</mark> of the");
  expect(html).not.toContain("<harbour>");
  expect(html).toContain('<meta name="robots" content="noindex"');
  expect(html).toContain('value="mole harbour"');
});

test.each(["en", "ru", "be"] as const)(
  "in %s a search that finds nothing helps on",
  async (lang) => {
    const { html, status } = await read(searchPath("qwrtzpsdfg", { kind: "brief" }), lang);
    expect(status).toBeNull();
    expect(html).toContain(inLanguage("/submit", lang));
    expect(html).toMatch(/href="(?:\/..)?\/search\?q=qwrtzpsdfg"/);
  },
);

test.each([
  "/search",
  "/search?q=",
  "/search?q=-&page=x&year=soon&kind=nothing&person=1&language=%3Cb%3E&held=gold",
  `/search?q=${"%D1%8F".repeat(5000)}`,
  "/search?q=a&q=b&page=999999",
  "/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
])("%.60s is a page", async (path) => {
  const { html, status } = await read(path);
  expect(status).toBeNull();
  expect(html).not.toContain("<script>alert");
});
