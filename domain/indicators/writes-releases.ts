import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { indicators } from "#db/schema/indicators.ts";
import { seriesReleases } from "#db/schema/series.ts";
import { statistics } from "#db/schema/statistics.ts";

/** Writes what readers may see of indicators, their series and statistics, on somebody's word. */

export async function releaseStatisticRow(
  tx: Tx,
  statisticId: string,
  staffId: string,
): Promise<void> {
  await tx
    .update(statistics)
    .set({ releasedBy: staffId, releasedAt: sql`clock_timestamp()` })
    .where(eq(statistics.id, statisticId));
}

export async function releaseIndicatorRow(
  tx: Tx,
  indicatorId: string,
  staffId: string,
): Promise<void> {
  await tx
    .update(indicators)
    .set({ releasedBy: staffId, releasedAt: sql`clock_timestamp()` })
    .where(eq(indicators.id, indicatorId));
}

export async function insertSeriesReleases(
  tx: Tx,
  seriesIds: readonly string[],
  releasedBy: string,
): Promise<void> {
  if (seriesIds.length === 0) return;
  await tx.insert(seriesReleases).values(seriesIds.map((seriesId) => ({ seriesId, releasedBy })));
}
