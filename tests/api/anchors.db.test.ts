import { afterAll, beforeAll, expect, test } from "vitest";
import { GET } from "#app/(site)/[lang]/briefs/[slug]/v/[n]/route.ts";
import { paragraph } from "#domain/richtext/build.ts";
import { newNodeId } from "#domain/richtext/node-id.ts";
import { buildDocument, buildNextVersion, buildPublishedBrief } from "#tests/factories/briefs.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.close();
});

/** A paragraph as the editor has it once it was saved. */
function keep(words: string) {
  return { ...paragraph(words), attrs: { nodeId: newNodeId() } };
}

async function listAnchors(slug: string, n: number): Promise<string[]> {
  const request = new Request(`http://site.test/briefs/${slug}/v/${n}`);
  const params = Promise.resolve({ lang: "en", slug, n: String(n) });
  const html = await (await GET(request, { params })).text();
  return [...html.matchAll(/<p id="(p-[^"]+)"/g)].flatMap(([, id]) => id ?? []);
}

test("an address of a paragraph leads to the same paragraph in every version", async () => {
  const [first, second] = [keep("The first."), keep("The second.")];
  const published = await buildPublishedBrief({ blocks: [first, second] });
  const added = paragraph("One between them.");
  await buildNextVersion(published, await buildDocument({ blocks: [first, added, second] }));
  const [before, after] = [
    await listAnchors(published.slug, 1),
    await listAnchors(published.slug, 2),
  ];
  expect(before).toHaveLength(2);
  expect([after[0], after[2]]).toEqual(before);
});
