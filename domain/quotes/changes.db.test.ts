import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publicActor } from "#domain/auth/actor.ts";
import { endRole } from "#domain/people/commands-roles.ts";
import { insertBrief } from "#tests/factories/brief-rows.ts";
import { articleText, buildCapture } from "#tests/factories/captures.ts";
import { listNoticeJobs } from "#tests/factories/notices.ts";
import { buildOrganisation, buildPerson } from "#tests/factories/people.ts";
import { buildQuote, findSpan, quotedWords } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { releaseQuote, withdrawQuote } from "./commands-release.ts";
import { reviseQuote } from "./commands-states.ts";
import { addWitness, addWording, reviewWording } from "./commands-wordings.ts";
import { getQuote, listQuotes } from "./queries.ts";
import { findWitnesses } from "./queries-wordings.ts";

let database: TestDatabase;
let author: TestStaff;
let editor: TestStaff;
let moderator: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff({ name: "Vera Sokolova" });
  editor = await buildStaff({ roles: ["editor"] });
  moderator = await buildStaff({ roles: ["moderator"] });
});
afterAll(async () => await database.close());

const nobody = { kind: "nobody" as const };

test("a quote said anew keeps what was held before, and tells the briefs by a job", async () => {
  const quote = await buildQuote({}, author);
  const organisation = await buildOrganisation();
  const revised = requireValue(
    await reviseQuote(editor, {
      quoteId: quote.id,
      revision: 1,
      cause: "our_error",
      note: "The board said so, not the minister.",
      speech: "direct",
      speaker: { kind: "organisation", organisationId: organisation.id },
      saidOn: "2023-11",
    }),
  );
  expect(revised).toMatchObject({
    revision: 2,
    state: { n: 2, cause: "our_error", saidOn: "2023-11" },
  });
  expect(revised.state.speaker).toMatchObject({ kind: "organisation" });
  const history = (await getQuote(author, quote.id))?.states;
  expect(history?.map(({ n, speaker }) => [n, speaker.kind])).toEqual([
    [2, "organisation"],
    [1, "person"],
  ]);
  expect(await listNoticeJobs(quote.id)).toEqual([
    { cause: "quote_state", quoteId: quote.id, quoteStateId: revised.state.id },
  ]);
});

test("of two who revise a quote from the same revision one is told that it changed, and makes nothing", async () => {
  const quote = await buildQuote();
  const change = {
    quoteId: quote.id,
    revision: 1,
    cause: "new_evidence" as const,
    note: "More is known.",
    speech: "partial" as const,
    speaker: nobody,
  };
  const results = await Promise.all([reviseQuote(author, change), reviseQuote(editor, change)]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.find(({ ok }) => !ok)).toMatchObject({ problems: [{ code: "thing.changed" }] });
  expect((await getQuote(author, quote.id))?.states).toHaveLength(2);
  expect(await listNoticeJobs(quote.id)).toHaveLength(1);
});

test("a revision obeys the rule of roles, and can't say that words we hold aren't held", async () => {
  const quote = await buildQuote();
  const person = await buildPerson({
    roles: [
      { titles: { en: "Minister" }, organisation: { name: "State", language: "en" }, from: "2024" },
    ],
  });
  const change = {
    quoteId: quote.id,
    revision: 1,
    cause: "our_error" as const,
    note: "Why.",
    speech: "direct" as const,
  };
  const speaker = {
    kind: "person" as const,
    personId: person.id,
    roleId: person.roles[0]?.id ?? "",
  };
  expect(await reviseQuote(author, { ...change, speaker, saidOn: "2023-11" })).toMatchObject({
    problems: [{ code: "quotes.roleNotHeld" }],
  });
  const missing = { ...change, speaker: nobody, originalNotHeldBecause: "Lost." };
  expect(await reviseQuote(author, missing)).toMatchObject({
    problems: [{ code: "quotes.originalIsHeld" }],
  });
  expect(await reviseQuote(author, { ...change, speaker: nobody, note: " " })).toMatchObject({
    problems: [{ code: "input.required", field: "note" }],
  });
  expect((await getQuote(author, quote.id))?.states).toHaveLength(1);
});

test("a role isn't ended before a day on which somebody is quoted in it", async () => {
  const quote = await buildQuote();
  const { speaker } = quote.state;
  const roleId = speaker.kind === "person" ? (speaker.role?.id ?? "") : "";
  expect(await endRole(author, { roleId, revision: 1, to: "2022" })).toMatchObject({
    problems: [{ code: "people.quoteRestsOnRole", values: { date: "2023-11-14" } }],
  });
  expect(await endRole(author, { roleId, revision: 1, to: "2023-11-14" })).toMatchObject({
    ok: true,
  });
});

test("a capture is found in which the words stand with what the wording cuts between them, however long that is", async () => {
  const nonce = `${Math.floor(Math.random() * 1e9)} containers unloaded`;
  const cut = "And then there was the weather, of which much could be said. ".repeat(12);
  const texts = [
    `“The cranes are old, and ${nonce} proves it”, she said.`,
    `“The cranes are old, ${cut} and ${nonce} proves it”, she said at length.`,
    `“And ${nonce} proves it. The cranes are old,” somebody else put it.`,
  ];
  const captures = await Promise.all(texts.map((text) => buildCapture({ content: { text } })));
  const text = texts[0] ?? "";
  const passage = { textLayerId: captures[0]?.textLayerId ?? "", start: 0, end: text.length };
  const words = `The cranes are old, […] and ${nonce} proves it`;
  const quote = await buildQuote({ passage, text: words, speaker: nobody }, author);
  const [candidate] = await findWitnesses(author, quote.wordings[0]?.id ?? "");
  expect(candidate).toMatchObject({
    verdict: "verbatim_with_declared_edits",
    captureId: captures[1]?.captureId,
    start: 1,
  });
});

