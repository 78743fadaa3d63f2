import { isTypoFix } from "./typo-fix.ts";
import type { ChangeClass, EvidenceEntry, VersionContent } from "./version-content.ts";

/** What the database knows of the evidence that two versions share, and their texts don't tell: see evidence-changes.ts. */
export type EvidenceChanges = {
  /** Something is cited at a later state that exists because we erred. */
  hasOurError: boolean;
  /** A quotation that the last version cites has been revised: who, when, where. */
  isQuoteRevised: boolean;
};

export const nothingRevised: EvidenceChanges = { hasOurError: false, isQuoteRevised: false };

/**
 * Which classes a new version may carry, mildest first (DESIGN.md §2.10): changed evidence is an update or, where a value was our error, a correction; evidence in
 * another order, like another name above it, is a clarification at least; and a typo changes no number, name, date, negation or quotation.
 */
export function allowedClasses(
  previous: VersionContent | null,
  next: VersionContent,
  changes: EvidenceChanges,
): ChangeClass[] {
  if (previous === null) return ["first"];
  if (changes.hasOurError) return ["correction"];
  const [before, after] = [listCited(previous), listCited(next)];
  if (changes.isQuoteRevised || !isSame([...before].sort(), [...after].sort()))
    return ["update", "correction"];
  if (
    !isSame(before, after) ||
    !isSame(listNames(previous), listNames(next)) ||
    !isTypoFix(previous.document, next.document)
  )
    return ["clarification", "update", "correction"];
  return ["typo", "clarification", "update", "correction"];
}

function listNames({ brief }: VersionContent): string[] {
  return brief.authors.map(({ name }) => name);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

/** What a version cites and prints, in reading order. */
function listCited(content: VersionContent): string[] {
  const keys = new Map(content.evidence.map((entry) => [entry.number, identityOf(entry)]));
  return content.citations.map(({ entry, printed }) => `${keys.get(entry)}\n${printed}`);
}

function identityOf(entry: EvidenceEntry): string {
  switch (entry.kind) {
    case "statistic":
      return entry.vintageId;
    case "derivation":
      return entry.runId;
    case "quote":
      return `${entry.wordingId} ${entry.speaker?.name ?? ""} ${entry.saidOn ?? ""}`;
    case "passage":
      return entry.origin.passageId;
    case "note":
      return `${entry.source.code} ${entry.locator ?? ""} ${entry.reason ?? ""}`;
  }
}
