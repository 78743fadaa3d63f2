import type { ObservationStatus, Qualifier } from "../figure.ts";

/** What a cell says besides its number; "claim" is said by nobody's letter. */
export type CellNature = "forecast" | "plan";

/** SDMX's ways of having no value: missing, cannot exist, not collected, suppressed. */
export type MissingStatus = Extract<ObservationStatus, "O" | "M" | "L" | "Q">;

export type CellValue = {
  kind: "value";
  /** As written, at `scale`, with the decimals that were written: plain decimal strings. A range has no value. */
  value: string | null;
  low: string | null;
  high: string | null;
  qualifier: Qualifier;
  /** The power of ten that a word says ("bn": 9); null where none does. */
  scale: number | null;
  /** What a sign behind the number says of its unit. */
  unit: "percent" | "percentage_points" | null;
  /** Without "A": what isn't said isn't there. */
  statuses: ObservationStatus[];
  nature: CellNature | null;
  /** Of a sum typed as a sum, in order, each with its sign; else empty. */
  terms: string[];
  footnotes: string[];
};

export type CellProblem =
  | "notANumber"
  | "tooLong"
  | "formula"
  | "sumWithoutEquals"
  | "ambiguousComma"
  | "ambiguousLetter"
  | "inBrackets"
  | "rangeReversed"
  | "rangeQualified"
  | "missingWithValue"
  | "unknownWords";

export type CellReading =
  | { kind: "empty" }
  | { kind: "missing"; status: MissingStatus; footnotes: string[] }
  | CellValue
  /** `text` is what wasn't understood. */
  | { kind: "problem"; problem: CellProblem; text: string };

export type DecimalSign = "." | ",";

export type CellOptions = {
  /** Which sign parts the decimals; null where each cell must tell. */
  decimalSign?: DecimalSign | null;
};
