import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { anyOf } from "#domain/sql.ts";
import { indicatorsTag, rivalsTag, statedTag, type Tag, tagOf, valuesTag } from "#domain/tags.ts";

const place = z.object({
  statisticId: z.string(),
  indicatorId: z.string().nullable(),
  sliceId: z.string().nullable(),
  period: z.string().nullable(),
});

/**
 * Tags of the pages that show these statistics, as far as readers may know of them: their own, those of their rivals, their indicators', and the lists. Nothing is
 * pressed for what nobody sees; who takes something away asks before.
 */
export async function listStatisticTags(tx: Tx, statisticIds: readonly string[]): Promise<Tag[]> {
  if (statisticIds.length === 0) return [];
  const { rows } = await tx.execute(sql`
    select v.statistic_id as "statisticId", v.indicator_id as "indicatorId", v.slice_id as "sliceId", v.period
    from published_values v where v.statistic_id = ${anyOf(statisticIds)} and v.is_newest`);
  const tags = z
    .array(place)
    .parse(rows)
    .flatMap(({ statisticId, indicatorId, sliceId, period }) => [
      tagOf("statistic", statisticId),
      ...(indicatorId === null ? [statedTag] : [valuesTag(indicatorId), indicatorsTag]),
      ...(sliceId === null || period === null ? [] : [rivalsTag(sliceId, period)]),
    ]);
  return [...new Set(tags)];
}
