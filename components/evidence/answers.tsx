import type { SiteWords } from "#components/site/site-locale.ts";
import type { EvidenceEntry } from "#domain/briefs/version-content.ts";
import { listAnswers } from "./standing.ts";

export function Answers({ entry, words }: { entry: EvidenceEntry; words: SiteWords }) {
  return (
    <p className="answers">
      {listAnswers(entry, words).map((answer) => (
        <span key={answer}>{answer}</span>
      ))}
    </p>
  );
}
