import type { SiteWords } from "#components/site/site-locale.ts";
import type { EvidenceEntry, QuoteEntry } from "#domain/briefs/version-content.ts";
import type { Origin, PassageOrigin } from "#domain/briefs/version-origins.ts";
import { findOurReading, type OurReading } from "#domain/capture/rules-readings.ts";
import { formatClock } from "#domain/evidence/clock.ts";

export function findOrigin(entry: EvidenceEntry): Origin | null {
  return entry.kind === "derivation" ? null : entry.origin;
}

export function isTranscription(origin: PassageOrigin): boolean {
  return origin.capture.method === "transcription";
}

/** In what we read or heard its words, which we hold; null of words that the source itself holds as text, and of notes of ours. */
export function findReading(origin: PassageOrigin): OurReading | null {
  const { region = null, span, capture } = origin;
  const mediaStartSeconds = span?.start ?? null;
  return findOurReading({ method: capture.method, region, mediaStartSeconds });
}

/** When in a recording its words are said, in words; else the locator that it has. */
export function sayLocator({ span, locator }: PassageOrigin, words: SiteWords): string | null {
  if (!span) return locator;
  return words("evidence.atSpan", { start: formatClock(span.start), end: formatClock(span.end) });
}

/** Whether all we have is a note of ours. A transcription decides it, whatever else the entry says: it can never show a match. */
export function isNoted(entry: EvidenceEntry): boolean {
  const origin = findOrigin(entry);
  if (origin?.kind === "passage" && isTranscription(origin)) return true;
  return entry.standing === "noted";
}

/**
 * The card's answers in neutral words. For a quotation there are two, and both are given: does it stand in what we hold, and how near is it to
 * the speech.
 */
export function listAnswers(entry: EvidenceEntry, words: SiteWords): string[] {
  const holding = sayHolding(entry, words);
  if (entry.kind !== "quote") return [holding];
  const { origin, ...rest } = entry;
  const publisher = origin.kind === "passage" ? origin.source.publisher : null;
  return [holding, sayNearness({ ...rest, publisher }, words)];
}

/** A publisher that put the words into its own language is not said to have translated them: what was spoken, and in what language, we don't know. */
export function sayNearness(
  {
    nearness,
    translator,
    publisher,
  }: Pick<QuoteEntry, "nearness" | "translator"> & { publisher: string | null },
  words: SiteWords,
): string {
  if (translator === null) return words(`evidence.nearness.${nearness}`);
  if (publisher === translator && nearness === "translation_original_not_held") {
    return words("evidence.asPublished", { publisher: translator });
  }
  return words(`evidence.nearnessBy.${nearness}`, { translator });
}

/**
 * Whether the passage has the words that this wording translates, and not the translation itself: it is in another language, and we hold the
 * original.
 */
function isBorneOutByOriginal({ nearness, language, origin }: QuoteEntry): boolean {
  if (origin.kind !== "passage" || nearness === "original") return false;
  return (
    nearness !== "translation_original_not_held" &&
    primary(origin.source.language) !== primary(language)
  );
}

/** "ru" of "ru-BY". */
function primary(language: string): string {
  return language.toLowerCase().split("-")[0] ?? "";
}

/** Where words are compared with what we read in a picture or heard in a recording, it says so: a person's eye and ear are no match of bytes. */
export function sayVerdict(
  told: { verdict: QuoteEntry["verdict"]; isOfOriginal?: boolean; readIn: OurReading | null },
  words: SiteWords,
): string {
  const { verdict, isOfOriginal = false, readIn } = told;
  if (readIn) {
    return isOfOriginal
      ? words(`evidence.readIn.${readIn}.verdictOfOriginal.${verdict}`)
      : words(`evidence.readIn.${readIn}.verdict.${verdict}`);
  }
  return isOfOriginal
    ? words(`evidence.verdictOfOriginal.${verdict}`)
    : words(`evidence.verdict.${verdict}`);
}

function sayHolding(entry: EvidenceEntry, words: SiteWords): string {
  if (isNoted(entry)) return words("evidence.standing.noted");
  const origin = findOrigin(entry);
  if (origin?.kind === "none") {
    return words("evidence.standing.no_passage", { because: origin.because });
  }
  const readIn = origin?.kind === "passage" ? findReading(origin) : null;
  if (entry.kind === "quote") {
    const { verdict } = entry;
    const isOfOriginal = isBorneOutByOriginal(entry);
    return sayVerdict({ verdict, isOfOriginal, readIn }, words);
  }
  if (readIn) return words(`evidence.readIn.${readIn}.standing`);
  return entry.standing === "no_passage"
    ? words("evidence.standing.no_passage", { because: "" })
    : words(`evidence.standing.${entry.standing}`);
}
