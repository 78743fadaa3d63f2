import {
  differsOnlyIn,
  type EntryContext,
  type EntrySeries,
} from "#domain/evidence/entry/entry.ts";
import { isGrowthOf, isShareTitle } from "#domain/evidence/entry/growth-titles.ts";

/** A series with one value a period; `title` is its indicator's. */
export type LoadedSeries = EntrySeries & { id: string; indicatorId: string; title: string };

/** What a value of a series stands among; without the statistic itself, whose period may have changed. Null where the series isn't among those loaded. */
export function toEntryContext(
  all: readonly LoadedSeries[],
  { seriesId, statisticId }: { seriesId: string; statisticId: string | null },
): EntryContext | null {
  const found = all.find(({ id }) => id === seriesId);
  if (!found) return null;
  const values = new Map([...found.values].filter(([, { id }]) => id !== statisticId));
  const others = all.filter((one) => one !== found);
  const { key, title, indicatorId } = found;
  const isCounted = (one: LoadedSeries) =>
    differsOnlyIn({ ...one.key, indicator: key.indicator }, key, null);
  return {
    own: { key, values },
    siblings: others.filter((one) => one.indicatorId === indicatorId),
    growths: others.filter((one) => isGrowthOf(one.title, title) && isCounted(one)),
    levels: others.filter((one) => isGrowthOf(title, one.title) && isCounted(one)),
    isShare: isShareTitle(title),
  };
}
