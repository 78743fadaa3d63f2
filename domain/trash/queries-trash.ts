import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { studioDb } from "#db/client.ts";
import { trashKinds } from "#db/schema/trash.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import { mayThrow } from "./may-throw.ts";
import { titleOf } from "./titles.ts";
import {
  type ThrownAway,
  type TrashKind,
  type TrashLine,
  type TrashState,
  trashDays,
} from "./view-trash.ts";

const instant = z.coerce.date().transform((at) => at.toISOString());
const line = z.object({
  kind: z.enum(trashKinds),
  id: z.string(),
  title: z.string().nullable(),
  by: z.string(),
  at: instant,
  removedAt: instant.nullable(),
  isHeld: z.boolean(),
});

/** A hold keeps the thing of trash row `t`. */
const isHeld = sql`(is_held(case t.kind when 'source' then t.thing_id end, case t.kind when 'brief' then t.thing_id end) or t.kind = 'media' and is_picture_held(t.thing_id))`;

const linesOnPage = 50;

export type TrashFilter = { kind: TrashKind | null; page: number };
export type TrashPage = { lines: TrashLine[]; hasMore: boolean };

/** A page of what is in the trash, of one kind or of all, the newest first; null for who may not use it. Pages count from 1. */
export async function listTrash(
  actor: Actor,
  { kind, page }: TrashFilter = { kind: null, page: 1 },
): Promise<TrashPage | null> {
  if (!can(actor, "trash.use")) return null;
  const lines = await readLines(
    actor,
    sql`where ${kind === null ? sql`true` : sql`t.kind = ${kind}`} order by t.trashed_at desc, t.thing_id limit ${linesOnPage + 1} offset ${(page - 1) * linesOnPage}`,
  );
  return { lines: lines.slice(0, linesOnPage), hasMore: lines.length > linesOnPage };
}

/** What the trash says of one thing; null where it isn't there. */
export async function findTrashLine(
  actor: Actor,
  { kind, id }: ThrownAway,
): Promise<TrashLine | null> {
  if (!can(actor, "trash.use") || !isThingId(id)) return null;
  const [found] = await readLines(actor, sql`where t.kind = ${kind} and t.thing_id = ${id}`);
  return found ?? null;
}

async function readLines(actor: Actor, which: SQL): Promise<TrashLine[]> {
  const { rows } = await studioDb().execute(sql`
    select t.kind, t.thing_id as id, ${titleOf} as title, s.name as by, t.trashed_at as at,
      ${isHeld} as "isHeld", case when t.kept_at is null and t.kind not in ('brief', 'quote', 'statistic', 'derivation')
        and not (t.kind = 'source' and exists (select from captures c where c.source_id = t.thing_id)) then t.trashed_at + ${trashDays} * interval '1 day' end as "removedAt"
    from trash t join staff s on s.id = t.trashed_by ${which}`);
  return z
    .array(line)
    .parse(rows)
    .map(({ title, ...one }) => ({
      ...one,
      title: title ?? "",
      mayPutBack: mayThrow(actor, one.kind),
    }));
}

/** Since when a thing is in the trash, and by whom; null where it isn't. */
export async function findTrashState(
  actor: Actor,
  { kind, id }: ThrownAway,
): Promise<TrashState | null> {
  if (!can(actor, "trash.use") || !isThingId(id)) return null;
  const { rows } = await studioDb().execute(sql`
    select s.name as by, t.trashed_at as at from trash t join staff s on s.id = t.trashed_by where t.kind = ${kind} and t.thing_id = ${id}`);
  return rows[0] ? z.object({ by: z.string(), at: instant }).parse(rows[0]) : null;
}

/** What a thing is called, in the trash or not; null where it is missing or not the actor's to see. */
export async function findTitle(actor: Actor, { kind, id }: ThrownAway): Promise<string | null> {
  if (!can(actor, "trash.use") || !isThingId(id)) return null;
  const { rows } = await studioDb().execute<{ title: string | null }>(
    sql`select ${titleOf} as title from (select ${kind}::text as kind, ${id}::uuid as thing_id) as t`,
  );
  return rows[0]?.title ?? null;
}
