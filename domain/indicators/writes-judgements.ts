import type { Tx } from "#db/client.ts";
import { adoptions } from "#db/schema/adoptions.ts";
import { deprecations } from "#db/schema/statistics.ts";

/** Both are only added to: the newest row holds. */
export async function insertAdoption(tx: Tx, row: typeof adoptions.$inferInsert): Promise<void> {
  await tx.insert(adoptions).values(row);
}

export async function insertDeprecation(
  tx: Tx,
  row: typeof deprecations.$inferInsert,
): Promise<void> {
  await tx.insert(deprecations).values(row);
}
