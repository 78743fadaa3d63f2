import type { z } from "zod";
import type { Tx } from "#db/client.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { settleProposal } from "#domain/capture/writes.ts";
import type { Unit } from "#domain/evidence/figure.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import { checkReported } from "./check-reported.ts";
import { heedWarnings } from "./heed-warnings.ts";
import {
  type CreateStatisticInput,
  createStatisticInput,
  type ReviseStatisticInput,
  reviseStatisticInput,
  type Value,
} from "./input.ts";
import { findIndicatorUnit, findSeriesUnit } from "./load-units.ts";
import { checkRoleHeld, findPublishedAt, resolveOrigin } from "./resolve-value.ts";
import {
  checkCurrency,
  checkKnownFrom,
  checkPeriod,
  checkRange,
  checkUnit,
  chooseKnownFrom,
  isSameValue,
} from "./rules.ts";
import { ensureSeries, insertStatistic, insertVintage, lockNewestVintage } from "./writes.ts";

export type MadeStatistic = { statisticId: string; code: string; vintageId: string };

/**
 * Adds a statistic with its first vintage, bound to its passage, a derivation's run, or the reason why there is none. With `proposalId` the
 * proposal of the extractor is accepted in the same transaction.
 */
export async function createStatistic(
  actor: Actor,
  input: CreateStatisticInput,
): Promise<Result<MadeStatistic>> {
  if (!can(actor, "statistic.create")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(createStatisticInput, input);
  if (!parsed.ok) return parsed;
  const { target, nature, periodKind, saidBy, value, proposalId } = parsed.value;
  const decision = parsed.value.isEdited ? "edited" : "accepted";
  const period = checkPeriod(parsed.value.period, target.kind === "stated");
  if (!period.ok) return period;
  const range = checkRange(value);
  if (range) return fail(range);
  const by = toStaffId(actor);
  return runWrite(actor, async ({ tx, audit, enqueue }) => {
    const origin = await resolveOrigin(tx, value, by);
    if (!origin.ok) return origin;
    const { passageId } = origin.value;
    const knownFrom = await resolveKnownFrom(tx, value, passageId);
    if (!knownFrom.ok) return knownFrom;
    const speaker = await checkSpeaker(tx, { saidBy, value, passageId });
    if (speaker) return fail(speaker);
    const measured = await resolveTarget(tx, target, by);
    if (!measured.ok) return measured;
    const report = {
      ...measured.value,
      period: period.value,
      periodKind,
      nature,
      saidByPersonId: saidBy?.personId ?? null,
      saidByOrganisationId: saidBy?.organisationId ?? null,
      saidByRoleId: saidBy?.roleId ?? null,
    };
    const known = await checkReported(tx, report, value);
    if (known) return fail(known);
    const made = await insertStatistic(tx, { ...report, createdBy: by });
    const vintageId = await insertVintage(tx, {
      statisticId: made.id,
      n: 1,
      cause: "first",
      knownFrom: knownFrom.value,
      ...toReported(value),
      ...origin.value,
      createdBy: by,
    });
    const decided =
      proposalId === null
        ? null
        : await settleProposal(tx, {
            proposalId,
            decision,
            became: { statisticId: made.id },
            decidedBy: by,
          });
    if (decided) return fail(decided);
    const doubt = await heedWarnings(tx, { statisticId: made.id, heed: parsed.value.heed, by });
    if (doubt) return fail(doubt);
    if (measured.value.seriesId !== null) enqueue("raise-notices", tellRivals(made.id));
    audit({
      action: "statistic.create",
      thing: "statistic",
      thingId: made.id,
      detail: { vintageId },
    });
    return succeed({ statisticId: made.id, code: made.code, vintageId });
  });
}

/**
 * Adds a vintage: the source revised the value, or we had it wrong. Briefs that cite the statistic learn of it by a job enqueued in the same transaction.
 */
export async function reviseStatistic(
  actor: Actor,
  input: ReviseStatisticInput,
): Promise<Result<{ vintageId: string; n: number }>> {
  if (!can(actor, "statistic.revise")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(reviseStatisticInput, input);
  if (!parsed.ok) return parsed;
  const { statisticId, after, cause, value } = parsed.value;
  const range = checkRange(value);
  if (range) return fail(range);
  const by = toStaffId(actor);
  return runWrite(actor, async ({ tx, audit, enqueue }) => {
    const newest = await lockNewestVintage(tx, statisticId);
    if (!newest) return fail({ code: "thing.notFound" });
    if (newest.n !== after)
      return fail({ code: "statistics.revisedMeanwhile", values: { vintage: newest.n } });
    const origin = await resolveOrigin(tx, value, by);
    if (!origin.ok) return origin;
    const { passageId } = origin.value;
    const since = cause === "source_revised" ? await findPublishedAt(tx, passageId) : null;
    const knownFrom = chooseKnownFrom(value, { since, after: newest.knownFrom });
    if (!knownFrom.ok) return knownFrom;
    const reported = toReported(value);
    if (isSameValue(newest, reported) && cause === "source_revised")
      return fail({ code: "statistics.nothingRevised", field: "value" });
    const vintageId = await insertVintage(tx, {
      statisticId,
      n: newest.n + 1,
      cause,
      knownFrom: knownFrom.value,
      ...reported,
      ...origin.value,
      createdBy: by,
    });
    const doubt = await heedWarnings(tx, { statisticId, heed: parsed.value.heed, by });
    if (doubt) return fail(doubt);
    audit({
      action: "statistic.revise",
      thing: "statistic",
      thingId: statisticId,
      detail: { vintageId, cause },
    });
    enqueue("raise-notices", { cause: "vintage", statisticId, vintageId });
    return succeed({ vintageId, n: newest.n + 1 });
  });
}

/** Briefs that go by another report of the same slice and period learn that there is one more, or that there no longer is. */
export function tellRivals(statisticId: string) {
  return { cause: "rival" as const, statisticId, at: new Date().toISOString() };
}

type Target = z.output<typeof createStatisticInput>["target"];

type Measured = {
  seriesId: string | null;
  what?: string;
  unitKind?: Unit["kind"];
  unitCode?: string | null;
};

/**
 * The series of a statistic, made where it isn't there yet, for a value in its unit; or what a stated figure is. A statistic of a series has a unit of its
 * own only where it counts by another noun than its indicator.
 */
async function resolveTarget(tx: Tx, target: Target, by: string | null): Promise<Result<Measured>> {
  if (target.kind === "stated") {
    const { what, unit } = target;
    return succeed({ seriesId: null, what, unitKind: unit.kind, unitCode: unit.code });
  }
  if (target.kind === "new_series") {
    const { indicatorId, currency } = target.series;
    const indicator = await findIndicatorUnit(tx, indicatorId);
    if (!indicator) return fail({ code: "thing.notFound" });
    const otherCurrency = checkCurrency(currency, indicator);
    if (otherCurrency) return fail(otherCurrency);
  }
  const seriesId =
    target.kind === "series" ? target.seriesId : (await ensureSeries(tx, target.series, by)).id;
  const { unit } = target;
  if (unit === null) return succeed({ seriesId });
  const counts = await findSeriesUnit(tx, seriesId);
  if (!counts) return fail({ code: "thing.notFound" });
  const otherUnit = checkUnit(unit, counts);
  if (otherUnit) return fail(otherUnit);
  const isOtherNoun = unit.kind === "count" && unit.code !== null && unit.code !== counts.code;
  return succeed(
    isOtherNoun ? { seriesId, unitKind: unit.kind, unitCode: unit.code } : { seriesId },
  );
}

type Speaking = {
  saidBy: z.output<typeof createStatisticInput>["saidBy"];
  value: Value;
  passageId: string | null;
};

async function checkSpeaker(
  tx: Tx,
  { saidBy, value, passageId }: Speaking,
): Promise<Problem | null> {
  const roleId = saidBy?.roleId ?? null;
  if (roleId === null) return null;
  return await checkRoleHeld(tx, { roleId, knownFrom: value.knownFrom, passageId });
}

/** When the world knew: as given, else the day on which the source was published, else now. */
async function resolveKnownFrom(
  tx: Tx,
  { knownFrom }: Value,
  passageId: string | null,
): Promise<Result<Date>> {
  const now = new Date();
  if (knownFrom !== null) return checkKnownFrom(knownFrom, now);
  return succeed((await findPublishedAt(tx, passageId)) ?? now);
}

function toReported(value: Value) {
  return {
    reportedValue: value.value,
    reportedLow: value.low,
    reportedHigh: value.high,
    unitMult: value.scale,
    qualifier: value.qualifier,
    status: value.statuses,
    note: value.note,
  };
}
