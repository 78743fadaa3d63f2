import { sayVerdict } from "#components/evidence/standing.ts";
import type { WordingView } from "#domain/quotes/view.ts";
import { getQuotesWords } from "#messages/quotes.ts";
import { getSiteWords } from "#messages/site.ts";

/** The first answer of a quotation, as readers see it: does it stand in what we hold, or in what we read or heard? */
export function sayHeld(told: {
  verdict: NonNullable<WordingView["verdict"]>;
  readIn: WordingView["readIn"];
}): string {
  return sayVerdict(told, getSiteWords("en"));
}

/** The second: how near is it to the speech? A machine's translation is never shown to readers. */
export function sayNearness({ nearness, translation }: WordingView): string {
  const words = getSiteWords("en");
  if (nearness === "machine_translation") return getQuotesWords("en")("page.machine");
  return translation
    ? words(`evidence.nearnessBy.${nearness}`, { translator: translation.translator })
    : words(`evidence.nearness.${nearness}`);
}
