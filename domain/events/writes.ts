import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { eventEvidence, events, eventThings } from "#db/schema/events.ts";

/** The only writer of events, of what they rest on and what they are about. */

type EventThing = Omit<typeof eventThings.$inferInsert, "eventId">;

export async function insertEvent(
  tx: Tx,
  row: typeof events.$inferInsert,
): Promise<{ id: string; code: string }> {
  const [made] = await tx
    .insert(events)
    .values(row)
    .returning({ id: events.id, code: events.code });
  if (!made) throw new Error("An event was not added.");
  return made;
}

/** What was released is to be released again. False if the row has moved on since `revision`. */
export async function updateEventRow(
  tx: Tx,
  { id, revision }: { id: string; revision: number },
  change: Partial<typeof events.$inferInsert>,
): Promise<boolean> {
  const rows = await tx
    .update(events)
    .set({ ...change, releasedBy: null, releasedAt: null, revision: revision + 1 })
    .where(and(eq(events.id, id), eq(events.revision, revision)))
    .returning({ id: events.id });
  return rows.length === 1;
}

/** All that it rests on and is about, instead of what there was. */
export async function setEventParts(
  tx: Tx,
  eventId: string,
  { passageIds, things }: { passageIds: readonly string[]; things: readonly EventThing[] },
): Promise<void> {
  await tx.delete(eventEvidence).where(eq(eventEvidence.eventId, eventId));
  await tx.delete(eventThings).where(eq(eventThings.eventId, eventId));
  await tx.insert(eventEvidence).values(passageIds.map((passageId) => ({ eventId, passageId })));
  if (things.length > 0) {
    await tx.insert(eventThings).values(things.map((thing) => ({ ...thing, eventId })));
  }
}

export async function releaseEventRow(tx: Tx, id: string, staffId: string): Promise<void> {
  await tx
    .update(events)
    .set({ releasedBy: staffId, releasedAt: sql`clock_timestamp()` })
    .where(eq(events.id, id));
}

export async function setEventWithdrawn(tx: Tx, id: string, isWithdrawn: boolean): Promise<void> {
  await tx
    .update(events)
    .set({ withdrawnAt: isWithdrawn ? sql`clock_timestamp()` : null })
    .where(eq(events.id, id));
}
