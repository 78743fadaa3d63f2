import { sql } from "drizzle-orm";
import { z } from "zod";
import { studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { parsePeriod } from "#domain/evidence/periods.ts";
import { isThingId } from "#domain/fields.ts";
import { anyOf } from "#domain/sql.ts";
import { loadRivals } from "./load-statistics.ts";
import { selectSeries } from "./queries.ts";
import { toListing } from "./queries-statistics.ts";
import type { SeriesOption, StatisticListing } from "./view.ts";

/** What else is reported for a series' slice and a period, whoever counts and whatever is counted: what a new value would stand beside. */
export async function listRivals(
  actor: Actor,
  { seriesId, period, language = "en" }: { seriesId: string; period: string; language?: string },
): Promise<StatisticListing[]> {
  const canonical = parsePeriod(period.trim())?.text;
  if (!can(actor, "statistic.read") || !isThingId(seriesId) || !canonical) return [];
  const db = studioDb();
  const { rows } = await db.execute<{ slice_id: string }>(
    sql`select slice_id from series where id = ${seriesId}`,
  );
  const slice = rows[0]?.slice_id;
  if (!slice) return [];
  const all = await loadRivals(db, [slice], language);
  return all.filter((one) => one.period === canonical).map((one) => toListing(one, language));
}

const belonging = z.object({ statisticId: z.string(), seriesId: z.string() });

/** The series of each of these statistics that has one. */
export async function listSeriesOf(
  actor: Actor,
  statisticIds: readonly string[],
  language = "en",
): Promise<Map<string, SeriesOption>> {
  const ids = statisticIds.filter(isThingId);
  if (!can(actor, "indicator.read") || ids.length === 0) return new Map();
  const { rows } = await studioDb().execute(sql`
    select id as "statisticId", series_id as "seriesId" from statistics
    where id = ${anyOf(ids)} and series_id is not null`);
  const belongings = z.array(belonging).parse(rows);
  if (belongings.length === 0) return new Map();
  const seriesIds = [...new Set(belongings.map(({ seriesId }) => seriesId))];
  const found = await selectSeries(sql`s.id = ${anyOf(seriesIds)}`, language);
  const byId = new Map(found.map((one) => [one.id, one]));
  return new Map(
    belongings.flatMap(({ statisticId, seriesId }) => {
      const one = byId.get(seriesId);
      return one ? [[statisticId, one] as const] : [];
    }),
  );
}
