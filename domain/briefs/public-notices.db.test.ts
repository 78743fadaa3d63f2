import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deprecateStatistic } from "#domain/indicators/commands-judgements.ts";
import {
  buildCitingBrief,
  buildNextVersion,
  buildPublishedBrief,
  buildQuotingBrief,
  citeRun,
  citeStatistic,
} from "#tests/factories/briefs.ts";
import { write } from "#tests/factories/drafts.ts";
import { handleNoticeJobs } from "#tests/factories/notices.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import {
  buildGrowth,
  buildReckoned,
  buildRevision,
  buildStatistic,
} from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { resolveNotice } from "./commands-notices.ts";
import { findPublishedBrief } from "./queries.ts";
import { listNotices } from "./queries-notices.ts";

let database: TestDatabase;
let editor: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  editor = await buildStaff({ roles: ["editor"] });
});
afterAll(async () => await database.close());

async function deprecate(statisticId: string, deprecated: boolean) {
  const reason = "Because.";
  requireValue(await deprecateStatistic(editor, { statisticId, deprecated, reason }));
  await handleNoticeJobs();
}

async function shownOf({ slug }: { slug: string }) {
  const shown = await findPublishedBrief(slug);
  return shown?.notices.map(({ kind, entry }) => [kind, entry]);
}

describe("readers are told", () => {
  test("that a quotation was revised, and no more when the next version prints it as it is", async () => {
    const { published, quoteUnder, revise } = await buildQuotingBrief();
    await revise("new_evidence");
    await handleNoticeJobs();
    expect(await shownOf(published)).toEqual([["quote_changed", 1]]);
    await buildNextVersion(published, await quoteUnder("As it was said"));
    expect(await shownOf(published)).toEqual([]);
  });

  test("that an input of a run was revised, or shown to be wrong: of the run, and of a value that came from it", async () => {
    const { earlier, later, run } = await buildGrowth();
    const reckoned = await buildReckoned(run);
    const published = await buildPublishedBrief({
      document: write("By ", citeRun(run), " or ", citeStatistic(reckoned)),
    });
    await deprecate(earlier.statisticId, true);
    expect(await shownOf(published)).toEqual([
      ["deprecated_input", 1],
      ["deprecated_input", 2],
    ]);
    await deprecate(earlier.statisticId, false);
    await buildRevision(later.statisticId);
    await handleNoticeJobs();
    expect(await shownOf(published)).toEqual([
      ["stale_derivation", 1],
      ["stale_derivation", 2],
    ]);
  });

  test("that a value is wrong only while we say so, and again when we say so again", async () => {
    const { statistic, published } = await buildCitingBrief();
    const { statisticId } = statistic;
    await deprecate(statisticId, true);
    expect(await shownOf(published)).toEqual([["deprecated", 1]]);
    await deprecate(statisticId, false);
    expect(await shownOf(published)).toEqual([]);
    expect(await listNotices(editor, published.briefId)).toEqual([]);
    await deprecate(statisticId, true);
    expect(await shownOf(published)).toEqual([["deprecated", 1]]);
    expect(await listNotices(editor, published.briefId)).toHaveLength(1);
  });
});

describe("a version that cites what was revised before it", () => {
  test("is told of it, as readers are", async () => {
    const statistic = await buildStatistic();
    await buildRevision(statistic.statisticId);
    const wrong = await buildStatistic();
    await deprecate(wrong.statisticId, true);
    const published = await buildPublishedBrief({
      document: write("From ", citeStatistic(wrong), " to ", citeStatistic(statistic)),
    });
    expect((await shownOf(published))?.toSorted()).toEqual([
      ["deprecated", 1],
      ["newer_vintage", 2],
    ]);
  });

  test("is told again where another had dropped it, and not of what was dismissed", async () => {
    const [taken, kept] = [await buildStatistic(), await buildStatistic()];
    const both = () => write("From ", citeStatistic(taken), " to ", citeStatistic(kept));
    const published = await buildPublishedBrief({ document: both() });
    await buildRevision(taken.statisticId);
    await buildRevision(kept.statisticId);
    await handleNoticeJobs();
    const [, ofKept] = (await listNotices(editor, published.briefId)) ?? [];
    const noticeId = ofKept?.id ?? "";
    requireValue(
      await resolveNotice(editor, { noticeId, decision: "dismissed", reason: "As was." }),
    );
    const second = await buildNextVersion(published, write("Nothing is known."));
    expect(await shownOf(second)).toEqual([]);
    const third = await buildNextVersion(second, both());
    expect(await shownOf(third)).toEqual([["newer_vintage", 1]]);
  });

  test("and that somebody accepted as it stands, is not told of it again by the next", async () => {
    const { statistic, published } = await buildCitingBrief();
    await buildRevision(statistic.statisticId);
    await handleNoticeJobs();
    const [notice] = (await listNotices(editor, published.briefId)) ?? [];
    requireValue(await resolveNotice(editor, { noticeId: notice?.id ?? "", decision: "accepted" }));
    const next = await buildNextVersion(published, write("It was ", citeStatistic(statistic)));
    expect(await shownOf(next)).toEqual([]);
  });
});
