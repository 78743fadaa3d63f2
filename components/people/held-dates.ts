import { formatEdtf } from "#domain/evidence/edtf.ts";
import type { HeldDates } from "#domain/people/rules.ts";
import { getPeopleWords } from "#messages/people.ts";

/** "from 16 January 2020 until 2024"; empty where neither is stated. */
export function sayHeld({ from, to }: HeldDates): string {
  const words = getPeopleWords("en");
  return [
    ...(from === null ? [] : [words("held.since", { from: formatEdtf(from, "en") })]),
    ...(to === null ? [] : [words("held.until", { to: formatEdtf(to, "en") })]),
  ].join(" ");
}
