import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { settings } from "#db/schema/settings.ts";

type Setting = typeof settings.$inferSelect;

/** Holds those of these settings that are there; by key. */
export async function lockSettings(
  tx: Tx,
  keys: readonly string[],
): Promise<Map<string, Pick<Setting, "value" | "revision">>> {
  const rows = await tx
    .select()
    .from(settings)
    .where(inArray(settings.key, [...keys]))
    .orderBy(asc(settings.key))
    .for("update");
  return new Map(rows.map((row) => [row.key, row]));
}

/** Sets what stood at this revision, 0 for what wasn't there; false where it stands at another by now. */
export async function setSetting(
  tx: Tx,
  row: typeof settings.$inferInsert,
  from: number,
): Promise<boolean> {
  const { key, value, isPublic, updatedBy } = row;
  const set =
    from === 0
      ? await tx.insert(settings).values(row).onConflictDoNothing().returning({ key: settings.key })
      : await tx
          .update(settings)
          .set({
            value,
            isPublic,
            updatedBy,
            updatedAt: sql`clock_timestamp()`,
            revision: from + 1,
          })
          .where(and(eq(settings.key, key), eq(settings.revision, from)))
          .returning({ key: settings.key });
  return set.length > 0;
}
