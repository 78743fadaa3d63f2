import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { settings } from "#db/schema/settings.ts";

export async function upsertSetting(tx: Tx, row: typeof settings.$inferInsert): Promise<void> {
  const { value, isPublic, updatedBy } = row;
  await tx
    .insert(settings)
    .values(row)
    .onConflictDoUpdate({
      target: settings.key,
      set: {
        value,
        isPublic,
        updatedBy,
        updatedAt: sql`clock_timestamp()`,
        revision: sql`${settings.revision} + 1`,
      },
    });
}
