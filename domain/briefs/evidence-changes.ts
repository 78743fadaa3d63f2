import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db, Tx } from "#db/client.ts";
import { allowedClasses, type EvidenceChanges, nothingRevised } from "./change-class.ts";
import type { Compared } from "./compose-draft.ts";
import type { ChangeClass, VersionContent } from "./version-content.ts";

const row = z.object({ hasOurError: z.boolean(), isQuoteRevised: z.boolean() });

/**
 * How what the last version of a brief that said anything cites has changed in what is to be published: the same questions that the database's guard asks at commit
 * (check_change_class in drizzle/), so that the answer comes before and in words.
 */
async function findEvidenceChanges(
  db: Db | Tx,
  briefId: string,
  { evidence }: VersionContent,
): Promise<EvidenceChanges> {
  const vintageIds = evidence.flatMap((one) => (one.kind === "statistic" ? [one.vintageId] : []));
  const runIds = evidence.flatMap((one) => (one.kind === "derivation" ? [one.runId] : []));
  const quoteIds = evidence.flatMap((one) => (one.kind === "quote" ? [one.quoteId] : []));
  const { rows } = await db.execute(sql`
    with cited as (
      select c.* from version_citations c join brief_versions v on v.id = c.version_id
      where v.brief_id = ${briefId} and v.n = (select max(n) from brief_versions where brief_id = ${briefId} and change_class <> 'withdrawal')
    ), requoted as (
      select s.quote_id, s.cause from cited c
        join quote_states earlier on earlier.id = c.quote_state_id
        join quote_states s on s.quote_id = earlier.quote_id and s.n > earlier.n
      where c.quote_id = any(${sql.param(quoteIds)}::uuid[])
    )
    select
      exists (select from cited c join vintages v on v.statistic_id = c.statistic_id
        where v.id = any(${sql.param(vintageIds)}::uuid[]) and is_mended(c.vintage_id, v.id))
      or exists (select from requoted where cause = 'our_error')
      or exists (select from cited c
          join derivation_runs earlier on earlier.id = c.derivation_run_id
          join derivation_runs later on later.derivation_id = earlier.derivation_id and later.id = any(${sql.param(runIds)}::uuid[])
          join derivation_inputs i on i.run_id = earlier.id
          join derivation_inputs j on j.run_id = later.id
        where is_mended(i.vintage_id, j.vintage_id)) as "hasOurError",
      exists (select from requoted) as "isQuoteRevised"`);
  return row.parse(rows[0]);
}

type Comparison = { briefId: string; compared: Compared; content: VersionContent };

/** The classes that this content may carry as the next version. A brief that comes back after a withdrawal is more than a typo. */
export async function findAllowedClasses(
  db: Db | Tx,
  { briefId, compared: { latest, comesBack }, content }: Comparison,
): Promise<ChangeClass[]> {
  const changes = latest ? await findEvidenceChanges(db, briefId, content) : nothingRevised;
  const allowed = allowedClasses(latest?.content ?? null, content, changes);
  return comesBack ? allowed.filter((one) => one !== "typo") : allowed;
}
