import type { SiteWords } from "#components/site/site-locale.ts";
import { Chip } from "#components/ui/chip.tsx";
import type { EvidenceEntry } from "#domain/briefs/version-content.ts";
import { listAnswers } from "./standing.ts";

/** What stands behind the entry, and beside it what kind of number it is. */
export function Answers({
  entry,
  words,
  chips = [],
}: {
  entry: EvidenceEntry;
  words: SiteWords;
  chips?: readonly string[];
}) {
  return (
    <p className="answers">
      {listAnswers(entry, words).map((answer) => (
        <b key={answer}>{answer}</b>
      ))}
      {chips.map((chip) => (
        <span key={chip}>
          {" "}
          <Chip>{chip}</Chip>
        </span>
      ))}
    </p>
  );
}
