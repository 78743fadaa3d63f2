import { dot } from "#components/ui/dot.ts";
import { DataTable } from "#components/ui/table.tsx";
import { describeUnit } from "#domain/evidence/format-figure.ts";
import type { SeriesOption } from "#domain/indicators/view.ts";
import { getIndicatorsWords } from "#messages/indicators.ts";
import { nameDimensions, nameSlice } from "./statistic-facts-list.tsx";

/** The ways in which an indicator is counted. */
export function SeriesTable({ series }: { series: readonly SeriesOption[] }) {
  const words = getIndicatorsWords("en");
  return (
    <DataTable
      caption={words("page.seriesCaption")}
      captionHidden
      stacked
      rows={series}
      rowId={({ id }) => id}
      columns={[
        {
          id: "slice",
          heading: words("page.slice"),
          cell: (one) => nameDimensions(one) || words("page.whole"),
          rowHeading: true,
        },
        {
          id: "counts",
          heading: words("page.counts"),
          cell: ({ coverage }) => coverage ?? words("notStated"),
        },
        {
          id: "compiler",
          heading: words("page.compiler"),
          cell: ({ compiler }) => compiler?.name ?? words("notStated"),
        },
        {
          id: "unit",
          heading: words("page.currency"),
          cell: ({ unit }) => describeUnit(unit, "en"),
        },
        {
          id: "prices",
          heading: words("page.priceBasis"),
          cell: ({ priceBasis }) => priceBasis ?? words("notStated"),
        },
        {
          id: "values",
          heading: words("page.values"),
          cell: ({ statistics }) => statistics,
          number: true,
        },
      ]}
    />
  );
}

/** "Trade turnover: BY, RU · goods · counted by Belstat". */
export function nameSeries(series: SeriesOption): string {
  const words = getIndicatorsWords("en");
  return [
    nameSlice(series),
    series.coverage ?? words("notStatedCounted").toLowerCase(),
    series.compiler === null
      ? words("countedByNobody")
      : words("countedBy", { compiler: series.compiler.name }),
    ...(series.currency === null ? [] : [series.currency]),
    ...(series.priceBasis === null ? [] : [series.priceBasis]),
  ].join(dot);
}
