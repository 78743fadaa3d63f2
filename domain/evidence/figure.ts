/**
 * A figure as stored, read and printed. Values are decimal strings in base units (33.3 billion dollars is "33300000000" of
 * { kind: "currency", code: "USD" }; 90% is "90"); never floats. A range has low and high and no value: nobody invents its middle.
 */
export type FigureValue = {
  value: string | null;
  low: string | null;
  high: string | null;
  qualifier: Qualifier;
  unit: Unit;
};

/** How the source words the value: as stated, about, under, over, at most, at least. */
export const qualifiers = ["=", "~", "<", ">", "≤", "≥"] as const;
export type Qualifier = (typeof qualifiers)[number];

export const unitKinds = [
  "currency",
  "percent",
  "percentage_points",
  "ratio",
  "measure",
  "count",
] as const;
export type UnitKind = (typeof unitKinds)[number];

/**
 * `code` is ISO 4217 for a currency, UCUM for a measure, the counted noun in lower case for a count; null where the kind says all.
 */
export type Unit = { kind: UnitKind; code: string | null };

/**
 * SDMX observation status (CL_OBS_STATUS 2.0): A normal, B break, D definition differs, E estimated, F forecast, I imputed, L not collected,
 * M cannot exist, N not significant, O missing, P provisional, Q suppressed, U low reliability, V unvalidated.
 */
export const observationStatuses = [
  "A",
  "B",
  "D",
  "E",
  "F",
  "I",
  "L",
  "M",
  "N",
  "O",
  "P",
  "Q",
  "U",
  "V",
] as const;
export type ObservationStatus = (typeof observationStatuses)[number];
