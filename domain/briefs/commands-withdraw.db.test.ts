import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type BuiltVersion,
  buildNextVersion,
  buildPublishedBrief,
  buildSubmittedBrief,
  citeStatistic,
} from "#tests/factories/briefs.ts";
import { write } from "#tests/factories/drafts.ts";
import { readAllThatIsPublic } from "#tests/factories/published.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildRevision, buildStatistic } from "#tests/factories/statistics.ts";
import { listVersionRows, readBrief, readContent } from "#tests/factories/versions.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { publishBrief } from "./commands-publish.ts";
import { withdrawBrief } from "./commands-withdraw.ts";
import type { PublishInput } from "./input.ts";
import { findCanonical, findPublishedBrief, findVersion, listPublishedBriefs } from "./queries.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

describe("a withdrawal", () => {
  const note = "We could not stand by it.";
  const withdraw = async (published: BuiltVersion) =>
    await withdrawBrief(published.editor, { briefId: published.briefId, note });

  test("leaves a title and a note, and nothing of the article or its evidence", async () => {
    const statistic = await buildStatistic({ value: { value: "31.415" } });
    const published = await buildPublishedBrief({
      title: "What it came to",
      document: write("Unbearable words about ", citeStatistic(statistic), "."),
    });
    expect(await readAllThatIsPublic()).toContain("Unbearable words");
    const withdrawn = requireValue(await withdraw(published));
    expect(withdrawn).toMatchObject({ n: 2, slug: published.slug });
    const everything = await readAllThatIsPublic();
    for (const hint of ["Unbearable words", "31.415", statistic.code])
      expect(everything).not.toContain(hint);
    expect(await findVersion(published.slug, 1)).toMatchObject({
      content: { brief: { version: 2, changeClass: "withdrawal" }, evidence: [] },
    });
    expect(await findCanonical(published.slug, 1)).toBeNull();
    expect(await findPublishedBrief(published.slug)).toMatchObject({
      latestVersion: 2,
      content: {
        title: "What the trade came to",
        brief: { changeClass: "withdrawal", note },
        evidence: [],
        citations: [],
      },
    });
    expect((await listPublishedBriefs()).briefs.map(({ slug }) => slug)).not.toContain(
      published.slug,
    );
    expect(await readBrief(published.briefId)).toMatchObject({ state: "withdrawn" });
    expect(await listVersionRows(published.briefId)).toHaveLength(2);
  });

  test("waits for no review and no finding, and is also what publishing as one does", async () => {
    const statistic = await buildStatistic();
    const published = await buildPublishedBrief({ document: write(citeStatistic(statistic)) });
    await buildRevision(statistic.statisticId);
    const { briefId, revision, editor } = published;
    const done = await publishBrief(editor, { briefId, revision, changeClass: "withdrawal", note });
    expect(done).toMatchObject({ ok: true, value: { n: 2 } });
  });

  test("ten times at once happens once", async () => {
    const published = await buildPublishedBrief();
    const answers = await Promise.all(Array.from({ length: 10 }, () => withdraw(published)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers)
      if (!answer.ok) expect(answer.problems).toEqual([{ code: "briefs.alreadyWithdrawn" }]);
    expect(await listVersionRows(published.briefId)).toHaveLength(2);
  });

  test("needs a note, a version, and an editor", async () => {
    const published = await buildPublishedBrief();
    const { briefId, author, editor } = published;
    expect(await withdrawBrief(editor, { briefId, note: "  " })).toMatchObject({
      problems: [{ code: "briefs.noteMissing", field: "note" }],
    });
    expect(await withdrawBrief(author, { briefId, note })).toMatchObject({
      problems: [{ code: "auth.notAllowed" }],
    });
    const draft = await buildSubmittedBrief();
    expect(await withdrawBrief(editor, { briefId: draft.briefId, note })).toMatchObject({
      problems: [{ code: "briefs.neverPublished" }],
    });
  });

  describe("and publishing anew", () => {
    const comeBack = async (ask: Partial<PublishInput> = {}) => {
      const statistic = await buildStatistic();
      const document = write("It came to ", citeStatistic(statistic));
      const published = await buildPublishedBrief({ document });
      requireValue(await withdraw(published));
      return {
        statistic,
        published,
        publishAnew: async (words: Parameters<typeof write>) =>
          await buildNextVersion(published, write(...words), ask),
      };
    };

    test("leaves withdrawn what was: the withdrawal stands at its address", async () => {
      const { statistic, published, publishAnew } = await comeBack();
      const again = await publishAnew([
        "It came to ",
        citeStatistic(statistic),
        ", as we now know.",
      ]);
      expect(again.n).toBe(3);
      const shown = await findPublishedBrief(published.slug);
      expect(shown?.versions.map(({ n }) => n)).toEqual([3, 2]);
      expect(await findVersion(published.slug, 1)).toMatchObject({
        latestVersion: 3,
        content: { brief: { version: 2, changeClass: "withdrawal" }, evidence: [] },
      });
      expect(await findCanonical(published.slug, 1)).toBeNull();
      const listed = (await listPublishedBriefs()).briefs.find(
        ({ slug }) => slug === published.slug,
      );
      expect(listed?.firstPublishedAt).toBe((await readContent(again)).brief.firstPublishedAt);
    });

    test("is compared with what was withdrawn: what we had wrong is a correction, and nothing is a typo", async () => {
      const { statistic, published, publishAnew } = await comeBack({ changeClass: "update" });
      const { vintageId } = await buildRevision(statistic.statisticId, { cause: "our_error" });
      const revised = citeStatistic({ ...statistic, vintageId });
      await expect(publishAnew(["It came to ", revised])).rejects.toThrow("briefs.classTooMild");

      const same = await comeBack({ changeClass: "typo" });
      await expect(
        same.publishAnew(["It came to ", citeStatistic(same.statistic)]),
      ).rejects.toThrow("briefs.classTooMild");
      expect(await listVersionRows(published.briefId)).toHaveLength(2);
    });
  });
});
