import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { systemActor } from "#domain/auth/actor.ts";
import { rerunDerivation } from "#domain/indicators/commands-derivations.ts";
import { deprecateStatistic } from "#domain/indicators/commands-judgements.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import {
  buildBrief,
  buildCitingBrief,
  buildNextVersion,
  buildPublishedBrief,
  buildQuotingBrief,
  buildSubmittedBrief,
  citeRun,
  citeStatistic,
} from "#tests/factories/briefs.ts";
import { signOffDraft } from "#tests/factories/checks.ts";
import { write } from "#tests/factories/drafts.ts";
import { handleNoticeJobs, listNoticeRows } from "#tests/factories/notices.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import {
  buildGrowth,
  buildReckoned,
  buildRevision,
  buildStatistic,
} from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { raiseNotices } from "./commands-notices.ts";
import { publishBrief } from "./commands-publish.ts";
import { findPublishedBrief } from "./queries.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

const kindsOf = async (briefId: string) => (await listNoticeRows(briefId)).map(({ kind }) => kind);

describe("a revised statistic", () => {
  test("leaves a job, which tells the published briefs and the drafts that cite it, and no others", async () => {
    const statistic = await buildStatistic();
    const document = () => write("It came to ", citeStatistic(statistic), ".");
    const published = await buildPublishedBrief({ document: document() });
    const draft = await buildBrief({ document: document() });
    const other = await buildPublishedBrief();
    const { vintageId } = await buildRevision(statistic.statisticId);
    const payload = { cause: "vintage", statisticId: statistic.statisticId, vintageId };
    const jobs = await handleNoticeJobs();
    expect(jobs.filter(({ cause }) => cause !== "rival")).toEqual([payload]);
    for (const { briefId } of [published, draft])
      expect(await listNoticeRows(briefId)).toMatchObject([{ kind: "newer_vintage", vintageId }]);
    expect(await listNoticeRows(other.briefId)).toEqual([]);
    expect((await listAuditRows()).at(-1)).toMatchObject({
      actorKind: "system",
      action: "notice.raise",
      detail: { ...payload, raised: 2 },
    });
  });

  test("tells once, however often the job is handled, also at the same time", async () => {
    const { statistic, published } = await buildCitingBrief();
    await buildRevision(statistic.statisticId);
    const payload = (await handleNoticeJobs(3)).find(({ cause }) => cause === "vintage");
    if (!payload) throw new Error("There was no job.");
    const before = (await listAuditRows()).length;
    await Promise.all(Array.from({ length: 5 }, () => raiseNotices(systemActor, payload)));
    expect(await kindsOf(published.briefId)).toEqual(["newer_vintage"]);
    expect(await listAuditRows(), "a job that raises nothing leaves no row").toHaveLength(before);
  });

  test("tells of each vintage, and the version that takes the newest settles them all", async () => {
    const { statistic, published } = await buildCitingBrief();
    await buildRevision(statistic.statisticId);
    const newest = await buildRevision(statistic.statisticId, { after: 2, value: { value: "48" } });
    await handleNoticeJobs();
    expect(await kindsOf(published.briefId)).toEqual(["newer_vintage", "newer_vintage"]);
    const revised = { statisticId: statistic.statisticId, vintageId: newest.vintageId };
    const next = await buildNextVersion(published, write("It is ", citeStatistic(revised)));
    expect(await listNoticeRows(next.briefId)).toEqual([]);
    expect(await listNoticeRows(next.briefId, "accepted")).toMatchObject([
      { decidedBy: next.editor.id },
      { decidedBy: next.editor.id },
    ]);
  });

  test("is still told of by a version that keeps the old value", async () => {
    const { statistic, published } = await buildCitingBrief();
    await buildRevision(statistic.statisticId);
    await handleNoticeJobs();
    const next = await buildNextVersion(published, write("It was ", citeStatistic(statistic)), {
      changeClass: "clarification",
    });
    expect(await kindsOf(next.briefId)).toEqual(["newer_vintage"]);
  });

  test("that a draft has taken already is no news to it", async () => {
    const statistic = await buildStatistic();
    const { vintageId } = await buildRevision(statistic.statisticId);
    const revised = { statisticId: statistic.statisticId, vintageId };
    const { briefId } = await buildBrief({ document: write(citeStatistic(revised)) });
    await handleNoticeJobs();
    expect(await listNoticeRows(briefId)).toEqual([]);
  });

  test("shows readers that it was revised, and not to what", async () => {
    const { statistic, published } = await buildCitingBrief();
    await buildRevision(statistic.statisticId, { value: { value: "47.77" } });
    await handleNoticeJobs();
    const shown = await findPublishedBrief(published.slug);
    expect(shown?.notices).toMatchObject([{ kind: "newer_vintage", entry: 1 }]);
    expect(JSON.stringify(shown)).not.toContain("47.77");
  });

  test("while the next version is being published is never left open for nothing", async () => {
    for (let round = 0; round < 5; round += 1) {
      const statistic = await buildStatistic();
      const cites = (vintageId: string) => citeStatistic({ ...statistic, vintageId });
      const published = await buildPublishedBrief({
        document: write("It is ", cites(statistic.vintageId)),
      });
      const { vintageId } = await buildRevision(statistic.statisticId);
      const payload = { cause: "vintage" as const, statisticId: statistic.statisticId, vintageId };
      await Promise.all([
        buildNextVersion(published, write("It is ", cites(vintageId))),
        ...Array.from({ length: 6 }, () => raiseNotices(systemActor, payload)),
      ]);
      expect(await listNoticeRows(published.briefId)).toEqual([]);
    }
    await handleNoticeJobs();
  });
});

