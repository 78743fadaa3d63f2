import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { briefs } from "#db/schema/briefs.ts";
import { briefSubjects } from "#db/schema/subjects.ts";
import {
  brief,
  inlineQuote,
  paragraph,
  passage,
  quote,
  sourceNote,
} from "#domain/richtext/build.ts";
import { createSubject } from "#domain/subjects/commands.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { publishVersion } from "#tests/factories/brief-rows.ts";
import {
  buildBrief,
  buildDocument,
  buildSave,
  citeRun,
  citeStatistic,
} from "#tests/factories/briefs.ts";
import {
  listCitations,
  listRevisions,
  readDraft,
  trySave,
  write,
} from "#tests/factories/drafts.ts";
import { buildQuote } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { buildDerivation, buildStatistic } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { createBrief } from "./commands-drafts.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

describe("making a brief", () => {
  test("gives it an empty draft, its author's byline and an audit row", async () => {
    const author = await buildStaff({ name: "Ada Author" });
    const slug = `brief-${randomUUID()}`;
    const made = await createBrief(author, { slug, title: "  What it is worth " });
    if (!made.ok) throw new Error("refused");
    const { id } = made.value;
    expect(await readDraft(id)).toMatchObject({
      revision: 1,
      titleText: "What it is worth",
      updatedBy: author.id,
    });
    expect(await listRevisions(id)).toHaveLength(1);
    const { rows } = await studioDb().execute(
      sql`select byline, staff_id from brief_authors where brief_id = ${id}`,
    );
    expect(rows).toEqual([{ byline: "Ada Author", staff_id: author.id }]);
    expect((await listAuditRows()).at(-1)).toMatchObject({
      action: "brief.create",
      thing: "brief",
      thingId: id,
      actorId: author.id,
      detail: { slug },
    });
  });

  test("puts it under its subjects, once each, and under none that isn't there", async () => {
    const author = await buildStaff();
    const create = (subjectIds: string[]) =>
      createBrief(author, { slug: `brief-${randomUUID()}`, subjectIds });
    const subject = { slug: "trade", names: { en: "Trade" } };
    const { id: subjectId } = requireValue(await createSubject(author, subject));
    const { id: briefId } = requireValue(await create([subjectId, subjectId]));
    expect(
      await studioDb().select().from(briefSubjects).where(eq(briefSubjects.briefId, briefId)),
    ).toEqual([{ briefId, subjectId }]);
    const before = await studioDb().$count(briefs);
    expect(await create([randomUUID()])).toEqual({
      ok: false,
      problems: [{ code: "thing.notFound" }],
    });
    expect(await studioDb().$count(briefs)).toBe(before);
  });

  test("refuses an address that is taken, was another's, or is no address", async () => {
    const { slug, briefId, author } = await buildBrief();
    const taken = { ok: false, problems: [{ code: "briefs.slugTaken", field: "slug" }] };
    expect(await createBrief(author, { slug })).toEqual(taken);
    await studioDb().transaction((tx) => publishVersion(tx, { briefId }));
    await studioDb()
      .update(briefs)
      .set({ slug: "an-address-of-now" })
      .where(eq(briefs.id, briefId));
    expect(await createBrief(author, { slug })).toEqual(taken);
    for (const wrong of ["Upper-Case", "two--hyphens", "../etc", "с-кириллицей", "a b"]) {
      expect(await createBrief(author, { slug: wrong })).toMatchObject({
        problems: [{ code: "briefs.slugInvalid", field: "slug" }],
      });
    }
  });

  test.each(["a\u0000b", "a\u202eb", "half a sign \ud83d"])(
    "refuses a title that no editor could open again",
    async (title) => {
      const author = await buildStaff();
      const made = await createBrief(author, { slug: `brief-${randomUUID()}`, title });
      expect(made).toMatchObject({ ok: false, problems: [{ field: "title" }] });
    },
  );
});

