import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "#db/client.ts";
import { standingWitnesses } from "#domain/capture/standing-witnesses.ts";
import { countIndependent } from "./rules.ts";
import type { StatisticView } from "./view.ts";

const row = z.object({
  vintageId: z.string(),
  passageId: z.string(),
  sourceId: z.string(),
  independenceGroup: z.string().nullable(),
  isOrigin: z.boolean(),
});

/** The further passages that report a statistic's values, those bound first first, and how many independent ones report that of the vintage given. */
export async function loadWitnesses(
  db: Db,
  statisticId: string,
  newestVintageId: string,
): Promise<Pick<StatisticView, "witnesses" | "independent">> {
  const { rows } = await db.execute(sql`
    select x.vintage_id as "vintageId", p.id as "passageId", w.id as "sourceId", coalesce(p.independence_group, w.independence_group) as "independenceGroup", x.is_origin as "isOrigin"
    from vintages v
      join (
        select id as vintage_id, passage_id, created_at, true as is_origin from vintages
        union all select vintage_id, passage_id, created_at, false from ${standingWitnesses} s
      ) x on x.vintage_id = v.id
      join passages p on p.id = x.passage_id
      join captures c on c.id = p.capture_id
      join sources w on w.id = c.source_id
    where v.statistic_id = ${statisticId}
    order by x.created_at, p.id`);
  const reporting = z.array(row).parse(rows);
  return {
    witnesses: reporting.filter(({ isOrigin }) => !isOrigin).map(({ isOrigin: _, ...one }) => one),
    independent: countIndependent(
      reporting.filter(({ vintageId }) => vintageId === newestVintageId),
    ),
  };
}
