import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { statisticWitnesses, vintages } from "#db/schema/statistics.ts";
import { standingWitnesses } from "#domain/capture/standing-witnesses.ts";
import { lockStatistic } from "./writes.ts";

type Witness = { vintageId: string; passageId: string };

/** Says that a passage witnesses a vintage, or no longer does. False where that is so already. Whoever calls it holds the statistic, so that rows follow each other. */
export async function insertWitness(
  tx: Tx,
  row: Witness & { stands: boolean; createdBy: string | null },
): Promise<boolean> {
  const [last] = await tx
    .select({ n: statisticWitnesses.n, stands: statisticWitnesses.stands })
    .from(statisticWitnesses)
    .where(
      and(
        eq(statisticWitnesses.vintageId, row.vintageId),
        eq(statisticWitnesses.passageId, row.passageId),
      ),
    )
    .orderBy(desc(statisticWitnesses.n))
    .limit(1);
  if ((last?.stands ?? false) === row.stands) return false;
  await tx.insert(statisticWitnesses).values({ ...row, n: (last?.n ?? 0) + 1 });
  return true;
}

/** For commands: whether a passage reports a vintage. With `bind` it is made a further witness where it isn't one yet. */
export async function ensureVintageWitness(
  tx: Tx,
  { vintageId, passageId, bind, createdBy }: Witness & { bind: boolean; createdBy: string | null },
): Promise<boolean> {
  const { rows } = await tx.execute<{ statisticId: string; reports: boolean }>(sql`
    select v.statistic_id as "statisticId", coalesce(v.passage_id = ${passageId}, false)
      or exists (select from ${standingWitnesses} w where w.vintage_id = v.id and w.passage_id = ${passageId}) as reports
    from vintages v where v.id = ${vintageId}`);
  const [vintage] = rows;
  if (!vintage || vintage.reports || !bind) return vintage?.reports ?? false;
  await lockStatistic(tx, vintage.statisticId);
  await insertWitness(tx, { vintageId, passageId, stands: true, createdBy });
  return true;
}

/** Whether one of a statistic's values stands on this passage itself. */
export async function isOrigin(tx: Tx, statisticId: string, passageId: string): Promise<boolean> {
  const own = and(eq(vintages.statisticId, statisticId), eq(vintages.passageId, passageId));
  return (await tx.$count(vintages, own)) > 0;
}

/** Words of a text, or a passage. */
export type BoundWords =
  | { textLayerId: string; start: number; end: number }
  | { passageId: string };

/** The witness of a statistic that stands among these words of a text, or is this passage; null where there is none. */
export async function findWitness(
  tx: Tx,
  { statisticId, ...words }: { statisticId: string } & BoundWords,
): Promise<Witness | null> {
  const isAmong =
    "passageId" in words
      ? sql`p.id = ${words.passageId}`
      : sql`p.text_layer_id = ${words.textLayerId} and p.start_at >= ${words.start} and p.end_at <= ${words.end}`;
  const { rows } = await tx.execute<Witness>(sql`
    select w.vintage_id as "vintageId", w.passage_id as "passageId"
    from ${standingWitnesses} w join vintages v on v.id = w.vintage_id join passages p on p.id = w.passage_id
    where v.statistic_id = ${statisticId} and ${isAmong}`);
  return rows[0] ?? null;
}
