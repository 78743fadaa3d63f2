import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { tellRivals } from "./commands-statistics.ts";
import {
  type GiveSeriesInput,
  giveSeriesInput,
  type UpdateStatisticInput,
  updateStatisticInput,
} from "./input.ts";
import { findSeriesUnit, findStatedUnit } from "./load-units.ts";
import { listStatisticTags } from "./public-tags.ts";
import { checkRoleHeldThen } from "./resolve-value.ts";
import { checkPeriod, checkUnit } from "./rules.ts";
import { lockStatistic, type StatisticChange, updateSeries, updateStatisticRow } from "./writes.ts";

/**
 * Puts right what we wrote down of a report: its period, its nature, who said it, and of a stated figure what it is and in which unit. Refused once a version cites it,
 * the editors go by it or something was reckoned from it, for they were judged by what stood there; only a period that was missing may still be given.
 */
export async function updateStatistic(
  actor: Actor,
  input: UpdateStatisticInput,
): Promise<Result<{ statisticId: string; revision: number }>> {
  if (!can(actor, "statistic.update")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(updateStatisticInput, input);
  if (!parsed.ok) return parsed;
  const { statisticId, stated, periodKind, nature, saidBy } = parsed.value;
  return runWrite(actor, async ({ tx, audit, enqueue, touch }) => {
    const held = await lockStatistic(tx, statisticId);
    if (held === null) return fail({ code: "thing.notFound" });
    if (held.revision !== parsed.value.revision) return fail({ code: "thing.changed" });
    const isStated = held.seriesId === null;
    if (stated && !isStated) return fail({ code: "statistics.hasSeries" });
    const period = checkPeriod(parsed.value.period, isStated);
    if (!period.ok) return period;
    const roleId = saidBy?.roleId ?? null;
    const notHeld = roleId !== null && (await checkRoleHeldThen(tx, { roleId, statisticId }));
    if (notHeld) return fail(notHeld);
    const change: StatisticChange = {
      ...(stated && {
        what: stated.what,
        unitKind: stated.unit.kind,
        unitCode: stated.unit.code,
      }),
      period: period.value,
      periodKind,
      nature,
      saidByPersonId: saidBy?.personId ?? null,
      saidByOrganisationId: saidBy?.organisationId ?? null,
      saidByRoleId: roleId,
    };
    const revision = held.revision + 1;
    const before = await listStatisticTags(tx, [statisticId]);
    await updateStatisticRow(tx, statisticId, { ...change, revision });
    touch(...before, ...(await listStatisticTags(tx, [statisticId])));
    if (!isStated && period.value !== held.period) {
      enqueue("raise-notices", tellRivals(statisticId));
    }
    audit({
      action: "statistic.update",
      thing: "statistic",
      thingId: statisticId,
      detail: { revision, was: listChanged(held, change) },
    });
    return succeed({ statisticId, revision });
  });
}

/** All but the words of a stated figure: those may be the source's, and what is in the trail stays. */
const traced = [
  "unitKind",
  "unitCode",
  "period",
  "periodKind",
  "nature",
  "saidByPersonId",
  "saidByOrganisationId",
  "saidByRoleId",
] as const;

/** What stood there before, where it changes. */
function listChanged(before: StatisticChange, change: StatisticChange) {
  const changed = traced.filter(
    (name) => change[name] !== undefined && change[name] !== before[name],
  );
  return Object.fromEntries(changed.map((name) => [name, before[name]]));
}

/** Gives a stated figure the series that it belongs to. */
export async function giveSeries(
  actor: Actor,
  input: GiveSeriesInput,
): Promise<Result<{ statisticId: string }>> {
  if (!can(actor, "statistic.update")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(giveSeriesInput, input);
  if (!parsed.ok) return parsed;
  const { statisticId, seriesId } = parsed.value;
  return runWrite(actor, async ({ tx, audit, enqueue, touch }) => {
    const figure = await findStatedUnit(tx, statisticId);
    const counts = await findSeriesUnit(tx, seriesId);
    if (figure === null || counts === null) return fail({ code: "thing.notFound" });
    if (!(await updateSeries(tx, parsed.value))) return fail({ code: "statistics.hasSeries" });
    // Asked after the update: of a statistic that has a series it is no question.
    const otherUnit = checkUnit(figure, counts);
    if (otherUnit) return fail({ ...otherUnit, field: "seriesId" });
    touch(...(await listStatisticTags(tx, [statisticId])));
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