describe("a run whose input was revised", () => {
  test("is told to briefs that cite it, or a value that came from it, until they take the new run", async () => {
    const { later, run } = await buildGrowth();
    const reckoned = await buildReckoned(run);
    const cites = await buildPublishedBrief({ document: write("It grew by ", citeRun(run)) });
    const restsOn = await buildPublishedBrief({
      document: write("It grew by ", citeStatistic(reckoned)),
    });
    await buildRevision(later.statisticId);
    await handleNoticeJobs();
    for (const { briefId } of [cites, restsOn])
      expect(await listNoticeRows(briefId)).toMatchObject([
        { kind: "run_stale", derivationRunId: run.runId },
      ]);
    const again = requireValue(
      await rerunDerivation(systemActor, { derivationId: run.derivationId }),
    );
    await buildNextVersion(cites, write("It grew by ", citeRun(again)));
    expect(await listNoticeRows(cites.briefId)).toEqual([]);
    await buildNextVersion(restsOn, write("It grew."));
    expect(await listNoticeRows(restsOn.briefId)).toEqual([]);
  });

  test("is no news where the run was made with a later vintage still", async () => {
    const { later, run } = await buildGrowth();
    const second = await buildRevision(later.statisticId);
    await buildRevision(later.statisticId, { after: 2, value: { value: "48" } });
    const again = requireValue(
      await rerunDerivation(systemActor, { derivationId: run.derivationId }),
    );
    const { briefId } = await buildBrief({ document: write("It grew by ", citeRun(again)) });
    const late = {
      cause: "vintage" as const,
      statisticId: later.statisticId,
      vintageId: second.vintageId,
    };
    requireValue(await raiseNotices(systemActor, late));
    await handleNoticeJobs();
    expect(await listNoticeRows(briefId)).toEqual([]);
  });
});

describe("a deprecated statistic", () => {
  test("is told to briefs that cite it or a run that reckons with it, until they don't", async () => {
    const { later, run } = await buildGrowth();
    const cites = await buildPublishedBrief({ document: write("It is ", citeStatistic(later)) });
    const reckons = await buildPublishedBrief({ document: write("It grew by ", citeRun(run)) });
    const { statisticId } = later;
    const editor = await buildStaff({ roles: ["editor"] });
    const reason = "It was withdrawn.";
    requireValue(await deprecateStatistic(editor, { statisticId, deprecated: true, reason }));
    await handleNoticeJobs(2);
    for (const published of [cites, reckons]) {
      expect(await listNoticeRows(published.briefId)).toMatchObject([
        { kind: "deprecated", statisticId },
      ]);
      await buildNextVersion(published, write("Nothing is known."));
      expect(await listNoticeRows(published.briefId)).toEqual([]);
    }
  });
});

describe("a revised quote", () => {
  test("is told to briefs that cite it, and settled by the next version, which prints it as it is now", async () => {
    const { published, quoteUnder, revise } = await buildQuotingBrief();
    await revise("new_evidence");
    await handleNoticeJobs();
    expect(await listNoticeRows(published.briefId)).toMatchObject([{ kind: "quote_changed" }]);
    await buildNextVersion(published, await quoteUnder("As it was said"));
    expect(await listNoticeRows(published.briefId)).toEqual([]);
  });
});

test("a revision that falls into a publication is told of, or stops it; never both unsaid", async () => {
  for (let round = 0; round < 5; round += 1) {
    const statistic = await buildStatistic();
    const { briefId, revision } = await buildSubmittedBrief({
      document: write(citeStatistic(statistic)),
    });
    const editor = await buildStaff({ roles: ["editor"] });
    await signOffDraft(editor, briefId);
    const [published] = await Promise.all([
      publishBrief(editor, { briefId, revision, changeClass: "first" }),
      buildRevision(statistic.statisticId),
    ]);
    expect(published.ok).toBe(true);
    await handleNoticeJobs();
    expect(await kindsOf(briefId)).toEqual(["newer_vintage"]);
  }
});
