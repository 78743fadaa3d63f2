import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import { titleOf } from "#domain/trash/titles.ts";
import { type Embargoable, type EmbargoView, embargoKinds } from "./view-embargoes.ts";
import { tableOfKind } from "./writes-embargoes.ts";

const listMax = 500;
const instant = z.coerce.date().transform((at) => at.toISOString());
const row = z.object({
  kind: z.enum(embargoKinds),
  id: z.string(),
  title: z.string(),
  until: instant,
  by: z.string().nullable(),
  reason: z.string().nullable(),
  timeZone: z.string().nullable(),
});

/** All that is under an embargo now, what ends first before the rest; null for who may not know. */
export async function listEmbargoes(actor: Actor): Promise<EmbargoView[] | null> {
  return can(actor, "brief.read") ? await readEmbargoes(sql`true`) : null;
}

/** The embargo that a thing is under now by itself; null where there is none, or for who may not know. */
export async function findEmbargo(actor: Actor, on: Embargoable): Promise<EmbargoView | null> {
  if (!can(actor, "brief.read") || !isThingId(on.id)) return null;
  const [found] = await readEmbargoes(sql`t.kind = ${on.kind} and t.thing_id = ${on.id}`);
  return found ?? null;
}

/** What a thing that may be put under an embargo is called; null where it is missing. */
export async function findEmbargoable(actor: Actor, on: Embargoable): Promise<string | null> {
  if (!can(actor, "embargo.set") || !isThingId(on.id)) return null;
  const { rows } = await studioDb().execute<{ title: string }>(
    sql`select coalesce(${titleOf}, '') as title from (select ${on.kind}::text as kind, id as thing_id from ${tableOfKind(on.kind)} where id = ${on.id}) as t`,
  );
  return rows[0]?.title ?? null;
}

async function readEmbargoes(where: SQL): Promise<EmbargoView[]> {
  const things = sql.join(
    embargoKinds.map(
      (kind) =>
        sql`select ${kind}::text as kind, id as thing_id, embargo_until from ${tableOfKind(kind)} where embargo_until > clock_timestamp()`,
    ),
    sql` union all `,
  );
  const { rows } = await studioDb().execute(sql`
    select t.kind, t.thing_id as id, coalesce(${titleOf}, '') as title, t.embargo_until as until, s.name as by, said.detail ->> 'reason' as reason, said.detail ->> 'timeZone' as "timeZone"
    from (${things}) as t
      left join lateral (
        select a.actor_id, a.detail from audit_log a where a.thing = t.kind and a.thing_id = t.thing_id::text and a.action = 'embargo.set' order by a.seq desc limit 1) as said on true
      left join staff s on s.id = said.actor_id
    where ${where} order by t.embargo_until, t.thing_id limit ${listMax}`);
  return z
    .array(row)
    .parse(rows)
    .map(({ kind, id, title, until, by, reason, timeZone }) => ({
      on: { kind, id, title },
      until,
      said: by === null ? null : { by, reason: reason ?? "", timeZone },
    }));
}
