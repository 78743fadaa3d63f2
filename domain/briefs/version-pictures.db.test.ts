import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publicActor } from "#domain/auth/actor.ts";
import { checkTranscription } from "#domain/capture/commands-transcriptions.ts";
import { findImage } from "#domain/media/queries.ts";
import { findPublicQuote } from "#domain/quotes/queries-published.ts";
import { buildBrief, buildPublishedBrief } from "#tests/factories/briefs.ts";
import { buildPicture, buildRegion } from "#tests/factories/pictures.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildRestingOn } from "#tests/factories/resting-text.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { readEntry } from "#tests/factories/versions.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { submitBrief } from "./commands-review.ts";

let database: TestDatabase;
let first: TestStaff;
let second: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  [first, second] = [await buildStaff(), await buildStaff()];
});
afterAll(async () => await database.close());

const said = "The bridge opens in spring";

/** A brief's text in which a value, a quotation and a passage rest on words that were read in pictures. */
async function buildText(checker: TestStaff | undefined, display: "none" | "excerpt" = "excerpt") {
  const { id: sourceId } = await buildSource({ display });
  const read = async (words: string) => {
    const { captureId } = await buildPicture({ sourceId });
    return await buildRegion(first, { captureId, words, ...(checker && { checker }) });
  };
  const { passageId: ofValue } = await read("46.5 billion dollars");
  const { passageId: ofWords } = await read(said);
  return { ofValue, ofWords, ...(await buildRestingOn({ ofValue, ofWords }, "As read")) };
}

test("what one person alone has read is published nowhere until a second person has checked it", async () => {
  const { document, ofValue, ofWords } = await buildText(undefined);
  const { briefId, revision, author } = await buildBrief({ document });
  const refused = await submitBrief(author, { briefId, revision });
  expect(refused).toMatchObject({
    problems: [{ code: "briefs.blocked", values: { count: 3 } }],
  });
  for (const passageId of [ofValue, ofWords])
    requireValue(await checkTranscription(second, { passageId, corrected: null }));
  expect(await submitBrief(author, { briefId, revision })).toMatchObject({ ok: true });
});

test("a version shows the place in the picture and our words, and claims no match of theirs", async () => {
  const { document, quote } = await buildText(second);
  const version = await buildPublishedBrief({ document });
  const entry = await readEntry(version, "statistic");
  expect(entry).toMatchObject({
    standing: "stands",
    origin: {
      excerpt: { before: "", exact: "46.5 billion dollars", after: "" },
      exactSha256: null,
      locator: null,
      region: { page: 1, x: 0.02, picture: { width: 720, height: 160 } },
      capture: { method: "upload", mediaType: "image/png" },
    },
  });
  const { origin } = entry;
  if (origin.kind !== "passage" || !origin.region?.picture) throw new Error("There is no picture.");
  const file = origin.region.picture.url.split("/").at(-1) ?? "";
  expect(await findImage(publicActor, file)).toMatchObject({ isPublic: true });
  const published = await findPublicQuote(quote.code, "en");
  expect(published?.view.wordings).toMatchObject([{ verdict: "verbatim", readIn: "picture" }]);
});

test("of a source that isn't to be shown neither the picture nor the words are public", async () => {
  const { document, ofValue } = await buildText(second, "none");
  const version = await buildPublishedBrief({ document });
  expect(await readEntry(version, "statistic")).toMatchObject({
    origin: { excerpt: null, region: { picture: null } },
  });
  const { rows } = await database.studio.execute(sql`
    select from version_media v join passage_pictures p on p.media_id = v.media_id where p.passage_id = ${ofValue}`);
  expect(rows).toEqual([]);
});

test("the page that a region was cut out of stays the staff's", async () => {
  const { document } = await buildText(second);
  await buildPublishedBrief({ document });
  const { rows } = await database.studio.execute(sql`
    select from version_media v join page_pictures p on p.media_id = v.media_id`);
  expect(rows).toEqual([]);
});
