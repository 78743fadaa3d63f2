import { sql } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import type { VersionContent } from "./version-content.ts";

/** Whether a statistic that the last version cites is now cited at a later vintage, one of which exists because we erred. */
export async function hasOurError(
  db: Db | Tx,
  briefId: string,
  content: VersionContent,
): Promise<boolean> {
  const vintageIds = content.evidence.flatMap((entry) =>
    entry.kind === "statistic" ? [entry.vintageId] : [],
  );
  const { rows } = await db.execute(sql`
    select 1 from brief_versions b
      join version_citations c on c.version_id = b.id
      join vintages was on was.id = c.vintage_id
      join vintages now on now.statistic_id = c.statistic_id and now.n > was.n
    where b.brief_id = ${briefId} and b.n = (select max(n) from brief_versions where brief_id = ${briefId})
      and now.id = any(${sql.param(vintageIds)}::uuid[])
      and exists (select 1 from vintages x where x.statistic_id = c.statistic_id and x.n > was.n and x.n <= now.n and x.cause = 'our_error')
    limit 1`);
  return rows.length > 0;
}
