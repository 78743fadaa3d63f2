import { DataTable } from "#components/ui/table.tsx";
import type { TableRow } from "#domain/indicators/tables/table-row.ts";
import { getTablesWords } from "#messages/tables.ts";
import { nameColumn } from "./name-column.ts";

const words = getTablesWords("en");
const columnsMax = 30;
const cellCharsMax = 60;

/** A table's first rows, as a spreadsheet shows them. */
export function SampleTable({ rows }: { rows: readonly TableRow[] }) {
  const width = Math.min(columnsMax, Math.max(0, ...rows.map(({ cells }) => cells.length)));
  return (
    <DataTable
      caption={words("sampleCaption")}
      columns={[
        { id: "n", heading: words("row"), cell: ({ n }) => n, rowHeading: true },
        ...Array.from({ length: width }, (_, at) => ({
          id: nameColumn(at),
          heading: nameColumn(at),
          cell: ({ cells }: TableRow) => cells[at]?.slice(0, cellCharsMax),
        })),
      ]}
      rows={rows}
      rowId={({ n }) => String(n)}
    />
  );
}
