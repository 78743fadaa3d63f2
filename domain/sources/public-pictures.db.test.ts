import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publicActor } from "#domain/auth/actor.ts";
import { checkTranscription } from "#domain/capture/commands-transcriptions.ts";
import { listPassagePlaces } from "#domain/capture/queries-places.ts";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { findImage } from "#domain/media/queries.ts";
import { addOrganisationFact } from "#domain/people/commands.ts";
import { releaseQuote } from "#domain/quotes/commands-release.ts";
import { getQuote } from "#domain/quotes/queries.ts";
import { findPublicQuote } from "#domain/quotes/queries-published.ts";
import { buildPicture, buildRegion } from "#tests/factories/pictures.ts";
import { buildQuote } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { releaseSource } from "./commands.ts";
import { findPublicCapture } from "./queries-public-captures.ts";

let database: TestDatabase;
let first: TestStaff;
let second: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  first = await buildStaff({ roles: ["editor"] });
  second = await buildStaff({ roles: ["editor"] });
});
afterAll(async () => {
  await closeJobs();
  await database.close();
});

const said = "The bridge opens in spring";

/** A source that readers may know of, and words that two people read in a picture of it. */
async function buildRead(fields: Parameters<typeof buildSource>[0] = {}) {
  const source = await buildSource(fields);
  requireValue(await releaseSource(second, source.id));
  const { captureId } = await buildPicture({ sourceId: source.id });
  const { passageId } = await buildRegion(first, { captureId, words: said, checker: second });
  const quote = await buildQuote({ passage: { passageId } });
  return {
    source,
    captureId,
    passageId,
    quote: requireValue(await releaseQuote(second, quote.id)),
  };
}

test("the studio says of a quotation that it stands in our reading, also where that is longer than what was said", async () => {
  const { passageId } = await buildRegion(first, { words: `${said}, said the mayor.` });
  const made = await buildQuote({ passage: { passageId }, text: said });
  const quote = await getQuote(first, made.id);
  expect(quote?.wordings).toMatchObject([
    { text: said, verdict: "verbatim", readIn: "picture", witnesses: [{ readIn: "picture" }] },
  ]);
  const [witness] = quote?.wordings[0]?.witnesses ?? [];
  const places = await listPassagePlaces(first, [witness?.passage.id ?? ""]);
  expect(places.get(passageId)).toMatchObject({
    exact: `${said}, said the mayor.`,
    reading: { page: 1, outcome: null, picture: { width: 720, height: 160 } },
  });
});

const findOrigin = async (code: string) => {
  const shown = await findPublicQuote(code, "en");
  return shown?.view.wordings[0]?.groups[0]?.witnesses[0]?.origin;
};
const isPublic = async (url = "") =>
  (await findImage(publicActor, url.split("/").at(-1) ?? ""))?.isPublic ?? false;

test("a quotation's page shows the place in the picture, which readers may have with it", async () => {
  const { quote, passageId } = await buildRead();
  const origin = await findOrigin(quote.code);
  expect(origin).toMatchObject({
    passageId,
    excerpt: { exact: said },
    region: { page: 1, picture: { width: 720, height: 160 } },
  });
  expect(await isPublic(origin?.region?.picture?.url)).toBe(true);
});

test("a capture's page shows the places that are cited, and no empty text of a picture", async () => {
  const { source, quote } = await buildRead({ display: "full", licence: "CC BY 4.0" });
  const { passageId } = await buildFact(source.publisher?.id ?? "", source.id, second);
  const shown = await findPublicCapture(source.code, "2");
  expect(shown?.capture).toMatchObject({
    whole: null,
    passages: [{ id: passageId, exact: said, page: 1, reading: { picture: { width: 720 } } }],
  });
  const url = shown?.capture.passages[0]?.reading?.picture?.url;
  expect(await isPublic(url)).toBe(true);
  expect(quote.code).toMatch(/^q-/);
});

test("what isn't to be shown of a source isn't to be had as a picture either", async () => {
  const { quote, captureId } = await buildRead({ display: "none" });
  const origin = await findOrigin(quote.code);
  expect(origin).toMatchObject({ excerpt: null, region: { picture: null } });
  const { rows } = await database.studio.execute<{ hex: string }>(sql`
    select encode(m.sha256, 'hex') as hex from passages p join passage_pictures s on s.passage_id = p.id join media m on m.id = s.media_id
    where p.capture_id = ${captureId}`);
  expect(await isPublic(`/media/${rows[0]?.hex}.webp`)).toBe(false);
});

/** What is said of a publisher, resting on words in a picture. */
async function buildFact(organisationId: string, sourceId: string, checker?: TestStaff) {
  const { captureId } = await buildPicture({ sourceId });
  const read = { captureId, words: said, ...(checker && { checker }) };
  const { passageId } = await buildRegion(first, read);
  const fact = { organisationId, kind: "owner" as const, text: "The State", passageId };
  requireValue(await addOrganisationFact(first, fact));
  return { passageId, captureId };
}

test("what one person alone has read is shown nowhere, and from its check on everywhere", async () => {
  const source = await buildSource();
  requireValue(await releaseSource(second, source.id));
  const { passageId } = await buildFact(source.publisher?.id ?? "", source.id);
  const list = async () => (await findPublicCapture(source.code, "1"))?.capture.passages ?? [];
  expect(await list()).toEqual([]);
  requireValue(await checkTranscription(second, { passageId, corrected: null }));
  expect(await list()).toMatchObject([{ id: passageId, exact: said }]);
});
