import type { PassageOrigin } from "#domain/briefs/version-origins.ts";
import type { OurReading } from "#domain/capture/rules-readings.ts";
import type { Nearness, SpeechKind, TranslationStatus, VerdictName } from "./rules.ts";

/** What readers see of a quote: as it was when it was last published or released. */

export type PublicSpeaker =
  | {
      kind: "person" | "organisation";
      id: string;
      slug: string;
      name: string;
      /** Held on the day of the speech. */
      role: string | null;
    }
  | { kind: "role_holder"; role: string; organisation: string | null }
  | { kind: "withheld"; description: string; reason: string; voucher: string }
  | { kind: "nobody" };

/** A passage in which a wording stands, or reads otherwise. */
export type PublicWitness = { verdict: VerdictName; origin: PassageOrigin };

/** Witnesses that repeat one another, and count as one. */
export type PublicWitnessGroup = {
  /** What they repeat; null for a single source. */
  group: string | null;
  witnesses: PublicWitness[];
};

export type PublicTranslation = {
  status: Exclude<TranslationStatus, "machine">;
  translator: string;
  /** Who has read a translation of ours against the original. */
  reviewers: string[];
  /** The language that it was made from; null where not stated. */
  from: string | null;
  /** Of a translation of a translation: why. */
  relayBecause: string | null;
};

export type PublicWording = {
  id: string;
  language: string;
  /** Null where the words had to be removed; then `removed` says why. */
  text: string | null;
  removed: string | null;
  /** Null: the words as spoken. */
  translation: PublicTranslation | null;
  nearness: Exclude<Nearness, "machine_translation">;
  /** The best that any witness says; of a translation that was compared with nothing, what is said of the words that it translates. Null where nothing is. */
  verdict: VerdictName | null;
  isVerdictOfOriginal: boolean;
  /** It was compared with words that we read or heard there, not with what the source itself holds as text. */
  readIn: OurReading | null;
};

type Circumstances = {
  id: string;
  code: string;
  speaker: PublicSpeaker;
  /** EDTF; null where the report doesn't say. */
  saidOn: string | null;
  occasion: string | null;
  speech: SpeechKind;
};

export type PublicQuoteLine = Circumstances & {
  /** In the reader's language where there is one, else as spoken. */
  wording: PublicWording;
};

export type CitingBrief = {
  briefId: string;
  slug: string;
  title: string;
  language: string;
  /** The newest version that cites it. */
  n: number;
  isCurrent: boolean;
};

export type PublicQuote = Circumstances & {
  spokenLanguage: string | null;
  originalNotHeldBecause: string | null;
  isRevisedSince: boolean;
  /** As spoken first. */
  wordings: (PublicWording & { groups: PublicWitnessGroup[] })[];
  citedBy: CitingBrief[];
};

/** What a list of quotes can be narrowed to. */
export type QuoteFilterChoices = {
  speakers: { slug: string; name: string }[];
  years: number[];
  languages: string[];
};
