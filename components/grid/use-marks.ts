import { useEffect, useState } from "react";
import type { GridSeries } from "#domain/indicators/grid/queries-grid.ts";
import { type CellMark, type CellToCheck, openChecks } from "./grid-checks.ts";

/** A little while after the last key, and then for so long at once, so that no key waits. */
const pauseMs = 60;
const sliceMs = 6;

type Reading = { scale: number; decimalSign: "." | "," | null };

/** What is wrong with written cells, or doubtful, by their keys; it comes a moment after they were written. */
export function useMarks(
  series: readonly GridSeries[],
  cells: readonly CellToCheck[],
  { scale, decimalSign }: Reading,
): ReadonlyMap<string, CellMark> {
  const [marks, setMarks] = useState<ReadonlyMap<string, CellMark>>(new Map());
  useEffect(() => {
    let timer = setTimeout(start, pauseMs);
    function start() {
      const check = openChecks(series, cells, { scale, decimalSign });
      const found = new Map<string, CellMark>();
      let at = 0;
      function work() {
        const until = performance.now() + sliceMs;
        for (; at < cells.length && performance.now() < until; at += 1) {
          const cell = cells[at];
          if (cell) found.set(cell.key, check(cell));
        }
        if (at < cells.length) timer = setTimeout(work, 0);
        else setMarks(found);
      }
      work();
    }
    return () => clearTimeout(timer);
  }, [series, cells, scale, decimalSign]);
  return marks;
}
