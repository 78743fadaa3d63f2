import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { publicDb, type Reader } from "#db/client.ts";
import { isThingId } from "#domain/fields.ts";
import { isSlug } from "#domain/slug.ts";
import { loadPublicValues } from "./load-public.ts";
import { readVintageDay } from "./rules-public.ts";
import { natures, type PublicValue } from "./view-public.ts";

export const statisticsPerPage = 200;
const statisticsPerPageMax = 1000;

const text = z.string().trim().min(1).max(200);

/** What may be asked of the list of statistics: all of it as text, for it comes from an address. */
export const statisticsQuery = z.strictObject({
  indicator: text.refine(isSlug).optional(),
  series: text.refine(isThingId).optional(),
  coverage: text.optional(),
  nature: z.enum(natures).optional(),
  period: text.optional(),
  /** Values for periods that begin on this day or later, and end on this day or earlier. */
  from: text.refine((day) => typeof readVintageDay(day) === "string").optional(),
  to: text.refine((day) => typeof readVintageDay(day) === "string").optional(),
  limit: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .pipe(z.number().int().min(1).max(statisticsPerPageMax))
    .default(statisticsPerPage),
  /** The `next` of the page before. */
  cursor: text.refine(isThingId).optional(),
});
export type StatisticsQuery = z.output<typeof statisticsQuery>;

/** A page of public statistics at their newest vintages, in an order that never changes; `next` is the cursor of the page after it, null on the last. */
export async function listPublicStatistics(
  asked: StatisticsQuery,
  db: Reader = publicDb(),
): Promise<{ values: PublicValue[]; next: string | null }> {
  // The view has the order.
  const { rows } = await db.execute(sql`
    select v.id from published_statistic_ids v where ${narrow(asked)} limit ${asked.limit + 1}`);
  const ids = z
    .array(z.object({ id: z.string() }))
    .parse(rows)
    .map(({ id }) => id);
  const shown = ids.slice(0, asked.limit);
  const next = ids.length > shown.length ? (shown.at(-1) ?? null) : null;
  if (shown.length === 0) return { values: [], next };
  const values = await loadPublicValues(
    db,
    sql`v.is_newest and v.statistic_id = any(${sql.param(shown)}::uuid[])`,
    "en",
  );
  const place = new Map(shown.map((id, at) => [id, at]));
  const placeOf = ({ statisticId }: PublicValue) => place.get(statisticId) ?? 0;
  return { values: values.toSorted((a, b) => placeOf(a) - placeOf(b)), next };
}

function narrow(asked: StatisticsQuery): SQL {
  const { indicator, series, coverage, nature, period, from, to, cursor } = asked;
  const wanted = [
    sql`true`,
    indicator === undefined ? null : sql`v.indicator_slug = ${indicator}`,
    series === undefined ? null : sql`v.series_id = ${series}`,
    coverage === undefined ? null : sql`v.coverage = ${coverage}`,
    nature === undefined ? null : sql`v.nature = ${nature}`,
    period === undefined ? null : sql`v.period = ${period}`,
    from === undefined ? null : sql`v.starts >= ${from}::date`,
    to === undefined ? null : sql`v.before <= ${to}::date + 1`,
    cursor === undefined ? null : sql`v.id > ${cursor}`,
  ];
  return sql.join(
    wanted.filter((condition) => condition !== null),
    sql` and `,
  );
}
