import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { type Decided, type Seat, seatMsMax } from "./rules-seats.ts";
import type { Seating } from "./view-seats.ts";

const row = z.object({
  clientId: z.string(),
  staffId: z.string(),
  name: z.string(),
  nodeId: z.string().nullable(),
  isWriting: z.boolean(),
  askedAt: z.coerce.date().nullable(),
  askedOf: z.string().nullable(),
});
const draftRow = z.object({
  revision: z.number(),
  now: z.number(),
  inTrash: z
    .object({ by: z.string(), at: z.coerce.date().transform((at) => at.toISOString()) })
    .nullable(),
});
export type SeatRow = Omit<z.infer<typeof row>, "askedAt"> & Seat;

/** Those at a draft, one at a time: the next who says something waits until this transaction ends. Who hasn't been seen for long is gone. Null where there is no such draft. */
export async function holdSeats(
  tx: Tx,
  briefId: string,
): Promise<{
  seats: SeatRow[];
  revision: number;
  now: number;
  inTrash: Seating["inTrash"];
} | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('seats ' || ${briefId}, 0))`);
  const { rows: drafts } = await tx.execute(sql`
    select d.revision, extract(epoch from clock_timestamp())::float8 * 1000 as now,
      (select json_build_object('by', s.name, 'at', t.trashed_at) from trash t join staff s on s.id = t.trashed_by where t.kind = 'brief' and t.thing_id = d.brief_id) as "inTrash"
    from brief_drafts d where d.brief_id = ${briefId}`);
  const draft = drafts[0] && draftRow.parse(drafts[0]);
  if (!draft) return null;
  await tx.execute(sql`
    delete from draft_seats where brief_id = ${briefId} and seen_at < clock_timestamp() - ${seatMsMax} * interval '1 millisecond'`);
  const { rows } = await tx.execute(sql`
    select t.client_id as "clientId", t.staff_id as "staffId", s.name, t.node_id as "nodeId", t.is_writing as "isWriting", t.asked_at as "askedAt", t.asked_of as "askedOf"
    from draft_seats t join staff s on s.id = t.staff_id where t.brief_id = ${briefId} order by t.is_writing desc, s.name, t.client_id`);
  const seats = z
    .array(row)
    .parse(rows)
    .map((one) => ({ ...one, askedAt: one.askedAt?.getTime() ?? null }));
  return { seats, ...draft };
}

type Sitting = {
  briefId: string;
  clientId: string;
  staffId: string;
  nodeId: string | null;
  askedOf: string | null;
} & Decided;

export async function setSeat(
  tx: Tx,
  { briefId, clientId, staffId, nodeId, isWriting, askedAt, askedOf, takesFrom }: Sitting,
): Promise<void> {
  if (takesFrom)
    await tx.execute(
      sql`update draft_seats set is_writing = false where brief_id = ${briefId} and client_id = ${takesFrom.clientId}`,
    );
  const since = askedAt === null ? null : new Date(askedAt).toISOString();
  await tx.execute(sql`
    insert into draft_seats (brief_id, client_id, staff_id, node_id, is_writing, asked_at, asked_of)
    values (${briefId}, ${clientId}, ${staffId}, ${nodeId}, ${isWriting}, ${since}::timestamptz, ${askedOf}::uuid)
    on conflict (brief_id, client_id) do update set staff_id = excluded.staff_id, node_id = excluded.node_id, is_writing = excluded.is_writing,
      asked_at = excluded.asked_at, asked_of = excluded.asked_of, seen_at = clock_timestamp()`);
}

export async function leaveSeat(tx: Tx, briefId: string, clientId: string): Promise<void> {
  await tx.execute(
    sql`delete from draft_seats where brief_id = ${briefId} and client_id = ${clientId}`,
  );
}
