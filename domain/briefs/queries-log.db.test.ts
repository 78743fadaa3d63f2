import { afterAll, beforeAll, expect, test } from "vitest";
import { paragraph } from "#domain/richtext/build.ts";
import {
  buildDocument,
  buildNextVersion,
  buildPublishedBrief,
  citeStatistic,
} from "#tests/factories/briefs.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStatistic } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { withdrawBrief } from "./commands-withdraw.ts";
import { listFedBriefs } from "./queries-feed.ts";
import { listLoggedChanges } from "./queries-log.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

const write = async (words: string) => {
  const statistic = await buildStatistic();
  return await buildDocument({ blocks: [paragraph(words, citeStatistic(statistic), ".")] });
};

test("the log has what was corrected, clarified and withdrawn, the newest first, and nothing else", async () => {
  const published = await buildPublishedBrief({ document: await write("It was about ") });
  const said = { wasWrong: "It was said to be goods.", isRight: "It is goods and services." };
  const corrected = await buildNextVersion(published, await write("It came to "), {
    changeClass: "correction",
    note: "What it counts.",
    ...said,
  });
  await buildNextVersion(corrected, await write("In all it came to "), { note: "More is known." });
  const { changes, hasMore } = await listLoggedChanges({});
  expect(changes).toMatchObject([
    {
      slug: published.slug,
      n: 2,
      changeClass: "correction",
      note: "What it counts.",
      correction: said,
    },
  ]);
  expect(hasMore).toBe(false);
  expect((await listLoggedChanges({ of: "withdrawal" })).changes).toEqual([]);

  const { briefId, editor } = published;
  requireValue(await withdrawBrief(editor, { briefId, note: "Its source was taken back." }));
  const after = (await listLoggedChanges({})).changes;
  // What was taken back is no longer told of, only that it was.
  expect(after).toMatchObject([
    { n: 4, changeClass: "withdrawal", note: "Its source was taken back.", correction: null },
  ]);
  expect((await listLoggedChanges({ perPage: 1, page: 2 })).changes).toEqual([]);
});

test("a feed has whole texts of what is published, each with when it last told something new", async () => {
  const published = await buildPublishedBrief({ document: await write("Fed with ") });
  await buildNextVersion(published, await write("Fed again with "), { note: "More is known." });
  const fed = (await listFedBriefs({ limit: 5 })).find(({ id }) => id === published.briefId);
  expect(fed?.content.brief).toMatchObject({ slug: published.slug, version: 2 });
  expect(fed?.updatedAt).toBe(fed?.content.brief.publishedAt);
  expect(Number(new Date(fed?.updatedAt ?? 0))).toBeGreaterThan(
    Number(new Date(fed?.firstPublishedAt ?? 0)),
  );
  expect(await listFedBriefs({ limit: 0 })).toEqual([]);
});
