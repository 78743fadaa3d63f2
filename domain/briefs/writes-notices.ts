import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { noticeKinds, notices } from "#db/schema/notices.ts";
import type { JobPayload } from "#domain/jobs/jobs.ts";

type Change = JobPayload<"raise-notices">;

/** Citations of what readers see and of what is being written: a brief is told once of both. */
const cited = sql`(
  select b.id as brief_id, c.statistic_id, c.vintage_id, c.derivation_run_id, c.quote_id from briefs b join version_citations c on c.version_id = b.current_version_id
  union select c.brief_id, c.statistic_id, c.vintage_id, c.derivation_run_id, c.quote_id from draft_citations c)`;

const row = z.object({
  briefId: z.string(),
  kind: z.enum(noticeKinds),
  vintageId: z.string().nullable(),
  quoteStateId: z.string().nullable(),
  statisticId: z.string().nullable(),
  derivationRunId: z.string().nullable(),
});

/**
 * How many notices were added; those that exist already are left as they are. The briefs are held first: a publication that is under way either
 * settles what is raised here, or is seen here and nothing is raised.
 */
export async function insertNotices(tx: Tx, change: Change): Promise<number> {
  await tx.execute(
    sql`select id from briefs where id in (select c.brief_id from ${cited} c where ${concerns(change)}) order by id for no key update`,
  );
  const { rows } = await tx.execute(sql`
    select distinct brief_id as "briefId", kind, vintage_id as "vintageId", quote_state_id as "quoteStateId", statistic_id as "statisticId", derivation_run_id as "derivationRunId"
    from (${due(change)}) as due (brief_id, kind, vintage_id, quote_state_id, statistic_id, derivation_run_id)
    where not exists (
      select from notices n where n.brief_id = due.brief_id and n.kind = due.kind
        and (n.vintage_id, n.quote_state_id, n.statistic_id, n.derivation_run_id)
          is not distinct from (due.vintage_id, due.quote_state_id, due.statistic_id, due.derivation_run_id))`);
  const raised = z.array(row).parse(rows);
  if (raised.length > 0) await tx.insert(notices).values(raised).onConflictDoNothing();
  return raised.length;
}

/** Which citations a change may concern. */
function concerns(change: Change): SQL {
  if (change.cause === "quote_state") return sql`c.quote_id = ${change.quoteId}`;
  const { statisticId } = change;
  const runs = sql`(select i.run_id from derivation_inputs i join vintages v on v.id = i.vintage_id where v.statistic_id = ${statisticId})`;
  return sql`c.statistic_id = ${statisticId} or c.derivation_run_id in ${runs}
    or c.vintage_id in (select v.id from vintages v where v.derivation_run_id in ${runs})`;
}

/** Brief, kind, vintage, quote state, statistic and run of every notice that the change calls for. */
function due(change: Change): SQL {
  switch (change.cause) {
    case "vintage":
      return sql`
        select c.brief_id, 'newer_vintage', ${change.vintageId}::uuid, null::uuid, null::uuid, null::uuid from ${cited} c
          join vintages was on was.id = c.vintage_id join vintages now on now.id = ${change.vintageId}
          where c.statistic_id = ${change.statisticId} and was.n < now.n
        union all
        -- A run is cited as such, or stands behind a value that is cited.
        select c.brief_id, 'run_stale', null, null, null, i.run_id from ${cited} c
          left join vintages v on v.id = c.vintage_id
          join derivation_inputs i on i.run_id in (c.derivation_run_id, v.derivation_run_id)
          join vintages was on was.id = i.vintage_id join vintages now on now.id = ${change.vintageId}
          where was.statistic_id = ${change.statisticId} and was.n < now.n`;
    case "deprecation":
      // Cited as such, or reckoned with in a run that is cited.
      return sql`
        select c.brief_id, 'deprecated', null::uuid, null::uuid, ${change.statisticId}::uuid, null::uuid from ${cited} c
          where c.statistic_id = ${change.statisticId} or exists (
            select from derivation_inputs i join vintages v on v.id = i.vintage_id
            where i.run_id = c.derivation_run_id and v.statistic_id = ${change.statisticId})`;
    case "quote_state":
      return sql`
        select c.brief_id, 'quote_changed', null::uuid, ${change.quoteStateId}::uuid, null::uuid, null::uuid from ${cited} c
          where c.quote_id = ${change.quoteId}`;
  }
}
