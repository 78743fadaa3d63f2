import type { EntryContext, EntryRule, EntryValue, EntryWarning } from "./entry.ts";
import { growthMissesLevels } from "./growth.ts";
import { breakdownMisses, partsMissTotal, periodsMissTotal } from "./parts-and-totals.ts";
import { knownBeforeEnd, partAboveWhole, periodsOverlap } from "./periods.ts";
import { otherYearsRate, shareAboveWhole } from "./shares-and-rates.ts";
import { offByPower, otherPeriodsValue, sameAsOther } from "./sizes.ts";

const rules: readonly EntryRule[] = [
  offByPower,
  partsMissTotal,
  breakdownMisses,
  periodsMissTotal,
  growthMissesLevels,
  otherPeriodsValue,
  sameAsOther,
  partAboveWhole,
  periodsOverlap,
  shareAboveWhole,
  otherYearsRate,
  knownBeforeEnd,
];

/** What may be a slip in a value, by what it stands among; each kind once. Pure, and quick enough to be asked as somebody types. */
export function checkEntry(value: EntryValue, context: EntryContext): EntryWarning[] {
  const warnings = rules.flatMap((rule) => rule(value, context));
  return warnings.filter(({ code }, at) => warnings.findIndex((one) => one.code === code) === at);
}
