import type { Tx } from "#db/client.ts";
import { findNearness } from "./rules.ts";
import type { QuoteView } from "./view.ts";
import { insertVerdict } from "./writes.ts";

/** Whether the original is held decides how near each translation is: witnesses for which that changes get a new verdict, the first answer the same. */
export async function judgeAgain(
  tx: Tx,
  quote: QuoteView,
  originalNotHeldBecause: string | null,
): Promise<void> {
  for (const wording of quote.wordings) {
    const nearness = findNearness(wording.translation?.status ?? null, originalNotHeldBecause);
    for (const witness of wording.witnesses) {
      if (witness.nearness === nearness) continue;
      await insertVerdict(tx, { witnessId: witness.id, verdict: witness.verdict, nearness });
    }
  }
}
