import { text } from "drizzle-orm/pg-core";

/** As `Unit` of domain/evidence/figure.ts. */
export const unitKinds = [
  "currency",
  "percent",
  "percentage_points",
  "ratio",
  "measure",
  "count",
] as const;

export const unitKind = () => text("unit_kind", { enum: unitKinds });

/** ISO 4217, UCUM, or the counted noun in lower case; null where the kind says all. */
export const unitCode = () => text("unit_code");

/** About, under, over, at most, at least; "=" as stated. */
export const qualifiers = ["=", "~", "<", ">", "≤", "≥"] as const;
