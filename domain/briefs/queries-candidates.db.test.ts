import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publicActor } from "#domain/auth/actor.ts";
import { insertQuote } from "#tests/factories/quote-rows.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { insertStatistic, insertVintage } from "#tests/factories/statistic-rows.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { listCandidates } from "./queries-candidates.ts";

let database: TestDatabase;
let author: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(() => database.close());

async function find(input: unknown) {
  const found = await listCandidates(author, input, "en");
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

describe("what the open claims of a draft may mean", () => {
  it("is the newest vintage of a statistic with that value, or nearly, and not one far off", async () => {
    const [exact, near, far] = await database.studio.transaction(async (tx) => [
      await insertStatistic(tx, { vintage: { reportedValue: "33.3" } }),
      await insertStatistic(tx, { vintage: { reportedValue: "33.9" } }),
      await insertStatistic(tx, { vintage: { reportedValue: "54" } }),
    ]);
    const { statistics } = await find({ values: ["33300000000"] });
    expect(Object.keys(statistics).sort()).toEqual([exact?.vintageId, near?.vintageId].sort());
    expect(statistics[far?.vintageId ?? ""]).toBeUndefined();
  });

  it("is a range with one of its ends", async () => {
    const range = await database.studio.transaction((tx) =>
      insertStatistic(tx, {
        vintage: { reportedValue: null, reportedLow: "146.5", reportedHigh: "154" },
      }),
    );
    const { statistics } = await find({ values: ["146500000000", "154000000000"] });
    expect(Object.keys(statistics)).toEqual([range.vintageId]);
  });

  it("is not a vintage that has been revised to another value, unless it is named", async () => {
    const { statisticId, vintageId } = await database.studio.transaction(async (tx) => {
      const made = await insertStatistic(tx, { vintage: { reportedValue: "77.7" } });
      await insertVintage(tx, { statisticId: made.statisticId, n: 2, reportedValue: "99.9" });
      return made;
    });
    expect((await find({ values: ["77700000000"] })).statistics).toEqual({});
    const { statistics } = await find({ vintageIds: [vintageId] });
    expect(statistics[vintageId]).toMatchObject({
      statisticId,
      newer: { cause: "source_revised" },
    });
  });

  it("is a wording that holds the quoted words, whatever the apostrophe and the comma at the end", async () => {
    const { wordingId } = await database.studio.transaction((tx) =>
      insertQuote(tx, { wording: { text: "The bridge won’t be open by 100% spring, they said." } }),
    );
    const { wordings } = await find({ quotations: ["The bridge won't be open by 100% spring,"] });
    expect(Object.keys(wordings)).toEqual([wordingId]);
    expect((await find({ quotations: ["no such words at all"] })).wordings).toEqual({});
  });

  it("is nobody's to ask but the staff's", async () => {
    const found = await listCandidates(publicActor, { values: ["33300000000"] }, "en");
    expect(found).toMatchObject({ ok: true, value: { statistics: {} } });
  });

  it("refuses what is no number", async () => {
    expect(await listCandidates(author, { values: ["1; drop table"] }, "en")).toMatchObject({
      ok: false,
    });
  });
});
