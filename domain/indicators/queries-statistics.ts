import { sql } from "drizzle-orm";
import { z } from "zod";
import { type Db, studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { type FigureValue, observationStatuses, qualifiers } from "#domain/evidence/figure.ts";
import { localeOf } from "#domain/evidence/format-date.ts";
import { formatFigure } from "#domain/evidence/format-figure.ts";
import { isThingId } from "#domain/fields.ts";
import { toLikePatterns } from "#domain/like.ts";
import { listUses } from "#domain/sources/queries-citations.ts";
import { isNotTrashed } from "#domain/sql.ts";
import { periodKinds } from "./input.ts";
import { type LoadedStatistic, loadRivals, loadVintages, sourceLine } from "./load-statistics.ts";
import { loadWitnesses } from "./load-witnesses.ts";
import type { StatisticListing, StatisticView, VintageView } from "./view.ts";

type StatisticQuestion = {
  /** All its words stand in what is measured, the period, the code, the value as written, who said it, or the source. */
  search?: string;
  /** Only figures that belong to no series yet. */
  statedOnly?: boolean;
  limit?: number;
  offset?: number;
};

const hit = z.object({ vintageId: z.string() });

/** Statistics at their newest vintage, those added last first; none that was withdrawn. */
export async function listStatistics(
  actor: Actor,
  { search = "", statedOnly = false, limit = 50, offset = 0 }: StatisticQuestion = {},
  language = "en",
): Promise<StatisticListing[]> {
  if (!can(actor, "statistic.read")) return [];
  const words = toLikePatterns(search).map((pattern) => sql`haystack ilike ${pattern}`);
  const { rows } = await studioDb().execute(sql`
    select id as "vintageId" from (
      select v.id, t.created_at, t.id as statistic_id, concat_ws(' ', i.title, t.what, t.period, t.code, sl.flow, sl.breakdown, s.coverage, compiler.names::text,
        person.names::text, speaker.names::text, w.title, publisher.names::text, v.reported_value::text, v.reported_low::text, v.reported_high::text) as haystack
      from statistics t
        join lateral (select * from vintages x where x.statistic_id = t.id order by x.n desc limit 1) v on true
        left join series s on s.id = t.series_id
        left join slices sl on sl.id = s.slice_id
        left join indicators i on i.id = sl.indicator_id
        left join organisations compiler on compiler.id = s.compiler_id
        left join people person on person.id = t.said_by_person_id
        left join organisations speaker on speaker.id = t.said_by_organisation_id
        left join passages p on p.id = v.passage_id
        left join captures c on c.id = p.capture_id
        left join sources w on w.id = c.source_id
        left join organisations publisher on publisher.id = w.publisher_id
      where t.withdrawn_at is null and ${statedOnly ? sql`t.series_id is null` : sql`true`}) found
    where ${words.length === 0 ? sql`true` : sql.join(words, sql` and `)}
    order by created_at desc, statistic_id desc limit ${limit} offset ${offset}`);
  return await listVintages(
    actor,
    z
      .array(hit)
      .parse(rows)
      .map(({ vintageId }) => vintageId),
    language,
  );
}

/** Statistics at the vintages named, in that order; one that doesn't exist is left out. */
export async function listVintages(
  actor: Actor,
  vintageIds: readonly string[],
  language = "en",
): Promise<StatisticListing[]> {
  const ids = vintageIds.filter(isThingId);
  if (!can(actor, "statistic.read") || ids.length === 0) return [];
  const loaded = await loadVintages(studioDb(), ids, language);
  return ids.flatMap((id) => {
    const one = loaded.get(id);
    return one ? [toListing(one, language)] : [];
  });
}

const vintageRow = z.object({
  id: z.string(),
  n: z.number(),
  value: z.string().nullable(),
  low: z.string().nullable(),
  high: z.string().nullable(),
  reportedValue: z.string().nullable(),
  reportedLow: z.string().nullable(),
  reportedHigh: z.string().nullable(),
  scale: z.number(),
  qualifier: z.enum(qualifiers),
  statuses: z.array(z.enum(observationStatuses)),
  cause: z.enum(["first", "source_revised", "our_error"]),
  note: z.string().nullable(),
  knownFrom: z.coerce.date(),
  recordedAt: z.coerce.date(),
  passageId: z.string().nullable(),
  noPassageBecause: z.string().nullable(),
  derivationRunId: z.string().nullable(),
});

const statisticRow = z.object({
  revision: z.number(),
  seriesId: z.string().nullable(),
  what: z.string().nullable(),
  periodKind: z.enum(periodKinds),
  speaker: z.object({
    personId: z.string().nullable(),
    organisationId: z.string().nullable(),
    roleId: z.string().nullable(),
  }),
  isSettled: z.boolean(),
  isWithdrawn: z.boolean(),
  isReleased: z.boolean(),
});

/** A statistic with all its vintages, its rivals and what rests on it, also a withdrawn one; null where it is missing or not the actor's to see. */
export async function findStatistic(
  actor: Actor,
  id: string,
  language = "en",
): Promise<StatisticView | null> {
  if (!can(actor, "statistic.read") || !isThingId(id)) return null;
  const db = studioDb();
  const { rows } = await db.execute(sql`
    select v.id, v.n, trim_scale(v.value)::text as value, trim_scale(v.low)::text as low, trim_scale(v.high)::text as high, v.reported_value::text as "reportedValue",
      v.reported_low::text as "reportedLow", v.reported_high::text as "reportedHigh", v.unit_mult as scale, v.qualifier, v.status as statuses, v.cause, v.note,
      v.known_from as "knownFrom", v.created_at as "recordedAt", v.passage_id as "passageId", v.no_passage_because as "noPassageBecause", v.derivation_run_id as "derivationRunId"
    from vintages v where v.statistic_id = ${id} order by v.n desc`);
  const vintages = z.array(vintageRow).parse(rows);
  const [newest] = vintages;
  const loaded = newest
    ? (await loadVintages(db, [newest.id], language)).get(newest.id)
    : undefined;
  if (!loaded) return null;
  const own = await db.execute(sql`
    select revision, series_id as "seriesId", what, period_kind as "periodKind",
      jsonb_build_object('personId', said_by_person_id, 'organisationId', said_by_organisation_id, 'roleId', said_by_role_id) as speaker,
      is_settled(id) as "isSettled", withdrawn_at is not null as "isWithdrawn", released_at is not null as "isReleased"
    from statistics where id = ${id}`);
  const rivals = loaded.sliceId === null ? [] : await loadRivals(db, [loaded.sliceId], language);
  return {
    ...toListing(loaded, language),
    ...statisticRow.parse(own.rows[0]),
    ...(await loadWitnesses(db, id, loaded.vintageId)),
    vintages: vintages.map((one) => toVintageView(one, loaded.figure.unit, language)),
    rivals: rivals
      .filter((rival) => rival.period === loaded.period && rival.statisticId !== id)
      .map((rival) => toListing(rival, language)),
    citedBy: await listUses(db, { statisticId: id }),
    reckonedIn: await listReckonedIn(db, id),
  };
}

const reckonedRow = z.object({ derivationId: z.string(), title: z.string() });

/** Derivations whose newest run was reckoned from one of its vintages. */
async function listReckonedIn(db: Db, statisticId: string): Promise<StatisticView["reckonedIn"]> {
  const { rows } = await db.execute(sql`
    select d.id as "derivationId", d.title from derivations d
      join lateral (select id from derivation_runs where derivation_id = d.id order by n desc limit 1) r on true
    where exists (select from derivation_inputs i join vintages v on v.id = i.vintage_id where i.run_id = r.id and v.statistic_id = ${statisticId})
      and ${isNotTrashed("derivation", "d.id")}
    order by d.title`);
  return z.array(reckonedRow).parse(rows);
}

function toVintageView(
  row: z.infer<typeof vintageRow>,
  of: FigureValue["unit"],
  language: string,
): VintageView {
  const {
    value,
    low,
    high,
    qualifier,
    reportedValue,
    reportedLow,
    reportedHigh,
    scale,
    knownFrom,
    recordedAt,
    ...rest
  } = row;
  const figure: FigureValue = { value, low, high, qualifier, unit: of };
  return {
    ...rest,
    figure,
    printed: formatFigure(figure, null, localeOf(language)),
    reported: { value: reportedValue, low: reportedLow, high: reportedHigh, scale },
    knownFrom: knownFrom.toISOString(),
    recordedAt: recordedAt.toISOString(),
  };
}

export function toListing(one: LoadedStatistic, language: string): StatisticListing {
  const {
    vintageId,
    vintage,
    code,
    label,
    printed,
    period,
    sliceId,
    coverage,
    compiler,
    nature,
    statuses,
    saidBy,
  } = one;
  const { adoptedBecause, deprecatedBecause } = one;
  return {
    id: one.statisticId,
    code,
    vintageId,
    vintage,
    label,
    printed,
    period,
    sliceId,
    coverage,
    compiler,
    nature,
    statuses,
    saidBy,
    source: sourceLine(one, language),
    adoptedBecause,
    deprecatedBecause,
  };
}
