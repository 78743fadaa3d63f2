import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { captures } from "#db/schema/captures.ts";
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

/** A pasted source, fetched again with these answers, the newest last. */
async function isDeadAfter(...answers: number[]) {
  return await studioDb().transaction(async (tx) => {
    const { sourceId } = await insertCapture(tx);
    for (const [index, httpStatus] of answers.entries())
      await tx.insert(captures).values({
        sourceId,
        n: index + 2,
        method: "fetch",
        httpStatus,
        byteLength: 1,
        bytesSha256: Buffer.alloc(32, index),
      });
    const { rows } = await tx.execute<{ isDead: boolean }>(
      sql`select ${isDeadSource("w.id")} as "isDead" from sources w where w.id = ${sourceId}`,
    );
    return rows[0]?.isDead;
  });
}

test.each<[boolean, number[]]>([
  [false, []],
  [false, [200]],
  [true, [404]],
  [true, [200, 410]],
  [false, [404, 200]],
  [false, [503]],
])("a source is dead: %s, after the answers %j", async (isDead, answers) => {
  expect(await isDeadAfter(...answers)).toBe(isDead);
});
