import { and, eq, max } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { acceptedWarnings } from "#db/schema/accepted-warnings.ts";

/** Only added to: the newest note of a value and code holds. Whoever adds one holds the statistic, so that numbers follow each other. */
export async function insertAcceptedWarning(
  tx: Tx,
  row: Omit<typeof acceptedWarnings.$inferInsert, "n">,
): Promise<void> {
  const [last] = await tx
    .select({ n: max(acceptedWarnings.n) })
    .from(acceptedWarnings)
    .where(and(eq(acceptedWarnings.vintageId, row.vintageId), eq(acceptedWarnings.code, row.code)));
  await tx.insert(acceptedWarnings).values({ ...row, n: (last?.n ?? 0) + 1 });
}
