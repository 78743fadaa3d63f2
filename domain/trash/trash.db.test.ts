import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publicActor, systemActor } from "#domain/auth/actor.ts";
import { listDesk } from "#domain/briefs/queries-desk.ts";
import { findEvidence } from "#domain/briefs/queries-picker.ts";
import { listIndicators } from "#domain/indicators/queries.ts";
import { listDerivations } from "#domain/indicators/queries-derivations.ts";
import { findStatistic } from "#domain/indicators/queries-statistics.ts";
import { uploadImage } from "#domain/media/commands.ts";
import { releasePerson } from "#domain/people/commands.ts";
import { listOrganisations, listPeople } from "#domain/people/queries.ts";
import { findOrganisations, findPeople } from "#domain/people/queries-speakers.ts";
import { listQuotes } from "#domain/quotes/queries.ts";
import { image, paragraph } from "#domain/richtext/build.ts";
import { searchStudio } from "#domain/search/queries-studio.ts";
import { listSources } from "#domain/sources/queries-lists.ts";
import { createSubject } from "#domain/subjects/commands.ts";
import { listSubjects, listSubjectsInUse } from "#domain/subjects/queries.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import {
  buildBrief,
  buildDocument,
  buildPublishedBrief,
  buildSave,
  citeQuote,
  citeRun,
  citeStatistic,
} from "#tests/factories/briefs.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { codesOf } from "#tests/factories/codes-of.ts";
import { trySave, writeBlocks } from "#tests/factories/drafts.ts";
import { buildOrganisation, buildPerson } from "#tests/factories/people.ts";
import { drawPage } from "#tests/factories/pictures.ts";
import { buildQuote, findSpan, quotedWords } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import {
  buildDerivation,
  buildIndicator,
  buildReckoned,
  buildSeries,
  buildStatistic,
} from "#tests/factories/statistics.ts";
import { constraintOf } from "#tests/setup/refusal.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { putBack, throwAway } from "./commands-trash.ts";
import { listTrash } from "./queries-trash.ts";
import type { ThrownAway } from "./view-trash.ts";

let database: TestDatabase;
let author: TestStaff;
let editor: TestStaff;
let moderator: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff({ name: "Nina Orlova" });
  editor = await buildStaff({ name: "Edda Editor", roles: ["editor"] });
  moderator = await buildStaff({ roles: ["moderator"] });
});
afterAll(async () => await database.close());

const thrown = async (thing: ThrownAway) => requireValue(await throwAway(author, thing));
const find = async (words: string) =>
  (await searchStudio(author, { words, kind: null, limit: 20, offset: 0 })).flatMap(({ hits }) =>
    hits.map(({ path }) => path),
  );
const picture = async (words: string) =>
  requireValue(
    await uploadImage(author, { bytes: await drawPage(words), fileName: `${words}.png` }),
  );
const idsOf = (rows: readonly { id: string }[] | null) => (rows ?? []).map(({ id }) => id);

const throwDraft = async () => {
  const { briefId: id } = await buildBrief();
  await thrown({ kind: "brief", id });
  return id;
};

type Kept = {
  thing: ThrownAway;
  lists: () => Promise<string[][]>;
  /** Null of what the search doesn't look for. */
  words: string | null;
};

