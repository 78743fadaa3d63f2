import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Tx } from "#db/client.ts";
import { type CitationRow, insertBrief, publishVersion } from "#tests/factories/brief-rows.ts";
import { insertQuote, insertWitness } from "#tests/factories/quote-rows.ts";
import { insertAudit, insertPassage, insertStaff, sha256 } from "#tests/factories/rows.ts";
import { insertRun, insertStatistic, insertVintage } from "#tests/factories/statistic-rows.ts";
import { constraintOf } from "#tests/setup/refusal.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { briefs } from "./briefs.ts";
import { versionCitations } from "./citations.ts";
import { quoteStates } from "./quotes.ts";
import type { briefVersions } from "./versions.ts";

let database: TestDatabase;
const inTransaction = <T>(work: (tx: Tx) => Promise<T>) => database.studio.transaction(work);

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const publishFirst = (
  citations: CitationRow[] = [],
  row: Partial<typeof briefVersions.$inferInsert> = {},
) =>
  inTransaction(async (tx) => {
    const briefId = await insertBrief(tx);
    return { briefId, versionId: await publishVersion(tx, { briefId, citations, row }) };
  });

const publishSecond = (
  briefId: string,
  changeClass: typeof briefVersions.$inferInsert.changeClass,
  citations: CitationRow[] = [],
) =>
  inTransaction((tx) =>
    publishVersion(tx, { briefId, n: 2, citations, row: { changeClass, note: "What changed." } }),
  );

describe("what a version cites has exactly one origin", () => {
  test("a vintage without one can't be cited", async () => {
    const cited = await inTransaction((tx) =>
      insertStatistic(tx, { vintage: { passageId: null } }),
    );
    expect(await constraintOf(publishFirst([cited]))).toBe("version_citations_vintage_has_origin");
  });

  test("a passage, or a reason why there is none, will do", async () => {
    const told = { passageId: null, noPassageBecause: "Told to us by telephone." };
    const cited = await inTransaction(async (tx) => [
      await insertStatistic(tx),
      await insertStatistic(tx, { vintage: told }),
      { passageId: await insertPassage(tx) },
    ]);
    await publishFirst(cited);
  });

  test("a vintage is cited as one of its own statistic", async () => {
    const work = inTransaction(async (tx) => {
      const one = await insertStatistic(tx);
      const other = await insertStatistic(tx);
      const citations = [{ ...one, statisticId: other.statisticId }];
      await publishVersion(tx, { briefId: await insertBrief(tx), citations });
    });
    expect(await constraintOf(work)).toBe("version_citations_vintage_has_origin");
  });
});

describe("what staff publish somebody else has signed off", () => {
  test("each citation, or the version says why one published alone", async () => {
    const cited = await inTransaction((tx) => insertStatistic(tx));
    const row = { publishedAloneBecause: null };
    expect(await constraintOf(publishFirst([cited], row))).toBe("brief_versions_signed_off");
    const bySystem = { ...row, publishedBy: null };
    await publishFirst([cited], bySystem);
    await publishFirst([cited], { publishedAloneBecause: "the team has one editor" });
  });

  test("a second check is due of a correction alone, and of one that says why", async () => {
    const secondCheckDueAt = new Date();
    const due = publishFirst([], { secondCheckDueAt, publishedAloneBecause: "It can't wait." });
    expect(await constraintOf(due)).toBe("brief_versions_second_check_of_correction");
  });
});

