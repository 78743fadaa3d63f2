import type { OurReading } from "#domain/capture/rules-readings.ts";
import type { Nearness, SpeechKind, TranslationStatus, VerdictName } from "./rules.ts";

export type SpeakerView =
  | {
      kind: "person";
      personId: string;
      slug: string;
      name: string;
      /** Held on the day of the speech. */
      role: { id: string; title: string } | null;
    }
  | { kind: "organisation"; organisationId: string; slug: string; name: string }
  | { kind: "role_holder"; role: { id: string; title: string; organisation: string | null } }
  | { kind: "withheld"; withheldSpeakerId: string; description: string; reason: string }
  | { kind: "nobody" };

/** Who is reported to have said it, when, as what, as we knew from `createdAt` on. */
export type QuoteStateView = {
  id: string;
  n: number;
  speech: SpeechKind;
  speaker: SpeakerView;
  /** EDTF; null where the report doesn't say. */
  saidOn: string | null;
  occasion: string | null;
  spokenLanguage: string | null;
  originalNotHeldBecause: string | null;
  cause: "first" | "our_error" | "new_evidence";
  note: string | null;
  createdAt: Date;
};

/** A passage in which a wording stands, or is said to, and what the token diff found there. */
export type WitnessView = {
  id: string;
  verdict: VerdictName;
  nearness: Nearness;
  /** The passage's words are those that somebody read or heard there. */
  readIn: OurReading | null;
  passage: {
    id: string;
    textLayerId: string | null;
    start: number | null;
    end: number | null;
    page: number | null;
    /** Null after a redaction. */
    exact: string | null;
    prefix: string | null;
    suffix: string | null;
  };
  capture: {
    id: string;
    n: number;
    method: "fetch" | "upload" | "paste" | "transcription";
    capturedAt: Date;
    /** Hex; null of a transcription. */
    sha256: string | null;
  };
  source: {
    id: string;
    code: string;
    title: string | null;
    publisher: string | null;
    published: string | null;
    independenceGroup: string | null;
  };
};

export type WordingView = {
  id: string;
  language: string;
  /** Null after a redaction. */
  text: string | null;
  /** Null: the words as spoken. */
  translation: {
    status: TranslationStatus;
    translator: string;
    of: string | null;
    /** Of a translation of a translation: why. */
    relayBecause: string | null;
  } | null;
  /** Does it stand in what we hold? The best of its witnesses; null without any. */
  verdict: VerdictName | null;
  /** That witness's words are those that somebody read or heard there. */
  readIn: OurReading | null;
  /** How near is it to the speech? */
  nearness: Nearness;
  /** A translation of ours is cited only once somebody else has read it against the original. */
  isReviewed: boolean;
  witnesses: WitnessView[];
  createdAt: Date;
};

export type QuoteView = {
  id: string;
  code: string;
  /** As it holds now. */
  state: QuoteStateView;
  wordings: WordingView[];
  isWithdrawn: boolean;
  isReleased: boolean;
  /** Readers see the quote as it was then: when a version that cites it was last published, or it was released. Null: they don't see it. */
  shownAsOf: Date | null;
  revision: number;
  createdAt: Date;
};

/** With what was held before, the newest first. */
export type QuoteWithHistory = QuoteView & { states: QuoteStateView[] };

/** Another text that has the same words, or nearly. */
export type WitnessCandidate = {
  wordingId: string;
  verdict: VerdictName;
  textLayerId: string;
  captureId: string;
  start: number;
  end: number;
  exact: string;
  source: {
    id: string;
    code: string;
    title: string | null;
    publisher: string | null;
    independenceGroup: string | null;
  };
};

/** What there is to know of who a withheld speaker is: nothing, something that is sealed, or something whose key was destroyed. */
export type IdentityView = {
  id: string;
  state: "none" | "sealed" | "destroyed";
  mayOpen: boolean;
};
