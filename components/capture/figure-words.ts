import type { Qualifier } from "#domain/evidence/figure.ts";
import { getEvidenceWords } from "#messages/evidence.ts";

export const scales = [0, 3, 6, 9, 12] as const;
export const natures = ["count", "forecast", "plan", "claim"] as const;

export function nameQualifier(qualifier: Qualifier): string {
  const words = getEvidenceWords("en");
  const names = {
    "=": "qualifiers.equal",
    "~": "qualifiers.about",
    "<": "qualifiers.under",
    ">": "qualifiers.over",
    "≤": "qualifiers.atMost",
    "≥": "qualifiers.atLeast",
  } as const;
  return words(names[qualifier]);
}
