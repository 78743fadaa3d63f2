import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as getPage } from "#app/(site)/[lang]/briefs/route.tsx";
import { cleanPage } from "#domain/press/clean.ts";
import { briefsPath } from "#domain/urls.ts";
import { getSettings } from "#settings.ts";
import { insertBrief, publishVersion } from "#tests/factories/brief-rows.ts";
import { correctedVersion } from "#tests/fixtures/version-content.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";

/** More briefs than a page holds, as a reader goes through them: the one published last first. */
const briefsOnFirstPage = 50;
const slugs = Array.from({ length: briefsOnFirstPage + 2 }, (_, n) => `brief-${n}`);

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  const { counts } = correctedVersion;
  await database.studio.transaction(async (tx) => {
    for (const [n, slug] of slugs.entries()) {
      const briefId = await insertBrief(tx, { slug });
      const publishedAt = new Date(Date.UTC(2026, 0, 1) - n * 86_400_000);
      const canonical = JSON.stringify({ counts, standfirst: "", title: slug });
      await publishVersion(tx, { briefId, row: { publishedAt, canonical, title: slug } });
    }
  });
});
afterAll(async () => {
  await database.close();
});

async function readPage(page?: string) {
  const query = page === undefined ? "" : `?page=${page}`;
  const answer = await getPage(new Request(`http://site.test/briefs${query}`), {
    params: Promise.resolve({ lang: "en" }),
  });
  const cleaned = cleanPage(await answer.text(), { scripts: [] });
  if (!cleaned.ok) throw new Error(cleaned.reason);
  const { html, status } = cleaned;
  const links = [...html.matchAll(/<a href="([^"]+)"(?: rel="(\w+)")?/g)];
  return {
    status,
    briefs: links.flatMap(([, href = ""]) =>
      href.startsWith("/briefs/") ? [href.replace("/briefs/", "")] : [],
    ),
    ways: links.flatMap(([, href, rel]) => (rel ? [[rel, href]] : [])),
    canonical: /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1],
  };
}

test("a reader finds the newest on the first page, the rest on the second, and the way between them", async () => {
  const first = await readPage();
  expect(first.briefs).toEqual(slugs.slice(0, briefsOnFirstPage));
  expect(first.ways).toEqual([["next", briefsPath(2)]]);
  const second = await readPage("2");
  expect(second.briefs).toEqual(slugs.slice(briefsOnFirstPage));
  expect(second.ways).toEqual([["prev", briefsPath()]]);
  expect(second.canonical).toBe(new URL("/briefs?page=2", getSettings().publicUrl).href);
});

test.each(["3", "0", "-1", "two", "1e1"])("there is no page %s", async (page) => {
  const { status } = await readPage(page);
  expect(status).toBe(404);
});
