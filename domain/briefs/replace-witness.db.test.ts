import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { briefDrafts } from "#db/schema/briefs.ts";
import { passageDrifts } from "#db/schema/watch.ts";
import { publicActor } from "#domain/auth/actor.ts";
import { createPassage } from "#domain/capture/commands-passages.ts";
import { addWitness } from "#domain/quotes/commands-wordings.ts";
import { passage as citePassage, paragraph } from "#domain/richtext/build.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { buildPublishedBrief, citeQuote, citeStatistic } from "#tests/factories/briefs.ts";
import { articleText, buildCapture } from "#tests/factories/captures.ts";
import { buildDrifts } from "#tests/factories/drifts.ts";
import { listNoticeRows } from "#tests/factories/notices.ts";
import { buildQuote, findSpan, quotedWords } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildStatistic, reportedWords } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { replaceWitness, undoReplacement } from "./commands-replace.ts";
import { findPublishedBrief } from "./queries.ts";
import { previewDraft } from "./queries-desk.ts";
import { getReplacement } from "./queries-replace.ts";

let database: TestDatabase;
let author: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());

let made = 0;

/** A source whose address answers, its capture, and the same words held in another source that repeats something. */
async function buildPair() {
  made += 1;
  const source = await buildSource({
    url: `https://news.example/replace-${made}`,
    title: `First ${made}`,
  });
  const text = `${articleText}\n\nReport ${made}.`;
  const { textLayerId } = await buildCapture({ sourceId: source.id, content: { text } });
  const other = await buildSource({ title: `Second ${made}`, independenceGroup: "agency" });
  const otherText = `Our own report ${made}.\n\n${articleText}`;
  const held = await buildCapture({ sourceId: other.id, content: { text: otherText } });
  const span = (words: string) => ({ textLayerId, ...findSpan(words, text) });
  const otherSpan = (words: string) => ({
    textLayerId: held.textLayerId,
    ...findSpan(words, otherText),
  });
  return { source, text, other, otherText, held, span, otherSpan };
}

async function buildQuoted() {
  const pair = await buildPair();
  const quote = await buildQuote({ passage: pair.span(quotedWords) });
  const brief = await buildPublishedBrief({ blocks: [citeQuote(quote)] });
  const wordingId = quote.wordings[0]?.id ?? "";
  const [drift] = await buildDrifts(
    pair.source.id,
    pair.text.replace("must not repeat", "must repeat"),
  );
  if (!drift) throw new Error("Nothing changed.");
  return { ...pair, quote, brief, wordingId, driftId: drift.id, passageId: drift.passageId };
}

/** The codes of the sources that the draft would be printed with. */
async function listPrinted(briefId: string): Promise<string[]> {
  const preview = requireValue(await previewDraft(author, briefId));
  return preview.content.evidence.flatMap((entry) =>
    "origin" in entry && entry.origin?.kind === "passage" ? [entry.origin.source.code] : [],
  );
}

