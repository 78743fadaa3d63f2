import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db, Tx } from "#db/client.ts";
import { standingWitnesses } from "#domain/capture/standing-witnesses.ts";
import { isPublicSource } from "#domain/sources/public-sources.ts";
import { anyOf } from "#domain/sql.ts";
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

const publicRow = z.object({ vintageId: z.string(), passageId: z.string() });

/**
 * The further witnesses of these vintages that readers may be shown, those bound first first: in sources that are public, or that are cited beside them in what is to be
 * published, and under no embargo. One that stands for the passage that a value was taken from is none, nor is one that was replaced.
 */
export async function loadPublicWitnesses(
  db: Db | Tx,
  { vintageIds, citedSourceIds }: { vintageIds: readonly string[]; citedSourceIds: string[] },
): Promise<z.infer<typeof publicRow>[]> {
  if (vintageIds.length === 0) return [];
  const { rows } = await db.execute(sql`
    select x.vintage_id as "vintageId", x.passage_id as "passageId"
    from ${standingWitnesses} x
      join passages p on p.id = x.passage_id
      join captures c on c.id = p.capture_id
      join sources w on w.id = c.source_id
      join vintages v on v.id = x.vintage_id
    where x.vintage_id = ${anyOf(vintageIds)} and p.id is distinct from printed_passage(v.id, v.passage_id)
      and not exists (select from standing_replacements r where r.vintage_id = v.id and r.passage_id = p.id) and (w.embargo_until is null or w.embargo_until <= clock_timestamp())
      and (w.id = ${anyOf(citedSourceIds)} or ${isPublicSource("w")}) and not lacks_transcription_check(p.id)
    order by x.created_at, p.id`);
  return z.array(publicRow).parse(rows);
}