describe("a stale run isn't published", () => {
  test("as a derivation, or as the origin of a value", async () => {
    const stale = await inTransaction(async (tx) => {
      const input = await insertStatistic(tx);
      const { runId } = await insertRun(tx, { vintageIds: [input.vintageId] });
      const implied = await insertStatistic(tx, { vintage: { derivationRunId: runId } });
      await insertVintage(tx, { statisticId: input.statisticId, n: 2 });
      return { runId, implied };
    });
    const run = publishFirst([{ derivationRunId: stale.runId }]);
    expect(await constraintOf(run)).toBe("version_citations_fresh");
    expect(await constraintOf(publishFirst([stale.implied]))).toBe("version_citations_fresh");
  });

  test("whatever a session's temporary tables say", async () => {
    const work = inTransaction(async (tx) => {
      const input = await insertStatistic(tx);
      const { runId } = await insertRun(tx, { vintageIds: [input.vintageId] });
      await insertVintage(tx, { statisticId: input.statisticId, n: 2 });
      await tx.execute(
        sql`create temporary table derivation_inputs (like public.derivation_inputs) on commit drop`,
      );
      const citations = [{ derivationRunId: runId }];
      await publishVersion(tx, { briefId: await insertBrief(tx), citations });
    });
    expect(await constraintOf(work)).toBe("version_citations_fresh");
  });

  test("a run over the newest vintages is", async () => {
    const { runId } = await inTransaction(async (tx) => {
      const { vintageId } = await insertStatistic(tx);
      return await insertRun(tx, { vintageIds: [vintageId] });
    });
    await publishFirst([{ derivationRunId: runId }]);
  });
});

describe("the change class is as severe as the change", () => {
  test.each(["typo", "clarification"] as const)("%s is too mild for new evidence", async (mild) => {
    const cited = await inTransaction((tx) => insertStatistic(tx));
    const { briefId } = await publishFirst();
    expect(await constraintOf(publishSecond(briefId, mild, [cited]))).toBe(
      "brief_versions_severe_enough",
    );
    await publishSecond(briefId, "update", [cited]);
  });

  test("a typo leaves the words of a figure alone", async () => {
    const cited = await inTransaction((tx) => insertStatistic(tx));
    const { briefId } = await publishFirst([cited]);
    const reworded = publishSecond(briefId, "typo", [{ ...cited, rendered: "47 billion" }]);
    expect(await constraintOf(reworded)).toBe("brief_versions_severe_enough");
    await publishSecond(briefId, "typo", [cited]);
  });

  test("a value that we had wrong makes a correction, through later vintages too", async () => {
    const cited = await inTransaction((tx) => insertStatistic(tx));
    const { briefId } = await publishFirst([cited]);
    const { statisticId } = cited;
    const vintageId = await inTransaction(async (tx) => {
      await insertVintage(tx, { statisticId, n: 2, cause: "our_error" });
      return await insertVintage(tx, { statisticId, n: 3, cause: "source_revised" });
    });
    const citations = [{ statisticId, vintageId }];
    expect(await constraintOf(publishSecond(briefId, "update", citations))).toBe(
      "brief_versions_our_error_is_correction",
    );
    await publishSecond(briefId, "correction", citations);
  });

  test("a value that the source revised makes an update", async () => {
    const cited = await inTransaction((tx) => insertStatistic(tx));
    const { briefId } = await publishFirst([cited]);
    const { statisticId } = cited;
    const vintageId = await inTransaction((tx) => insertVintage(tx, { statisticId, n: 2 }));
    await publishSecond(briefId, "update", [{ statisticId, vintageId }]);
  });

  test("a speaker that we had wrong makes a correction", async () => {
    const quote = await inTransaction(async (tx) => {
      const rows = await insertQuote(tx);
      await insertWitness(tx, { wordingId: rows.wordingId, verdict: "verbatim" });
      return rows;
    });
    const { briefId } = await publishFirst([quote]);
    const quoteStateId = await inTransaction(async (tx) => {
      const row = { speakerKind: "nobody" as const, speech: "direct" as const, note: "A slogan." };
      const inserted = await tx
        .insert(quoteStates)
        .values({ quoteId: quote.quoteId, n: 2, cause: "our_error", ...row })
        .returning({ id: quoteStates.id });
      await insertAudit(tx);
      return inserted[0]?.id;
    });
    const citations = [{ ...quote, quoteStateId }];
    expect(await constraintOf(publishSecond(briefId, "update", citations))).toBe(
      "brief_versions_our_error_is_correction",
    );
  });

  test("a result whose input we had wrong makes a correction", async () => {
    const { input, run } = await inTransaction(async (tx) => {
      const rows = await insertStatistic(tx);
      return { input: rows, run: await insertRun(tx, { vintageIds: [rows.vintageId] }) };
    });
    const { briefId } = await publishFirst([{ derivationRunId: run.runId }]);
    const again = await inTransaction(async (tx) => {
      const { statisticId } = input;
      const vintageId = await insertVintage(tx, { statisticId, n: 2, cause: "our_error" });
      const { derivationId } = run;
      return await insertRun(tx, { derivationId, n: 2, vintageIds: [vintageId] });
    });
    expect(
      await constraintOf(publishSecond(briefId, "update", [{ derivationRunId: again.runId }])),
    ).toBe("brief_versions_our_error_is_correction");
  });

  test("every change but a typo has a note for readers", async () => {
    const { briefId } = await publishFirst();
    const work = inTransaction((tx) => publishVersion(tx, { briefId, n: 2, row: { note: null } }));
    expect(await constraintOf(work)).toBe("brief_versions_change_has_note");
  });
});