describe("a quotation whose passage changed", () => {
  test("is printed from another witness in drafts, and as it was in what is published, with who did it", async () => {
    const { other, brief, wordingId, driftId, passageId, otherSpan, source } = await buildQuoted();
    const published = await findPublishedBrief(brief.slug);
    expect(published?.notices).toMatchObject([{ kind: "passage_drifted" }]);
    requireValue(await addWitness(author, { wordingId, passage: otherSpan(quotedWords) }));
    const offered = await getReplacement(author, { driftId, captureId: null });
    expect(offered).toMatchObject({
      counts: { quotes: 1, statistics: 0, drafts: 0 },
      briefs: [{ id: brief.briefId }],
      changed: { exact: expect.stringContaining(quotedWords), source: { id: source.id } },
    });
    const [offer] = offered?.offers.filter(({ place }) => place.source.id === other.id) ?? [];
    expect(offer).toMatchObject({
      kind: "bound",
      isIndependent: true,
      place: { group: "agency", before: expect.stringContaining("The harbour board") },
    });
    expect(offered?.offers.some(({ place }) => place.source.id === source.id)).toBe(false);
    expect(await listPrinted(brief.briefId)).toEqual([source.code]);

    const witness = offer?.reference ?? { passageId: "" };
    expect(requireValue(await replaceWitness(author, { driftId, witness }))).toMatchObject({
      settled: 1,
      left: 0,
    });
    expect(await listPrinted(brief.briefId)).toEqual([other.code]);
    const [notice] = await listNoticeRows(brief.briefId, "replaced");
    expect(notice).toMatchObject({
      decidedBy: author.id,
      decidedAt: expect.any(Date),
      witnessPassageId: "passageId" in witness ? witness.passageId : "",
    });
    const [drift] = await database.studio
      .select()
      .from(passageDrifts)
      .where(eq(passageDrifts.id, driftId));
    expect(drift).toMatchObject({
      state: "replaced",
      decidedBy: author.id,
      witnessPassageId: notice?.witnessPassageId,
    });
    expect((await listAuditRows()).at(-1)).toMatchObject({
      ...{ action: "witness.replace", thing: "drift", thingId: driftId, actorId: author.id },
      detail: { passageId, byPassageId: notice?.witnessPassageId, settled: 1, left: 0 },
    });
    // What is published is the same to the byte, and its readers are still told.
    expect(await findPublishedBrief(brief.slug)).toEqual(published);
    expect(await replaceWitness(author, { driftId, witness })).toMatchObject({
      problems: [{ code: "watch.driftDecided" }],
    });
  });

  test("and back again, where that is undone", async () => {
    const { brief, driftId, otherSpan, source } = await buildQuoted();
    expect(await undoReplacement(author, { driftId })).toMatchObject({
      problems: [{ code: "watch.notReplaced" }],
    });
    requireValue(await replaceWitness(author, { driftId, witness: otherSpan(quotedWords) }));
    expect(await listPrinted(brief.briefId)).not.toEqual([source.code]);
    expect(requireValue(await undoReplacement(author, { driftId }))).toEqual({ opened: 1 });
    expect(await listPrinted(brief.briefId)).toEqual([source.code]);
    expect(await listNoticeRows(brief.briefId)).toMatchObject([
      { kind: "passage_drifted", decidedBy: null, witnessPassageId: null },
    ]);
    expect((await listAuditRows()).at(-1)).toMatchObject({
      action: "witness.undo-replace",
      actorId: author.id,
    });
    expect(
      requireValue(await replaceWitness(author, { driftId, witness: otherSpan(quotedWords) })),
    ).toMatchObject({ settled: 1 });
  });

  test("is found in captures that nobody has bound, and bound when it is chosen", async () => {
    const { other, driftId, brief } = await buildQuoted();
    const offered = await getReplacement(author, { driftId, captureId: null });
    const offer = offered?.offers.find(({ place }) => place.source.id === other.id);
    expect(offer).toMatchObject({
      kind: "held",
      place: { exact: expect.stringContaining(quotedWords) },
    });
    requireValue(
      await replaceWitness(author, { driftId, witness: offer?.reference ?? { passageId: "" } }),
    );
    expect(await listPrinted(brief.briefId)).toEqual([other.code]);
  });

  test("isn't replaced by what can't stand for it", async () => {
    const { driftId, span, otherSpan, wordingId, other } = await buildQuoted();
    const refused = async (witness: Parameters<typeof replaceWitness>[1]["witness"]) => {
      const answer = await replaceWitness(author, { driftId, witness });
      return answer.ok ? [] : answer.problems.map(({ code }) => code);
    };
    expect(await refused(span("The engineers"))).toEqual(["watch.witnessSameSource"]);
    expect(await refused(otherSpan("The engineers found"))).toEqual(["watch.witnessOfNothing"]);
    expect(await refused({ passageId: driftId })).toEqual(["watch.witnessNotThere"]);
    requireValue(await addWitness(author, { wordingId, passage: otherSpan(quotedWords) }));
    const drifted = await buildSource({ url: `https://news.example/also-${made}` });
    const text = `${articleText}\n\nAlso ${made}.`;
    const also = await buildCapture({ sourceId: drifted.id, content: { text } });
    const passage = { textLayerId: also.textLayerId, ...findSpan(quotedWords, text) };
    requireValue(await addWitness(author, { wordingId, passage }));
    await buildDrifts(drifted.id, text.replace("must not repeat", "must repeat"));
    expect(await refused(passage)).toEqual(["watch.witnessDrifted"]);
    const offered = await getReplacement(author, { driftId, captureId: also.captureId });
    expect(offered?.offers.map(({ place }) => place.source.id)).toContain(other.id);
    expect(offered?.offers.map(({ place }) => place.source.id)).not.toContain(drifted.id);
    expect(await replaceWitness(publicActor, { driftId, witness: passage })).toMatchObject({
      problems: [{ code: "auth.notAllowed" }],
    });
    expect(await undoReplacement(publicActor, { driftId })).toMatchObject({
      problems: [{ code: "auth.notAllowed" }],
    });
    expect(await getReplacement(publicActor, { driftId, captureId: null })).toBeNull();
  });
});