/** Of each kind one, unused, with the lists and pickers in which it stands and words by which it is found. */
const makers: Record<ThrownAway["kind"], () => Promise<Kept>> = {
  async brief() {
    const document = await buildDocument({ title: "Zanzibar letters" });
    const { briefId: id } = await buildBrief({ document });
    return {
      thing: { kind: "brief", id },
      lists: async () => [idsOf(await listDesk(author))],
      words: "Zanzibar letters",
    };
  },
  async source() {
    const { id } = await buildSource({ title: "Ouagadougou gazette" });
    return {
      thing: { kind: "source", id },
      lists: async () => [idsOf(await listSources(author, {}))],
      words: "Ouagadougou",
    };
  },
  async quote() {
    const { id } = await buildQuote({ occasion: "Reykjavik meeting" });
    const picked = async () =>
      (await findEvidence(author, "Reykjavik", "en")).citables.flatMap((one) =>
        one.kind === "quote" ? [one.quoteId] : [],
      );
    return {
      thing: { kind: "quote", id },
      lists: async () => [idsOf(await listQuotes(author)), await picked()],
      words: "Reykjavik",
    };
  },
  async statistic() {
    const { statisticId: id } = await buildStatistic();
    const code = (await findStatistic(author, id))?.code ?? "";
    const picked = async () =>
      (await findEvidence(author, code, "en")).citables.flatMap((one) =>
        one.kind === "statistic" ? [one.statisticId] : [],
      );
    return { thing: { kind: "statistic", id }, lists: async () => [await picked()], words: code };
  },
  async indicator() {
    const { id } = await buildIndicator({ title: "Llanfair tonnage" });
    return {
      thing: { kind: "indicator", id },
      lists: async () => [idsOf(await listIndicators(author))],
      words: "Llanfair",
    };
  },
  async derivation() {
    const { derivationId: id } = await buildDerivation({ title: "Walvis growth" });
    const picked = async () =>
      (await findEvidence(author, "Walvis", "en")).citables.flatMap((one) =>
        one.kind === "derived" ? [one.derivationId] : [],
      );
    return {
      thing: { kind: "derivation", id },
      lists: async () => [idsOf(await listDerivations(author)), await picked()],
      words: null,
    };
  },
  async subject() {
    const made = await createSubject(author, { slug: "yamal", names: { en: "Yamal" } });
    const { id } = requireValue(made);
    return {
      thing: { kind: "subject", id },
      lists: async () => [
        idsOf(await listSubjects(author)),
        idsOf(await listSubjectsInUse(author)),
      ],
      words: null,
    };
  },
  async person() {
    const { id } = await buildPerson({ names: { en: "Xavier Quintero" } });
    return {
      thing: { kind: "person", id },
      lists: async () => [
        idsOf(await listPeople(author)),
        (await findPeople(author, { search: "Quintero" })).map((one) => one.id),
      ],
      words: "Quintero",
    };
  },
  async organisation() {
    const { id } = await buildOrganisation({ names: { en: "Yellowknife Council" } });
    return {
      thing: { kind: "organisation", id },
      lists: async () => [
        idsOf(await listOrganisations(author)),
        (await findOrganisations(author, { search: "Yellowknife" })).map((one) => one.id),
      ],
      words: "Yellowknife",
    };
  },
  async media() {
    const { id } = await picture("kilimanjaro");
    return { thing: { kind: "media", id }, lists: async () => [], words: "kilimanjaro" };
  },
};

describe.each(Object.entries(makers))("a %s that nothing uses", (kind, make) => {
  test("leaves lists, pickers and search when it is thrown away, and is as before when it is put back", async () => {
    const { thing, lists, words } = await make();
    const isThere = async () =>
      [...(await lists()).map((ids) => ids.includes(thing.id))].concat(
        words === null ? [] : (await find(words)).some((path) => path.endsWith(thing.id)),
      );
    const there = await isThere();
    expect(there.every(Boolean)).toBe(true);
    expect(await thrown(thing)).toEqual(thing);
    expect((await isThere()).some(Boolean)).toBe(false);
    const line = (await listTrash(author))?.lines.find(({ id }) => id === thing.id);
    expect(line).toMatchObject({ kind, by: "Nina Orlova", mayPutBack: true });
    expect(line?.title).not.toBe("");
    requireValue(await putBack(editor, thing));
    expect(await isThere()).toEqual(there);
    expect((await listTrash(author))?.lines.some(({ id }) => id === thing.id)).toBe(false);
    const acts = (await listAuditRows()).filter(({ thingId }) => thingId === thing.id);
    expect(acts.filter(({ action }) => action.startsWith("trash."))).toMatchObject([
      { action: "trash.add", thing: kind, actorId: author.id },
      { action: "trash.put-back", thing: kind, actorId: editor.id },
    ]);
  });
});

