import { type Column, DataTable } from "#components/ui/table.tsx";
import { formatEdtf } from "#domain/evidence/edtf.ts";
import { localeOf } from "#domain/evidence/format-date.ts";
import type { SubmissionMonth } from "#domain/submissions/view.ts";
import { getFiguresWords } from "#messages/submission-figures.ts";

/** What was sent in, a month a row. `few` is what is said of a number that is too small to be told, `untold` of what can't be said therefore. */
export function FiguresTable({
  months,
  language,
  few,
  untold,
}: {
  months: readonly SubmissionMonth[];
  language: string;
  few: string;
  untold: string;
}) {
  const words = getFiguresWords(language);
  const columns: Column<SubmissionMonth>[] = [
    {
      id: "month",
      heading: words("month"),
      cell: ({ month }) => formatEdtf(month, localeOf(language)),
      rowHeading: true,
    },
    {
      id: "received",
      heading: words("received"),
      cell: ({ received }) => received ?? few,
      number: true,
    },
    {
      id: "decided",
      heading: words("decided"),
      cell: ({ decided }) => decided ?? few,
      number: true,
    },
    {
      id: "days",
      heading: words("days"),
      cell: ({ days }) => (days === null ? untold : words("inDays", { days })),
      number: true,
    },
    {
      id: "accepted",
      heading: words("accepted"),
      cell: ({ acceptedPercent: percent }) =>
        percent === null ? untold : words("percent", { percent }),
      number: true,
    },
  ];
  return (
    <DataTable
      caption={words("table")}
      captionHidden
      columns={columns}
      rows={months}
      rowId={({ month }) => month}
      stacked
    />
  );
}
