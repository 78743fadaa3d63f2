import type { OurReading } from "#domain/capture/rules-readings.ts";
import type { Verdict } from "#domain/evidence/verdict.ts";
import { isRoleHeldOn } from "#domain/people/rules.ts";
import type { Problem } from "#domain/result.ts";

export const speechKinds = ["direct", "partial", "indirect"] as const;
export type SpeechKind = (typeof speechKinds)[number];

export const translationStatuses = ["official", "agency", "ours", "machine"] as const;
export type TranslationStatus = (typeof translationStatuses)[number];

/** The first answer of a quotation, the best first: does it stand in what we hold? */
export const verdictNames = [
  "verbatim",
  "verbatim_with_declared_edits",
  "as_noted",
  "mismatch",
  "not_found",
] as const;
export type VerdictName = (typeof verdictNames)[number];

/** The second: how near is it to the speech? */
export type Nearness =
  | "original"
  | "official_translation"
  | "agency_translation"
  | "our_translation"
  | "translation_original_not_held"
  | "machine_translation";

/** Name and version of what judges: domain/evidence/verdict.ts. */
export const judgeName = "token-diff-1";

/** Whether the words stand to the letter in what somebody else wrote or recorded. */
export function isVerbatim(verdict: VerdictName): boolean {
  return verdict === "verbatim" || verdict === "verbatim_with_declared_edits";
}

/** Notes of ours never match an original (DESIGN.md §2.8): where the words stand in them, they stand as we noted them. */
export function toVerdictName(judged: Verdict, captureMethod: string): VerdictName {
  return isVerbatim(judged) && captureMethod === "transcription" ? "as_noted" : judged;
}

/** Follows from what the wording is, and whether we hold the words as they were spoken. */
export function findNearness(
  translationStatus: TranslationStatus | null,
  originalNotHeldBecause: string | null,
): Nearness {
  if (translationStatus === null) return "original";
  if (translationStatus === "machine") return "machine_translation";
  if (originalNotHeldBecause !== null) return "translation_original_not_held";
  return (
    {
      official: "official_translation",
      agency: "agency_translation",
      ours: "our_translation",
    } as const
  )[translationStatus];
}

/** The best that any witness says; null where there is none. */
export function findBestVerdict(verdicts: VerdictName[]): VerdictName | null {
  return verdictNames.find((name) => verdicts.includes(name)) ?? null;
}

/** The best that any witness says; of two alike, the one that was compared with what the source itself holds, and not with what we read or heard there. */
export function findBestWitness<Said extends { verdict: VerdictName; readIn: OurReading | null }>(
  witnesses: readonly Said[],
): Said | null {
  const verdict = findBestVerdict(witnesses.map((one) => one.verdict));
  const alike = witnesses.filter((one) => one.verdict === verdict);
  return alike.find(({ readIn }) => readIn === null) ?? alike[0] ?? null;
}

