import type { Node as PMNode } from "@tiptap/pm/model";
import type { LintContext } from "./block.ts";
import { type BoundFigure, listBoundFigures } from "./bound-figures.ts";
import { listFigureClaims } from "./claims.ts";
import { findReading } from "./find-reading.ts";
import type { Finding } from "./finding.ts";
import { keep } from "./keep.ts";

/** A cell as the rules of tables look at it. */
export type LintCell = {
  text: string;
  /** How many figures can be read in it, bound or not; years are none. */
  numbers: number;
  /** The bound figure that the cell holds, if it holds one and no other number. */
  figure: BoundFigure | null;
  /** What to add to the positions of its figure, so that they count from the table. */
  offset: number;
};

/** Row by row, each as long as the others. */
export type LintTable = readonly (readonly LintCell[])[];

/** As a Rule, for a whole table: positions in its findings count from the table, 0 being before it. */
export type TableRule = (table: LintTable, context: LintContext) => Finding[];

/** Null for a table whose cells don't make a grid: spans of several, or rows of unlike length. */
export function readTable(table: PMNode, context: LintContext): LintTable | null {
  const rows: LintCell[][] = [];
  let isGrid = true;
  table.forEach((row, rowAt) => {
    const cells: LintCell[] = [];
    row.forEach((cell, cellAt) => {
      isGrid &&= cell.attrs.colspan === 1 && cell.attrs.rowspan === 1;
      const content = readCell(cell, context);
      // The table's, the row's and the cell's own beginnings take a position each.
      cells.push({ ...content, offset: content.offset + rowAt + cellAt + 3 });
    });
    rows.push(cells);
  });
  const width = rows[0]?.length ?? 0;
  return isGrid && width > 1 && rows.every(({ length }) => length === width) ? rows : null;
}

/** With its offset within the cell. Kept, so that a keystroke in one cell doesn't read the others again. */
const readCell = keep((cell: PMNode, context): LintCell => {
  const texts: string[] = [];
  const figures: { figure: BoundFigure; offset: number }[] = [];
  let numbers = 0;
  cell.descendants((node, at) => {
    if (!node.isTextblock) return true;
    const block = findReading(node, context);
    texts.push(block.projected.text);
    const bound = listBoundFigures(block, context);
    const claims = listFigureClaims(block, context.options.language);
    numbers += bound.length + claims.filter(({ standing }) => standing !== "bound").length;
    figures.push(...bound.map((figure) => ({ figure, offset: at })));
    return false;
  });
  const only = numbers === 1 ? figures[0] : undefined;
  return {
    text: texts.join(" ").trim(),
    numbers,
    figure: only?.figure ?? null,
    offset: only?.offset ?? 0,
  };
});

/** The same table with columns for rows. */
export function turnTable(table: LintTable): LintTable {
  const width = table[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => table.flatMap((row) => row[column] ?? []));
}
