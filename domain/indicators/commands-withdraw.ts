import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { proposals } from "#db/schema/proposals.ts";
import { runWrite, type Write } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { reopenProposal } from "#domain/capture/writes.ts";
import { isThingId } from "#domain/fields.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import { listUses, nameUses } from "#domain/sources/queries-citations.ts";
import { tellRivals } from "./commands-statistics.ts";
import { listStatisticTags } from "./public-tags.ts";
import { lockStatistic, returnStatisticRow, withdrawStatisticRow } from "./writes.ts";

/**
 * Takes a statistic made by mistake out of every list and picker; the proposal that it came from is open again. What a brief cites, what is gone by and what something
 * was reckoned from stays, and is revised or deprecated instead. The rows stay too: nothing of the past is deleted.
 */
export async function withdrawStatistic(
  actor: Actor,
  statisticId: string,
): Promise<Result<{ statisticId: string }>> {
  if (!can(actor, "statistic.update")) return fail({ code: "auth.notAllowed" });
  if (!isThingId(statisticId)) return fail({ code: "thing.notFound" });
  return await runWrite(actor, async (write) => {
    const problem = await withdrawStatisticIn(write, statisticId);
    return problem ? fail(problem) : succeed({ statisticId });
  });
}

/** For commands: the withdrawal itself, with its audit row. */
export async function withdrawStatisticIn(
  { tx, audit, enqueue, touch }: Write,
  statisticId: string,
): Promise<Problem | null> {
  const held = await lockStatistic(tx, statisticId);
  if (!held) return { code: "thing.notFound" };
  const uses = await listUses(tx, { statisticId });
  if (uses.length > 0 || (await isSettled(tx, statisticId)))
    return { code: "statistics.inUse", values: nameUses(uses) };
  touch(...(await listStatisticTags(tx, [statisticId])));
  await withdrawStatisticRow(tx, statisticId);
  const became = await tx
    .select({ id: proposals.id })
    .from(proposals)
    .where(eq(proposals.becameStatisticId, statisticId));
  for (const { id } of became) await reopenProposal(tx, id);
  if (held.seriesId !== null) enqueue("raise-notices", tellRivals(statisticId));
  audit({ action: "statistic.withdraw", thing: "statistic", thingId: statisticId });
  return null;
}

/** For commands: puts one back that was withdrawn. It is a rival again of those in its slice. */
export async function returnStatisticIn(
  { tx, enqueue, touch }: Write,
  statisticId: string,
): Promise<void> {
  const seriesId = await returnStatisticRow(tx, statisticId);
  touch(...(await listStatisticTags(tx, [statisticId])));
  if (seriesId !== null) enqueue("raise-notices", tellRivals(statisticId));
}

async function isSettled(tx: Tx, statisticId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ settled: boolean }>(
    sql`select is_settled(${statisticId}) as settled`,
  );
  return rows[0]?.settled === true;
}
