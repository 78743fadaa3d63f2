import { eq } from "drizzle-orm";
import { statistics } from "#db/schema/statistics.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import { checkRelease } from "#domain/release-rules.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { releaseStatisticRow } from "./writes.ts";

/** A second person says that readers may see the statistic, as a rival too, although no published version cites it. */
export async function releaseStatistic(
  actor: Actor,
  statisticId: string,
): Promise<Result<{ statisticId: string }>> {
  if (!can(actor, "statistic.release")) return fail({ code: "auth.notAllowed" });
  if (!isThingId(statisticId)) return fail({ code: "thing.notFound" });
  return await runWrite(actor, async ({ tx, audit }) => {
    const [statistic] = await tx.select().from(statistics).where(eq(statistics.id, statisticId));
    if (!statistic || statistic.withdrawnAt) return fail({ code: "thing.notFound" });
    const release = checkRelease(actor, statistic);
    if ("problem" in release) return fail(release.problem);
    if (!statistic.releasedAt) {
      await releaseStatisticRow(tx, statisticId, release.by.id);
      audit({ action: "statistic.release", thing: "statistic", thingId: statisticId });
    }
    return succeed({ statisticId });
  });
}
