import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { indicators, slices } from "#db/schema/indicators.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildIndicator, buildSeries } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { createIndicator, createSeries, updateIndicator } from "./commands.ts";
import { findIndicator } from "./queries.ts";

let database: TestDatabase;
let author: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());

const missingId = "01900000-0000-7000-8000-000000000000";
const trade = { slug: "trade", title: "Trade", unit: { kind: "currency" as const, code: "USD" } };

describe("an indicator", () => {
  test("is made with its definition, its unit and an audit row", async () => {
    const made = requireValue(
      await createIndicator(author, { ...trade, definition: " All of it. " }),
    );
    const [row] = await studioDb().select().from(indicators).where(sql`id = ${made.id}`);
    expect(row).toMatchObject({
      slug: "trade",
      title: "Trade",
      definition: "All of it.",
      unitKind: "currency",
      unitCode: "USD",
      createdBy: author.id,
    });
    expect((await listAuditRows()).at(-1)).toMatchObject({
      action: "indicator.create",
      thing: "indicator",
      thingId: made.id,
      detail: { slug: "trade" },
    });
  });

  test("is refused an address that is taken, was another's, or is none", async () => {
    const { slug, id } = await buildIndicator();
    const taken = { ok: false, problems: [{ code: "indicators.slugTaken", field: "slug" }] };
    expect(await createIndicator(author, { ...trade, slug })).toEqual(taken);
    await studioDb()
      .update(indicators)
      .set({ slug: `${slug}-renamed` })
      .where(eq(indicators.id, id));
    expect(await createIndicator(author, { ...trade, slug })).toEqual(taken);
    expect(await createIndicator(author, { ...trade, slug: "No Slug" })).toMatchObject({
      problems: [{ code: "indicators.slugInvalid" }],
    });
  });

  test("needs a unit that says in what: which currency, tonnes or kilometres", async () => {
    const of = async (unit: { kind: "currency" | "measure" | "percent"; code?: string }) =>
      await createIndicator(author, { ...trade, slug: `of-${unit.kind}`, unit });
    for (const code of [undefined, "", "dollars", "usd", "$"])
      expect(await of({ kind: "currency", code })).toMatchObject({
        problems: [{ code: "indicators.currencyUnknown", field: "unit.code" }],
      });
    expect(await of({ kind: "measure" })).toMatchObject({
      problems: [{ code: "indicators.unitMissing", field: "unit.code" }],
    });
    expect((await of({ kind: "percent", code: "of what" })).ok).toBe(true);
    const rows = await studioDb().select().from(indicators).where(sql`slug = 'of-percent'`);
    expect(rows).toMatchObject([{ unitKind: "percent", unitCode: null }]);
  });
});

describe("what an indicator says", () => {
  const texts = { title: "Trade in goods", definition: "Goods alone.", method: "By customs." };

  test("is written after it was made, with an audit row; its unit and address stay", async () => {
    const { id: indicatorId, slug } = await buildIndicator();
    const change = { indicatorId, revision: 1, ...texts, limitations: "", frequency: "yearly" };
    expect(requireValue(await updateIndicator(author, change)).revision).toBe(2);
    const view = await findIndicator(author, indicatorId);
    expect(view).toMatchObject({ ...texts, limitations: "", frequency: "yearly", slug });
    expect((await listAuditRows()).at(-1)).toMatchObject({
      action: "indicator.update",
      thing: "indicator",
      thingId: indicatorId,
      detail: { revision: 2 },
    });
  });

  test("isn't overwritten by who saw an older state of it, and a title it keeps", async () => {
    const { id: indicatorId } = await buildIndicator();
    requireValue(await updateIndicator(author, { indicatorId, revision: 1, ...texts }));
    const late = { indicatorId, revision: 1, ...texts, definition: "Services too." };
    expect(await updateIndicator(author, late)).toEqual({
      ok: false,
      problems: [{ code: "thing.changed" }],
    });
    expect(await updateIndicator(author, { ...late, revision: 2, title: " " })).toEqual({
      ok: false,
      problems: [{ code: "input.required", field: "title" }],
    });
    expect((await findIndicator(author, indicatorId))?.definition).toBe("Goods alone.");
  });

  test("is refused to a moderator, and of one that isn't there not found", async () => {
    const moderator = await buildStaff({ roles: ["moderator"] });
    const { id: indicatorId } = await buildIndicator();
    expect(await updateIndicator(moderator, { indicatorId, revision: 1, ...texts })).toEqual({
      ok: false,
      problems: [{ code: "auth.notAllowed" }],
    });
    const missing = { indicatorId: missingId, revision: 1, ...texts };
    expect(await updateIndicator(author, missing)).toEqual({
      ok: false,
      problems: [{ code: "thing.notFound" }],
    });
  });
});

describe("a series", () => {
  test("is made with its slice once; asked again it is the same, and nothing is written", async () => {
    const { id: indicatorId } = await buildIndicator();
    const key = { indicatorId, area: "BY", counterpart: "RU", flow: "export", coverage: "goods" };
    const made = requireValue(await createSeries(author, key));
    expect((await listAuditRows()).at(-1)).toMatchObject({
      action: "series.create",
      thing: "series",
      thingId: made.id,
    });
    const before = [(await listAuditRows()).length, await studioDb().$count(slices)];
    expect(requireValue(await createSeries(author, key))).toEqual(made);
    expect([(await listAuditRows()).length, await studioDb().$count(slices)]).toEqual(before);
  });

  test("of another coverage is another series of the same slice; of another flow it is another slice", async () => {
    const goods = await buildSeries({ flow: "export" });
    const { indicatorId } = goods;
    const services = await buildSeries({ indicatorId, flow: "export", coverage: "services" });
    const imports = await buildSeries({ indicatorId, flow: "import" });
    expect(services.sliceId).toBe(goods.sliceId);
    expect(services.id).not.toBe(goods.id);
    expect(imports.sliceId).not.toBe(goods.sliceId);
  });

  test("says “not stated” where nothing is said", async () => {
    const { id } = await buildSeries({ coverage: "", priceBasis: "" });
    const { rows } = await studioDb().execute(
      sql`select coverage, price_basis from series where id = ${id}`,
    );
    expect(rows).toEqual([{ coverage: "not_stated", price_basis: "not_stated" }]);
  });

  test("of an indicator or a compiler that isn't there is not found", async () => {
    const { id: indicatorId } = await buildIndicator();
    const notFound = { ok: false, problems: [{ code: "thing.notFound" }] };
    expect(await createSeries(author, { indicatorId: missingId })).toEqual(notFound);
    expect(await createSeries(author, { indicatorId, compilerId: missingId })).toEqual(notFound);
  });
});
