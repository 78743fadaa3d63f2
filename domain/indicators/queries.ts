import { sql } from "drizzle-orm";
import { z } from "zod";
import { studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import {
  type FigureValue,
  observationStatuses,
  qualifiers,
  unitKinds,
} from "#domain/evidence/figure.ts";
import { formatFigure } from "#domain/evidence/format-figure.ts";
import { isThingId } from "#domain/fields.ts";
import { nameIn } from "#domain/sql.ts";
import {
  type LoadedStatistic,
  loadRivals,
  loadVintages,
  localeOf,
  sourceLine,
} from "./load-statistics.ts";
import type {
  IndicatorListing,
  IndicatorView,
  SeriesOption,
  StatisticListing,
  StatisticView,
  VintageView,
} from "./view.ts";

const unit = { unitKind: z.enum(unitKinds), unitCode: z.string().nullable() };

const indicatorRow = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  definition: z.string(),
  limitations: z.string(),
  frequency: z.string().nullable(),
  statistics: z.coerce.number(),
  ...unit,
});

/** All indicators by title; null for who may not see them. */
export async function listIndicators(actor: Actor): Promise<IndicatorListing[] | null> {
  if (!can(actor, "indicator.read")) return null;
  const rows = await selectIndicators(null);
  return rows.map(({ id, slug, title, frequency, statistics, unitKind, unitCode }) => ({
    id,
    slug,
    title,
    frequency,
    statistics,
    unit: { kind: unitKind, code: unitCode },
  }));
}

async function selectIndicators(id: string | null) {
  const { rows } = await studioDb().execute(sql`
    select i.id, i.slug, i.title, i.definition, i.limitations, i.frequency, i.unit_kind as "unitKind", i.unit_code as "unitCode",
      (select count(*) from statistics t join series s on s.id = t.series_id join slices sl on sl.id = s.slice_id where sl.indicator_id = i.id) as statistics
    from indicators i where ${id}::uuid is null or i.id = ${id}::uuid order by i.title`);
  return z.array(indicatorRow).parse(rows);
}

/** An indicator with its series and the newest vintage of every statistic; null where it is missing or not the actor's to see. */
export async function findIndicator(
  actor: Actor,
  id: string,
  language = "en",
): Promise<IndicatorView | null> {
  if (!can(actor, "indicator.read") || !isThingId(id)) return null;
  const [row] = await selectIndicators(id);
  if (!row) return null;
  const series = await selectSeries(sql`i.id = ${id}::uuid`, language);
  const statistics = await loadRivals(
    studioDb(),
    [...new Set(series.map(({ sliceId }) => sliceId))],
    language,
  );
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    definition: row.definition,
    limitations: row.limitations,
    unit: { kind: row.unitKind, code: row.unitCode },
    frequency: row.frequency,
    series,
    statistics: statistics.map((one) => toListing(one, language)),
  };
}

const seriesRow = z.object({
  id: z.string(),
  sliceId: z.string(),
  indicatorId: z.string(),
  indicator: z.string(),
  area: z.string().nullable(),
  counterpart: z.string().nullable(),
  flow: z.string().nullable(),
  breakdown: z.string().nullable(),
  coverage: z.string().nullable(),
  compilerId: z.string().nullable(),
  compiler: z.string().nullable(),
  currency: z.string().nullable(),
  priceBasis: z.string().nullable(),
  statistics: z.coerce.number(),
  ...unit,
});

/** Series whose indicator, coverage or compiler has the words, those most used first; for pickers. */
export async function findSeries(
  actor: Actor,
  words: string,
  language = "en",
): Promise<SeriesOption[]> {
  if (!can(actor, "indicator.read")) return [];
  const tokens = words.trim().slice(0, 200).split(/\s+/).filter(Boolean);
  const all = await selectSeries(sql`true`, language);
  return all.filter((one) => {
    const haystack = [one.indicator, one.coverage, one.compiler?.name, one.flow, one.breakdown]
      .join(" ")
      .toLowerCase();
    return tokens.every((token) => haystack.includes(token.toLowerCase()));
  });
}

/** For queries: series with what a picker says of them, the most used first. */
export async function selectSeries(
  where: ReturnType<typeof sql>,
  language: string,
): Promise<SeriesOption[]> {
  const { rows } = await studioDb().execute(sql`
    select s.id, sl.id as "sliceId", i.id as "indicatorId", i.title as indicator, sl.area, sl.counterpart, sl.flow, sl.breakdown,
      nullif(s.coverage, 'not_stated') as coverage, c.id as "compilerId", ${nameIn("c.names", language)} as compiler, s.currency,
      nullif(s.price_basis, 'not_stated') as "priceBasis", case when s.currency is not null then 'currency' else i.unit_kind end as "unitKind",
      coalesce(s.currency, i.unit_code) as "unitCode", (select count(*) from statistics t where t.series_id = s.id) as statistics
    from series s join slices sl on sl.id = s.slice_id join indicators i on i.id = sl.indicator_id left join organisations c on c.id = s.compiler_id
    where ${where} order by statistics desc, i.title, s.coverage limit 1000`);
  return z
    .array(seriesRow)
    .parse(rows)
    .map(({ compilerId, compiler, unitKind, unitCode, ...one }) => ({
      ...one,
      unit: { kind: unitKind, code: unitCode },
      compiler: compilerId === null ? null : { id: compilerId, name: compiler ?? "" },
    }));
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
});

const statisticRow = z.object({ revision: z.number(), seriesId: z.string().nullable() });
const citingRow = z.object({ briefId: z.string(), title: z.string(), isPublished: z.boolean() });

/** A statistic with all its vintages, its rivals and the briefs that cite it; null where it is missing or not the actor's to see. */
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
      v.known_from as "knownFrom", v.created_at as "recordedAt", v.passage_id as "passageId", v.no_passage_because as "noPassageBecause"
    from vintages v where v.statistic_id = ${id} order by v.n desc`);
  const vintages = z.array(vintageRow).parse(rows);
  const [newest] = vintages;
  const loaded = newest
    ? (await loadVintages(db, [newest.id], language)).get(newest.id)
    : undefined;
  if (!loaded) return null;
  const own = await db.execute(
    sql`select revision, series_id as "seriesId" from statistics where id = ${id}`,
  );
  const citing = await db.execute(sql`
    select b.id as "briefId", d.title_text as title, bool_or(c.is_published) as "isPublished" from (
      select brief_id, false as is_published from draft_citations where statistic_id = ${id}
      union select b.id, true from briefs b join version_citations c on c.version_id = b.current_version_id where c.statistic_id = ${id}) c
    join briefs b on b.id = c.brief_id join brief_drafts d on d.brief_id = b.id group by b.id, d.title_text order by d.title_text`);
  const rivals = loaded.sliceId === null ? [] : await loadRivals(db, [loaded.sliceId], language);
  return {
    ...toListing(loaded, language),
    ...statisticRow.parse(own.rows[0]),
    vintages: vintages.map((one) => toVintageView(one, loaded.figure.unit, language)),
    rivals: rivals
      .filter((rival) => rival.period === loaded.period && rival.statisticId !== id)
      .map((rival) => toListing(rival, language)),
    citedBy: z.array(citingRow).parse(citing.rows),
  };
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
