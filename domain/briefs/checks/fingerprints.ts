import { createHash } from "node:crypto";
import type { LoadedEvidence } from "../load-evidence.ts";
import type { Claim } from "./rules-claims.ts";

/**
 * What a check was of, as a hash: the claim, the words that readers see there, and what these rest on now (a quotation's state, the passage that bears it out). As long as it is the same, a
 * check holds, in later drafts and versions too; where it is another, somebody has to look again.
 */
export function fingerprintOf(claim: Claim, loaded: LoadedEvidence): string {
  const words = claim.text.words;
  if (claim.subject === "waiver") return hash(["waiver", claim.claim, words, claim.around]);
  return hash(["citation", claim.claim, words, ...restsOn(claim.use, loaded)]);
}

function restsOn(
  use: Extract<Claim, { subject: "citation" }>["use"],
  { quotes, statistics }: LoadedEvidence,
): (string | null)[] {
  switch (use.kind) {
    case "statistic":
      return [statistics.get(use.vintageId)?.passageId ?? null];
    case "quote":
    case "inlineQuote": {
      const quote = quotes.get(use.wordingId);
      return [quote?.quoteStateId ?? null, quote?.passageId ?? null];
    }
    default:
      return [];
  }
}

function hash(parts: unknown): string {
  return createHash("sha256").update(JSON.stringify(parts), "utf8").digest("hex");
}
