import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { tellRivals } from "./commands-statistics.ts";
import { type GiveSeriesInput, giveSeriesInput } from "./input.ts";
import { findSeriesUnit, findStatedUnit } from "./load-units.ts";
import { checkUnit } from "./rules.ts";
import { updateSeries } from "./writes.ts";

/** Gives a stated figure the series that it belongs to. */
export async function giveSeries(
  actor: Actor,
  input: GiveSeriesInput,
): Promise<Result<{ statisticId: string }>> {
  if (!can(actor, "statistic.update")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(giveSeriesInput, input);
  if (!parsed.ok) return parsed;
  const { statisticId, seriesId } = parsed.value;
  return runWrite(actor, async ({ tx, audit, enqueue }) => {
    const figure = await findStatedUnit(tx, statisticId);
    const counts = await findSeriesUnit(tx, seriesId);
    if (figure === null || counts === null) return fail({ code: "thing.notFound" });
    if (!(await updateSeries(tx, parsed.value))) return fail({ code: "statistics.hasSeries" });
    // Asked after the update: of a statistic that has a series it is no question.
    const otherUnit = checkUnit(figure, counts);
    if (otherUnit) return fail({ ...otherUnit, field: "seriesId" });
    enqueue("raise-notices", tellRivals(statisticId));
    audit({
      action: "statistic.give-series",
      thing: "statistic",
      thingId: statisticId,
      detail: { seriesId },
    });
    return succeed({ statisticId });
  });
}
