import type { IntakeProposal } from "#domain/intakes/proposal.ts";
import { getIntakesWords } from "#messages/intakes.ts";

const words = getIntakesWords("en");

/** What is to be looked at before an answer is taken for the source: that it reads like another page, or isn't all of it. Null where nothing is. */
export function sayWarning({
  instead,
  isPaywalled,
}: Pick<IntakeProposal, "instead" | "isPaywalled">): string | null {
  if (instead !== null) return words(`instead.${instead}`);
  return isPaywalled ? words("paywalled") : null;
}
