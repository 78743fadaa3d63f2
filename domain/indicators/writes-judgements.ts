import { and, eq, max } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { adoptions } from "#db/schema/adoptions.ts";
import { deprecations } from "#db/schema/statistics.ts";

/** Both are only added to: the newest row holds. Whoever adds one holds the slice, or the statistic, so that numbers follow each other. */
export async function insertAdoption(
  tx: Tx,
  row: Omit<typeof adoptions.$inferInsert, "n">,
): Promise<number> {
  const { sliceId, coverage, period } = row;
  const [last] = await tx
    .select({ n: max(adoptions.n) })
    .from(adoptions)
    .where(
      and(
        eq(adoptions.sliceId, sliceId),
        eq(adoptions.coverage, coverage),
        eq(adoptions.period, period),
      ),
    );
  const n = (last?.n ?? 0) + 1;
  await tx.insert(adoptions).values({ ...row, n });
  return n;
}

export async function insertDeprecation(
  tx: Tx,
  row: Omit<typeof deprecations.$inferInsert, "n">,
): Promise<number> {
  const [last] = await tx
    .select({ n: max(deprecations.n) })
    .from(deprecations)
    .where(eq(deprecations.statisticId, row.statisticId));
  const n = (last?.n ?? 0) + 1;
  await tx.insert(deprecations).values({ ...row, n });
  return n;
}
