import { sql } from "drizzle-orm";
import { z } from "zod";
import { studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { unitKinds } from "#domain/evidence/figure.ts";
import { isThingId } from "#domain/fields.ts";
import { isNotTrashed, nameIn } from "#domain/sql.ts";
import { loadRivals } from "./load-statistics.ts";
import { toListing } from "./queries-statistics.ts";
import type { IndicatorListing, IndicatorView, SeriesOption } from "./view.ts";

const unit = { unitKind: z.enum(unitKinds), unitCode: z.string().nullable() };

const indicatorRow = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  revision: z.number(),
  definition: z.string(),
  method: z.string(),
  limitations: z.string(),
  frequency: z.string().nullable(),
  translations: z.record(z.string(), z.record(z.string(), z.string())),
  subjectIds: z.array(z.string()),
  isReleased: z.boolean(),
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
    select i.id, i.slug, i.title, i.revision, i.definition, i.method, i.limitations, i.frequency, i.unit_kind as "unitKind", i.unit_code as "unitCode", i.translations,
      i.released_at is not null as "isReleased", array(select x.subject_id from indicator_subjects x where x.indicator_id = i.id)::text[] as "subjectIds",
      (select count(*) from statistics t join series s on s.id = t.series_id join slices sl on sl.id = s.slice_id where sl.indicator_id = i.id) as statistics
    from indicators i where ${id === null ? isNotTrashed("indicator", "i.id") : sql`i.id = ${id}::uuid`} order by i.title`);
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
    revision: row.revision,
    definition: row.definition,
    method: row.method,
    limitations: row.limitations,
    translations: row.translations,
    subjectIds: row.subjectIds,
    isReleased: row.isReleased,
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
  const all = await selectSeries(isNotTrashed("indicator", "i.id"), language);
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
