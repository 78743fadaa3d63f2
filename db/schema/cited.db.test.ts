import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Tx } from "#db/client.ts";
import { type CitationRow, insertBrief, publishVersion } from "#tests/factories/brief-rows.ts";
import { buildRegion } from "#tests/factories/pictures.ts";
import { insertQuote, insertWitness } from "#tests/factories/quote-rows.ts";
import { insertAudit, insertOrganisation, insertPerson, sha256 } from "#tests/factories/rows.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import {
  insertRun,
  insertSeries,
  insertSlice,
  insertStatistic,
} from "#tests/factories/statistic-rows.ts";
import { constraintOf } from "#tests/setup/refusal.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { adoptions } from "./adoptions.ts";
import { briefs } from "./briefs.ts";
import { corrections } from "./corrections.ts";
import { organisations, people } from "./people.ts";
import { quoteStates, quotes, verdicts, wordings } from "./quotes.ts";
import { deprecations, statistics, vintages } from "./statistics.ts";
import type { briefVersions } from "./versions.ts";

let database: TestDatabase;
const inTransaction = <T>(work: (tx: Tx) => Promise<T>) => database.studio.transaction(work);

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const tomorrow = () => new Date(Date.now() + 86_400_000);

test("when something was recorded is not for who records it to say", async () => {
  const [vintageId, witnessId] = await inTransaction(async (tx) => {
    const createdAt = new Date("2001-01-01");
    const { wordingId } = await insertQuote(tx);
    return [
      (await insertStatistic(tx, { vintage: { createdAt } })).vintageId,
      await insertWitness(tx, { wordingId, verdict: "mismatch" }),
    ];
  });
  const [vintage] = await database.studio.select().from(vintages).where(eq(vintages.id, vintageId));
  expect(vintage?.createdAt.getFullYear()).toBeGreaterThan(2001);
  await inTransaction(async (tx) => {
    const row = { witnessId, nearness: "original" as const, engine: "test-1" };
    await tx.insert(verdicts).values({ ...row, verdict: "verbatim", createdAt: tomorrow() });
    await insertAudit(tx);
  });
  const judged = await database.studio
    .select()
    .from(verdicts)
    .where(eq(verdicts.witnessId, witnessId));
  for (const { createdAt } of judged)
    expect(createdAt.getTime()).toBeLessThan(tomorrow().getTime() - 3_600_000);
});

test("words and their verdict leave an audit row", async () => {
  const quote = await inTransaction((tx) => insertQuote(tx));
  const row = { quoteId: quote.quoteId, language: "ru", text: "Слова" };
  expect(await constraintOf(database.studio.insert(wordings).values(row).execute())).toBe(
    "audited",
  );
});

test("a correction comes with its version and never later", async () => {
  const versionId = await inTransaction(async (tx) => {
    const briefId = await insertBrief(tx);
    await publishVersion(tx, { briefId });
    const row = { changeClass: "correction" as const };
    return await publishVersion(tx, { briefId, n: 2, row });
  });
  const row = { versionId, class: "correction" as const, wasWrong: "One.", isRight: "Two." };
  expect(await constraintOf(database.studio.insert(corrections).values(row).execute())).toContain(
    "only together with",
  );
});

test("a quote is cited as we hold it now", async () => {
  const work = inTransaction(async (tx) => {
    const quote = await insertQuote(tx, { state: { speech: "indirect" } });
    await tx.insert(quoteStates).values({
      quoteId: quote.quoteId,
      n: 2,
      speakerKind: "nobody",
      speech: "direct",
      cause: "our_error",
      note: "These are the words.",
    });
    await publishVersion(tx, { briefId: await insertBrief(tx), citations: [quote] });
  });
  expect(await constraintOf(work)).toBe("version_citations_newest_state");
});

test("the title that lists print is the one that is hashed", async () => {
  const work = inTransaction(async (tx) =>
    publishVersion(tx, { briefId: await insertBrief(tx), row: { title: "Another" } }),
  );
  expect(await constraintOf(work)).toBe("brief_versions_head_of_canonical");
  const canonical = JSON.stringify({ standfirst: "Said." });
  const nameless = inTransaction(async (tx) => {
    const row = { canonical, sha256: sha256(canonical) } satisfies Partial<
      typeof briefVersions.$inferInsert
    >;
    await publishVersion(tx, { briefId: await insertBrief(tx), row });
  });
  expect(await constraintOf(nameless)).toBe("brief_versions_head_of_canonical");
});

test("a value whose origin is a run says what the run came to", async () => {
  const work = inTransaction(async (tx) => {
    const { vintageId } = await insertStatistic(tx);
    const { runId } = await insertRun(tx, { vintageIds: [vintageId] });
    await insertStatistic(tx, { vintage: { derivationRunId: runId, reportedValue: "46.6" } });
  });
  expect(await constraintOf(work)).toBe("vintages_say_what_run_came_to");
});

