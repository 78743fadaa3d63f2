import { sql } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "#db/client.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { checkEntry } from "#domain/evidence/entry/check-entry.ts";
import type { Unit } from "#domain/evidence/figure.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import { anyOf } from "#domain/sql.ts";
import { listToTell } from "../imports/queries-told.ts";
import {
  findHeldValues,
  insertStatisticsAtOnce,
  insertVintagesAtOnce,
  makeId,
  type NewVintage,
  type ReportKey,
} from "../imports/rows-at-once.ts";
import { loadEntrySeries } from "../load-entry.ts";
import { findPublishedAt, resolveOrigin } from "../resolve-value.ts";
import { chooseKnownFrom, isSameValue } from "../rules.ts";
import { toEntryContext } from "../rules-entry.ts";
import { lockNewestVintage } from "../writes.ts";
import { insertAcceptedWarning } from "../writes-warnings.ts";
import { type EnterStatisticsInput, enterStatisticsInput, type GridEntry } from "./input-grid.ts";
import { type GridValue, readGridCell } from "./rules-read-cell.ts";

export type EnteredCell = { key: string; statisticId: string; vintage: number };

type Entered = z.output<typeof enterStatisticsInput>;
type Ready = {
  cell: GridEntry;
  report: ReportKey;
  vintage: NewVintage;
  isNew: boolean;
};

/**
 * Enters what somebody wrote into a grid: new values, and revisions of those that stood there, all or none, with one audit row. A refusal names its cell: `cells.<key>`. A cell that says
 * what is held already is left as it is.
 */
export async function enterStatistics(
  actor: Actor,
  input: EnterStatisticsInput,
): Promise<Result<{ cells: EnteredCell[] }>> {
  if (!can(actor, "statistic.create") || !can(actor, "statistic.revise"))
    return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(enterStatisticsInput, input);
  if (!parsed.ok) return parsed;
  const entered = parsed.value;
  const by = toStaffId(actor);
  return await runWrite(actor, async ({ tx, audit, enqueue }) => {
    const units = await listUnits(tx, entered.indicatorId);
    const read = entered.cells.map((cell) => ({
      cell,
      read: readGridCell(cell, { ...entered, units }),
    }));
    const problems = read.flatMap(({ cell, read: each }) =>
      each.ok ? [] : each.problems.map((one) => at(cell, one)),
    );
    if (problems.length > 0) return fail(...problems);
    const ready: Ready[] = [];
    for (const { cell, read: each } of read) {
      if (!each.ok) continue;
      const one = await prepare(tx, { cell, value: each.value, entered, by });
      if (!one.ok) problems.push(...one.problems.map((problem) => at(cell, problem)));
      else if (one.value) ready.push(one.value);
    }
    if (problems.length > 0) return fail(...problems);
    if (ready.length === 0) return fail({ code: "statistics.nothingRevised" });
    const made = ready.filter(({ isNew }) => isNew);
    await insertStatisticsAtOnce(
      tx,
      made.map(({ report, vintage }) => ({ ...report, id: vintage.statisticId })),
      by,
    );
    const vintageIds = await insertVintagesAtOnce(
      tx,
      ready.map(({ vintage }) => vintage),
      { importId: null, createdBy: by },
    );
    await keepNotes(tx, { ready, vintageIds, indicatorId: entered.indicatorId, by });
    for (const notice of await listToTell(tx, sql`v.id = ${anyOf(vintageIds)}`))
      enqueue("raise-notices", notice);
    const detail = { made: made.length, revised: ready.length - made.length, vintageIds };
    audit({ action: "statistic.enter", thing: "indicator", thingId: entered.indicatorId, detail });
    return succeed({
      cells: ready.map(({ cell, vintage: { statisticId, n } }) => ({
        key: cell.key,
        statisticId,
        vintage: n,
      })),
    });
  });
}

function at({ key }: GridEntry, problem: Problem): Problem {
  return { ...problem, field: `cells.${key}` };
}

async function listUnits(tx: Tx, indicatorId: string): Promise<Map<string, Unit>> {
  const { rows } = await tx.execute<{ id: string } & Unit>(sql`
    select s.id, case when s.currency is not null then 'currency' else i.unit_kind end as kind, coalesce(s.currency, i.unit_code) as code
    from series s join slices sl on sl.id = s.slice_id join indicators i on i.id = sl.indicator_id where i.id = ${indicatorId}`);
  return new Map(rows.map(({ id, ...unit }) => [id, unit]));
}

