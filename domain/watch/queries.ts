import { desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { studioDb } from "#db/client.ts";
import { captures } from "#db/schema/captures.ts";
import { captureChecks, driftFates, driftStates, sourceWatches } from "#db/schema/watch.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import { endedOverride, robotsOverride } from "./robots-override.ts";
import type { CheckView, DriftView, WatchView } from "./view.ts";

const held = alias(captures, "held");

/** More than anybody reads; the newest. */
const shownMax = 20;

/** How a source stands, what its checks found, and which passages changed; null when missing, or not the actor's to see. */
export async function getWatch(actor: Actor, sourceId: string): Promise<WatchView | null> {
  if (!can(actor, "source.read") || !isThingId(sourceId)) return null;
  const [row] = await studioDb()
    .select()
    .from(sourceWatches)
    .where(eq(sourceWatches.sourceId, sourceId));
  return {
    standing: row?.standing ?? "unknown",
    standingSince: row?.standingSince.toISOString() ?? null,
    checkedAt: row?.checkedAt?.toISOString() ?? null,
    nextCheckAt: row?.nextCheckAt?.toISOString() ?? null,
    keeping: row ? toKeeping(row) : null,
    checks: await listChecks(sourceId),
    drifts: await listDrifts(sourceId),
    ...(await findOverrides(sourceId)),
  };
}

const told = z.object({
  by: z.string().nullable(),
  at: z.coerce.date().transform((at) => at.toISOString()),
});
const stands = told.extend({ reason: z.string() });

async function findOverrides(
  sourceId: string,
): Promise<Pick<WatchView, "robotsOverride" | "endedOverride">> {
  const standing = await studioDb().execute(robotsOverride(sql`${sourceId}`));
  const [found] = z.array(stands).parse(standing.rows);
  if (found) return { robotsOverride: found, endedOverride: null };
  const ended = await studioDb().execute(endedOverride(sql`${sourceId}`));
  return { robotsOverride: null, endedOverride: z.array(told).parse(ended.rows)[0] ?? null };
}

/** A visit is waited for for ten minutes, and asked for again by who came to nothing. */
const keepMs = 20 * 60 * 1000;

function toKeeping({
  keepAskedAt,
  keepPutOffUntil,
}: typeof sourceWatches.$inferSelect): WatchView["keeping"] {
  if (keepPutOffUntil) return { state: "put-off", at: keepPutOffUntil.toISOString() };
  if (!keepAskedAt) return null;
  const isLost = Date.now() - keepAskedAt.getTime() > keepMs;
  return { state: isLost ? "lost" : "under-way", at: keepAskedAt.toISOString() };
}

async function listChecks(sourceId: string): Promise<CheckView[]> {
  const rows = await studioDb()
    .select({
      ...{ check: captureChecks, captureN: captures.n, post: captures.post },
      ...{ heldN: held.n, heldAt: held.capturedAt },
    })
    .from(captureChecks)
    .leftJoin(captures, eq(captures.id, captureChecks.captureId))
    .leftJoin(held, eq(held.id, captureChecks.heldCaptureId))
    .where(eq(captureChecks.sourceId, sourceId))
    .orderBy(desc(captureChecks.checkedAt))
    .limit(shownMax);
  return rows.map(({ check, captureN, post, heldN, heldAt }) => ({
    id: check.id,
    url: check.url,
    finalUrl: check.finalUrl,
    httpStatus: check.httpStatus,
    outcome: check.outcome,
    failure: check.failure,
    captureN,
    isToKeep: check.isToKeep,
    held: heldN === null || heldAt === null ? null : { n: heldN, at: heldAt.toISOString() },
    isEditedPost: post?.isEdited ?? false,
    checkedAt: check.checkedAt.toISOString(),
  }));
}

const drift = z.object({
  id: z.string(),
  passageId: z.string(),
  fate: z.enum(driftFates),
  state: z.enum(driftStates),
  held: z.string().nullable(),
  now: z.string().nullable(),
  heldIn: z.number(),
  nowIn: z.number().nullable(),
  reason: z.string().nullable(),
  decided: z.object({ by: z.string(), at: z.string() }).nullable(),
  since: z.coerce.date(),
  isReplaced: z.boolean(),
  witness: z
    .object({
      by: z.string().nullable(),
      at: z.string(),
      sourceId: z.string(),
      source: z.string(),
      n: z.number(),
    })
    .nullable(),
});

/** The newest of each passage; those that are past aside. */
async function listDrifts(sourceId: string): Promise<DriftView[]> {
  const { rows } = await studioDb().execute(sql`
    select d.id, d.passage_id as "passageId", d.fate, d.state, d.reason, d.created_at as since,
      (select json_build_object('by', s.name, 'at', to_char(d.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) from staff s where s.id = d.decided_by and d.state in ('accepted', 'dismissed')) as decided,
      w.exact as held, c.n as "heldIn", k.n as "nowIn",
      case when x.text_layer_id is not null then utf16_slice(t.text, x.start_at, x.end_at) end as now,
      exists (select from standing_replacements r where r.drift_id = d.id) as "isReplaced",
      (select json_build_object('by', by.name, 'at', to_char(d.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'sourceId', o.id, 'source', coalesce(o.title, o.url, o.code), 'n', i.n)
        from passages y join captures i on i.id = y.capture_id join sources o on o.id = i.source_id left join staff by on by.id = d.decided_by
        where y.id = d.witness_passage_id) as witness
    from (select distinct on (d.passage_id) d.* from passage_drifts d
      join passages p on p.id = d.passage_id join captures c on c.id = p.capture_id
      where c.source_id = ${sourceId} order by d.passage_id, d.created_at desc) d
    join passages p on p.id = d.passage_id join captures c on c.id = p.capture_id
    left join passage_texts w on w.passage_id = p.id
    join passage_checks x on x.check_id = d.check_id and x.passage_id = d.passage_id
    left join captures k on k.id = x.capture_id
    left join text_layers l on l.id = x.text_layer_id left join text_contents t on t.sha256 = l.text_sha256
    where d.state <> 'passed'
    order by (d.state = 'open') desc, p.start_at limit 500`);
  return z
    .array(drift)
    .parse(rows)
    .map(({ since, ...rest }) => ({ ...rest, since: since.toISOString() }));
}
