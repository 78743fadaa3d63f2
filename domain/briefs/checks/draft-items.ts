import type { Node as PMNode } from "@tiptap/pm/model";
import type { PrintedWords } from "#domain/richtext/project-text.ts";
import type { LoadedEvidence } from "../load-evidence.ts";
import { fingerprintOf } from "./fingerprints.ts";
import type { Decision } from "./queries-decisions.ts";
import { type Claim, listClaims } from "./rules-claims.ts";

/** One thing to check in a draft, and what was decided on it. */
export type DraftItem = { claim: Claim; fingerprint: string; decision: Decision | null };

export function listItems(
  { doc, loaded, print }: { doc: PMNode; loaded: LoadedEvidence; print: PrintedWords },
  decisions: ReadonlyMap<string, Decision>,
): DraftItem[] {
  return listClaims(doc, print).map((claim) => {
    const fingerprint = fingerprintOf(claim, loaded);
    return { claim, fingerprint, decision: decisions.get(fingerprint) ?? null };
  });
}
