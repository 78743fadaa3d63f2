import { readCell } from "#domain/evidence/cells/read-cell.ts";
import type { GridSeries } from "#domain/indicators/grid/queries-grid.ts";
import type { Written } from "./grid-state.ts";
import type { CellToSave } from "./save-grid.ts";

type Shape = { rows: readonly string[]; columns: readonly GridSeries[] };

/** What was written, as it is saved: as a revision of what stood there, unless that was of another nature: a forecast and the count that follows it are two statistics. */
export function toCellsToSave(
  written: ReadonlyMap<string, Written>,
  { rows, columns }: Shape,
): CellToSave[] {
  return [...written].flatMap(([key, { text, origin, note }]) => {
    const [row = 0, column = 0] = key.split(":").map(Number);
    const [period, series] = [rows[row], columns[column]];
    if (period === undefined || !series) return [];
    const there = series.values.find((value) => value.period === period);
    const read = readCell(text);
    const nature = read.kind === "value" ? (read.nature ?? "count") : null;
    const isSame = there?.id != null && (nature === null || nature === there.nature);
    const held = isSame && there?.id ? { statisticId: there.id, vintage: there.vintage } : null;
    return [{ key, seriesId: series.id, period, text, held, origin, note }];
  });
}
