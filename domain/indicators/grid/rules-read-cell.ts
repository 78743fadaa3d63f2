import type { CellNature, DecimalSign } from "#domain/evidence/cells/cell-reading.ts";
import { readCell } from "#domain/evidence/cells/read-cell.ts";
import { scaleDecimal } from "#domain/evidence/decimal.ts";
import type { EntryValue } from "#domain/evidence/entry/entry.ts";
import type { ObservationStatus, Qualifier, Unit } from "#domain/evidence/figure.ts";
import { describeUnit } from "#domain/evidence/format-figure.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { sayTerms } from "../imports/rules-say-terms.ts";
import { checkPeriod } from "../rules.ts";

export type GridValue = {
  period: string;
  nature: "count" | CellNature;
  reported: {
    reportedValue: string | null;
    reportedLow: string | null;
    reportedHigh: string | null;
    unitMult: number;
    qualifier: Qualifier;
    status: ObservationStatus[];
    note: string | null;
  };
};

type Reading = { scale: number; decimalSign: DecimalSign | null; units: ReadonlyMap<string, Unit> };

/** What a cell of the grid says, at the grid's scale where it names none. A cell that has no value is no statistic; what was entered once is revised or withdrawn, not emptied. */
export function readGridCell(
  { seriesId, period, text }: { seriesId: string; period: string; text: string },
  { scale, decimalSign, units }: Reading,
): Result<GridValue> {
  const unit = units.get(seriesId);
  if (!unit) return fail({ code: "thing.notFound" });
  const canonical = checkPeriod(period, false);
  if (!canonical.ok) return canonical;
  const read = readCell(text, { decimalSign });
  if (read.kind === "empty" || read.kind === "missing") return fail({ code: "cells.noValue" });
  if (read.kind === "problem")
    return fail({ code: `cells.${read.problem}`, values: { text: read.text } });
  if (read.unit !== null && read.unit !== unit.kind) {
    const figure = read.unit === "percent" ? "%" : "percentage points";
    return fail({
      code: "statistics.otherUnit",
      values: { figure, series: describeUnit(unit, "en") },
    });
  }
  return succeed({
    period: canonical.value ?? period,
    nature: read.nature ?? "count",
    reported: {
      reportedValue: read.value,
      reportedLow: read.low,
      reportedHigh: read.high,
      unitMult: read.scale ?? scale,
      qualifier: read.qualifier,
      status: read.statuses.length > 0 ? read.statuses : ["A"],
      note: sayTerms(read.terms, read.footnotes.join(" ")),
    },
  });
}

/** As domain/evidence/entry looks at it. */
export function toEntryValue({ period, nature, reported }: GridValue, unit: Unit): EntryValue {
  const inUnits = (decimal: string | null) =>
    decimal === null ? null : scaleDecimal(decimal, reported.unitMult);
  return {
    id: null,
    period,
    periodKind: "over",
    nature,
    figure: {
      value: inUnits(reported.reportedValue),
      low: inUnits(reported.reportedLow),
      high: inUnits(reported.reportedHigh),
      qualifier: reported.qualifier,
      unit,
    },
    statuses: reported.status,
    sourceId: null,
    knownFrom: null,
  };
}
