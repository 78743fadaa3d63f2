import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { deprecateStatistic } from "#domain/indicators/commands-judgements.ts";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { jobs } from "#domain/jobs/jobs.ts";
import { reviseQuote } from "#domain/quotes/commands-states.ts";
import { brief } from "#domain/richtext/build.ts";
import {
  buildNextVersion,
  buildPublishedBrief,
  citeQuote,
  citeRun,
  citeStatistic,
} from "#tests/factories/briefs.ts";
import { write } from "#tests/factories/drafts.ts";
import { buildQuote, buildSpeaker } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import {
  buildDerivation,
  buildRevision,
  buildStatistic,
  buildTwoYears,
} from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { raiseNotices, resolveNotice } from "./commands-notices.ts";
import { findPublishedBrief } from "./queries.ts";
import { listNotices } from "./queries-notices.ts";

let database: TestDatabase;
let editor: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  editor = await buildStaff({ roles: ["editor"] });
});
afterAll(async () => {
  await closeJobs();
  await database.close();
});

/** Handles the jobs that wait, as the worker would. */
async function work(): Promise<void> {
  const { rows } = await studioDb().execute<{ data: unknown }>(
    sql`select data from pgboss.job where name = 'raise-notices' and state = 'created' order by created_on`,
  );
  for (const { data } of rows)
    requireValue(await raiseNotices(systemActor, jobs["raise-notices"].parse(data)));
  await studioDb().execute(sql`delete from pgboss.job where name = 'raise-notices'`);
}

async function deprecate(statisticId: string, deprecated: boolean) {
  const reason = "Because.";
  requireValue(await deprecateStatistic(editor, { statisticId, deprecated, reason }));
  await work();
}

async function shownOf({ slug }: { slug: string }) {
  const shown = await findPublishedBrief(slug);
  return shown?.notices.map(({ kind, entry }) => [kind, entry]);
}

describe("readers are told", () => {
  test("that a quotation was revised, and no more when the next version prints it as it is", async () => {
    const speaker = await buildSpeaker();
    const quote = await buildQuote({ speaker });
    const document = (title: string) =>
      brief({ title, standfirst: "An account.", blocks: [citeQuote(quote)] });
    const published = await buildPublishedBrief({ document: document("Said") });
    requireValue(
      await reviseQuote(published.author, {
        quoteId: quote.id,
        revision: quote.revision,
        cause: "new_evidence",
        note: "It was at another meeting.",
        speech: "direct",
        speaker,
        saidOn: "2023-11-14",
        occasion: "Another meeting",
      }),
    );
    await work();
    expect(await shownOf(published)).toEqual([["quote_changed", 1]]);
    await buildNextVersion(published, document("As it was said"));
    expect(await shownOf(published)).toEqual([]);
  });

  test("that an input of a run was revised, or shown to be wrong: of the run, and of a value that came from it", async () => {
    const { earlier, later } = await buildTwoYears();
    const run = await buildDerivation({ vintageIds: [later.vintageId, earlier.vintageId] });
    const reckoned = await buildStatistic({
      value: { value: "2.5", origin: { kind: "derivation", runId: run.runId } },
    });
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
    await work();
    expect(await shownOf(published)).toEqual([
      ["stale_derivation", 1],
      ["stale_derivation", 2],
    ]);
  });

  test("that a value is wrong only while we say so, and again when we say so again", async () => {
    const statistic = await buildStatistic();
    const { statisticId } = statistic;
    const published = await buildPublishedBrief({ document: write(citeStatistic(statistic)) });
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
    await work();
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
    const statistic = await buildStatistic();
    const published = await buildPublishedBrief({ document: write(citeStatistic(statistic)) });
    await buildRevision(statistic.statisticId);
    await work();
    const [notice] = (await listNotices(editor, published.briefId)) ?? [];
    requireValue(await resolveNotice(editor, { noticeId: notice?.id ?? "", decision: "accepted" }));
    const next = await buildNextVersion(published, write("It was ", citeStatistic(statistic)));
    expect(await shownOf(next)).toEqual([]);
  });
});
