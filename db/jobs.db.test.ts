import { sql } from "drizzle-orm";
import { fromDrizzle, PgBoss } from "pg-boss";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { connectAs } from "./roles.ts";

/** The queue works as the application role alone, housekeeping and all, and a job shares the fate of the change that enqueued it. */

let database: TestDatabase;
let boss: PgBoss;
const failures: unknown[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  boss = new PgBoss({
    ...connectAs(database.url, "plumbline_app"),
    max: 3,
    migrate: false,
    supervise: true,
    schedule: true,
    useListenNotify: true,
  });
  boss.on("error", (error) => failures.push(error));
  await boss.start();
  await boss.createQueue("test-job", { policy: "short", notify: true });
});
afterAll(async () => {
  await boss.stop({ graceful: false });
  await database.close();
});

test("a job that is enqueued in a transaction starts once it commits, and not if it is undone", async () => {
  const done = new Promise<unknown>((resolve) => {
    void boss.work("test-job", async ([job]) => resolve(job?.data));
  });
  const undone = database.studio.transaction(async (tx) => {
    await boss.send("test-job", { change: "undone" }, { db: fromDrizzle(tx, sql) });
    throw new Error("undo");
  });
  await expect(undone).rejects.toThrow("undo");
  await database.studio.transaction(async (tx) => {
    await boss.send("test-job", { change: "made" }, { db: fromDrizzle(tx, sql) });
  });
  expect(await done).toEqual({ change: "made" });
});

test("its housekeeping is allowed what it does", async () => {
  await boss.supervise();
  await boss.supervise("test-job");
  expect(failures).toEqual([]);
});
