import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { studioDb } from "#db/client.ts";
import { auditLog } from "#db/schema/audit.ts";
import { staff } from "#db/schema/staff.ts";
import type { Actor } from "./actor.ts";
import { can } from "./can.ts";
import type { AuditFilter, AuditView } from "./view-audit.ts";

const rowsAPage = 100;
const rowsAPortion = 1_000;

/** The trail's newest rows that the filter asks for, or those before a given one, newest first, with where the next page begins; null for who may not read it. */
export async function listAudit(
  actor: Actor,
  filter: AuditFilter,
  before?: number,
): Promise<{ rows: AuditView[]; olderThan: number | null } | null> {
  if (!can(actor, "audit.read")) return null;
  const found = await select(filter, before, rowsAPage + 1);
  const rows = found.slice(0, rowsAPage);
  return { rows, olderThan: found.length > rowsAPage ? (rows.at(-1)?.seq ?? null) : null };
}

/** All of it, newest first, portion by portion: nothing for who may not read it. */
export async function* readAudit(actor: Actor, filter: AuditFilter): AsyncGenerator<AuditView[]> {
  if (!can(actor, "audit.read")) return;
  let before: number | undefined;
  for (;;) {
    const rows = await select(filter, before, rowsAPortion);
    if (rows.length > 0) yield rows;
    if (rows.length < rowsAPortion) return;
    before = rows.at(-1)?.seq;
  }
}

export type AuditChoices = {
  people: { id: string; name: string }[];
  actions: string[];
  things: string[];
};

/** What the trail can be narrowed to; null for who may not read it. */
export async function listAuditChoices(actor: Actor): Promise<AuditChoices | null> {
  if (!can(actor, "audit.read")) return null;
  const people = await studioDb()
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .orderBy(staff.name);
  return { people, actions: await listDistinct("action"), things: await listDistinct("thing") };
}

/** From one word to the next in the index: reading all rows for a hundred words would take a second. */
async function listDistinct(name: "action" | "thing"): Promise<string[]> {
  const column = sql.identifier(name);
  const { rows } = await studioDb().execute<{ word: string }>(sql`
    with recursive words as (
      (select ${column} as word from audit_log order by ${column} limit 1)
      union all
      select (select a.${column} from audit_log a where a.${column} > w.word order by a.${column} limit 1) from words w where w.word is not null)
    select word from words where word is not null`);
  return rows.map(({ word }) => word);
}

async function select(
  filter: AuditFilter,
  before: number | undefined,
  limit: number,
): Promise<AuditView[]> {
  const found = await studioDb()
    .select({ entry: auditLog, actorName: staff.name })
    .from(auditLog)
    .leftJoin(staff, eq(staff.id, auditLog.actorId))
    .where(and(...toConditions(filter), before === undefined ? undefined : isBefore(before)))
    .orderBy(desc(auditLog.at), desc(auditLog.seq))
    .limit(limit);
  return found.map(({ entry, actorName }) => ({
    ...{ seq: entry.seq, at: entry.at.toISOString(), actorName },
    ...{ actorKind: entry.actorKind, actorId: entry.actorId, action: entry.action },
    ...{ thing: entry.thing, thingId: entry.thingId, detail: entry.detail },
    ...{ hash: entry.hash.toString("hex"), prevHash: entry.prevHash.toString("hex") },
  }));
}

function toConditions({ who, action, thing, thingId, from, until }: AuditFilter): SQL[] {
  const { at } = auditLog;
  return [
    ...(who === "" ? [] : [isBy(who)]),
    ...(action === "" ? [] : [eq(auditLog.action, action)]),
    ...(thing === "" ? [] : [eq(auditLog.thing, thing)]),
    ...(thingId === "" ? [] : [eq(auditLog.thingId, thingId)]),
    ...(from === "" ? [] : [sql`${at} >= ${from}::timestamp at time zone 'utc'`]),
    ...(until === ""
      ? []
      : [sql`${at} < (${until}::timestamp + interval '1 day') at time zone 'utc'`]),
  ];
}

function isBy(who: string): SQL {
  if (who === "system" || who === "public") return eq(auditLog.actorKind, who);
  return z.uuid().safeParse(who).success ? eq(auditLog.actorId, who) : sql`false`;
}

function isBefore(seq: number): SQL {
  return sql`(${auditLog.at}, ${auditLog.seq}) < ((select b.at from audit_log b where b.seq = ${seq}), ${seq}::bigint)`;
}