describe("thrown away is not", () => {
  test("what briefs use, which are named, by draft or by version", async () => {
    const { sourceId, textLayerId } = await buildCapture();
    const person = await buildPerson();
    const quote = await buildQuote({
      speaker: { kind: "person", personId: person.id, roleId: null },
      passage: { textLayerId, ...findSpan(quotedWords) },
    });
    await buildBrief({ title: "The wall", blocks: [citeQuote(quote)] });
    const used = { code: "trash.used", values: { count: 1, briefs: "“The wall”", more: 0 } };
    const things: ThrownAway[] = [
      { kind: "quote", id: quote.id },
      { kind: "source", id: sourceId },
      { kind: "person", id: person.id },
    ];
    for (const thing of things)
      expect(await throwAway(author, thing)).toMatchObject({
        problems: expect.arrayContaining([used]),
      });
    const { id: mediaId } = await picture("a map");
    const statistic = await buildStatistic();
    const blocks = [
      image({ mediaId, alt: "A map" }),
      paragraph("It is ", citeStatistic(statistic)),
    ];
    const published = await buildPublishedBrief({ title: "The map", blocks });
    await buildSave(published, await buildDocument());
    const mapped = { code: "trash.used", values: { count: 1, briefs: "“The map”", more: 0 } };
    for (const thing of [
      { kind: "media", id: mediaId },
      { kind: "statistic", id: statistic.statisticId },
    ] as const)
      expect(await throwAway(author, thing)).toMatchObject({
        problems: expect.arrayContaining([mapped]),
      });
    expect(codesOf(await throwAway(author, { kind: "brief", id: published.briefId }))).toEqual([
      "trash.public",
    ]);
  });

  test("what something else of the studio rests on, until that is in the trash too; and it comes back first", async () => {
    const { sourceId, textLayerId } = await buildCapture();
    const person = await buildPerson();
    const quote = await buildQuote({
      speaker: { kind: "person", personId: person.id, roleId: null },
      passage: { textLayerId, ...findSpan(quotedWords) },
    });
    const [source, speaker, words] = [
      { kind: "source", id: sourceId },
      { kind: "person", id: person.id },
      { kind: "quote", id: quote.id },
    ] as const;
    expect(codesOf(await throwAway(author, source))).toEqual(["trash.heldByQuotes"]);
    expect(codesOf(await throwAway(author, speaker))).toEqual(["trash.heldByQuotes"]);
    for (const thing of [words, source, speaker]) await thrown(thing);
    const refused = await putBack(author, words);
    expect(codesOf(refused)).toEqual(["trash.restsOnTrash"]);
    expect(JSON.stringify(refused)).toContain("Maria Petrova");
    for (const thing of [speaker, source, words]) requireValue(await putBack(author, thing));
  });

  test("an indicator with values, or a publisher of sources", async () => {
    const series = await buildSeries();
    await buildStatistic({ target: { kind: "series", seriesId: series.id } });
    expect(
      codesOf(await throwAway(author, { kind: "indicator", id: series.indicatorId })),
    ).toContain("trash.heldByStatistics");
    const { publisher } = await buildSource({
      publisher: { name: "Ostrava Post", language: "cs" },
    });
    expect(
      codesOf(await throwAway(author, { kind: "organisation", id: publisher?.id ?? "" })),
    ).toEqual(["trash.heldBySources"]);
  });

  test("a subject under which something stands, or a derivation that a value of ours comes from", async () => {
    const { id } = requireValue(
      await createSubject(author, { slug: "taken", names: { en: "Taken" } }),
    );
    await buildIndicator({ subjectIds: [id] });
    expect(codesOf(await throwAway(author, { kind: "subject", id }))).toEqual([
      "trash.heldUnderSubject",
    ]);
    const derivation = await buildDerivation();
    const thing = { kind: "derivation", id: derivation.derivationId } as const;
    const { runId } = derivation;
    const cited = await buildBrief({
      title: "Growth",
      blocks: [paragraph("It is ", citeRun(derivation))],
    });
    expect(codesOf(await throwAway(author, thing))).toEqual(["trash.used"]);
    await buildSave(cited, await buildDocument());
    await thrown(thing);
    await expect(buildReckoned({ runId })).rejects.toThrow("trash.isThere");
    const document = writeBlocks(paragraph("It is ", citeRun(derivation)));
    expect(codesOf(await trySave(await buildBrief(), { document }))).toEqual(["trash.isThere"]);
    requireValue(await putBack(author, thing));
    await buildReckoned({ runId });
    expect(codesOf(await throwAway(author, thing))).toEqual(["trash.heldByStatistics"]);
  });

  test("what a second person released", async () => {
    const person = await buildPerson({}, author);
    requireValue(await releasePerson(editor, person.id));
    expect(codesOf(await throwAway(author, { kind: "person", id: person.id }))).toEqual([
      "trash.public",
    ]);
  });

  test("anything by who may not change it, or by nobody in person", async () => {
    const { id } = await buildQuote();
    const quote: ThrownAway = { kind: "quote", id };
    for (const actor of [publicActor, systemActor, moderator])
      expect(codesOf(await throwAway(actor, quote))).toEqual(["auth.notAllowed"]);
    await thrown(quote);
    for (const actor of [publicActor, systemActor, moderator])
      expect(codesOf(await putBack(actor, quote))).toEqual(["auth.notAllowed"]);
    expect(await listTrash(publicActor)).toBeNull();
    const list = await listTrash(moderator);
    expect(list?.lines.find((line) => line.id === id)?.mayPutBack).toBe(false);
    const source = await buildSource();
    requireValue(await throwAway(moderator, { kind: "source", id: source.id }));
  });
});

