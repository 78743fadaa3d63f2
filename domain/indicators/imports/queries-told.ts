import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { JobPayload } from "#domain/jobs/jobs.ts";

type Notice = JobPayload<"raise-notices">;

/** For commands: whom vintages concern that were added at once, `v` in the condition. Of those that revise, that which is cited or reckoned with; of new reports, one for each slice and period of which another is cited. */
export async function listToTell(tx: Tx, added: SQL): Promise<Notice[]> {
  const revised = await tx.execute<{ statisticId: string; vintageId: string }>(sql`
    select distinct on (v.statistic_id) v.statistic_id as "statisticId", v.id as "vintageId" from vintages v
    where ${added} and v.n > 1 and (
      exists (select from draft_citations c where c.statistic_id = v.statistic_id) or exists (select from version_citations c where c.statistic_id = v.statistic_id)
      or exists (select from derivation_inputs i join vintages o on o.id = i.vintage_id where o.statistic_id = v.statistic_id))
    order by v.statistic_id, v.n desc`);
  const rivals = await tx.execute<{ statisticId: string }>(sql`
    with cited as (select statistic_id from draft_citations union select statistic_id from version_citations)
    select distinct on (s.slice_id, t.period) t.id as "statisticId"
    from cited c join statistics o on o.id = c.statistic_id join series os on os.id = o.series_id
      join series s on s.slice_id = os.slice_id join statistics t on t.series_id = s.id and t.period = o.period and t.id <> o.id
      join vintages v on v.statistic_id = t.id and v.n = 1
    where ${added}
    order by s.slice_id, t.period, t.id`);
  const at = new Date().toISOString();
  return [
    ...revised.rows.map((row): Notice => ({ cause: "vintage", ...row })),
    ...rivals.rows.map((row): Notice => ({ cause: "rival", ...row, at })),
  ];
}
