import { parseEdtf } from "#domain/evidence/edtf.ts";
import type { Problem } from "#domain/result.ts";

/** EDTF, both ends included; null where not stated. */
export type HeldDates = { from: string | null; to: string | null };

/**
 * Could the role have been held on the day of the speech (DESIGN.md §2.15)? Dates with unknown parts are given the benefit of the doubt: they must
 * share one day. Null where no day is known to ask about.
 */
export function isRoleHeldOn(held: HeldDates, on: string | null): boolean | null {
  const days = on === null ? null : parseEdtf(on);
  if (days === null) return null;
  const from = held.from === null ? null : parseEdtf(held.from);
  const to = held.to === null ? null : parseEdtf(held.to);
  return (from === null || from.from < days.to) && (to === null || to.to > days.from);
}

/** A role lasts at least a day. */
export function checkHeldDates(held: HeldDates): Problem[] {
  const from = held.from === null ? null : parseEdtf(held.from);
  const to = held.to === null ? null : parseEdtf(held.to);
  if (from === null || to === null || from.from < to.to) return [];
  return [{ code: "people.roleEndsBeforeItBegins", field: "to" }];
}

/** A fact about a publisher has a passage, or says why there is none; not both. */
export function checkFactOrigin(fact: {
  passageId: string | null;
  noPassageBecause: string | null;
}): Problem[] {
  if ((fact.passageId === null) !== (fact.noPassageBecause === null)) return [];
  return [{ code: "people.factNeedsOrigin", field: "noPassageBecause" }];
}
