import { afterAll, beforeAll, expect, test } from "vitest";
import { reliabilityLetters } from "#db/schema/reliability-ratings.ts";
import { publicActor } from "#domain/auth/actor.ts";
import { findPublishedBrief } from "#domain/briefs/queries.ts";
import { listCaptureChoices } from "#domain/capture/queries-places.ts";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { buildPublishedBrief, citeQuote } from "#tests/factories/briefs.ts";
import { articleText, buildCapture } from "#tests/factories/captures.ts";
import { readAllThatIsPublic } from "#tests/factories/published.ts";
import { buildQuote, findSpan, quotedWords } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { rateReliability } from "./commands-reliability.ts";
import { exportSources } from "./formats/export-sources.ts";
import { letters } from "./input-reliability.ts";
import { listCitableSources, listSources } from "./queries-lists.ts";
import { findPublicSource } from "./queries-public.ts";
import { listPublicSources } from "./queries-public-list.ts";
import { getReliability } from "./queries-reliability.ts";
import { readSourceFilter } from "./rules-filters.ts";

let database: TestDatabase;
let author: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff({ name: "Nina Orlova" });
});
afterAll(async () => {
  await closeJobs();
  await database.close();
});

const everything = readSourceFilter({});

let made = 0;

async function buildPublished() {
  made += 1;
  const publisher = { name: `The Post ${made}`, language: "en" };
  const source = await buildSource({ title: `Report ${made}`, publisher });
  const of = { sourceId: source.id, publisherId: source.publisher?.id ?? "" };
  const ofPublisher = { organisationId: of.publisherId };
  const read = async () => await getReliability(author, of);
  return { source, of, ofPublisher, read };
}

test("a letter with its reason is kept with who and when; the newest counts, a source's own before its publisher's, and none goes", async () => {
  const { source, of, ofPublisher, read } = await buildPublished();
  expect(await read()).toEqual({ counts: null, ratings: [] });
  const rate = async (thing: typeof ofPublisher | { sourceId: string }, letter: string) =>
    requireValue(await rateReliability(author, { of: thing, letter, reason: `It is ${letter}.` }));
  await rate(ofPublisher, "C");
  expect((await read()).counts).toMatchObject({
    ...{ of: "publisher", letter: "C", reason: "It is C.", by: "Nina Orlova" },
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
  });
  await rate({ sourceId: of.sourceId }, "E");
  const { ratingId } = await rate(ofPublisher, "B");
  const { counts, ratings } = await read();
  expect(counts).toMatchObject({ of: "source", letter: "E" });
  expect(ratings.map(({ letter }) => letter)).toEqual(["B", "E", "C"]);
  expect((await listAuditRows()).at(-1)).toMatchObject({
    ...{ action: "reliability.rate", thing: "reliability", thingId: ratingId, actorId: author.id },
    detail: ofPublisher,
  });
  const [listed] = await listSources(author, { search: source.code });
  expect(listed?.reliability).toBe("E");
  const { captureId } = await buildCapture({ sourceId: source.id });
  const choice = (await listCaptureChoices(author)).find(({ id }) => id === captureId);
  expect(choice?.reliability).toBe("E");
});

test("it is nowhere where readers look, nor in what is exported", async () => {
  const { source, of, ofPublisher } = await buildPublished();
  const text = `${articleText}\n\nRated ${made}.`;
  const { textLayerId } = await buildCapture({ sourceId: source.id, content: { text } });
  const quote = await buildQuote({ passage: { textLayerId, ...findSpan(quotedWords, text) } });
  const readPublic = async (slug: string) => ({
    brief: (await findPublishedBrief(slug))?.content,
    source: await findPublicSource(source.code),
    list: everything && (await listPublicSources(everything)),
  });
  const first = await buildPublishedBrief({ blocks: [citeQuote(quote)] });
  const before = await readPublic(first.slug);
  for (const thing of [{ sourceId: of.sourceId }, ofPublisher])
    requireValue(
      await rateReliability(author, { of: thing, letter: "E", reason: "Secret: it lies." }),
    );
  expect(await readPublic(first.slug)).toEqual(before);
  const later = await buildPublishedBrief({ blocks: [citeQuote(quote)] });
  const citable = await listCitableSources(author, { limit: 50 });
  const exported = await exportSources(citable, "csl-json");
  const out = JSON.stringify([await readPublic(later.slug), citable, exported]);
  for (const text of [await readAllThatIsPublic(), out]) {
    expect(text).not.toContain("Secret");
    expect(text).not.toMatch(/reliab/i);
  }
});

test.each([
  ["a letter that is none", { letter: "G" }, { code: "sources.letterMissing", field: "letter" }],
  ["no letter", { letter: "" }, { code: "sources.letterMissing", field: "letter" }],
  ["no reason", { reason: "  " }, { code: "input.required", field: "reason" }],
])("%s is refused", async (_, change, problem) => {
  const { of } = await buildPublished();
  const input = { of: { sourceId: of.sourceId }, letter: "B", reason: "Because.", ...change };
  expect(await rateReliability(author, input)).toMatchObject({ problems: [problem] });
});

test("it is authors' to say and staff's to see", async () => {
  const { of } = await buildPublished();
  const input = { of: { sourceId: of.sourceId }, letter: "B", reason: "Because." };
  const moderator = await buildStaff({ roles: ["moderator"] });
  for (const actor of [publicActor, moderator])
    expect(await rateReliability(actor, input)).toMatchObject({
      problems: [{ code: "auth.notAllowed" }],
    });
  requireValue(await rateReliability(author, input));
  expect((await getReliability(moderator, of)).counts).toMatchObject({ letter: "B" });
  expect(await getReliability(publicActor, of)).toEqual({ counts: null, ratings: [] });
});

test("the form offers the letters that the database knows", () => {
  expect(letters).toEqual(reliabilityLetters);
});
