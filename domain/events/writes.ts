import type { Tx } from "#db/client.ts";
import { eventEvidence, events } from "#db/schema/events.ts";

export async function insertEvent(
  tx: Tx,
  row: typeof events.$inferInsert,
  passageIds: readonly string[],
): Promise<{ id: string; code: string }> {
  const [made] = await tx
    .insert(events)
    .values(row)
    .returning({ id: events.id, code: events.code });
  if (!made) throw new Error("An event was not added.");
  await tx
    .insert(eventEvidence)
    .values(passageIds.map((passageId) => ({ eventId: made.id, passageId })));
  return made;
}
