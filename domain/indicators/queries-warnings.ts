import { sql } from "drizzle-orm";
import { z } from "zod";
import { type Db, studioDb, type Tx } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { checkEntry } from "#domain/evidence/entry/check-entry.ts";
import type { EntryValue, EntryWarning } from "#domain/evidence/entry/entry.ts";
import { isThingId } from "#domain/fields.ts";
import { loadEntrySeries } from "./load-entry.ts";
import { toEntryContext } from "./rules-entry.ts";
import type { AcceptedWarning, StatisticWarnings } from "./view.ts";

/** What may be a slip in a statistic's newest value and nobody has let stand, and what somebody has, with the note; null where it is missing or not the actor's to see. */
export async function findWarnings(
  actor: Actor,
  statisticId: string,
): Promise<StatisticWarnings | null> {
  if (!can(actor, "statistic.read") || !isThingId(statisticId)) return null;
  const db = studioDb();
  const [found, accepted] = await Promise.all([
    checkStatistic(db, statisticId),
    listAccepted(db, statisticId),
  ]);
  if (!found) return null;
  const isLeft = ({ code }: EntryWarning) =>
    !accepted.some((one) => one.code === code && one.vintageId === found.vintageId);
  return { vintageId: found.vintageId, warnings: found.warnings.filter(isLeft), accepted };
}

type Checked = { vintageId: string; value: EntryValue | null; warnings: EntryWarning[] };

/** For commands: what is to be said of a statistic's newest value. A stated figure stands among nothing. Null where there is none. */
export async function checkStatistic(db: Db | Tx, statisticId: string): Promise<Checked | null> {
  const { rows } = await db.execute<{
    vintageId: string;
    seriesId: string | null;
    indicatorId: string | null;
  }>(sql`
    select v.id as "vintageId", t.series_id as "seriesId", sl.indicator_id as "indicatorId"
    from statistics t join lateral (select id from vintages where statistic_id = t.id order by n desc limit 1) v on true
      left join series s on s.id = t.series_id left join slices sl on sl.id = s.slice_id
    where t.id = ${statisticId} and t.withdrawn_at is null`);
  const [row] = rows;
  if (!row) return null;
  const { vintageId, seriesId, indicatorId } = row;
  if (seriesId === null || indicatorId === null) return { vintageId, value: null, warnings: [] };
  const [own, all] = [
    await loadOwn(db, statisticId),
    await loadEntrySeries(db, { indicatorId, seriesId }),
  ];
  const context = toEntryContext(all, { seriesId, statisticId });
  const unit = context?.own.key.unit;
  if (!own || !context || !unit) return { vintageId, value: null, warnings: [] };
  const value = { ...own, figure: { ...own.figure, unit } };
  return { vintageId, value, warnings: checkEntry(value, context) };
}

/** The value itself: among those that are loaded another may stand for its period. */
async function loadOwn(db: Db | Tx, statisticId: string): Promise<EntryValue | null> {
  const { rows } = await db.execute<EntryValue & { figure: EntryValue["figure"] }>(sql`
    select t.id, t.period, t.period_kind as "periodKind", t.nature, v.status as statuses, c.source_id as "sourceId", to_char(v.known_from, 'YYYY-MM-DD') as "knownFrom",
      jsonb_build_object('value', trim_scale(v.value)::text, 'low', trim_scale(v.low)::text, 'high', trim_scale(v.high)::text, 'qualifier', v.qualifier) as figure
    from statistics t join lateral (select * from vintages where statistic_id = t.id order by n desc limit 1) v on true
      left join passages p on p.id = v.passage_id left join captures c on c.id = p.capture_id
    where t.id = ${statisticId}`);
  return rows[0] ?? null;
}

const acceptedRow = z.object({
  vintageId: z.string(),
  vintage: z.number(),
  code: z.string(),
  said: z.record(z.string(), z.union([z.string(), z.number()])),
  note: z.string(),
  by: z.string().nullable(),
  at: z.coerce.date(),
});

async function listAccepted(db: Db, statisticId: string): Promise<AcceptedWarning[]> {
  const { rows } = await db.execute(sql`
    select distinct on (v.n, w.code) w.vintage_id as "vintageId", v.n as vintage, w.code, w.said, w.note, s.name as by, w.created_at as at
    from accepted_warnings w join vintages v on v.id = w.vintage_id left join staff s on s.id = w.created_by
    where v.statistic_id = ${statisticId} order by v.n desc, w.code, w.n desc`);
  return z
    .array(acceptedRow)
    .parse(rows)
    .map(({ at, ...each }) => ({ ...each, at: at.toISOString() }));
}
