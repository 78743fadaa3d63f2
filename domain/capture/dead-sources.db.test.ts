import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { sourceStandings, sourceWatches } from "#db/schema/watch.ts";
import { insertCapture } from "#tests/factories/rows.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { isDeadSource } from "./dead-sources.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.close();
});

/** Of a source of which the watch has found this, or nothing yet. */
async function isDead(standing: (typeof sourceStandings)[number] | null) {
  return await studioDb().transaction(async (tx) => {
    const { sourceId } = await insertCapture(tx);
    if (standing) await tx.insert(sourceWatches).values({ sourceId, standing });
    const { rows } = await tx.execute<{ isDead: boolean }>(
      sql`select ${isDeadSource("w.id")} as "isDead" from sources w where w.id = ${sourceId}`,
    );
    return rows[0]?.isDead;
  });
}

test.each([null, ...sourceStandings])("a source that stands as %s", async (standing) => {
  expect(await isDead(standing)).toBe(standing === "dead");
});
