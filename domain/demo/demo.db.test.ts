import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemActor } from "#domain/auth/actor.ts";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { loadDemo } from "./commands.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await closeJobs();
  await database.close();
});

test("the dossier loads through the commands, and three briefs are published", async () => {
  const loaded = await loadDemo(systemActor);
  expect(loaded).toEqual({ ok: true, value: { loaded: true } });
  const { rows } = await database.studio.execute(
    sql`select count(*)::int as n from brief_versions`,
  );
  expect(rows[0]?.n).toBe(3);
});
