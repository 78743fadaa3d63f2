import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Reader } from "#db/client.ts";
import { localeOf } from "#domain/evidence/format-date.ts";
import { anyOf, nameIn } from "#domain/sql.ts";
import { labelSlice } from "./label-slice.ts";
import {
  indicatorRow,
  type PublicDoubt,
  type PublicIndicatorHead,
  type PublicSlice,
  type PublicValue,
  publicDoubt,
  type StatisticUse,
  statisticUse,
  type ValueRow,
  type ValueSource,
  valueRow,
  valueSource,
} from "./view-public.ts";

/** For queries: values `v` of published_values that are asked for, by slice, period and report, the oldest vintage of each first. */
export async function loadPublicValues(
  db: Reader,
  where: SQL,
  language: string,
): Promise<PublicValue[]> {
  const { rows } = await db.execute(sql`
    select v.statistic_id as "statisticId", v.code, v.what, v.period, v.period_kind as "periodKind", v.nature, v.vintage_id as "vintageId", v.n, v.known_from as "knownFrom", v.cause,
      v.reported_value::text as "reportedValue", v.reported_low::text as "reportedLow", v.reported_high::text as "reportedHigh", v.unit_mult as scale,
      v.value::text as value, v.low::text as low, v.high::text as high, v.qualifier, v.status as statuses, v.note, v.no_passage_because as "noPassageBecause",
      v.passage_id as "passageId", v.derivation_run_id as "derivationRunId", v.unit_kind as "unitKind", v.unit_code as "unitCode", v.series_id as "seriesId",
      nullif(v.coverage, 'not_stated') as coverage, v.currency, nullif(v.price_basis, 'not_stated') as "priceBasis", v.compiler_id as "compilerId",
      ${nameIn("v.compiler_names", language)} as compiler, v.slice_id as "sliceId", v.area, v.counterpart, v.flow, v.breakdown, v.indicator_id as "indicatorId", v.indicator_slug as "indicatorSlug",
      coalesce(nullif(v.indicator_translations -> ${language} ->> 'title', ''), v.indicator_title) as "indicatorTitle",
      coalesce(v.person_id, v.organisation_id) as "speakerId",
      coalesce(${nameIn("v.person_names", language)}, ${nameIn("v.organisation_names", language)}, ${nameIn("v.role_titles", language)}) as speaker,
      case when v.person_id is not null then ${nameIn("v.role_titles", language)} end as role, v.source_id as "sourceId", v.capture_n as "captureN",
      coalesce(v.capture_method = 'transcription', false) as "isNote", v.page, v.adopted_because as "adoptedBecause", v.deprecated_because as "deprecatedBecause"
    from published_values v where ${where}
    order by v.slice_id, v.starts, v.before, v.value nulls last, v.code, v.n`);
  return await addWhereabouts(db, z.array(valueRow).parse(rows), language);
}

/** Sources and speakers are few, and have views of their own that say whether they have a page. */
async function addWhereabouts(
  db: Reader,
  rows: readonly ValueRow[],
  language: string,
): Promise<PublicValue[]> {
  const sources = await loadValueSources(
    db,
    listDistinct(rows.map((row) => row.sourceId)),
    language,
  );
  const slugs = await loadSpeakerSlugs(db, listDistinct(rows.map((row) => row.speakerId)));
  return rows.map((row) => ({
    ...row,
    unit: { kind: row.unitKind, code: row.unitCode },
    source: sources.get(row.sourceId ?? "") ?? null,
    speakerSlug: slugs.get(row.speakerId ?? "") ?? null,
  }));
}

export function listDistinct(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids)].filter((id) => id !== null);
}

/** For queries: sources that readers may know of, as what stands in them is named. */
export async function loadValueSources(
  db: Reader,
  ids: readonly string[],
  language: string,
): Promise<Map<string, ValueSource>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.execute(sql`
    select w.id, w.code, w.title, ${nameIn("w.publisher_names", language)} as publisher, w.published_edtf as published
    from published_sources w where w.id = ${anyOf(ids)}`);
  return new Map(
    z
      .array(valueSource)
      .parse(rows)
      .map((source) => [source.id, source]),
  );
}

const speakerRow = z.object({ id: z.string(), slug: z.string() });

async function loadSpeakerSlugs(db: Reader, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, string>();
  const { rows } = await db.execute(
    sql`select id, slug from published_speakers where id = ${anyOf(ids)}`,
  );
  return new Map(
    z
      .array(speakerRow)
      .parse(rows)
      .map(({ id, slug }) => [id, slug]),
  );
}

/** For queries: indicators `i` that are asked for, in the order given. */
export async function loadPublicIndicators(
  db: Reader,
  { where, order = sql`` }: { where: SQL; order?: SQL },
  language: string,
): Promise<PublicIndicatorHead[]> {
  const text = (name: string) => {
    const column = sql.raw(`i.${name}`);
    return sql`coalesce(nullif(i.translations -> ${language} ->> ${name}, ''), ${column})`;
  };
  const { rows } = await db.execute(sql`
    select i.id, i.slug, ${text("title")} as title, ${text("definition")} as definition, ${text("method")} as method, ${text("limitations")} as limitations,
      i.unit_kind as "unitKind", i.unit_code as "unitCode", i.frequency,
      (select coalesce(json_agg(json_build_object('slug', s.slug, 'name', ${nameIn("s.names", language)}) order by s.position, s.slug), '[]')
        from published_subjects s where s.id = any(i.subject_ids)) as subjects
    from published_indicators i where ${where} ${order}`);
  return z
    .array(indicatorRow)
    .parse(rows)
    .map(({ unitKind, unitCode, ...one }) => ({
      ...one,
      unit: { kind: unitKind, code: unitCode },
    }));
}

/** For queries: the briefs in which statistics stand, each once, those that still cite them first. */
export async function loadStatisticUses(
  db: Reader,
  statisticIds: readonly string[],
): Promise<StatisticUse[]> {
  if (statisticIds.length === 0) return [];
  const { rows } = await db.execute(sql`
    select * from (
      select distinct on (u.brief_id) u.brief_id as "briefId", u.slug, u.title, u.language, u.n, u.is_current as "isCurrent", u.published_at
      from published_statistic_uses u where u.statistic_id = ${anyOf(statisticIds)} order by u.brief_id, u.n desc
    ) as used order by "isCurrent" desc, published_at desc, slug`);
  return z.array(statisticUse).parse(rows);
}

/** For queries: what looked like a slip in a statistic's values and stands all the same. */
export async function loadPublicDoubts(db: Reader, statisticId: string): Promise<PublicDoubt[]> {
  const { rows } = await db.execute(sql`
    select d.vintage_id as "vintageId", d.code, d.said, d.note from published_accepted_warnings d where d.statistic_id = ${statisticId} order by d.created_at desc`);
  return z.array(publicDoubt).parse(rows);
}

/** Slices in the order of what they hold: the most values first. */
export function toSlices(values: readonly PublicValue[], language: string): PublicSlice[] {
  const slices = new Map<string, PublicSlice>();
  for (const value of values) {
    const { sliceId: id } = value;
    if (id === null) continue;
    const slice = slices.get(id) ?? {
      id,
      label: labelSlice(value, localeOf(language)),
      values: [],
    };
    slices.set(id, slice);
    slice.values.push(value);
  }
  return [...slices.values()].sort((a, b) => b.values.length - a.values.length);
}
