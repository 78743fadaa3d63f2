import type { CellValue } from "#domain/evidence/cells/cell-reading.ts";
import { readFlags } from "#domain/evidence/cells/read-behind.ts";
import { readCell } from "#domain/evidence/cells/read-cell.ts";
import type { ObservationStatus } from "#domain/evidence/figure.ts";
import { isPrintable } from "#domain/fields.ts";
import type { Problem } from "#domain/result.ts";
import type { TableRow } from "../tables/table-row.ts";
import { type Dimension, dimensions, type Mapping } from "./input-mapping.ts";
import { readPeriodCell } from "./read-period-cell.ts";

/** Where a value stood: the row from 1, the column from 0. */
type Place = { n: number; column: number };

export type ImportedValue = Place & {
  kind: "value";
  /** Names, as the table has them; absent where nothing says one. */
  series: Partial<Record<Dimension, string>>;
  period: string;
  value: CellValue;
  statuses: ObservationStatus[];
  nature: Mapping["nature"];
  note: string | null;
  knownFrom: string | null;
};

export type ImportEntry =
  | ImportedValue
  | (Place & { kind: "missing" })
  | (Place & { kind: "refused"; problem: Problem });

/** Reads the rows of a table by its mapping, in their order: what the header says and what cells above say is remembered from one to the next. */
export class EntryReader {
  private readonly mapping: Mapping;
  private readonly headers: string[][] = [];
  private readonly above = new Map<number, string>();
  private readonly values: number[];

  constructor(mapping: Mapping) {
    this.mapping = mapping;
    this.values = placesOf(mapping, "value");
  }

  read(row: TableRow): ImportEntry[] {
    const { headerFrom, headerRows } = this.mapping;
    if (row.n < headerFrom) return [];
    if (row.n < headerFrom + headerRows) {
      this.headers[row.n - headerFrom] = fillRight(row.cells);
      return [];
    }
    if (row.cells.every((cell) => cell.trim() === "")) return [];
    const told = this.readDimensions(row);
    return this.values.flatMap((column) => this.readValue(row, column, told) ?? []);
  }

  private readDimensions({ cells }: TableRow): Partial<Record<Dimension, string>> {
    const told: Partial<Record<Dimension, string>> = { ...this.mapping.fixed };
    for (const [column, role] of this.mapping.columns.entries()) {
      const name = dimensions.find((one) => one === role);
      if (name === undefined) continue;
      const cell = cells[column]?.trim() ?? "";
      const text = cell === "" && this.mapping.fillDown ? (this.above.get(column) ?? "") : cell;
      this.above.set(column, text);
      if (text !== "") told[name] = text;
    }
    return told;
  }

  private readValue(
    row: TableRow,
    column: number,
    told: ImportedValue["series"],
  ): ImportEntry | null {
    const { mapping } = this;
    const place = { n: row.n, column };
    const reading = readCell(row.cells[column] ?? "", { decimalSign: mapping.decimalSign });
    if (reading.kind === "empty") return null;
    if (reading.kind === "missing") return { ...place, kind: "missing" };
    if (reading.kind === "problem") {
      return refuse(place, { code: `cells.${reading.problem}`, values: { text: reading.text } });
    }
    const series = { ...told };
    let periodText = this.cellOf(row, "period");
    for (const [at, role] of mapping.headers.entries()) {
      const said = this.headers[at]?.[column]?.trim() ?? "";
      if (role === "period") periodText = said;
      else if (role !== "skip" && said !== "") series[role] = said;
    }
    const period = readPeriodCell(periodText, mapping.dates);
    if (period === null)
      return refuse(place, { code: "imports.periodUnreadable", values: { text: periodText } });
    const flags = readFlags(this.cellOf(row, "flag"));
    if (flags === null)
      return refuse(place, {
        code: "imports.flagUnknown",
        values: { text: this.cellOf(row, "flag") },
      });
    if (flags.missing) return { ...place, kind: "missing" };
    const note = [this.cellOf(row, "note"), ...reading.footnotes].filter(Boolean).join(" ");
    const unfit = [...Object.values(series), note].find((text) => !isFit(text));
    if (unfit !== undefined) return refuse(place, { code: "imports.textUnfit" });
    const { statuses, nature } = reading;
    return {
      ...place,
      kind: "value",
      series,
      period,
      value: reading,
      statuses: [...new Set([...statuses, ...flags.statuses])],
      nature: nature ?? (flags.statuses.includes("F") ? "forecast" : mapping.nature),
      note: note === "" ? null : note,
      knownFrom: this.readKnownFrom(row),
    };
  }

  private readKnownFrom(row: TableRow): string | null {
    const text = this.cellOf(row, "knownFrom");
    return text === "" ? this.mapping.knownFrom : (readPeriodCell(text, "day") ?? text);
  }

  private cellOf(row: TableRow, role: "period" | "flag" | "note" | "knownFrom"): string {
    const column = this.mapping.columns.indexOf(role);
    const cell = column < 0 ? "" : (row.cells[column]?.trim() ?? "");
    if (role !== "period" || column < 0) return cell;
    const text = cell === "" && this.mapping.fillDown ? (this.above.get(column) ?? "") : cell;
    this.above.set(column, text);
    return text;
  }
}

const textCharsMax = 300;

function isFit(text: string): boolean {
  return text.length <= textCharsMax && isPrintable(text);
}

function refuse(place: Place, problem: Problem): ImportEntry {
  return { ...place, kind: "refused", problem };
}

function placesOf({ columns }: Mapping, role: Mapping["columns"][number]): number[] {
  return columns.flatMap((one, at) => (one === role ? [at] : []));
}

/** A merged cell's words stand over its first column only. */
function fillRight(cells: readonly string[]): string[] {
  let last = "";
  return cells.map((cell) => {
    if (cell.trim() !== "") last = cell;
    return last;
  });
}