type Preparing = { cell: GridEntry; value: GridValue; entered: Entered; by: string | null };

/** Null where the cell says what is held. */
async function prepare(
  tx: Tx,
  { cell, value, entered, by }: Preparing,
): Promise<Result<Ready | null>> {
  const { seriesId } = cell;
  const report: ReportKey = {
    seriesId,
    period: value.period,
    periodKind: "over",
    nature: value.nature,
  };
  const newest = await findNewest(tx, cell, report);
  if (!newest.ok) return newest;
  const held = newest.value;
  if (held && isSameValue(held, value.reported) && entered.cause === "source_revised")
    return succeed(null);
  const origin = await resolveCellOrigin(tx, { cell, entered, by });
  if (!origin.ok) return origin;
  const { passageId, because } = origin.value;
  const since = await findPublishedAt(tx, passageId);
  const knownFrom = held
    ? chooseKnownFrom(
        { knownFrom: null },
        { since: entered.cause === "source_revised" ? since : null, after: held.knownFrom },
      )
    : succeed(since ?? new Date());
  if (!knownFrom.ok) return knownFrom;
  const vintage: NewVintage = {
    ...value.reported,
    statisticId: held?.statisticId ?? makeId(),
    n: (held?.n ?? 0) + 1,
    cause: held ? entered.cause : "first",
    knownFrom: knownFrom.value,
    passageId,
    because,
  };
  return succeed({ cell, report, vintage, isNew: held === null });
}

type Newest = NonNullable<Awaited<ReturnType<typeof lockNewestVintage>>> & { statisticId: string };

async function findNewest(
  tx: Tx,
  { held }: GridEntry,
  report: ReportKey,
): Promise<Result<Newest | null>> {
  const statisticId = held?.statisticId ?? (await findHeldValues(tx, [report]))[0]?.statisticId;
  if (statisticId === undefined) return succeed(null);
  // Somebody else has entered it meanwhile.
  if (held === null) return fail({ code: "statistics.alreadyThere" });
  const newest = await lockNewestVintage(tx, statisticId);
  if (!newest) return fail({ code: "thing.notFound" });
  if (newest.n !== held.vintage)
    return fail({ code: "statistics.revisedMeanwhile", values: { vintage: newest.n } });
  return succeed({ ...newest, statisticId });
}

async function resolveCellOrigin(
  tx: Tx,
  { cell, entered, by }: Pick<Preparing, "cell" | "entered" | "by">,
): Promise<Result<{ passageId: string | null; because: string | null }>> {
  const origin = cell.origin ?? entered.origin;
  if (origin === null || origin.kind === "derivation")
    return fail({ code: "passages.chooseOrigin" });
  const value = {
    value: null,
    low: null,
    high: null,
    scale: 0,
    qualifier: "=" as const,
    statuses: [],
    note: null,
    knownFrom: null,
    origin,
  };
  const resolved = await resolveOrigin(tx, value, by);
  if (!resolved.ok) return resolved;
  return succeed({ passageId: resolved.value.passageId, because: resolved.value.noPassageBecause });
}

type Noted = {
  ready: readonly Ready[];
  vintageIds: readonly string[];
  indicatorId: string;
  by: string | null;
};

/** Of cells that were doubted and have a note, what was doubted and the note. */
async function keepNotes(tx: Tx, { ready, vintageIds, indicatorId, by }: Noted): Promise<void> {
  if (ready.every(({ cell }) => cell.note === null)) return;
  const all = await loadEntrySeries(tx, { indicatorId, seriesId: null });
  for (const [index, { cell, report, vintage }] of ready.entries()) {
    const context = toEntryContext(all, {
      seriesId: report.seriesId,
      statisticId: vintage.statisticId,
    });
    const value = all.find(({ id }) => id === report.seriesId)?.values.get(report.period);
    const vintageId = vintageIds[index];
    if (cell.note === null || !context || !value || vintageId === undefined) continue;
    for (const { code, values } of checkEntry(value, context)) {
      await insertAcceptedWarning(tx, {
        vintageId,
        code,
        said: values,
        note: cell.note,
        createdBy: by,
      });
    }
  }
}