const openingMarks = /^["'“„«‘‚‹]\s*/u;
const closingMarks = /\s*["'”“»’›]$/u;

/** The words of a selection that took its quotation marks along; the comma that English puts before the closing mark goes with it. */
export function stripQuotationMarks(selected: string): string {
  const text = selected.trim();
  if (!openingMarks.test(text) || !closingMarks.test(text) || text.length < 3) return text;
  const inner = text.replace(openingMarks, "").replace(closingMarks, "");
  // Marks inside belong to two quotations, or to the words themselves: “A,” he said. “B.”
  if (/["“”„«»]/u.test(inner)) return text;
  return inner.replace(/,$/u, "").trim();
}

export type TranslationInput = {
  status: TranslationStatus;
  translator: string | null;
  translatedFrom: string | null;
  relayBecause?: string | null;
};

/**
 * A relay: a translation of a translation, which says why (DESIGN.md §2.8). Where ours doesn't say what it was made from and the words as spoken aren't held, there is
 * nothing but a translation that it can be of.
 */
export function isRelay({
  status,
  of,
  isOriginalHeld,
}: {
  status: TranslationStatus;
  /** What it was made from, where it says so. */
  of: { translation: unknown } | null;
  isOriginalHeld: boolean;
}): boolean {
  if (of !== null) return of.translation !== null;
  return status === "ours" && !isOriginalHeld;
}

/** A translation of ours is read against the original by somebody else: neither whoever wrote it down nor whom it names as its translator. */
export function mayReview(
  reviewer: { id: string; name: string },
  wording: { createdBy: string | null; translator: string | null },
): boolean {
  const fold = (name: string) => name.normalize("NFC").trim().replace(/\s+/gu, " ").toLowerCase();
  return (
    wording.createdBy !== reviewer.id &&
    (wording.translator === null || fold(wording.translator) !== fold(reviewer.name))
  );
}

type TranslationQuestion = {
  translation: TranslationInput | null;
  language: string;
  spokenLanguage: string | null;
  originalNotHeldBecause: string | null;
  source: {
    language: string;
    translator: string | null;
    translatedFrom: string | null;
    originalNotHeldBecause: string | null;
    /** Who answers for the words in this language where no translator is named. */
    publisher: string | null;
  };
};

export type SettledTranslation = {
  translation: { status: TranslationStatus; translator: string } | null;
  spokenLanguage: string | null;
  originalNotHeldBecause: string | null;
};

/**
 * What a new wording is: the words as spoken, or a credited translation. What the editor says goes first; a translated source's words are its
 * translator's; and where the words as spoken aren't held and nobody says that they were spoken in this language, they are taken for the publisher's
 * translation: the least that can be claimed of them.
 */
export function settleTranslation(
  question: TranslationQuestion,
): SettledTranslation | { problem: Problem } {
  const { translation, language, source } = question;
  if (translation !== null) return settleGivenTranslation(question, translation);
  if (question.spokenLanguage === language) {
    return {
      translation: null,
      spokenLanguage: language,
      originalNotHeldBecause: null,
    };
  }
  const isOfTranslatedSource = source.translatedFrom !== null && source.language === language;
  if (isOfTranslatedSource || question.originalNotHeldBecause !== null) {
    const translator = isOfTranslatedSource
      ? (source.translator ?? source.publisher)
      : source.publisher;
    if (translator === null) return { problem: translatorMissing };
    return {
      translation: { status: "agency", translator },
      spokenLanguage: question.spokenLanguage ?? source.translatedFrom,
      originalNotHeldBecause: question.originalNotHeldBecause ?? source.originalNotHeldBecause,
    };
  }
  if (question.spokenLanguage !== null) return { problem: translatorMissing };
  return { translation: null, spokenLanguage: null, originalNotHeldBecause: null };
}

export const relayReasonMissing: Problem = {
  code: "quotes.relayReasonMissing",
  field: "relayBecause",
};
export const translatedFromItself: Problem = {
  code: "quotes.translatedFromItself",
  field: "translation",
};
const translatorMissing: Problem = { code: "quotes.translatorMissing", field: "translation" };

function settleGivenTranslation(
  { language, spokenLanguage, originalNotHeldBecause, source }: TranslationQuestion,
  translation: TranslationInput,
): SettledTranslation | { problem: Problem } {
  const spoken = spokenLanguage ?? translation.translatedFrom ?? source.translatedFrom;
  if (spoken === language) {
    return { problem: translatedFromItself };
  }
  if (translation.translator === null) return { problem: translatorMissing };
  const { status, translator } = translation;
  return {
    translation: { status, translator },
    spokenLanguage: spoken,
    originalNotHeldBecause: originalNotHeldBecause ?? source.originalNotHeldBecause,
  };
}

/** A speaker's role is one held on the day of the speech (DESIGN.md §2.15). Where nobody says which day that was, it is the one that the report gives. */
export function checkRoleHeld(
  role: { title: string; from: string | null; to: string | null },
  saidOn: string | null,
): Problem[] {
  if (saidOn === null || isRoleHeldOn(role, saidOn) === true) return [];
  return [
    { code: "quotes.roleNotHeld", field: "speaker", values: { role: role.title, date: saidOn } },
  ];
}
