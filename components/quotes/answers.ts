import type { WordingView } from "#domain/quotes/view.ts";
import { getWords } from "#messages/words.ts";

/** The first answer of a quotation, as readers see it: does it stand in what we hold? */
export function sayVerdict(verdict: NonNullable<WordingView["verdict"]>): string {
  return getWords("en", "site")(`evidence.verdict.${verdict}`);
}

/** The second: how near is it to the speech? A machine's translation is never shown to readers. */
export function sayNearness({ nearness, translation }: WordingView): string {
  const words = getWords("en", "site");
  if (nearness === "machine_translation") return getWords("en", "quotes")("page.machine");
  return translation
    ? words(`evidence.nearnessBy.${nearness}`, { translator: translation.translator })
    : words(`evidence.nearness.${nearness}`);
}