describe("a version is whole, and one at a time", () => {
  test("its hash is over its canonical text", async () => {
    const work = publishFirst([], { sha256: sha256("something else") });
    expect(await constraintOf(work)).toBe("brief_versions_hash");
  });

  test("nobody publishes what they alone sent to review, unless it says why", async () => {
    const publish = (reason?: string) =>
      inTransaction(async (tx) => {
        const staffId = await insertStaff(tx);
        const row = { submittedBy: staffId, publishedBy: staffId, publishedAloneBecause: reason };
        await publishVersion(tx, { briefId: await insertBrief(tx), row });
      });
    expect(await constraintOf(publish())).toBe("brief_versions_four_eyes");
    await publish("The team has one editor.");
  });

  test("of two publications at once one is made, and no number is skipped", async () => {
    const { briefId } = await publishFirst();
    const publish = (n: number) => inTransaction((tx) => publishVersion(tx, { briefId, n }));
    expect(await constraintOf(publish(3))).toBe("brief_versions_without_gaps");
    const both = await Promise.allSettled([publish(2), publish(2), publish(2)]);
    expect(both.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  });

  test("it is the brief's current one at commit, and an older one is not made current again", async () => {
    const { briefId, versionId } = await publishFirst();
    const half = inTransaction(async (tx) => {
      await publishVersion(tx, { briefId, n: 2 });
      await tx.update(briefs).set({ currentVersionId: versionId }).where(eq(briefs.id, briefId));
    });
    expect(await constraintOf(half)).toBe("briefs_show_newest");
    await inTransaction((tx) => publishVersion(tx, { briefId, n: 2 }));
    const back = database.studio
      .update(briefs)
      .set({ currentVersionId: versionId })
      .where(eq(briefs.id, briefId))
      .execute();
    expect(await constraintOf(back)).toBe("briefs_show_newest");
  });

  test("it gains no citation later", async () => {
    const { versionId } = await publishFirst();
    const work = inTransaction(async (tx) => {
      const passageId = await insertPassage(tx);
      await tx
        .insert(versionCitations)
        .values({ versionId, nodeId: "late", rendered: "late", passageId });
    });
    expect(await constraintOf(work)).toContain("only together with");
  });

  test("another brief's version is not shown as this one's", async () => {
    const one = await publishFirst();
    const other = await publishFirst();
    const work = database.studio
      .update(briefs)
      .set({ currentVersionId: other.versionId })
      .where(eq(briefs.id, one.briefId))
      .execute();
    expect(await constraintOf(work)).toBe("briefs_current_version_of_brief");
  });
});