describe("a save", () => {
  test("replaces the draft, keeps the revision, and says what the document cites", async () => {
    const built = await buildBrief({ document: write("Nothing yet.") });
    const [figure, run, said] = [
      await buildStatistic(),
      await buildDerivation(),
      await buildQuote(),
    ];
    const [wording] = said.wordings;
    const source = await buildSource();
    const passageId = wording?.witnesses[0]?.passage.id ?? "";
    const cited = { quoteId: said.id, wordingId: wording?.id ?? "" };
    const document = brief({
      title: ["Trade: ", citeStatistic(figure, { words: "46.5 billion dollars" })],
      blocks: [
        paragraph("It grew by ", citeRun(run, { words: "2.5 billion dollars" }), "."),
        paragraph("She said ", inlineQuote({ ...cited, ranges: [[0, 7]] }), "."),
        quote(cited),
        paragraph(
          passage(passageId, "The board met"),
          sourceNote({ sourceId: source.id, locator: "p. 3" }),
        ),
      ],
    });
    const saved = await trySave(built, { document });
    expect(saved).toMatchObject({ ok: true, value: { revision: built.revision + 1 } });

    const draft = await readDraft(built.briefId);
    expect(draft).toMatchObject({ revision: 3, titleText: "Trade: 46.5 billion dollars" });
    expect(draft?.document).toEqual((await listRevisions(built.briefId)).at(-1)?.document);
    const citations = await listCitations(built.briefId);
    expect(citations.map(({ rendered }) => rendered).sort()).toEqual(
      ["", "", "", "2.5 billion dollars", "46.5 billion dollars", "The board met"].sort(),
    );
    const ids = (key: keyof (typeof citations)[number]) =>
      citations.flatMap((row) => row[key] ?? []);
    expect(ids("vintageId")).toEqual([figure.vintageId]);
    expect(ids("derivationRunId")).toEqual([run.runId]);
    expect(ids("wordingId")).toEqual([cited.wordingId, cited.wordingId]);
    expect(ids("passageId")).toEqual([passageId]);
    expect(ids("sourceId")).toEqual([source.id]);
  });

  test("takes out what is cited no more, and leaves what stays as it was", async () => {
    const [kept, dropped] = [await buildStatistic(), await buildStatistic()];
    const both = write(citeStatistic(kept), " and ", citeStatistic(dropped));
    const built = await buildBrief({ document: both });
    const before = await listCitations(built.briefId);
    const stays = before.find(({ vintageId }) => vintageId === kept.vintageId);
    const nodes = both.content?.at(-1)?.content?.slice(0, 1) ?? [];
    const document = brief({ title: "Shorter", blocks: [paragraph(...nodes)] });
    await buildSave(built, document);
    expect(await listCitations(built.briefId)).toEqual([stays]);
  });

  test("takes a node that now cites something else for what it cites now", async () => {
    const [first, second] = [await buildStatistic(), await buildStatistic()];
    const cite = (cited: typeof first) =>
      write(citeStatistic(cited)).content?.at(-1)?.content?.[0] ?? { type: "paragraph" };
    const node = cite(first);
    const built = await buildBrief({ document: write(node) });
    // The same vintage under another statistic's name is what a forged document says; it is written as it says.
    const forged = { ...node, attrs: { ...node.attrs, statisticId: second.statisticId } };
    await buildSave(built, write(forged));
    expect(await listCitations(built.briefId)).toMatchObject([
      { statisticId: second.statisticId, vintageId: first.vintageId },
    ]);
  });

  test("leaves a revision and no audit row", async () => {
    const built = await buildBrief();
    const before = (await listAuditRows()).length;
    await trySave(built);
    expect(await listAuditRows()).toHaveLength(before);
    expect((await listRevisions(built.briefId)).at(-1)).toMatchObject({
      createdBy: built.author.id,
    });
  });

  test("that comes twice is answered as the first time, whatever happened between", async () => {
    const built = await buildBrief();
    const tab = { clientId: randomUUID(), saveNumber: 1 };
    const first = await trySave(built, tab);
    await buildSave({ ...built, revision: built.revision + 1 }, write("Somebody else's words."));
    const again = await trySave(built, { ...tab, document: write("Never read.") });
    expect(again).toEqual(first);
    expect(await listRevisions(built.briefId)).toHaveLength(4);
    expect(JSON.stringify((await readDraft(built.briefId))?.document)).toContain("Somebody else's");
  });

  test("that comes ten times at once is written once, and all are answered alike", async () => {
    const built = await buildBrief();
    const tab = { clientId: randomUUID(), saveNumber: 7 };
    const answers = await Promise.all(Array.from({ length: 10 }, () => trySave(built, tab)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ ok: true, value: { revision: built.revision + 1 } });
    expect(await listRevisions(built.briefId)).toHaveLength(built.revision + 1);
  });

  test("on a base that has moved on is refused, names where the draft stands, and writes nothing", async () => {
    const built = await buildBrief();
    await buildSave(built, write("First."));
    const before = [await readDraft(built.briefId), await listCitations(built.briefId)];
    const late = await trySave(built, { document: await buildDocument() });
    expect(late).toEqual({
      ok: false,
      problems: [{ code: "briefs.draftMoved", values: { revision: built.revision + 1 } }],
    });
    expect([await readDraft(built.briefId), await listCitations(built.briefId)]).toEqual(before);
    expect(await listRevisions(built.briefId)).toHaveLength(3);
  });

  test("of fifty tabs at once wins in one, and the others are told", async () => {
    const built = await buildBrief();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => trySave(built, { document: write(`Tab number ${n}.`) })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const codes = answers.flatMap((answer) => (answer.ok ? [] : answer.problems[0]?.code));
    expect(new Set(codes)).toEqual(new Set(["briefs.draftMoved"]));
    expect(await listRevisions(built.briefId)).toHaveLength(built.revision + 1);
  });

  test("of a revision that is yet to come is refused too", async () => {
    const built = await buildBrief();
    expect(await trySave(built, { baseRevision: 99 })).toMatchObject({
      problems: [{ code: "briefs.draftMoved" }],
    });
  });
});
