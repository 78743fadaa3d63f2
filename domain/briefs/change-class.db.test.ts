import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { corrections } from "#db/schema/corrections.ts";
import { rerunDerivation } from "#domain/indicators/commands-derivations.ts";
import type { Inline } from "#domain/richtext/build.ts";
import type { DocumentJson } from "#domain/richtext/document-json.ts";
import {
  type BuiltVersion,
  buildPublishedBrief,
  buildQuotingBrief,
  buildSubmittedSave,
  citeRun,
  citeStatistic,
} from "#tests/factories/briefs.ts";
import { signOffDraft } from "#tests/factories/checks.ts";
import { write } from "#tests/factories/drafts.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildGrowth, buildRevision, buildStatistic } from "#tests/factories/statistics.ts";
import { listVersionRows } from "#tests/factories/versions.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { publishBrief } from "./commands-publish.ts";
import { submitBrief } from "./commands-review.ts";
import type { PublishInput } from "./input.ts";
import { previewDraft } from "./queries-desk.ts";
import type { ChangeClass } from "./version-content.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

const publish = async (...content: Inline[]) =>
  await buildPublishedBrief({ document: write(...content) });

/** What the editor may file this document as, as the preview says and as publishing holds to: each class is tried, mildest first. */
async function tryClasses(published: BuiltVersion, document: DocumentJson) {
  const { revision } = await buildSubmittedSave(published, document);
  const { briefId, editor } = published;
  await signOffDraft(editor, briefId);
  const { allowedClasses } = requireValue(await previewDraft(editor, briefId));
  const note = { note: "What changed.", wasWrong: "It was wrong.", isRight: "It is right." };
  const classes: ChangeClass[] = ["first", "typo", "clarification", "update", "correction"];
  for (const changeClass of classes) {
    const answer = await publishBrief(editor, { briefId, revision, changeClass, ...note });
    if (answer.ok) return { mildest: changeClass, allowedClasses };
    expect(answer.problems).toEqual([
      {
        code: "briefs.classTooMild",
        field: "changeClass",
        values: { version: published.n, allowed: allowedClasses.join(", ") },
      },
    ]);
  }
  throw new Error("No class was good enough.");
}

const clarificationAndAll = ["clarification", "update", "correction"];
const changed = ["update", "correction"];