test("a value whose passage changed is printed from its further witness, which is then no further one, and its version says so", async () => {
  const { source, other, text, span, otherSpan } = await buildPair();
  const statistic = await buildStatistic({
    value: { origin: { kind: "span", ...span(reportedWords) } },
  });
  const brief = await buildPublishedBrief({
    blocks: [paragraph("It came to ", citeStatistic(statistic), ".")],
  });
  const [drift] = await buildDrifts(source.id, text.replace("46.5 billion", "48.5 billion"));
  const driftId = drift?.id ?? "";
  const bound = await getReplacement(author, { driftId, captureId: null });
  expect(bound).toMatchObject({ counts: { quotes: 0, statistics: 1 } });
  const elsewhere = await buildSource({ title: "Another report" });
  const otherwise = `${"Of quite other things. ".repeat(40)}\n\nIt was ${reportedWords}, they say.`;
  await buildCapture({ sourceId: elsewhere.id, content: { text: otherwise } });
  const offered = (await getReplacement(author, { driftId, captureId: null }))?.offers ?? [];
  const ids = offered.map(({ place }) => place.source.id);
  expect(ids).toEqual(expect.arrayContaining([other.id, elsewhere.id]));
  expect(new Set(ids).size).toBe(ids.length);
  const witness = otherSpan(reportedWords);
  expect(requireValue(await replaceWitness(author, { driftId, witness }))).toMatchObject({
    settled: 1,
    left: 0,
  });
  const [entry] = requireValue(await previewDraft(author, brief.briefId)).content.evidence;
  expect(entry).toMatchObject({ origin: { kind: "passage", source: { code: other.code } } });
  expect(entry).not.toHaveProperty("witnesses");
  expect((await findPublishedBrief(brief.slug))?.content.evidence).toMatchObject([
    { origin: { source: { code: source.code } } },
  ]);
});

test("a draft that cites a passage as such cites the other, as its next revision, if that holds the words", async () => {
  const { source, other, text, span, otherSpan, held } = await buildPair();
  const words = "About 4,200 fishermen wait.";
  const { id: passageId } = requireValue(await createPassage(author, span(words)));
  const blocks = [paragraph(citePassage(passageId, "Thousands wait"))];
  const brief = await buildPublishedBrief({ blocks });
  const [drift] = await buildDrifts(source.id, text.replace(words, "Nobody waits now."));
  const driftId = drift?.id ?? "";
  const looked = await getReplacement(author, { driftId, captureId: held.captureId });
  expect(looked).toMatchObject({ counts: { drafts: 1 }, problems: [] });
  expect(looked?.offers.map(({ place }) => place.source.id)).toContain(other.id);
  const other2 = await buildCapture({ content: { text: "Nothing of the kind." } });
  expect(await getReplacement(author, { driftId, captureId: other2.captureId })).toMatchObject({
    problems: [{ code: "passages.wordsNotThere" }],
  });
  const readDraft = async () => {
    const [row] = await database.studio
      .select()
      .from(briefDrafts)
      .where(eq(briefDrafts.briefId, brief.briefId));
    return row;
  };
  const before = await readDraft();
  requireValue(await replaceWitness(author, { driftId, witness: otherSpan(words) }));
  const after = await readDraft();
  expect(after?.revision).toBe((before?.revision ?? 0) + 1);
  expect(after?.updatedBy).toBe(author.id);
  expect(JSON.stringify(after?.document)).not.toContain(passageId);
  expect(await listPrinted(brief.briefId)).toEqual([other.code]);
  requireValue(await undoReplacement(author, { driftId }));
  expect((await readDraft())?.document).toEqual(before?.document);
});
