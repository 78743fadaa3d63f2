import type { ReactNode } from "react";
import { DataTable } from "#components/ui/table.tsx";
import { formatFigure } from "#domain/evidence/format-figure.ts";
import { describeScale } from "#domain/evidence/format-sign.ts";
import type { ChartMark } from "./chart-model.ts";
import type { ChartPlan } from "./plan-chart.ts";
import { findDays, formatShortPeriod } from "./short-period.ts";

/** Where a table of a thousand rows would be in the way: so many of the latest, and the way to the rest. */
export type ShortTable = { max: number; rest: ReactNode };

/** Every value of a chart, drawn or not, as it is written on the chart: the newest period first. */
export function ChartTable({ plan, short }: { plan: ChartPlan; short?: ShortTable }) {
  const { model, locale, scale } = plan;
  const { words } = locale;
  const rows = [...model.marks].sort((a, b) => findDays(b.period).to - findDays(a.period).to);
  if (rows.length === 0) return null;
  const isShort = short !== undefined && rows.length > short.max;
  const unit = describeScale(model.unit, scale.magnitude, locale.figures);
  return (
    <details className="chart-table">
      <summary>{words("table.show", { count: rows.length })}</summary>
      <p>{words("table.unit", { unit })}</p>
      <DataTable
        caption={words("table.caption", { title: model.title })}
        captionHidden
        stacked
        rows={isShort ? rows.slice(0, short.max) : rows}
        rowId={(mark) => mark.code}
        columns={[
          {
            id: "period",
            heading: words("table.period"),
            rowHeading: true,
            cell: (mark) => formatShortPeriod(mark.period, locale),
          },
          {
            id: "value",
            heading: words("table.value"),
            number: true,
            cell: (mark) => printValue(mark, plan),
          },
          {
            id: "counts",
            heading: words("table.counts"),
            cell: (mark) => mark.coverage ?? words("notStated"),
          },
          {
            id: "compiler",
            heading: words("table.compiler"),
            cell: (mark) => mark.compiler ?? words("notStated"),
          },
          { id: "kind", heading: words("table.kind"), cell: (mark) => sayKind(mark, plan) },
          {
            id: "said-by",
            heading: words("table.saidBy"),
            cell: (mark) => mark.saidBy ?? words("notStated"),
          },
          {
            id: "evidence",
            heading: words("table.evidence"),
            cell: (mark) =>
              mark.evidence === null ? (
                mark.source
              ) : (
                <a href={mark.evidence}>{mark.source ?? mark.code}</a>
              ),
          },
        ]}
      />
      {isShort ? <p>{short.rest}</p> : null}
    </details>
  );
}

/** In the scale of the axis; what counts in another unit says its own. */
function printValue(mark: ChartMark, plan: ChartPlan): string {
  const { unit } = plan.model;
  if (mark.value === null && mark.low === null && mark.high === null)
    return plan.locale.words("noValue");
  return mark.unit.kind === unit.kind && mark.unit.code === unit.code
    ? plan.print(mark)
    : formatFigure(mark, null, plan.locale.figures);
}

/** What kind of value it is, each said once: "forecast" though both nature and status say it. */
function sayKind(mark: ChartMark, plan: ChartPlan): string {
  const { words, sayStatus } = plan.locale;
  const said = new Set([
    ...(mark.nature === "count" ? [] : [words(mark.nature)]),
    ...mark.statuses.filter((status) => status !== "A").map(sayStatus),
    ...(mark.derived ? [words("derived")] : []),
    ...(mark.adopted ? [words("adopted")] : []),
    ...(mark.deprecated ? [words("deprecated")] : []),
    ...(mark.previous === null ? [] : [words("before", { value: plan.print(mark.previous) })]),
  ]);
  return [...said].join("; ");
}
