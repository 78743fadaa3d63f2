import { DataTable } from "#components/ui/table.tsx";
import type {
  OutcomeExample,
  StatisticImportView,
} from "#domain/indicators/imports/view-imports.ts";
import { sayProblem } from "#messages/problem-words.ts";
import { getTablesWords } from "#messages/tables.ts";
import { nameColumn } from "./name-column.ts";

const words = getTablesWords("en");

/** What would come, or came, of a table: counted, and the first cells of each kind with the reason where one is refused. */
export function ImportOutcomes({
  counts,
  examples,
}: Pick<StatisticImportView, "counts" | "examples">) {
  if (counts === null) return null;
  return (
    <>
      <p>{words("counts", counts)}</p>
      {(["refused", "revised", "new", "missing", "equal"] as const).map((state) => {
        const own = examples.filter((one) => one.state === state);
        if (own.length === 0) return null;
        return (
          <details key={state} className="fold" open={state === "refused"}>
            <summary>
              {words(`outcome.${state}`)} ({counts[state]})
            </summary>
            <OutcomeTable examples={own} hasReason={state === "refused"} />
          </details>
        );
      })}
    </>
  );
}

function OutcomeTable({
  examples,
  hasReason,
}: {
  examples: readonly OutcomeExample[];
  hasReason: boolean;
}) {
  return (
    <DataTable
      caption={words("examplesOf", { count: examples.length })}
      columns={[
        {
          id: "at",
          heading: words("row"),
          cell: ({ n, column }) => `${nameColumn(column)}${n}`,
          rowHeading: true,
        },
        { id: "cell", heading: words("cell"), cell: ({ text }) => text },
        {
          id: "said",
          heading: words(hasReason ? "reason" : "period"),
          cell: ({ problem, period }) => (problem ? sayProblem(problem, "en") : period),
        },
      ]}
      rows={examples}
      rowId={({ n, column }) => `${n} ${column}`}
    />
  );
}
