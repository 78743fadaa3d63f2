import { scaleDecimal } from "#domain/evidence/decimal.ts";
import type { EntryValue } from "#domain/evidence/entry/entry.ts";

/** A value as somebody would type it into a cell at a scale: "~44–45 F". Read back, it is the same. */
export function printCell({ figure, statuses, nature }: EntryValue, scale: number): string {
  const { value, low, high, qualifier } = figure;
  const ends = [value ?? low, value === null ? high : null].flatMap((end) =>
    end === null ? [] : [scaleDecimal(end, -scale)],
  );
  if (ends.length === 0) return "";
  const sign = qualifier === "=" ? openSide(low, high, value) : qualifier;
  const letters = statuses.filter((status) => status !== "A").join("");
  return [`${sign}${ends.join("–")}`, letters, nature === "plan" ? "plan" : ""]
    .filter(Boolean)
    .join(" ");
}

/** A range with one end is an inequality. */
function openSide(low: string | null, high: string | null, value: string | null): string {
  if (value !== null || (low !== null && high !== null)) return "";
  return low === null ? "≤" : "≥";
}