test("other captures with the same words are found, also where one differs, and become witnesses", async () => {
  const words = `The pier will stand for ${Math.floor(Math.random() * 1e9)} winters without repair, promised`;
  const texts = [
    `He spoke: “${words}” the harbour master.`,
    `Another paper: “${words.replace("will", "would")}” he is said to have said.`,
    `And a third — “${words}” — copies the first.`,
    "Nothing of the kind stands here.",
  ];
  const captures = await Promise.all(texts.map((text) => buildCapture({ content: { text } })));
  const [first] = captures;
  const passage = { textLayerId: first?.textLayerId ?? "", ...findSpan(words, texts[0]) };
  const quote = await buildQuote({ passage, speaker: nobody }, author);
  const wordingId = quote.wordings[0]?.id ?? "";
  const found = await findWitnesses(author, wordingId);
  expect(found.map(({ verdict, captureId }) => [verdict, captureId])).toEqual([
    ["verbatim", captures[2]?.captureId],
    ["mismatch", captures[1]?.captureId],
  ]);
  for (const { textLayerId, start, end } of found) {
    requireValue(await addWitness(author, { wordingId, passage: { textLayerId, start, end } }));
  }
  const after = await getQuote(author, quote.id);
  expect(after?.wordings[0]).toMatchObject({ verdict: "verbatim" });
  expect(after?.wordings[0]?.witnesses.map(({ verdict }) => verdict)).toEqual([
    "verbatim",
    "verbatim",
    "mismatch",
  ]);
  expect(await findWitnesses(author, wordingId)).toEqual([]);
  const again = {
    wordingId,
    passage: { passageId: after?.wordings[0]?.witnesses[1]?.passage.id ?? "" },
  };
  expect(await addWitness(author, again)).toMatchObject({
    problems: [{ code: "quotes.witnessKnown" }],
  });
});

test("a quote made by mistake is withdrawn from every list and stays readable; one that a draft cites isn't", async () => {
  const quote = await buildQuote();
  expect(requireValue(await withdrawQuote(author, quote.id))).toEqual({ quoteId: quote.id });
  expect(await listQuotes(author, { search: quote.code })).toEqual([]);
  expect(await getQuote(author, quote.id)).toMatchObject({ isWithdrawn: true });
  expect(await withdrawQuote(author, quote.id)).toMatchObject({
    problems: [{ code: "thing.notFound" }],
  });
  const change = {
    quoteId: quote.id,
    revision: 2,
    cause: "our_error" as const,
    note: "Why.",
    speech: "direct" as const,
    speaker: nobody,
  };
  expect(await reviseQuote(author, change)).toMatchObject({ ok: false });

  const cited = await buildQuote();
  const wordingId = cited.wordings[0]?.id ?? "";
  await database.studio.transaction(async (tx) => {
    const briefId = await insertBrief(tx);
    await tx.execute(sql`insert into draft_citations (brief_id, node_id, quote_id, quote_state_id, wording_id, rendered)
      values (${briefId}, 'node0001', ${cited.id}, ${cited.state.id}, ${wordingId}, ${quotedWords})`);
  });
  expect(await withdrawQuote(author, cited.id)).toMatchObject({
    problems: [{ code: "quotes.cited", values: { count: 1, briefs: expect.any(String), more: 0 } }],
  });
});

test("nobody releases their own quote; a second person does", async () => {
  const own = await buildQuote({}, editor);
  expect(await releaseQuote(editor, own.id)).toMatchObject({
    problems: [{ code: "release.secondPersonNeeded" }],
  });
  const quote = await buildQuote({}, author);
  expect(requireValue(await releaseQuote(editor, quote.id)).isReleased).toBe(true);
});

test("who may not, changes nothing, and what doesn't exist is told alike", async () => {
  const quote = await buildQuote();
  const wordingId = quote.wordings[0]?.id ?? "";
  const { textLayerId } = await buildCapture();
  const passage = { textLayerId, ...findSpan("5.7%", articleText) };
  const change = {
    quoteId: quote.id,
    revision: 1,
    cause: "our_error" as const,
    note: "Why.",
    speech: "direct" as const,
    speaker: nobody,
  };
  const wording = { quoteId: quote.id, language: "ru", text: "Слова" };
  const refused = { ok: false, problems: [{ code: "auth.notAllowed" }] };
  for (const actor of [moderator, publicActor]) {
    expect(await reviseQuote(actor, change)).toEqual(refused);
    expect(await addWording(actor, wording)).toEqual(refused);
    expect(await addWitness(actor, { wordingId, passage })).toEqual(refused);
    expect(await reviewWording(actor, wordingId)).toEqual(refused);
    expect(await withdrawQuote(actor, quote.id)).toEqual(refused);
    expect(await releaseQuote(actor, quote.id)).toEqual(refused);
  }
  expect(await findWitnesses(publicActor, wordingId)).toEqual([]);
  expect(await releaseQuote(author, quote.id)).toEqual(refused);
  const missing = "0190b4c0-0000-7000-8000-000000000000";
  const notFound = { problems: [{ code: "thing.notFound" }] };
  expect(await reviseQuote(author, { ...change, quoteId: missing })).toMatchObject(notFound);
  expect(await addWording(author, { ...wording, quoteId: "x" })).toMatchObject(notFound);
  expect(await addWitness(author, { wordingId: missing, passage })).toMatchObject(notFound);
  expect(await reviewWording(author, "x")).toMatchObject(notFound);
  expect(await withdrawQuote(author, missing)).toMatchObject(notFound);
  expect(await releaseQuote(editor, "x")).toMatchObject(notFound);
});