describe("what a new version may be filed as", () => {
  test("words that are put right are a typo", async () => {
    const statistic = citeStatistic(await buildStatistic());
    const published = await publish("It come to ", statistic, ".");
    expect(await tryClasses(published, write("It came to ", statistic, "."))).toEqual({
      mildest: "typo",
      allowedClasses: ["typo", ...clarificationAndAll],
    });
  });

  test("a negation is a clarification", async () => {
    const published = await publish("They agreed.");
    expect(await tryClasses(published, write("They never agreed."))).toEqual({
      mildest: "clarification",
      allowedClasses: clarificationAndAll,
    });
  });

  test("figures that change places are a clarification", async () => {
    const [one, other] = [
      citeStatistic(await buildStatistic()),
      citeStatistic(await buildStatistic({ value: { value: "44" } })),
    ];
    const published = await publish("Exports: ", one, "; imports: ", other);
    expect(await tryClasses(published, write("Exports: ", other, "; imports: ", one))).toEqual({
      mildest: "clarification",
      allowedClasses: clarificationAndAll,
    });
  });

  test("a figure more is an update", async () => {
    const published = await publish("It grew.");
    const document = write("It grew to ", citeStatistic(await buildStatistic()));
    expect(await tryClasses(published, document)).toEqual({
      mildest: "update",
      allowedClasses: changed,
    });
  });

  test("other words for the same figure are an update", async () => {
    const made = await buildStatistic();
    const published = await publish("It is ", citeStatistic(made));
    const document = write("It is ", citeStatistic(made, { words: "46.5 billion dollars" }));
    expect(await tryClasses(published, document)).toMatchObject({ mildest: "update" });
  });

  test("a value that its source revised is an update", async () => {
    const { statisticId, vintageId } = await buildStatistic();
    const published = await publish(citeStatistic({ statisticId, vintageId }));
    const later = await buildRevision(statisticId);
    expect(await tryClasses(published, write(citeStatistic({ statisticId, ...later })))).toEqual({
      mildest: "update",
      allowedClasses: changed,
    });
  });

  test("a value that we had wrong is a correction, also where a revision came after", async () => {
    const { statisticId, vintageId } = await buildStatistic();
    const published = await publish(citeStatistic({ statisticId, vintageId }));
    await buildRevision(statisticId, { cause: "our_error" });
    const later = await buildRevision(statisticId, { after: 2, value: { value: "48" } });
    expect(await tryClasses(published, write(citeStatistic({ statisticId, ...later })))).toEqual({
      mildest: "correction",
      allowedClasses: ["correction"],
    });
  });

  test("a value that we had wrong and cite no more is an update", async () => {
    const { statisticId, vintageId } = await buildStatistic();
    const published = await publish(citeStatistic({ statisticId, vintageId }));
    await buildRevision(statisticId, { cause: "our_error" });
    expect(await tryClasses(published, write("Nothing is known."))).toMatchObject({
      mildest: "update",
    });
  });

  test("a run that was made anew because an input was our error is a correction", async () => {
    const { later, run } = await buildGrowth();
    const published = await publish("It grew by ", citeRun(run));
    await buildRevision(later.statisticId, { cause: "our_error" });
    const again = requireValue(
      await rerunDerivation(published.author, { derivationId: run.derivationId }),
    );
    expect(await tryClasses(published, write("It grew by ", citeRun(again)))).toEqual({
      mildest: "correction",
      allowedClasses: ["correction"],
    });
  });

  test("a run that was made anew because a source revised an input is an update", async () => {
    const { later, run } = await buildGrowth();
    const published = await publish("It grew by ", citeRun(run));
    await buildRevision(later.statisticId);
    const again = requireValue(
      await rerunDerivation(published.author, { derivationId: run.derivationId }),
    );
    expect(await tryClasses(published, write("It grew by ", citeRun(again)))).toMatchObject({
      mildest: "update",
    });
  });

  test.each([
    ["our_error", "correction"],
    ["new_evidence", "update"],
  ] as const)(
    "a quotation that was revised for %s is a %s, though its words stand",
    async (cause, mildest) => {
      const { published, quoteUnder, revise } = await buildQuotingBrief();
      await revise(cause);
      expect(await tryClasses(published, await quoteUnder("Said"))).toMatchObject({ mildest });
    },
  );
});

describe("filing it", () => {
  const start = async () => {
    const published = await publish("They agreed.");
    const { revision } = await buildSubmittedSave(published, write("They never agreed."));
    const { briefId, editor } = published;
    const file = async (ask: Partial<PublishInput>) =>
      await publishBrief(editor, { briefId, revision, changeClass: "correction", ...ask });
    return { published, file };
  };

  test("needs a sentence for readers, and of a correction both what was wrong and what is right", async () => {
    const { published, file } = await start();
    expect(await file({ note: "  " })).toMatchObject({
      problems: [{ code: "briefs.noteMissing", field: "note" }],
    });
    const note = "They never did.";
    expect(await file({ note })).toMatchObject({
      problems: [{ code: "briefs.correctionMissing", field: "wasWrong" }],
    });
    expect(await file({ note, wasWrong: "That they did." })).toMatchObject({
      problems: [{ code: "briefs.correctionMissing", field: "isRight" }],
    });
    expect(await file({ note, changeClass: "clarification", isRight: "No." })).toMatchObject({
      problems: [{ code: "briefs.correctionMissing", field: "wasWrong" }],
    });
    const done = requireValue(
      await file({ note, wasWrong: "That they did.", isRight: "They never did." }),
    );
    const [, version] = await listVersionRows(published.briefId);
    expect(version).toMatchObject({ n: done.n, changeClass: "correction", note });
    const [correction] = await studioDb()
      .select()
      .from(corrections)
      .where(eq(corrections.versionId, version?.id ?? ""));
    expect(correction).toMatchObject({
      class: "correction",
      wasWrong: "That they did.",
      isRight: "They never did.",
    });
  });

  test("of nothing new is refused, whatever it is called", async () => {
    const published = await publish("They agreed.");
    const { briefId, author, editor, revision } = published;
    requireValue(await submitBrief(author, { briefId, revision }));
    for (const changeClass of ["typo", "update", "correction"] as const) {
      const ask = { note: "x", wasWrong: "x", isRight: "x" };
      expect(await publishBrief(editor, { briefId, revision, changeClass, ...ask })).toEqual({
        ok: false,
        problems: [{ code: "briefs.nothingChanged", values: { version: 1 } }],
      });
    }
  });
});
