import type { SiteWords } from "#components/site/site-locale.ts";
import { formatInstantMinute } from "#components/time/instants.ts";
import type { EvidenceEntry } from "#domain/briefs/version-content.ts";
import type { PassageOrigin, SourceCitation } from "#domain/briefs/version-origins.ts";
import type { EntrySetting } from "./entry.tsx";
import { entryId } from "./mark.tsx";
import { describeSource } from "./source-line.tsx";
import { findOrigin, isTranscription, sayLocator } from "./standing.ts";

/** How to cite this one piece of evidence, as plain text to copy. */
export function CiteEntry({ entry, setting }: { entry: EvidenceEntry; setting: EntrySetting }) {
  const { words } = setting.locale;
  return (
    <details>
      <summary>{words("evidence.cite")}</summary>
      <p
        className="cite-text"
        data-copy={words("evidence.copy")}
        data-copied={words("evidence.copied")}
      >
        {citeEntry(entry, setting)}
      </p>
    </details>
  );
}

/** Publisher, title, date, locator; capture and hash where we hold one; the permanent address. */
export function citeEntry(entry: EvidenceEntry, { locale, permalink }: EntrySetting): string {
  const origin = findOrigin(entry);
  const passage = origin?.kind === "passage" ? origin : null;
  const source: SourceCitation | null =
    passage?.source ?? (entry.kind === "note" ? entry.source : null);
  const locator =
    (passage && sayLocator(passage, locale.words)) ??
    (entry.kind === "note" ? entry.locator : null);
  const work = source === null ? entry.label : describeSource(source, locale);
  const sentences = [
    [work, locator].filter((part) => part !== null).join(", "),
    passage === null ? null : citeCapture(passage, locale.words),
  ].filter((sentence) => sentence !== null);
  return `${sentences.join(". ")}. ${permalink}#${entryId(entry.number)}`;
}

function citeCapture(passage: PassageOrigin, words: SiteWords): string | null {
  if (isTranscription(passage)) return null;
  const { capturedAt, sha256 } = passage.capture;
  const hash = sha256 === null ? "" : `, sha256 ${sha256.slice(0, 12)}`;
  return `${words("evidence.captured", { when: formatInstantMinute(capturedAt) })}${hash}`;
}
