import type { SiteLocale } from "#components/site/site-locale.ts";
import { nameSource } from "#components/sources/source-name.tsx";
import { formatInstantDay } from "#components/time/instants.ts";
import { findKeyFigure } from "#domain/briefs/rules-key-figure.ts";
import type {
  DerivationEntry,
  StatisticEntry,
  VersionContent,
} from "#domain/briefs/version-content.ts";
import type { SourceCitation } from "#domain/briefs/version-origins.ts";
import { formatEdtf, parseEdtf } from "#domain/evidence/edtf.ts";
import { type Card, getCardWords } from "./card.ts";

/** The card of a version: its figure is one that the version cites, as its evidence list prints it. One that was withdrawn shows none. */
export function makeBriefCard(content: VersionContent, locale: SiteLocale): Card {
  const { title, brief, publication } = content;
  const words = getCardWords(locale.language);
  const day = formatInstantDay(brief.publishedAt, locale.language);
  const isWithdrawn = brief.changeClass === "withdrawal";
  const entry = isWithdrawn ? null : findKeyFigure(content);
  return {
    publication: publication.name,
    title,
    figure: entry && {
      printed: entry.kind === "statistic" ? entry.inSource : entry.printedResult,
      label: entry.label,
    },
    source: entry && saySource(entry, locale),
    dated: isWithdrawn ? words("withdrawn", { day }) : words("version", { n: brief.version, day }),
  };
}

function saySource(entry: StatisticEntry | DerivationEntry, locale: SiteLocale): string {
  const words = getCardWords(locale.language);
  if (entry.kind === "derivation") return sayArithmetic(entry, locale);
  const { origin, standing } = entry;
  if (origin.kind === "none") return words("noPassage", { because: origin.because });
  if (origin.kind === "derivation") return sayArithmetic(origin, locale);
  const source = nameOrigin(origin.source, locale);
  return words(standing === "noted" ? "noted" : "source", { source });
}

function sayArithmetic(
  { inputs }: Pick<DerivationEntry, "inputs">,
  { language }: SiteLocale,
): string {
  const words = getCardWords(language);
  const sources = [...new Set(inputs.flatMap(({ source }) => source ?? []))].join(", ");
  return sources === "" ? words("arithmetic") : words("arithmeticFrom", { sources });
}

/** By its publisher, and when it appeared. */
function nameOrigin(source: SourceCitation, locale: SiteLocale): string {
  const from = source.publisher === "" ? nameSource(source, locale) : source.publisher;
  const published = source.published;
  if (published === null || parseEdtf(published) === null) return from;
  return `${from}, ${formatEdtf(published, locale.language)}`;
}
