import { sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { studioDb, type Tx } from "#db/client.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import type { DescribedFailure } from "./describe-failure.ts";
import { watchConnections } from "./lost-connections.ts";

let database: TestDatabase;
let owner: pg.Client;
const told: DescribedFailure[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  watchConnections((failure) => told.push(failure));
});
afterAll(async () => {
  await owner.end();
  await database.close();
});

async function readPid(db: Tx): Promise<number> {
  const { rows } = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  return rows[0]?.pid ?? 0;
}

/** Answers once Postgres has let go of it. */
async function terminate(pid: number): Promise<void> {
  const { rows } = await owner.query("select pg_terminate_backend($1, 10000) as gone", [pid]);
  expect(rows).toEqual([{ gone: true }]);
}

// Without a listener the event is an uncaught exception, with which the whole run fails.
test("a process outlives a connection that breaks in mid-transaction, and says so once", async () => {
  const broken = studioDb().transaction(async (tx) => {
    await terminate(await readPid(tx));
    await expect.poll(() => told.length).toBe(1);
    await tx.execute(sql`select 'anna@example.org'`);
  });
  await expect(broken).rejects.toThrow();
  expect(told).toMatchObject([{ code: "57P01" }]);
  expect(JSON.stringify(told)).not.toContain("anna");
  const { rows } = await studioDb().execute(sql`select 1 as one`);
  expect(rows).toEqual([{ one: 1 }]);
});

test("also where a query waits for its answer, and not of one that lies idle", async () => {
  const pids: number[] = [];
  const broken = studioDb().transaction(async (tx) => {
    pids.push(await readPid(tx));
    await tx.execute(sql`select pg_sleep(20)`);
  });
  const isTold = expect(broken).rejects.toThrow();
  await expect.poll(() => pids.length).toBe(1);
  await terminate(pids[0] ?? 0);
  await isTold;
  await expect.poll(() => told.length).toBe(2);

  await terminate(await studioDb().transaction(readPid));
  const { rows } = await studioDb().execute(sql`select 1 as one`);
  expect(rows).toEqual([{ one: 1 }]);
  expect(told).toHaveLength(2);
});
