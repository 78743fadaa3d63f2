import { checkEntry } from "#domain/evidence/entry/check-entry.ts";
import type { EntryValue } from "#domain/evidence/entry/entry.ts";
import type { Unit } from "#domain/evidence/figure.ts";
import type { GridSeries } from "#domain/indicators/grid/queries-grid.ts";
import { readGridCell, toEntryValue } from "#domain/indicators/grid/rules-read-cell.ts";
import { type LoadedSeries, toEntryContext } from "#domain/indicators/rules-entry.ts";
import { sayProblem } from "#messages/problem-words.ts";
import { sayWarning } from "#messages/warning-words.ts";

export type CellMark = { problem: string | null; warnings: string[] };
export type CellToCheck = { key: string; seriesId: string; period: string; text: string };
type Reading = { scale: number; decimalSign: "." | "," | null };

/** Says what is wrong with cells, or doubtful among what is held and what else is written. Slow for thousands: it is asked for a few at a time. */
export function openChecks(
  series: readonly GridSeries[],
  cells: readonly CellToCheck[],
  reading: Reading,
) {
  const units = new Map<string, Unit>(series.map(({ id, key }) => [id, key.unit]));
  const all = series.map((one): LoadedSeries & { values: Map<string, EntryValue> } => ({
    ...one,
    values: new Map(one.values.map((value) => [value.period, value])),
  }));
  const read = new Map(cells.map((cell) => [cell.key, readGridCell(cell, { ...reading, units })]));
  for (const { key, seriesId } of cells) {
    const value = read.get(key);
    const unit = units.get(seriesId);
    if (value?.ok && unit) {
      const entry = { ...toEntryValue(value.value, unit), id: key };
      all.find(({ id }) => id === seriesId)?.values.set(entry.period, entry);
    }
  }
  return function check({ key, seriesId }: CellToCheck): CellMark {
    const value = read.get(key);
    const unit = units.get(seriesId);
    if (!value || !unit) return { problem: null, warnings: [] };
    if (!value.ok) {
      return {
        problem: value.problems.map((one) => sayProblem(one, "en")).join(" "),
        warnings: [],
      };
    }
    const context = toEntryContext(all, { seriesId, statisticId: key });
    const warnings = context
      ? checkEntry({ ...toEntryValue(value.value, unit), id: key }, context)
      : [];
    return { problem: null, warnings: warnings.map((one) => sayWarning(one, "en")) };
  };
}
