import { randomBytes, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { statistics, vintages } from "#db/schema/statistics.ts";
import type { SeriesKey } from "../writes.ts";

/** What a newest vintage says, for telling whether a row of a table says the same. */
export type HeldValue = {
  statisticId: string;
  n: number;
  knownFrom: Date;
  reportedValue: string | null;
  reportedLow: string | null;
  reportedHigh: string | null;
  unitMult: number;
  qualifier: string;
  status: readonly string[];
  importId: string | null;
};

export type ReportKey = {
  seriesId: string;
  period: string;
  periodKind: "over" | "as_of";
  nature: "count" | "forecast" | "plan" | "claim";
};

export type NewVintage = Omit<HeldValue, "importId"> & {
  note: string | null;
  cause: "first" | "source_revised" | "our_error";
  /** One of the two. */
  passageId: string | null;
  because: string | null;
};

/** One list a column, as Postgres unnests them. */
function columns<T, K extends keyof T>(rows: readonly T[], names: readonly K[]) {
  return names.map((name) => rows.map((row) => row[name]));
}

/**
 * Series of many keys in a few queries, made where they aren't there yet; in the order of the keys, each with whether it was. Of two who make them at once the second waits, and finds
 * the first's.
 */
export async function ensureSeriesAtOnce(
  tx: Tx,
  keys: readonly SeriesKey[],
  createdBy: string | null,
): Promise<{ id: string; isNew: boolean }[]> {
  const [first] = keys;
  if (!first) return [];
  const { indicatorId } = first;
  const [area, counterpart, flow, breakdown, coverage, compilerId, currency, priceBasis] = columns(
    keys,
    [
      "area",
      "counterpart",
      "flow",
      "breakdown",
      "coverage",
      "compilerId",
      "currency",
      "priceBasis",
    ],
  );
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('series of ' || ${indicatorId}::text, 0))`,
  );
  const asked = sql`unnest(${param(area)}::text[], ${param(counterpart)}::text[], ${param(flow)}::text[], ${param(breakdown)}::text[],
    ${param(coverage)}::text[], ${param(compilerId)}::uuid[], ${param(currency)}::text[], ${param(priceBasis)}::text[])
    with ordinality as k (area, counterpart, flow, breakdown, coverage, compiler_id, currency, price_basis, at)`;
  const slice = sql`join slices sl on sl.indicator_id = ${indicatorId} and ${isSame("area")} and ${isSame("counterpart")} and ${isSame("flow")} and ${isSame("breakdown")}`;
  await tx.execute(sql`insert into slices (indicator_id, area, counterpart, flow, breakdown, created_by)
    select distinct ${indicatorId}::uuid, k.area, k.counterpart, k.flow, k.breakdown, ${createdBy}::uuid from ${asked} on conflict do nothing`);
  const made = await tx.execute<{
    id: string;
  }>(sql`insert into series (slice_id, coverage, compiler_id, currency, price_basis, created_by)
    select distinct sl.id, k.coverage, k.compiler_id, k.currency, k.price_basis, ${createdBy}::uuid from ${asked} ${slice} on conflict do nothing returning id`);
  const { rows } = await tx.execute<{ id: string }>(sql`
    select s.id from ${asked} ${slice} join series s on s.slice_id = sl.id and s.coverage = k.coverage and s.price_basis = k.price_basis
      and (s.compiler_id, s.currency) is not distinct from (k.compiler_id, k.currency)
    order by k.at`);
  if (rows.length !== keys.length) throw new Error("Series were not made.");
  const isNew = new Set(made.rows.map(({ id }) => id));
  return rows.map(({ id }) => ({ id, isNew: isNew.has(id) }));
}

/** None of them is ever empty. Unlike "is not distinct from" this can be looked up, not only tried. */
function isSame(name: string) {
  return sql.raw(`coalesce(sl.${name}, '') = coalesce(k.${name}, '')`);
}

/** A whole array as one parameter, which drizzle would otherwise spread. */
function param(values: readonly unknown[] | undefined) {
  return sql.param(values ?? []);
}

/** What is held of reports that nobody is named for, at their newest vintages; one place a key, null where there is none. */
export async function findHeldValues(
  tx: Tx,
  keys: readonly ReportKey[],
): Promise<(HeldValue | null)[]> {
  const [seriesId, period, periodKind, nature] = columns(keys, [
    "seriesId",
    "period",
    "periodKind",
    "nature",
  ]);
  const { rows } = await tx.execute<HeldValue & { at: string }>(sql`
    select k.at, t.id as "statisticId", v.n, v.known_from as "knownFrom", v.reported_value::text as "reportedValue", v.reported_low::text as "reportedLow",
      v.reported_high::text as "reportedHigh", v.unit_mult as "unitMult", v.qualifier, v.status, v.import_id as "importId"
    from unnest(${param(seriesId)}::uuid[], ${param(period)}::text[], ${param(periodKind)}::text[], ${param(nature)}::text[])
        with ordinality as k (series_id, period, period_kind, nature, at)
      join statistics t on t.series_id = k.series_id and t.period = k.period and t.period_kind = k.period_kind and t.nature = k.nature
        and t.said_by_person_id is null and t.said_by_organisation_id is null and t.said_by_role_id is null and t.withdrawn_at is null
      join lateral (select * from vintages x where x.statistic_id = t.id order by x.n desc limit 1) v on true`);
  const held: (HeldValue | null)[] = keys.map(() => null);
  for (const { at, ...row } of rows)
    held[Number(at) - 1] = { ...row, knownFrom: new Date(row.knownFrom) };
  return held;
}

export async function insertStatisticsAtOnce(
  tx: Tx,
  rows: readonly (ReportKey & { id: string })[],
  createdBy: string | null,
): Promise<void> {
  if (rows.length === 0) return;
  const [id, seriesId, period, periodKind, nature] = columns(rows, [
    "id",
    "seriesId",
    "period",
    "periodKind",
    "nature",
  ]);
  await tx.execute(sql`
    insert into ${statistics} (id, series_id, period, period_kind, nature, code, created_by)
    select k.*, ${createdBy}::uuid from unnest(${param(id)}::uuid[], ${param(seriesId)}::uuid[], ${param(period)}::text[], ${param(periodKind)}::text[], ${param(nature)}::text[],
      ${param(rows.map(makeLongCode))}::text[]) as k`);
}

export async function insertVintagesAtOnce(
  tx: Tx,
  rows: readonly NewVintage[],
  { importId, createdBy }: { importId: string | null; createdBy: string | null },
): Promise<string[]> {
  if (rows.length === 0) return [];
  const [
    statisticId,
    n,
    reportedValue,
    low,
    high,
    unitMult,
    qualifier,
    note,
    cause,
    passageId,
    because,
  ] = columns(rows, [
    "statisticId",
    "n",
    "reportedValue",
    "reportedLow",
    "reportedHigh",
    "unitMult",
    "qualifier",
    "note",
    "cause",
    "passageId",
    "because",
  ]);
  const knownFrom = rows.map((row) => row.knownFrom.toISOString());
  const status = rows.map((row) => `{${row.status.join(",")}}`);
  const ids = rows.map(makeId);
  await tx.execute(sql`
    insert into ${vintages} (id, statistic_id, n, reported_value, reported_low, reported_high, unit_mult, qualifier, note, cause, known_from, status, passage_id, no_passage_because, import_id, created_by)
    select k.id, k.statistic_id, k.n, k.reported_value, k.low, k.high, k.unit_mult, k.qualifier, k.note, k.cause, k.known_from, k.status::text[], k.passage_id, k.because, ${importId}::uuid, ${createdBy}::uuid
    from unnest(${param(ids)}::uuid[], ${param(statisticId)}::uuid[], ${param(n)}::integer[], ${param(reportedValue)}::numeric[], ${param(low)}::numeric[], ${param(high)}::numeric[],
      ${param(unitMult)}::integer[], ${param(qualifier)}::text[], ${param(note)}::text[], ${param(cause)}::text[], ${param(knownFrom)}::timestamptz[], ${param(status)}::text[], ${param(passageId)}::uuid[], ${param(because)}::text[])
      as k (id, statistic_id, n, reported_value, low, high, unit_mult, qualifier, note, cause, known_from, status, passage_id, because)`);
  return ids;
}

/** UUIDv7: the database's own function takes longer than all the rest of a row. */
export function makeId(): string {
  const at = Date.now().toString(16).padStart(12, "0");
  return `${at.slice(0, 8)}-${at.slice(8)}-7${randomUUID().slice(15)}`;
}

const signs = "23456789abcdefghjkmnpqrstvwxyz";
const longCodeSigns = 11;

/** As short_code() in the database, but longer: among millions made at once two of seven signs would be alike. */
function makeLongCode(): string {
  return `s-${[...randomBytes(longCodeSigns)].map((byte) => signs[byte % signs.length]).join("")}`;
}
