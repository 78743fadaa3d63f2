import type { Tx } from "#db/client.ts";
import type { Unit } from "#domain/evidence/figure.ts";
import { describeUnit } from "#domain/evidence/format-figure.ts";
import { findOrganisationsNamed } from "#domain/people/queries.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import { checkCurrency, chooseKnownFrom, isSameValue } from "../rules.ts";
import type { SeriesKey } from "../writes.ts";
import type { Mapping } from "./input-mapping.ts";
import type { ImportEntry, ImportedValue } from "./read-entries.ts";
import {
  findHeldValues,
  type HeldValue,
  insertStatisticsAtOnce,
  insertVintagesAtOnce,
  makeId,
  type NewVintage,
  type ReportKey,
} from "./rows-at-once.ts";
import { sayTerms } from "./rules-say-terms.ts";
import type { SeriesBook } from "./series-book.ts";
import type { EntryOutcome } from "./view-imports.ts";

export type TakingIn = {
  tx: Tx;
  importId: string;
  indicator: { id: string; unit: Unit };
  mapping: Mapping;
  by: string | null;
  now: Date;
  series: SeriesBook;
  /** Of series that this import has made: what it has put into each, which is all that there can be. */
  ownReports: Map<string, Set<string>>;
  compilerIds: Map<string, string | null>;
  /** What is on its way to the database: a transaction is asked one thing at a time. */
  written: Promise<unknown>;
};

type Placed = {
  entry: ImportedValue;
  report: ReportKey;
  vintage: Omit<NewVintage, "statisticId" | "n" | "cause" | "knownFrom">;
};

/**
 * Takes in what a stretch of a table's rows says, in a few queries, and tells for each what came of it, in their order. The same report at another value is its next
 * vintage; a table that gives two values for one report, and not when each was known, is refused the second. What is new is on its way to the database then, which
 * `taking.written` waits for.
 */
export async function takeIn(
  taking: TakingIn,
  entries: readonly ImportEntry[],
): Promise<EntryOutcome[]> {
  const placed = await place(taking, entries);
  const reports = placed.flatMap((each) =>
    "report" in each && mayBeHeld(taking, each.report) ? [each.report] : [],
  );
  const found = reports.length === 0 ? [] : await findHeld(taking, reports);
  const held = new Map<string, HeldValue>();
  for (const [at, report] of reports.entries()) {
    const one = found[at];
    if (one) held.set(keyOf(report), one);
  }
  const statistics: (ReportKey & { id: string })[] = [];
  const vintages: NewVintage[] = [];
  const outcomes = placed.map((each): EntryOutcome => {
    if ("outcome" in each) return each.outcome;
    const decided = decide(each, held.get(keyOf(each.report)) ?? null, taking);
    if ("outcome" in decided) return decided.outcome;
    const { vintage, isNew } = decided;
    if (isNew) statistics.push({ ...each.report, id: vintage.statisticId });
    vintages.push(vintage);
    held.set(keyOf(each.report), { ...vintage, importId: taking.importId });
    return toOutcome(each.entry, isNew ? "new" : "revised");
  });
  const { tx, series, written, by, importId } = taking;
  taking.written = written.then(async () => {
    await series.write();
    await insertStatisticsAtOnce(tx, statistics, by);
    await insertVintagesAtOnce(tx, vintages, { importId, createdBy: by });
  });
  // Heard where it is waited for.
  taking.written.catch(() => undefined);
  return outcomes;
}

async function findHeld({ tx, written }: TakingIn, reports: readonly ReportKey[]) {
  await written;
  return await findHeldValues(tx, reports);
}

/** In a series that this import made, only what it has put there itself is; the rest needs no looking up. */
function mayBeHeld({ ownReports }: TakingIn, report: ReportKey): boolean {
  const own = ownReports.get(report.seriesId);
  const isNew = own !== undefined && !own.has(shortKeyOf(report));
  if (isNew) own.add(shortKeyOf(report));
  return !isNew;
}

function shortKeyOf({ period, nature }: ReportKey): string {
  return nature === "count" ? period : `${period} ${nature}`;
}

function keyOf({ seriesId, period, periodKind, nature }: ReportKey): string {
  return `${seriesId} ${period} ${periodKind} ${nature}`;
}

function toOutcome(
  entry: ImportEntry,
  state: EntryOutcome["state"],
  problem?: Problem,
): EntryOutcome {
  const { n, column } = entry;
  return { n, column, state, ...(problem && { problem }) };
}

/** Before anything was known. */
const firstDay = new Date("0001-01-01T00:00:00Z");

type Decided = { outcome: EntryOutcome } | { vintage: NewVintage; isNew: boolean };

