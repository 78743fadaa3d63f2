import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as getBriefCard } from "#app/briefs/[file]/v/[n]/card.png/route.ts";
import { GET as getPublicationCard } from "#app/card.png/route.ts";
import { GET as getIndicatorCard } from "#app/indicators/[file]/card.png/route.ts";
import { marks } from "#domain/press/clean.ts";
import { tagOf } from "#domain/tags.ts";
import { insertBrief, publishVersion } from "#tests/factories/brief-rows.ts";
import { correctedVersion } from "#tests/fixtures/version-content.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";

const { slug } = correctedVersion.brief;
let briefId: string;
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await database.studio.transaction(async (tx) => {
    briefId = await insertBrief(tx, { slug });
    const canonical = JSON.stringify(correctedVersion);
    const { title, standfirst } = correctedVersion;
    await publishVersion(tx, { briefId, row: { canonical, title, standfirst } });
  });
});
afterAll(async () => {
  await database.close();
});

async function readCard(answer: Promise<Response>) {
  const response = await answer;
  if (response.status !== 200) return { response, size: null };
  const { width, height, format } = await sharp(
    Buffer.from(await response.arrayBuffer()),
  ).metadata();
  return { response, size: [format, width, height] };
}

function askBriefCard(of: string, n: string) {
  const request = new Request(`http://site.test/briefs/${of}/v/${n}/card.png`);
  return readCard(getBriefCard(request, { params: Promise.resolve({ file: of, n }) }));
}

test("a version's card is a picture of the size that is promised, and never changes with its brief", async () => {
  const { response, size } = await askBriefCard(slug, "1");
  expect(size).toEqual(["png", 1200, 630]);
  expect(response.headers.get("content-type")).toBe("image/png");
  expect(response.headers.get(`x-${marks.tags}`)).not.toContain(tagOf("brief", briefId));
});

test.each([
  [slug, "2"],
  [slug, "01"],
  [slug, "card"],
  ["no-such-brief", "1"],
])("there is no card of %s, version %s", async (of, n) => {
  expect((await askBriefCard(of, n)).response.status).toBe(404);
});

test("the publication has a card, and what isn't an indicator has none", async () => {
  expect((await readCard(getPublicationCard())).size).toEqual(["png", 1200, 630]);
  const params = Promise.resolve({ file: "none" });
  const request = new Request("http://site.test/indicators/none/card.png");
  expect((await getIndicatorCard(request, { params })).status).toBe(404);
});
