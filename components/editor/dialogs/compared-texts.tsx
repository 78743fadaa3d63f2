import type { ReactNode } from "react";
import { ComparedSide, isQuiet } from "#components/history/compared-side.tsx";
import { compareDocuments, type PrintedDocument } from "#domain/briefs/history/rules-compare.ts";
import { getComparingWords } from "#messages/comparing.ts";

export type ComparedTexts = { isSame: boolean; saved: ReactNode; own: ReactNode };

/** The saved text and one's own, with what each hasn't or has otherwise. The editor loads this, and all that it takes, only where there are two. */
export function compareTexts({
  saved,
  own,
}: {
  saved: PrintedDocument;
  own: PrintedDocument;
}): ComparedTexts {
  const { rows } = compareDocuments(saved, own);
  const words = getComparingWords("en");
  return {
    isSame: rows.every(isQuiet),
    saved: <ComparedSide rows={rows} side="before" words={words} />,
    own: <ComparedSide rows={rows} side="after" words={words} />,
  };
}
