import type { SeriesChoice } from "#components/capture/room-types.ts";
import type { SeriesOption } from "#domain/indicators/view.ts";
import { getEvidenceWords } from "#messages/evidence.ts";

/** A series as the reading room offers it: what is measured, then how it is counted. */
export function toSeriesChoice(series: SeriesOption): SeriesChoice {
  const words = getEvidenceWords("en");
  const places = [series.area, series.counterpart].filter(Boolean).join("–");
  const counted = [
    places,
    series.flow,
    series.breakdown,
    series.coverage ?? words("room.coverageNotStated"),
    series.compiler?.name ?? words("room.compilerNotStated"),
    series.currency,
    series.priceBasis,
  ];
  return {
    id: series.id,
    label: series.indicator,
    detail: counted.filter(Boolean).join(" · "),
    unit: series.unit,
  };
}
