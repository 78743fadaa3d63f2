import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import pino from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { enqueue } from "#domain/jobs/enqueue.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { runJobs } from "./run-jobs.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

const payload = z.object({ statisticId: z.uuid() });

test("what is written together is done together, each once, and one that fails fails alone", async () => {
  const statisticIds = Array.from({ length: 45 }, () => randomUUID());
  const [broken] = statisticIds;
  const handled: string[] = [];
  // Of two looks at addresses the first waits for its host: the other doesn't wait for it.
  const [slow, quick] = [randomUUID(), randomUUID()];
  let tellDone: (() => void) | undefined;
  const quickIsDone = new Promise<void>((resolve) => {
    tellDone = resolve;
  });
  const ignore = async () => undefined;
  const { stop } = await runJobs(
    {
      async "check-source"(data) {
        const { sourceId } = z.object({ sourceId: z.uuid() }).parse(data);
        if (sourceId === slow) await quickIsDone;
        else tellDone?.();
      },
      "erase-pictures": ignore,
      "erase-redacted": ignore,
      "import-statistics": ignore,
      "load-demo": ignore,
      "open-contact": ignore,
      "paint-pages": ignore,
      "press-pages": ignore,
      "propose-again": ignore,
      "run-schedule": ignore,
      "send-mail": ignore,
      "take-in-addresses": ignore,
      async "raise-notices"(data) {
        const { statisticId } = payload.parse(data);
        handled.push(statisticId);
        if (statisticId === broken) throw new Error("the database went away");
      },
    },
    pino({ level: "silent" }),
  );
  await database.studio.transaction(async (tx) => {
    for (const sourceId of [slow, quick]) await enqueue(tx, "check-source", { sourceId });
    for (const statisticId of statisticIds)
      await enqueue(tx, "raise-notices", { cause: "deprecation", statisticId });
  });
  const states = async () => {
    const { rows } = await database.studio.execute(
      sql`select state, count(*)::integer from pgboss.job where name = 'raise-notices' group by state order by state`,
    );
    return rows;
  };
  await expect.poll(states, { timeout: 20_000 }).toEqual([
    { state: "retry", count: 1 },
    { state: "completed", count: 44 },
  ]);
  await quickIsDone;
  await stop();
  expect(handled.filter((id) => id !== broken).sort()).toEqual(statisticIds.slice(1).sort());
  const { rows } = await database.studio.execute(
    sql`select output ->> 'message' as message from pgboss.job where state <> 'completed'`,
  );
  expect(rows).toEqual([{ message: "Error: the database went away" }]);
}, 60_000);
