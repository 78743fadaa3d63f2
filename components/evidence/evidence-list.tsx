import { markForeign, type SiteLocale } from "#components/site/site-locale.ts";
import type { EvidenceEntry } from "#domain/briefs/version-content.ts";
import type { EvidenceLinks } from "#domain/briefs/view.ts";
import { type CitedPlace, Entry } from "./entry.tsx";

/** Numbered in the order of their first citation. The data attributes are the words that reader.js shows; it has none of its own. */
export function EvidenceList({
  entries,
  placesOf,
  locale,
  language,
  textLanguage,
  permalink,
  links,
}: {
  entries: readonly EvidenceEntry[];
  placesOf: ReadonlyMap<number, readonly CitedPlace[]>;
  locale: SiteLocale;
  /** The language around the list. */
  language: string;
  /** The article's, in which its entries are called what they are. */
  textLanguage: string;
  permalink: string;
  links: EvidenceLinks;
}) {
  const { words } = locale;
  if (entries.length === 0) return <p>{words("evidence.noneCited")}</p>;
  const numbers = indexEntryNumbers(entries);
  return (
    <ol
      className="evidence"
      data-next={words("evidence.next")}
      data-previous={words("evidence.previous")}
      data-close={words("evidence.close")}
      data-open={words("evidence.open")}
    >
      {entries.map((entry) => (
        <Entry
          key={entry.number}
          entry={entry}
          locale={locale}
          language={language}
          marked={markForeign(locale, textLanguage)}
          permalink={permalink}
          links={links}
          places={placesOf.get(entry.number) ?? []}
          findEntryNumber={(id) => numbers.get(id) ?? null}
        />
      ))}
    </ol>
  );
}

/** Entries by what an input or an origin may name them by: vintage, run, code. */
function indexEntryNumbers(entries: readonly EvidenceEntry[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const entry of entries) {
    if (entry.kind === "statistic") numbers.set(entry.vintageId, entry.number);
    if (entry.kind === "derivation") numbers.set(entry.runId, entry.number);
    if ("code" in entry && !numbers.has(entry.code)) numbers.set(entry.code, entry.number);
  }
  return numbers;
}
