import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db, Tx } from "#db/client.ts";
import { formatEdtf } from "#domain/evidence/edtf.ts";
import {
  type FigureValue,
  observationStatuses,
  qualifiers,
  unitKinds,
} from "#domain/evidence/figure.ts";
import { localeOf } from "#domain/evidence/format-date.ts";
import { formatFigure, formatReported } from "#domain/evidence/format-figure.ts";
import type { NewerVintage } from "#domain/evidence/lint/snapshot.ts";
import { formatPeriod, parsePeriod } from "#domain/evidence/periods.ts";
import { anyOf, embargoEnd, embargoIn, nameIn } from "#domain/sql.ts";
import { isDisputed } from "./disputed.ts";
import { labelSlice } from "./label-slice.ts";

const natures = ["count", "forecast", "plan", "claim"] as const;

const row = z.object({
  vintageId: z.string(),
  vintage: z.number(),
  statisticId: z.string(),
  code: z.string(),
  indicatorSlug: z.string().nullable(),
  indicatorTitle: z.string().nullable(),
  what: z.string().nullable(),
  sliceId: z.string().nullable(),
  area: z.string().nullable(),
  counterpart: z.string().nullable(),
  flow: z.string().nullable(),
  breakdown: z.string().nullable(),
  coverage: z.string().nullable(),
  compiler: z.string().nullable(),
  priceBasis: z.string().nullable(),
  period: z.string().nullable(),
  periodKind: z.enum(["over", "as_of"]),
  nature: z.enum(natures),
  statuses: z.array(z.enum(observationStatuses)),
  value: z.string().nullable(),
  low: z.string().nullable(),
  high: z.string().nullable(),
  qualifier: z.enum(qualifiers),
  reportedValue: z.string().nullable(),
  reportedLow: z.string().nullable(),
  reportedHigh: z.string().nullable(),
  scale: z.number(),
  unitKind: z.enum(unitKinds),
  unitCode: z.string().nullable(),
  saidBy: z.string().nullable(),
  note: z.string().nullable(),
  passageId: z.string().nullable(),
  derivationRunId: z.string().nullable(),
  noPassageBecause: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  adoptedBecause: z.string().nullable(),
  deprecatedBecause: z.string().nullable(),
  /** Another report contradicts it: see isDisputed. */
  isDisputed: z.boolean(),
  embargoUntil: embargoEnd,
  newerVintageId: z.string().nullable(),
  newerCause: z.enum(["source_revised", "our_error"]).nullable(),
  newerValue: z.string().nullable(),
  newerLow: z.string().nullable(),
  newerHigh: z.string().nullable(),
  newerQualifier: z.enum(qualifiers).nullable(),
});

type Row = z.infer<typeof row>;

export type LoadedStatistic = Row & {
  figure: FigureValue;
  printed: string;
  /** As the source has it: in its scale, and with its decimals. */
  inSource: string;
  label: string;
  newer: NewerVintage | null;
};

/** Statistics at one vintage each, with what a card says of them. */
export async function loadVintages(
  db: Db | Tx,
  vintageIds: readonly string[],
  language: string,
): Promise<Map<string, LoadedStatistic>> {
  if (vintageIds.length === 0) return new Map();
  const found = await select(db, language, sql`v.id = ${anyOf(vintageIds)}`);
  return new Map(found.map((one) => [one.vintageId, one]));
}

/** As loadVintages, for what is to be cited: a statistic that was withdrawn as a mistake is as good as missing. */
export async function loadCitableVintages(
  db: Db | Tx,
  vintageIds: readonly string[],
  language: string,
): Promise<Map<string, LoadedStatistic>> {
  if (vintageIds.length === 0) return new Map();
  const where = sql`v.id = ${anyOf(vintageIds)} and t.withdrawn_at is null`;
  const found = await select(db, language, where);
  return new Map(found.map((one) => [one.vintageId, one]));
}

/** The newest vintages of every statistic of these slices: among them the rivals of what is cited. */
export async function loadRivals(
  db: Db | Tx,
  slices: readonly string[],
  language: string,
): Promise<LoadedStatistic[]> {
  if (slices.length === 0) return [];
  return await select(
    db,
    language,
    sql`sl.id = ${anyOf(slices)} and newer.id is null and t.withdrawn_at is null`,
  );
}

/**
 * Rivals that readers may be shown: those that they may know of by themselves, and those that are cited beside them (DESIGN.md §2.16).
 */
export async function loadPublicRivals(
  db: Db | Tx,
  { sliceIds, cited }: { sliceIds: readonly string[]; cited: readonly string[] },
  language: string,
): Promise<LoadedStatistic[]> {
  if (sliceIds.length === 0) return [];
  return await select(
    db,
    language,
    sql`sl.id = ${anyOf(sliceIds)} and newer.id is null and t.withdrawn_at is null
      and (t.id = ${anyOf(cited)} or exists (select from shown_statistics x where x.id = t.id))
      and (t.embargo_until is null or t.embargo_until <= clock_timestamp())`,
  );
}

/** "TASS, 24 May 2024": where a value was reported, in a few words. */
export function sourceLine(one: LoadedStatistic, language: string): string | null {
  if (one.publisher === null) return null;
  return one.published === null
    ? one.publisher
    : `${one.publisher}, ${formatEdtf(one.published, localeOf(language))}`;
}

