import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "#db/client.ts";
import { captures, passages } from "#db/schema/captures.ts";
import { sources } from "#db/schema/sources.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { ensurePassage, settleProposal } from "#domain/capture/writes.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import {
  type CreateStatisticInput,
  createStatisticInput,
  type GiveSeriesInput,
  giveSeriesInput,
  type ReviseStatisticInput,
  reviseStatisticInput,
  type ValueInput,
  type valueInput,
} from "./input.ts";
import { checkPeriod, checkRange, isSameValue, toInstant } from "./rules.ts";
import {
  ensureSeries,
  insertStatistic,
  insertVintage,
  lockNewestVintage,
  updateSeries,
} from "./writes.ts";

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
  return runWrite(actor, async ({ tx, audit }) => {
    const origin = await resolveOrigin(tx, value.origin, by);
    if (!origin.ok) return origin;
    const knownFrom = await resolveKnownFrom(tx, value, origin.value.passageId);
    if (!knownFrom.ok) return knownFrom;
    const seriesId =
      target.kind === "series"
        ? target.seriesId
        : target.kind === "new_series"
          ? (await ensureSeries(tx, target.series, by)).id
          : null;
    const made = await insertStatistic(tx, {
      seriesId,
      ...measured(target),
      period: period.value,
      periodKind,
      nature,
      saidByPersonId: saidBy?.personId ?? null,
      saidByOrganisationId: saidBy?.organisationId ?? null,
      saidByRoleId: saidBy?.roleId ?? null,
      createdBy: by,
    });
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
    audit({
      action: "statistic.create",
      thing: "statistics",
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
    const origin = await resolveOrigin(tx, value.origin, by);
    if (!origin.ok) return origin;
    const knownFrom = toInstant(value.knownFrom) ?? new Date();
    if (knownFrom <= newest.knownFrom) {
      return fail({
        code: "statistics.knownTooEarly",
        field: "knownFrom",
        values: { after: newest.knownFrom.toISOString().slice(0, 10) },
      });
    }
    const reported = toReported(value);
    if (isSameValue(newest, reported) && cause === "source_revised")
      return fail({ code: "statistics.nothingRevised", field: "value" });
    const vintageId = await insertVintage(tx, {
      statisticId,
      n: newest.n + 1,
      cause,
      knownFrom,
      ...reported,
      ...origin.value,
      createdBy: by,
    });
    audit({
      action: "statistic.revise",
      thing: "statistics",
      thingId: statisticId,
      detail: { vintageId, cause },
    });
    enqueue("raise-notices", { cause: "vintage", statisticId, vintageId });
    return succeed({ vintageId, n: newest.n + 1 });
  });
}

/** Gives a stated figure the series that it belongs to. */
export async function giveSeries(
  actor: Actor,
  input: GiveSeriesInput,
): Promise<Result<{ statisticId: string }>> {
  if (!can(actor, "statistic.update")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(giveSeriesInput, input);
  if (!parsed.ok) return parsed;
  return runWrite(actor, async ({ tx, audit }) => {
    if (!(await updateSeries(tx, parsed.value))) return fail({ code: "statistics.hasSeries" });
    const { statisticId, seriesId } = parsed.value;
    audit({
      action: "statistic.give-series",
      thing: "statistics",
      thingId: statisticId,
      detail: { seriesId },
    });
    return succeed({ statisticId });
  });
}

/** A stated figure says what it is and in which unit; one of a series only where it counts by another noun than its indicator. */
function measured(target: z.output<typeof createStatisticInput>["target"]) {
  if (target.kind === "stated")
    return { what: target.what, unitKind: target.unit.kind, unitCode: target.unit.code };
  const noun = target.kind === "series" ? target.noun : null;
  return noun === null ? {} : { unitKind: "count" as const, unitCode: noun };
}

type Value = z.output<typeof valueInput>;

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

type ResolvedOrigin = {
  passageId: string | null;
  derivationRunId: string | null;
  noPassageBecause: string | null;
};

/** A vintage's one origin; a span of a text becomes a passage. */
async function resolveOrigin(
  tx: Tx,
  origin: ValueInput["origin"],
  by: string | null,
): Promise<Result<ResolvedOrigin>> {
  const none = { passageId: null, derivationRunId: null, noPassageBecause: null };
  switch (origin.kind) {
    case "passage":
      return succeed({ ...none, passageId: origin.passageId });
    case "derivation":
      return succeed({ ...none, derivationRunId: origin.runId });
    case "none":
      return succeed({ ...none, noPassageBecause: origin.because });
    case "span": {
      const { textLayerId, start, end } = origin;
      const passage = await ensurePassage(tx, { textLayerId, start, end, createdBy: by });
      const problem: Problem = { code: "statistics.passageNotThere", field: "origin" };
      return passage ? succeed({ ...none, passageId: passage.id }) : fail(problem);
    }
  }
}

/** When the world knew: as given, else the day on which the source was published, else now. */
async function resolveKnownFrom(
  tx: Tx,
  value: Value,
  passageId: string | null,
): Promise<Result<Date>> {
  if (value.knownFrom !== null) {
    const given = toInstant(value.knownFrom);
    return given
      ? succeed(given)
      : fail({ code: "statistics.knownFromInvalid", field: "knownFrom" });
  }
  if (passageId === null) return succeed(new Date());
  const [row] = await tx
    .select({ publishedOn: sql<string | null>`lower(${sources.published})::text` })
    .from(passages)
    .innerJoin(captures, eq(captures.id, passages.captureId))
    .innerJoin(sources, eq(sources.id, captures.sourceId))
    .where(eq(passages.id, passageId));
  return succeed(toInstant(row?.publishedOn ?? null) ?? new Date());
}
