import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { PreparingClient } from "./preparing-client.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.close();
});

/** One connection, that all tests of a kind may see. */
let pool: pg.Pool;
beforeEach(() => {
  const own = new pg.Pool({
    connectionString: database.url,
    max: 1,
    Client: PreparingClient,
  });
  own.on("error", () => undefined);
  pool = own;
  onTestFinished(() => own.end());
});

async function countKept(): Promise<number> {
  // As text alone it is never kept itself.
  const { rows } = await pool.query(
    "select count(*)::integer as count from pg_prepared_statements",
  );
  return rows[0].count;
}

const ask = async (text: string, values: unknown[] = []) =>
  (await pool.query({ text, values })).rows;

describe("A connection", () => {
  test("keeps the plan of what it is asked a second time, and answers each time for what it is given", async () => {
    const sum = "select $1::integer + 1 as sum";
    expect(await ask(sum, [1])).toEqual([{ sum: 2 }]);
    expect(await countKept()).toBe(0);
    for (const n of [2, 3, 4, 5, 6, 7, 8]) expect(await ask(sum, [n])).toEqual([{ sum: n + 1 }]);
    expect(await countKept()).toBe(1);
  });

  test("keeps no more than so many, however many texts come", async () => {
    for (let n = 0; n < 200; n += 1) {
      await ask(`select ${n} as n`);
      await ask(`select ${n} as n`);
    }
    const kept = await countKept();
    expect(kept).toBeGreaterThan(50);
    expect(kept).toBeLessThan(100);
    expect(await ask("select 199 as n")).toEqual([{ n: 199 }]);
  });

  test("hands on several statements at once as they are", async () => {
    for (let n = 0; n < 3; n += 1) await pool.query({ text: "select 1; select 2" });
    expect(await countKept()).toBe(0);
  });

  test("whose plan no longer fits, for the columns are others, is replaced by one that plans anew", async () => {
    await ask("create table changing (a integer)");
    const all = "select * from changing";
    for (let n = 0; n < 3; n += 1) expect(await ask(all)).toEqual([]);
    await ask("alter table changing add column b integer");
    const client = await pool.connect();
    const failed = await client.query({ text: all }).catch((error: Error) => error);
    client.release();
    expect(failed).toMatchObject({ message: expect.stringContaining("cached plan") });
    await ask("insert into changing values (1, 2)");
    expect(await ask(all)).toEqual([{ a: 1, b: 2 }]);
  });
});
