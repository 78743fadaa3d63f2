import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import type { HeldThing, HoldView } from "./view-holds.ts";

const instant = z.coerce.date().transform((at) => at.toISOString());
const row = z.object({
  id: z.string(),
  on: z.object({ kind: z.enum(["source", "brief"]), id: z.string(), title: z.string() }).nullable(),
  legalBasis: z.string(),
  remark: z.string(),
  by: z.string(),
  at: instant,
  end: z.object({ by: z.string(), at: instant, reason: z.string() }).nullable(),
});

/** Every hold, those that stand first, then the newest; null for who may not know. */
export async function listHolds(actor: Actor): Promise<HoldView[] | null> {
  return can(actor, "hold.read") ? await readHolds(sql`true`) : null;
}

/** Holds that stand on a thing, or on everything; none for who may not know. */
export async function listHoldsOn(
  actor: Actor,
  { kind, id }: NonNullable<HeldThing>,
): Promise<HoldView[]> {
  if (!can(actor, "hold.read") || !isThingId(id)) return [];
  const column = sql.raw(kind === "source" ? "h.source_id" : "h.brief_id");
  return await readHolds(
    sql`e.hold_id is null and (h.source_id is null and h.brief_id is null or ${column} = ${id})`,
  );
}

async function readHolds(where: SQL): Promise<HoldView[]> {
  const { rows } = await studioDb().execute(sql`
    select h.id, h.legal_basis as "legalBasis", h.remark, placer.name as by, h.created_at as at,
      case when h.source_id is not null then json_build_object('kind', 'source', 'id', s.id, 'title', coalesce(s.title, s.url, s.code))
        when h.brief_id is not null then json_build_object('kind', 'brief', 'id', b.id, 'title', coalesce(nullif(trim(d.title_text), ''), b.slug)) end as on,
      case when e.hold_id is not null then json_build_object('by', lifter.name, 'at', e.created_at, 'reason', e.reason) end as end
    from legal_holds h join staff placer on placer.id = h.placed_by
      left join legal_hold_ends e on e.hold_id = h.id left join staff lifter on lifter.id = e.lifted_by
      left join sources s on s.id = h.source_id left join briefs b on b.id = h.brief_id left join brief_drafts d on d.brief_id = b.id
    where ${where} order by e.hold_id is not null, h.created_at desc limit 500`);
  return z.array(row).parse(rows);
}

/** What a thing that may be put under a hold is called; null where it is missing. */
export async function findHoldable(
  actor: Actor,
  { kind, id }: NonNullable<HeldThing>,
): Promise<string | null> {
  if (!can(actor, "hold.place") || !isThingId(id)) return null;
  const { rows } = await studioDb().execute<{ title: string }>(
    kind === "source"
      ? sql`select coalesce(title, url, code) as title from sources where id = ${id}`
      : sql`select coalesce(nullif(trim(d.title_text), ''), b.slug) as title from briefs b left join brief_drafts d on d.brief_id = b.id where b.id = ${id}`,
  );
  return rows[0]?.title ?? null;
}
