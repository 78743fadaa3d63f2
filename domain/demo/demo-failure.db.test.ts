import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoDossier } from "#db/demo/dossier.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { loadDemo } from "./commands.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.close();
});

test("a load that fails with its last brief leaves nothing behind, and can be done again", async () => {
  const last = demoDossier.briefs.at(-1)?.slug;
  const dying = loadDemo(systemActor, (key) => {
    if (key === last) throw new Error("The worker died.");
  });
  await expect(dying).rejects.toThrow("The worker died.");
  const { rows } = await database.studio.execute(
    sql`select (select count(*)::int from audit_log) as audit, (select count(*)::int from people) as people, (select count(*)::int from briefs) as briefs`,
  );
  expect(rows).toEqual([{ audit: 0, people: 0, briefs: 0 }]);
  expect(await loadDemo(systemActor)).toEqual({ ok: true, value: { loaded: true } });
});
