import { randomBytes, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { statistics, vintages } from "#db/schema/statistics.ts";

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
export function columns<T, K extends keyof T>(rows: readonly T[], names: readonly K[]) {
  return names.map((name) => rows.map((row) => row[name]));
}

/** A whole array as one parameter, which drizzle would otherwise spread. */
export function param(values: readonly unknown[] | undefined) {
  return sql.param(values ?? []);
}

/** What is held of reports that nobody is named for, at their newest vintages; one place a key, null where there is none. */
export async function findHeldValues(
  tx: Tx,
  keys: readonly ReportKey[],
): Promise<(HeldValue | null)[]> {
  if (keys.length === 0) return [];
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
