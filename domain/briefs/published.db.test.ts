import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publicDb } from "#db/client.ts";
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
import { readContent } from "#tests/factories/versions.ts";
import { insufficientPrivilege, refusalOf } from "#tests/setup/refusal.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { submitBrief } from "./commands-review.ts";
import {
  findCanonical,
  findHistory,
  findPublishedBrief,
  findVersion,
  listPublishedBriefs,
  listVersions,
} from "./queries.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

describe("what isn't published", () => {
  test("is nowhere that the public can look: not the brief, not its evidence", async () => {
    const secret = await buildStatistic({
      value: { value: "123.456", note: "Nobody is to know." },
    });
    const { briefId, slug } = await buildSubmittedBrief({
      document: write("It came to ", citeStatistic(secret), "."),
    });
    const everything = await readAllThatIsPublic();
    for (const hint of [
      briefId,
      slug,
      secret.code,
      secret.statisticId,
      "123.456",
      "Nobody is to know",
    ])
      expect(everything).not.toContain(hint);
    expect(await findPublishedBrief(slug)).toBeNull();
    expect(await findCanonical(slug, null)).toBeNull();
    expect(await findCanonical(slug, 1)).toBeNull();
    expect(await findVersion(slug, 1)).toBeNull();
    expect(await listVersions(slug)).toEqual([]);
    expect(await findHistory(slug)).toBeNull();
    expect((await listPublishedBriefs()).briefs.map((one) => one.slug)).not.toContain(slug);
  });

  test.each(["\u0000", "a\u0000", "%", "' or true --", "../a", "\ud83d"])(
    "is not found by an address like %j, which no brief can have",
    async (slug) => {
      expect(await findPublishedBrief(slug)).toBeNull();
      expect(await findCanonical(slug, null)).toBeNull();
      expect(await findVersion(slug, 1)).toBeNull();
      expect(await listVersions(slug)).toEqual([]);
    },
  );

  test.each([
    "briefs",
    "brief_drafts",
    "brief_versions",
    "statistics",
    "vintages",
    "captures",
    "people",
    "staff",
    "audit_log",
  ])("can't be read from %s by the public's role", async (table) => {
    const { code } = await refusalOf(
      publicDb().execute(sql`select * from ${sql.identifier(table)}`),
    );
    expect(code).toBe(insufficientPrivilege);
  });

  test("of a published brief stays so: the draft that follows it, and its new evidence", async () => {
    const published = await buildPublishedBrief();
    const before = await findCanonical(published.slug, null);
    const secret = await buildStatistic({ value: { value: "987.654" } });
    await buildSubmittedBrief({ document: write(citeStatistic(secret)) });
    const { briefId, author, revision } = published;
    requireValue(await submitBrief(author, { briefId, revision }));
    expect(await findCanonical(published.slug, null)).toEqual(before);
    expect(await readAllThatIsPublic()).not.toContain("987.654");
  });
});

describe("a version that is published", () => {
  let first: BuiltVersion;
  let second: BuiltVersion;
  let before: Awaited<ReturnType<typeof findCanonical>>;
  beforeAll(async () => {
    const statistic = await buildStatistic();
    first = await buildPublishedBrief({
      document: write("It came to ", citeStatistic(statistic), "."),
    });
    before = await findCanonical(first.slug, 1);
    const { vintageId } = await buildRevision(statistic.statisticId);
    const revised = { statisticId: statistic.statisticId, vintageId };
    second = await buildNextVersion(first, write("It came to ", citeStatistic(revised), "."));
  });

  test("is the same to the byte when the next one is there", async () => {
    expect(await findCanonical(first.slug, 1)).toEqual(before);
    expect(
      createHash("sha256")
        .update(before?.text ?? "")
        .digest("hex"),
    ).toBe(first.sha256);
    const content = await readContent(first);
    expect(JSON.stringify(content.evidence)).toContain("46.5");
    expect(JSON.stringify(content.evidence)).not.toContain("47000000000");
  });

  test("is shown with what stands around it: all versions, and which is the newest", async () => {
    const shown = await findVersion(first.slug, 1);
    expect(shown).toMatchObject({ sha256: first.sha256, latestVersion: 2 });
    expect(shown?.versions.map(({ n, changeClass, note }) => [n, changeClass, note])).toEqual([
      [2, "update", "What changed."],
      [1, "first", null],
    ]);
    expect(await findPublishedBrief(first.slug)).toMatchObject({ sha256: second.sha256 });
    expect(await findCanonical(first.slug, null)).toMatchObject({ n: 2, sha256: second.sha256 });
    expect(await findVersion(first.slug, 3)).toBeNull();
    expect(await findCanonical(first.slug, 0)).toBeNull();
  });

  test("keeps the day of the first publication, and is listed once by its newest version", async () => {
    const { brief } = await readContent(second);
    expect(brief).toMatchObject({
      version: 2,
      firstPublishedAt: (await readContent(first)).brief.publishedAt,
    });
    const listed = (await listPublishedBriefs()).briefs.filter(({ slug }) => slug === first.slug);
    expect(listed).toMatchObject([{ version: 2, changeClass: "update", counts: { figures: 1 } }]);
  });
});

describe("readers are told", () => {
  test("what a correction corrects: beside its version and in the history", async () => {
    const statistic = await buildStatistic();
    const published = await buildPublishedBrief({ document: write(citeStatistic(statistic)) });
    const { vintageId } = await buildRevision(statistic.statisticId, { cause: "our_error" });
    const correction = { wasWrong: "It said 46.5.", isRight: "It is 47." };
    const { slug } = await buildNextVersion(
      published,
      write(citeStatistic({ ...statistic, vintageId })),
      { changeClass: "correction", ...correction },
    );
    const lines = [correction, null];
    const shown = await findPublishedBrief(slug);
    expect(shown?.versions.map((line) => line.correction)).toEqual(lines);
    expect((await listVersions(slug)).map((line) => line.correction)).toEqual(lines);
    expect(await findHistory(slug)).toMatchObject({ slug, versions: await listVersions(slug) });
  });

  test("of every brief, page by page", async () => {
    const all = await listPublishedBriefs({ perPage: 1000 });
    expect(all.hasMore).toBe(false);
    const slugs: string[] = [];
    for (let page = 1, hasMore = true; hasMore; page += 1) {
      const found = await listPublishedBriefs({ page, perPage: 2 });
      slugs.push(...found.briefs.map(({ slug }) => slug));
      hasMore = found.hasMore;
    }
    expect(slugs).toEqual(all.briefs.map(({ slug }) => slug));
  });
});