test("nobody goes by a statistic from the moment it is disproved", async () => {
  const work = inTransaction(async (tx) => {
    const sliceId = await insertSlice(tx);
    const seriesId = await insertSeries(tx, { sliceId });
    const { statisticId } = await insertStatistic(tx, { statistic: { seriesId } });
    const reason = "The only one that says what it counts.";
    const key = { sliceId, coverage: "goods", period: "2023" };
    await tx.insert(adoptions).values({ ...key, n: 1, statisticId, reason });
    await tx
      .insert(deprecations)
      .values({ statisticId, n: 1, deprecated: true, reason: "Its source withdrew it." });
  });
  expect(await constraintOf(work)).toBe("deprecations_not_adopted");
});

describe("what is under an embargo is on no page before it ends", () => {
  const publish = (cite: (tx: Tx) => Promise<CitationRow>, embargoUntil: Date | null = null) =>
    inTransaction(async (tx) => {
      const briefId = await insertBrief(tx, { embargoUntil });
      await publishVersion(tx, { briefId, citations: [await cite(tx)] });
      return briefId;
    });
  const citeStatistic = (tx: Tx) =>
    insertStatistic(tx, {
      statistic: {
        what: "delegations",
        seriesId: null,
        unitKind: "count",
        embargoUntil: tomorrow(),
      },
    });
  const citeInput = async (tx: Tx) => {
    const { statisticId, vintageId } = await insertStatistic(tx);
    await tx
      .update(statistics)
      .set({ embargoUntil: tomorrow() })
      .where(eq(statistics.id, statisticId));
    return { derivationRunId: (await insertRun(tx, { vintageIds: [vintageId] })).runId };
  };
  const citeQuote = async (tx: Tx) => {
    const quote = await insertQuote(tx, { state: { speech: "indirect" } });
    await tx.update(quotes).set({ embargoUntil: tomorrow() }).where(eq(quotes.id, quote.quoteId));
    return quote;
  };

  const citeSpeaker = async (tx: Tx) => {
    const speakerPersonId = await insertPerson(tx);
    await tx.update(people).set({ embargoUntil: tomorrow() }).where(eq(people.id, speakerPersonId));
    return await insertQuote(tx, { state: { speech: "indirect", speakerPersonId } });
  };
  const citeTeller = async (tx: Tx) => {
    const saidByOrganisationId = await insertOrganisation(tx);
    await tx
      .update(organisations)
      .set({ embargoUntil: tomorrow() })
      .where(eq(organisations.id, saidByOrganisationId));
    const stated = { what: "delegations", seriesId: null, unitKind: "count" as const };
    return await insertStatistic(tx, { statistic: { ...stated, saidByOrganisationId } });
  };

  test.each([
    ["a statistic", citeStatistic],
    ["what a derivation reckons with", citeInput],
    ["a quote", citeQuote],
    ["whoever is said to have spoken", citeSpeaker],
    ["whoever told a value", citeTeller],
  ] as const)("%s", async (_name, cite) => {
    expect(await constraintOf(publish(cite))).toBe("brief_versions_embargo");
  });

  test("so that the brief's own may not end sooner", async () => {
    const briefId = await publish(citeStatistic, new Date(Date.now() + 2 * 86_400_000));
    const lift = database.studio
      .update(briefs)
      .set({ embargoUntil: null })
      .where(eq(briefs.id, briefId))
      .execute();
    expect(await constraintOf(lift)).toBe("brief_versions_embargo");
  });
});

describe("Words that one person alone read in a picture are cited by no version:", () => {
  const publish = async (
    passageId: string,
    cite: (tx: Tx, passageId: string) => Promise<CitationRow>,
  ) =>
    await inTransaction(async (tx) => {
      const briefId = await insertBrief(tx);
      const [sound, doubtful] = [await insertStatistic(tx), await cite(tx, passageId)];
      return await publishVersion(tx, { briefId, citations: [sound, doubtful] });
    });
  const citePassage = async (_: Tx, passageId: string) => ({ passageId });
  const citeStatistic = (tx: Tx, passageId: string) =>
    insertStatistic(tx, { vintage: { passageId } });
  const citeInput = async (tx: Tx, passageId: string) => {
    const { vintageId } = await citeStatistic(tx, passageId);
    return { derivationRunId: (await insertRun(tx, { vintageIds: [vintageId] })).runId };
  };

  test.each([
    ["as a passage", citePassage],
    ["as the origin of a value", citeStatistic],
    ["as the origin of what a derivation reckons with", citeInput],
  ] as const)("%s", async (_name, cite) => {
    const [maker, checker] = [await buildStaff(), await buildStaff()];
    const alone = await buildRegion(maker);
    expect(await constraintOf(publish(alone.passageId, cite))).toBe(
      "version_citations_transcription_checked",
    );
    const checked = await buildRegion(maker, { checker });
    await expect(publish(checked.passageId, cite)).resolves.toEqual(expect.any(String));
  });
});
