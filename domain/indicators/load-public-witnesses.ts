import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Reader } from "#db/client.ts";
import { listDistinct, loadValueSources } from "./load-public.ts";
import { countIndependent } from "./rules.ts";
import { type PublicWitnesses, witnessRow } from "./view-public.ts";

/** For queries: the further passages that readers may know of in which a statistic's values are reported, and how many independent ones report the vintage given. */
export async function loadStatisticWitnesses(
  db: Reader,
  { statisticId, newestVintageId }: { statisticId: string; newestVintageId: string },
  language: string,
): Promise<PublicWitnesses> {
  const { rows } = await db.execute(sql`
    select w.vintage_id as "vintageId", w.n, w.passage_id as "passageId", w.is_origin as "isOrigin", w.source_id as "sourceId", w.capture_n as "captureN",
      w.independence_group as "independenceGroup"
    from published_statistic_witnesses w where w.statistic_id = ${statisticId} order by w.n desc, w.created_at, w.passage_id`);
  const reporting = z.array(witnessRow).parse(rows);
  const sources = await loadValueSources(
    db,
    listDistinct(reporting.map(({ sourceId }) => sourceId)),
    language,
  );
  return {
    witnesses: reporting.flatMap(({ isOrigin, sourceId, ...one }) => {
      const source = sources.get(sourceId);
      return isOrigin || !source ? [] : [{ ...one, source }];
    }),
    independent: countIndependent(
      reporting.filter(({ vintageId }) => vintageId === newestVintageId),
    ),
  };
}
