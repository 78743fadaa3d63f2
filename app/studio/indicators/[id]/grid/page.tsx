import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { ValueGrid } from "#components/grid/value-grid.tsx";
import { nameSeries } from "#components/indicators/series-table.tsx";
import { toCaptureOption } from "#components/passages/capture-option.ts";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { listCaptureChoices } from "#domain/capture/queries-places.ts";
import { compareDecimals } from "#domain/evidence/decimal.ts";
import { parsePeriod } from "#domain/evidence/periods.ts";
import { findGrid, type GridSeries } from "#domain/indicators/grid/queries-grid.ts";
import { findIndicator } from "#domain/indicators/queries.ts";
import { getGridWords } from "#messages/grid.ts";
import { saveGridAction } from "./actions.ts";

type Props = { params: Promise<{ id: string }> };

const words = getGridWords("en");

export const metadata: Metadata = { title: words("title") };

export default async function GridPage({ params }: Props) {
  const actor = await requireStaff();
  const { id } = await params;
  const [indicator, series] = await Promise.all([findIndicator(actor, id), findGrid(actor, id)]);
  if (!indicator || !series) notFound();
  const columns = series.filter(({ indicatorId }) => indicatorId === id);
  const options = new Map(indicator.series.map((one) => [one.id, one]));
  const captures = await listCaptureChoices(actor);
  return (
    <StudioPage bar={<a href={`/studio/indicators/${id}`}>{indicator.title}</a>}>
      <div className="page-stack">
        <h1>{words("heading", { indicator: indicator.title })}</h1>
        <p>{words("intro")}</p>
        {columns.length === 0 ? (
          <EmptyState title={words("noSeries")} />
        ) : (
          <ValueGrid
            indicatorId={id}
            columns={columns}
            series={series}
            labels={columns.map((one) => {
              const option = options.get(one.id);
              return option ? nameSeries(option) : one.title;
            })}
            periods={listPeriods(columns)}
            scale={guessScale(columns)}
            captures={captures.map(toCaptureOption)}
            save={saveGridAction}
          />
        )}
      </div>
    </StudioPage>
  );
}

/** Those that have values, the earliest first, and this year where there are none. */
function listPeriods(columns: readonly GridSeries[]): string[] {
  const periods = new Set(columns.flatMap(({ values }) => values.map(({ period }) => period)));
  const dated = [...periods].flatMap((text) => parsePeriod(text) ?? []);
  const listed = dated
    .sort((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to))
    .map(({ text }) => text);
  return listed.length > 0 ? listed : [String(new Date().getFullYear() - 1)];
}

/** The largest of a thousand's powers at which most values are one or more. */
function guessScale(columns: readonly GridSeries[]): number {
  const values = columns.flatMap(({ values }) =>
    values.flatMap(({ figure }) => figure.value ?? []),
  );
  if (values.length === 0) return 0;
  const reaches = (power: number) =>
    values.filter((value) => compareDecimals(value.replace("-", ""), `1${"0".repeat(power)}`) >= 0)
      .length;
  return [12, 9, 6, 3].find((power) => reaches(power) * 2 > values.length) ?? 0;
}