function decide({ entry, vintage }: Placed, held: HeldValue | null, taking: TakingIn): Decided {
  const { knownFrom } = entry;
  const refuse = (problem: Problem) => ({ outcome: toOutcome(entry, "refused", problem) });
  if (held === null) {
    const from = chooseKnownFrom({ knownFrom }, { since: null, after: firstDay, now: taking.now });
    if (!from.ok) return refuse(from.problems[0] ?? { code: "statistics.knownFromInvalid" });
    const first = {
      ...vintage,
      statisticId: makeId(),
      n: 1,
      cause: "first" as const,
      knownFrom: from.value,
    };
    return { vintage: first, isNew: true };
  }
  if (isSameValue(held, vintage)) return { outcome: toOutcome(entry, "equal") };
  if (held.importId === taking.importId && knownFrom === null) {
    return refuse({ code: "imports.twice", values: { period: entry.period } });
  }
  const from = chooseKnownFrom(
    { knownFrom },
    { since: null, after: held.knownFrom, now: taking.now },
  );
  if (!from.ok) return refuse(from.problems[0] ?? { code: "statistics.knownFromInvalid" });
  const { statisticId, n } = held;
  const next = {
    ...vintage,
    statisticId,
    n: n + 1,
    cause: "source_revised" as const,
    knownFrom: from.value,
  };
  return { vintage: next, isNew: false };
}

type Keyed = { entry: ImportedValue; key: SeriesKey } | { outcome: EntryOutcome };

/** Entries with the series that each belongs to, made where it isn't there. */
async function place(
  taking: TakingIn,
  entries: readonly ImportEntry[],
): Promise<(Placed | { outcome: EntryOutcome })[]> {
  await learnCompilers(taking, entries);
  const keyed = entries.map((entry): Keyed => {
    if (entry.kind === "refused") return { outcome: toOutcome(entry, "refused", entry.problem) };
    if (entry.kind === "missing") return { outcome: toOutcome(entry, "missing") };
    const key = toSeriesKey(entry, taking);
    if (!key.ok) return { outcome: toOutcome(entry, "refused", key.problems[0]) };
    return { entry, key: key.value };
  });
  const { series, ownReports, mapping } = taking;
  const found = series.find(keyed.flatMap((one) => ("key" in one ? one.key : [])));
  for (const { id, isNew } of found) if (isNew) ownReports.set(id, new Set());
  const ids = found.values();
  return keyed.map((one) => {
    if (!("key" in one)) return one;
    const { entry } = one;
    const { period, nature, value, statuses, note } = entry;
    const seriesId = ids.next().value?.id ?? "";
    return {
      entry,
      report: { seriesId, period, periodKind: mapping.periodKind, nature },
      vintage: {
        reportedValue: value.value,
        reportedLow: value.low,
        reportedHigh: value.high,
        unitMult: value.scale ?? mapping.scale,
        qualifier: value.qualifier,
        status: statuses.length > 0 ? statuses : ["A"],
        note: sayTerms(value.terms, note),
        passageId: null,
        because: mapping.because,
      },
    };
  });
}

async function learnCompilers(
  { tx, compilerIds, written }: TakingIn,
  entries: readonly ImportEntry[],
): Promise<void> {
  const names = entries.flatMap((entry) =>
    entry.kind === "value" ? (entry.series.compiler ?? []) : [],
  );
  const unknown = [...new Set(names)].filter((name) => !compilerIds.has(name.toLowerCase()));
  if (unknown.length === 0) return;
  await written;
  const found = await findOrganisationsNamed(tx, unknown);
  for (const name of unknown)
    compilerIds.set(name.toLowerCase(), found.get(name.toLowerCase()) ?? null);
}

function toSeriesKey(
  entry: ImportedValue,
  { indicator, compilerIds }: TakingIn,
): Result<SeriesKey> {
  const { series, value } = entry;
  if (value.unit !== null && value.unit !== indicator.unit.kind) {
    const values = {
      figure: value.unit === "percent" ? "%" : "percentage points",
      series: describeUnit(indicator.unit, "en"),
    };
    return fail({ code: "statistics.otherUnit", values });
  }
  const currency = series.currency?.toUpperCase() ?? null;
  if (currency !== null && !/^[A-Z]{3}$/.test(currency))
    return fail({ code: "indicators.currencyUnknown" });
  const other = checkCurrency(currency, indicator.unit);
  if (other) return fail(other);
  const compilerId =
    series.compiler === undefined ? null : (compilerIds.get(series.compiler.toLowerCase()) ?? null);
  if (series.compiler !== undefined && compilerId === null) {
    return fail({ code: "imports.compilerUnknown", values: { name: series.compiler } });
  }
  return succeed({
    indicatorId: indicator.id,
    area: series.area ?? null,
    counterpart: series.counterpart ?? null,
    flow: series.flow?.toLowerCase() ?? null,
    breakdown: series.breakdown ?? null,
    coverage: series.coverage ?? "not_stated",
    compilerId,
    // The indicator's own currency goes without saying.
    currency: currency === indicator.unit.code ? null : currency,
    priceBasis: series.priceBasis ?? "not_stated",
  });
}
