import { readlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { pointerOf } from "#domain/press/layout.ts";
import type { BenchSystem } from "./measure.ts";

const waitMs = 300_000;

/** The object that an address of the system leads to; null where it isn't pressed. */
export function objectAt({ dataFolder }: BenchSystem, path: string): string | null {
  try {
    return basename(readlinkSync(join(dataFolder, "site", pointerOf(path))));
  } catch {
    return null;
  }
}

/** Waits until something is so, asking every few milliseconds; gives back the milliseconds that it took. */
export async function waitUntil(isSo: () => boolean | Promise<boolean>): Promise<number> {
  const startedAt = performance.now();
  while (!(await isSo())) {
    if (performance.now() - startedAt > waitMs) throw new Error("It did not come to be.");
    await new Promise((done) => setTimeout(done, 5));
  }
  return performance.now() - startedAt;
}

/** Waits until the worker has nothing left to press, and has had none for a moment. */
export async function waitUntilPressed(): Promise<void> {
  const { countDue } = await import("#domain/press/queries.ts");
  const { studioDb } = await import("#db/client.ts");
  const { sql } = await import("drizzle-orm");
  for (let quiet = 0; quiet < 10; ) {
    const jobs = await studioDb().execute(
      sql`select 1 from pgboss.job where name like 'press-%' and state in ('created', 'active', 'retry') limit 1`,
    );
    quiet = (await countDue()) > 0 || jobs.rows.length > 0 ? 0 : quiet + 1;
    await new Promise((done) => setTimeout(done, 50));
  }
}
