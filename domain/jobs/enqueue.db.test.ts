import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { enqueue } from "./enqueue.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

test("a sender that couldn't start is forgotten: the next job is sent", async () => {
  const send = () => database.studio.transaction((tx) => enqueue(tx, "load-demo", {}));
  await database.studio.execute(sql`alter table pgboss.version rename to version_elsewhere`);
  await expect(send()).rejects.toThrow("not installed");
  await database.studio.execute(sql`alter table pgboss.version_elsewhere rename to version`);
  await send();
  const { rows } = await database.studio.execute(sql`select name from pgboss.job`);
  expect(rows).toEqual([{ name: "load-demo" }]);
});

test("a change of hundreds of things at once is one job, and again while that one waits", async () => {
  const tags = Array.from({ length: 500 }, () => `statistic:${randomUUID()}`);
  for (let n = 0; n < 3; n += 1)
    await database.studio.transaction((tx) => enqueue(tx, "press-pages", { tags }));
  const { rows } = await database.studio.execute(
    sql`select data from pgboss.job where name = 'press-pages'`,
  );
  expect(rows).toEqual([{ data: { tags } }]);
});
