import type { ReactNode } from "react";
import { TableScroll } from "#components/ui/table.tsx";
import {
  type DocumentNode,
  readText,
  readWholeNumber,
  readWords,
} from "#domain/richtext/document-nodes.ts";
import type { Reading } from "./reading.ts";

/** A table of the text. Columns that hold nothing but figures stand on the right, their headings with them. */
export function DocumentTable({
  table,
  reading,
  renderCell,
}: {
  table: DocumentNode;
  reading: Reading;
  renderCell: (cell: DocumentNode) => ReactNode;
}) {
  const { words } = reading.locale;
  const [first, ...rest] = table.content;
  const headed = first?.content.every((cell) => cell.type === "tableHeader") === true;
  const numbers = findNumberColumns(headed ? rest : table.content, reading);
  const renderRow = (row: DocumentNode, scope: "col" | "row") => (
    <tr key={readText(row, "nodeId")}>
      {row.content.map((cell, column) => (
        <Cell key={readText(cell, "nodeId")} cell={cell} scope={scope} number={numbers.has(column)}>
          {renderCell(cell)}
        </Cell>
      ))}
    </tr>
  );
  return (
    <TableScroll
      label={words("brief.table", { n: reading.tableNumbers.get(table.attrs.nodeId) ?? 1 })}
    >
      <table>
        {headed && first ? <thead>{renderRow(first, "col")}</thead> : null}
        <tbody>{(headed ? rest : table.content).map((row) => renderRow(row, "row"))}</tbody>
      </table>
    </TableScroll>
  );
}

function Cell({
  cell,
  scope,
  number,
  children,
}: {
  cell: DocumentNode;
  scope: "col" | "row";
  number: boolean;
  children: ReactNode;
}) {
  const span = {
    colSpan: readSpan(cell, "colspan"),
    rowSpan: readSpan(cell, "rowspan"),
    className: number ? "number" : undefined,
  };
  switch (cell.type) {
    case "tableHeader":
      return (
        <th scope={scope} {...span}>
          {children}
        </th>
      );
    case "tableCell":
      return <td {...span}>{children}</td>;
    default:
      throw new Error(`Unknown cell: ${cell.type}`);
  }
}

function readSpan(cell: DocumentNode, name: "colspan" | "rowspan"): number | undefined {
  const span = readWholeNumber(cell, name, 1);
  return span === 1 ? undefined : span;
}

/** What a figure looks like when it stands alone: digits with their sign, separators, qualifier and a short unit. */
const figurePattern = /^[≈~<>≤≥+−–-]?\s?[\d.,\s\u00a0\u202f–-]+\s?(?:%|\p{L}{1,4})?$/u;

function findNumberColumns(rows: readonly DocumentNode[], reading: Reading): Set<number> {
  const figures = new Set<number>();
  const others = new Set<number>();
  for (const row of rows) {
    for (const [column, cell] of row.content.entries()) {
      const text = readWords(cell, (id) => reading.citing.places.get(id)?.printed ?? "").trim();
      if (text === "" || text === "–") continue;
      (figurePattern.test(text) && cell.type === "tableCell" ? figures : others).add(column);
    }
  }
  return figures.difference(others);
}
