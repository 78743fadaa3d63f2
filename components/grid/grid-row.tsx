import { memo } from "react";
import type { CellMark } from "./grid-checks.ts";
import type { Written } from "./grid-state.ts";

/** What of a row is selected or gone to; null where nothing is. */
export type RowFocus = { active: number | null; left: number; right: number; draft: string | null };

/** A row of the grid. It is drawn anew only when something of it changes. */
export const GridRow = memo(function GridRow({
  row,
  period,
  held,
  written,
  marks,
  focus,
}: {
  row: number;
  period: string;
  held: readonly string[];
  written: ReadonlyMap<number, Written> | undefined;
  marks: ReadonlyMap<number, CellMark> | undefined;
  focus: RowFocus | null;
}) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus
    // biome-ignore lint/a11y/useSemanticElements: rows that aren't seen aren't drawn, which browsers don't do for tables
    <div role="row" aria-rowindex={row + 2} className="grid-row">
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      <div role="rowheader" aria-colindex={1} className="grid-head">
        {period}
      </div>
      {held.map((text, column) => (
        <GridCell
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          key={column}
          row={row}
          column={column}
          text={written?.get(column)?.text ?? text}
          isWritten={written?.has(column) ?? false}
          mark={marks?.get(column)}
          isActive={focus?.active === column}
          isSelected={focus !== null && column >= focus.left && column <= focus.right}
          draft={focus?.active === column ? focus.draft : null}
        />
      ))}
    </div>
  );
});

const GridCell = memo(function GridCell({
  row,
  column,
  text,
  isWritten,
  mark,
  isActive,
  isSelected,
  draft,
}: {
  row: number;
  column: number;
  text: string;
  isWritten: boolean;
  mark: CellMark | undefined;
  isActive: boolean;
  isSelected: boolean;
  draft: string | null;
}) {
  const state = mark?.problem ? "refused" : (mark?.warnings.length ?? 0) > 0 ? "doubted" : "";
  return (
    // biome-ignore lint/a11y/useSemanticElements: as its row
    <div
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={isSelected}
      aria-invalid={mark?.problem ? true : undefined}
      tabIndex={isActive && draft === null ? 0 : -1}
      data-row={row}
      data-column={column}
      className={`grid-cell${isWritten ? " written" : ""}${state ? ` ${state}` : ""}`}
    >
      {draft === null ? (
        text
      ) : (
        <input
          // biome-ignore lint/a11y/noAutofocus: whoever types into a cell is in it
          autoFocus
          className="grid-input"
          defaultValue={draft}
          aria-label={text}
        />
      )}
    </div>
  );
});