async function select(db: Db | Tx, language: string, where: SQL): Promise<LoadedStatistic[]> {
  const { rows } = await db.execute(sql`
    select v.id as "vintageId", v.n as vintage, t.id as "statisticId", t.code, i.slug as "indicatorSlug", i.title as "indicatorTitle", t.what,
      sl.id as "sliceId", sl.area, sl.counterpart, sl.flow, sl.breakdown, nullif(s.coverage, 'not_stated') as coverage, ${nameIn("compiler.names", language)} as compiler, nullif(s.price_basis, 'not_stated') as "priceBasis",
      t.period, t.period_kind as "periodKind", t.nature, v.status as statuses, trim_scale(v.value)::text as value, trim_scale(v.low)::text as low, trim_scale(v.high)::text as high, v.qualifier,
      v.reported_value::text as "reportedValue", v.reported_low::text as "reportedLow", v.reported_high::text as "reportedHigh", v.unit_mult as scale,
      coalesce(t.unit_kind, case when s.currency is not null then 'currency' end, i.unit_kind) as "unitKind",
      coalesce(t.unit_code, s.currency, i.unit_code) as "unitCode",
      ${saidBy(language)} as "saidBy", v.note, printed_passage(v.id, v.passage_id) as "passageId", v.derivation_run_id as "derivationRunId", v.no_passage_because as "noPassageBecause",
      ${nameIn("publisher.names", language)} as publisher, w.published_edtf as published,
      adopted.reason as "adoptedBecause", deprecated.reason as "deprecatedBecause", coalesce(${isDisputed()}, false) as "isDisputed", ${embargoIn("greatest(t.embargo_until, person.embargo_until, speaker.embargo_until, compiler.embargo_until)")} as "embargoUntil", newer.id as "newerVintageId", newer.cause as "newerCause",
      trim_scale(newer.value)::text as "newerValue", trim_scale(newer.low)::text as "newerLow", trim_scale(newer.high)::text as "newerHigh", newer.qualifier as "newerQualifier"
    from vintages v
      join statistics t on t.id = v.statistic_id
      left join series s on s.id = t.series_id
      left join slices sl on sl.id = s.slice_id
      left join indicators i on i.id = sl.indicator_id
      left join organisations compiler on compiler.id = s.compiler_id
      left join people person on person.id = t.said_by_person_id
      left join organisations speaker on speaker.id = t.said_by_organisation_id
      left join roles role on role.id = t.said_by_role_id
      left join passages p on p.id = printed_passage(v.id, v.passage_id)
      left join captures c on c.id = p.capture_id
      left join sources w on w.id = c.source_id
      left join organisations publisher on publisher.id = w.publisher_id
      left join lateral (select a.reason, a.statistic_id from adoptions a where a.slice_id = sl.id and a.coverage = s.coverage and a.period = t.period order by a.n desc limit 1) adopted
        on adopted.statistic_id = t.id
      left join lateral (select d.reason, d.deprecated from deprecations d where d.statistic_id = t.id order by d.n desc limit 1) deprecated on deprecated.deprecated
      left join lateral (select * from vintages x where x.statistic_id = t.id and x.n > v.n order by x.n desc limit 1) newer on true
    where ${where}
    order by t.period, v.value nulls last, t.code`);
  return z
    .array(row)
    .parse(rows)
    .map((one) => toLoaded(one, language));
}

function toLoaded(one: Row, language: string): LoadedStatistic {
  const unit = { kind: one.unitKind, code: one.unitCode };
  const { value, low, high, qualifier } = one;
  const figure: FigureValue = { value, low, high, qualifier, unit };
  const label = labelOf(one, language);
  return {
    ...one,
    figure,
    printed: formatFigure(figure, null, localeOf(language)),
    inSource: formatReported(
      {
        ...figure,
        value: one.reportedValue,
        low: one.reportedLow,
        high: one.reportedHigh,
        scale: one.scale,
      },
      localeOf(language),
    ),
    label,
    newer: newerOf(one, unit),
  };
}

function newerOf(one: Row, unit: FigureValue["unit"]): NewerVintage | null {
  if (one.newerVintageId === null || one.newerCause === null || one.newerQualifier === null)
    return null;
  const figure = {
    value: one.newerValue,
    low: one.newerLow,
    high: one.newerHigh,
    qualifier: one.newerQualifier,
    unit,
  };
  return { vintageId: one.newerVintageId, cause: one.newerCause, figure };
}

/** Who is named as having said it: a person with the role, an organisation, or an unnamed holder of a role. */
function saidBy(language: string): SQL {
  const title = nameIn("role.titles", language);
  return sql`coalesce(${nameIn("person.names", language)} || coalesce(', ' || ${title}, ''), ${nameIn("speaker.names", language)}, ${title})`;
}

function labelOf(one: z.infer<typeof row>, language: string): string {
  const slice = labelSlice(one, localeOf(language));
  const what = `${one.indicatorTitle ?? one.what ?? ""}${slice === null ? "" : ` (${slice})`}`;
  const period = one.period === null ? null : parsePeriod(one.period);
  return period ? `${what}, ${formatPeriod(period, localeOf(language))}` : what;
}
