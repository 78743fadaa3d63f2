import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { JobPayload } from "#domain/jobs/jobs.ts";

/** Citations of what readers see and of what is being written: a brief is told once of both. */
const cited = sql`(
  select b.id as brief_id, c.statistic_id, c.vintage_id, c.derivation_run_id, c.quote_id from briefs b join version_citations c on c.version_id = b.current_version_id
  union select c.brief_id, c.statistic_id, c.vintage_id, c.derivation_run_id, c.quote_id from draft_citations c)`;

/**
 * How many notices were added; those that exist already are left as they are. The briefs are held first: a publication that is under way either
 * settles what is raised here, or is seen here and nothing is raised.
 */
export async function insertNotices(tx: Tx, change: JobPayload<"raise-notices">): Promise<number> {
  await tx.execute(
    sql`select id from briefs where id in (select c.brief_id from ${cited} c where ${concerns(change)}) order by id for no key update`,
  );
  let raised = 0;
  for (const statement of statementsFor(change)) {
    const { rowCount } = await tx.execute(sql`${statement} on conflict do nothing`);
    raised += rowCount ?? 0;
  }
  return raised;
}

/** Which citations a change may concern. */
function concerns(change: JobPayload<"raise-notices">): SQL {
  if (change.cause === "quote_state") return sql`c.quote_id = ${change.quoteId}`;
  const { statisticId } = change;
  const runs = sql`(select i.run_id from derivation_inputs i join vintages v on v.id = i.vintage_id where v.statistic_id = ${statisticId})`;
  return sql`c.statistic_id = ${statisticId} or c.derivation_run_id in ${runs}
    or c.vintage_id in (select v.id from vintages v where v.derivation_run_id in ${runs})`;
}

function statementsFor(change: JobPayload<"raise-notices">): SQL[] {
  switch (change.cause) {
    case "vintage":
      return [
        sql`insert into notices (brief_id, kind, vintage_id)
          select distinct c.brief_id, 'newer_vintage', ${change.vintageId}::uuid from ${cited} c
            join vintages was on was.id = c.vintage_id join vintages now on now.id = ${change.vintageId}
          where c.statistic_id = ${change.statisticId} and was.n < now.n`,
        // A run is cited as such, or stands behind a value that is cited.
        sql`insert into notices (brief_id, kind, derivation_run_id)
          select distinct c.brief_id, 'run_stale', i.run_id from ${cited} c
            left join vintages v on v.id = c.vintage_id
            join derivation_inputs i on i.run_id in (c.derivation_run_id, v.derivation_run_id)
            join vintages was on was.id = i.vintage_id join vintages now on now.id = ${change.vintageId}
          where was.statistic_id = ${change.statisticId} and was.n < now.n`,
      ];
    case "deprecation":
      return [
        // Cited as such, or reckoned with in a run that is cited.
        sql`insert into notices (brief_id, kind, statistic_id)
          select distinct c.brief_id, 'deprecated', ${change.statisticId}::uuid from ${cited} c
          where c.statistic_id = ${change.statisticId} or exists (
            select from derivation_inputs i join vintages v on v.id = i.vintage_id
            where i.run_id = c.derivation_run_id and v.statistic_id = ${change.statisticId})`,
      ];
    case "quote_state":
      return [
        sql`insert into notices (brief_id, kind, quote_state_id)
          select distinct c.brief_id, 'quote_changed', ${change.quoteStateId}::uuid from ${cited} c where c.quote_id = ${change.quoteId}`,
      ];
  }
}