describe("the database", () => {
  test("lets nothing of the trash be cited, shown, spoken by or released", async () => {
    const [quote, statistic, person] = [
      await buildQuote(),
      await buildStatistic(),
      await buildPerson({}, author),
    ];
    const { id: mediaId } = await picture("for nobody");
    const built = await buildBrief();
    await thrown({ kind: "quote", id: quote.id });
    await thrown({ kind: "statistic", id: statistic.statisticId });
    await thrown({ kind: "person", id: person.id });
    await thrown({ kind: "media", id: mediaId });
    for (const block of [
      citeQuote(quote),
      paragraph("It is ", citeStatistic(statistic)),
      image({ mediaId, alt: "A picture" }),
    ])
      expect(codesOf(await trySave(built, { document: writeBlocks(block) }))).toEqual([
        "trash.isThere",
      ]);
    const translate = database.studio.execute(sql`
      insert into briefs (slug, language, translation_of) values ('translated', 'de', ${await throwDraft()})`);
    expect(await constraintOf(translate)).toBe("in_trash");
    expect(codesOf(await releasePerson(editor, person.id))).toEqual(["trash.isThere"]);
    const speaker = { kind: "person" as const, personId: person.id, roleId: null };
    await expect(buildQuote({ speaker })).rejects.toThrow("trash.isThere");
  });

  test("deletes nothing that hasn't been in the trash for thirty days, nor without a trail", async () => {
    const { id } = await buildPerson({ names: { en: "Short Lived" }, roles: [] });
    const erase = database.studio.execute(sql`delete from people where id = ${id}`);
    expect(await constraintOf(erase)).toBe("delete_from_trash_only");
    await thrown({ kind: "person", id });
    const again = database.studio.execute(sql`delete from people where id = ${id}`);
    expect(await constraintOf(again)).toBe("delete_from_trash_only");
    const age = database.studio.execute(sql`update trash set trashed_at = '2020-01-01'`);
    await expect(age).rejects.toThrow();
    const aged = database.studio.execute(
      sql`insert into trash (kind, thing_id, trashed_by, trashed_at) values ('person', gen_random_uuid(), ${author.id}, '2020-01-01')`,
    );
    await expect(aged).rejects.toThrow();
    const empty = database.studio.execute(sql`delete from trash where thing_id = ${id}`);
    expect(await constraintOf(empty)).toBe("audited");
  });
});
