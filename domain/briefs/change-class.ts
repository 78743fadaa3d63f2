import type { ChangeClass, EvidenceEntry, VersionContent } from "./version-content.ts";

/**
 * Which classes a new version may carry, mildest first (DESIGN.md §2.10): changed evidence is an update or, where a value was our error, a correction; a typo changes
 * no number, name, date, negation or quotation, so any change of evidence or of what is printed rules it out.
 */
export function allowedClasses(
  previous: VersionContent | null,
  next: VersionContent,
  /** Vintages and quote states in `next` that exist because we erred. */
  hasOurError: boolean,
): ChangeClass[] {
  if (previous === null) return ["first"];
  if (hasOurError) return ["correction"];
  if (fingerprint(previous) !== fingerprint(next)) return ["update", "correction"];
  if (wordsThatBind(previous) !== wordsThatBind(next))
    return ["clarification", "update", "correction"];
  return ["typo", "clarification", "update", "correction"];
}

/** What a version cites and prints, in reading order. */
function fingerprint(content: VersionContent): string {
  const keys = new Map(content.evidence.map((entry) => [entry.number, identityOf(entry)]));
  return JSON.stringify(content.citations.map(({ entry, printed }) => [keys.get(entry), printed]));
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

const negations =
  /\b(?:not?|never|none|nobody|nothing|neither|nor|without|cannot|\w+n['’]t|не|ни|нет|без|никогда|никто|ничто)\b/giu;

/** The digits, capitalised words and negations of the running text: what a typo may not touch. */
function wordsThatBind(content: VersionContent): string {
  const text = plainText(content.document);
  const digits = text.match(/\d+(?:[.,]\d+)*/g) ?? [];
  const names = text.match(/\p{Lu}[\p{L}-]+/gu) ?? [];
  return JSON.stringify([
    digits,
    names,
    (text.match(negations) ?? []).map((word) => word.toLowerCase()),
  ]);
}

function plainText(node: unknown): string {
  if (typeof node !== "object" || node === null) return "";
  if ("text" in node && typeof node.text === "string") return node.text;
  if (!("content" in node) || !Array.isArray(node.content)) return " ";
  return `${node.content.map(plainText).join("")} `;
}
