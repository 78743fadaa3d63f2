import { formatEdtf } from "#domain/evidence/edtf.ts";
import type { HeldDates } from "#domain/people/rules.ts";
import { getWords } from "#messages/words.ts";

/** "from 16 January 2020 until 2024"; empty where neither is stated. */
export function sayHeld({ from, to }: HeldDates): string {
  const words = getWords("en", "people");
  return [
    ...(from === null ? [] : [words("held.since", { from: formatEdtf(from, "en") })]),
    ...(to === null ? [] : [words("held.until", { to: formatEdtf(to, "en") })]),
  ].join(" ");
}
