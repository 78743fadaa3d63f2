import type { CheckItem } from "#domain/briefs/checks/view-checks.ts";
import { getChecksWords } from "#messages/checks.ts";

export const checkWords = getChecksWords("en");

/** "a figure", "a quotation". */
export function sayKind({ subject, kind }: { subject: CheckItem["subject"]; kind: EntryKind }) {
  return checkWords(`kind.${subject === "citation" ? kindWord(kind) : subject}`);
}

export type EntryKind = NonNullable<CheckItem["entry"]>["kind"] | null;

function kindWord(kind: EntryKind) {
  if (kind === "derivation") return "derived";
  return kind ?? "note";
}
