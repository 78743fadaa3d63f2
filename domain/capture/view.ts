import type { TextBlock } from "#db/schema/captures.ts";
import type { Problem } from "#domain/result.ts";
import type { KnownSource } from "#domain/sources/view-imports.ts";
import type { ReliabilityLetter } from "#domain/sources/view-reliability.ts";
import type { ProposedFigure, ProposedQuote } from "./proposed.ts";
import type { TimeSpan } from "./view-spans.ts";

/** A capture as a line: enough to name it and to open it. */
export type CaptureReference = {
  captureId: string;
  n: number;
  source: { id: string; code: string; title: string | null; publisher: string | null };
};

/** What adding a capture gave: a new one; or nothing new, as these bytes are held already, with a notice that says where. */
export type AddedCapture =
  | {
      kind: "added";
      captureId: string;
      n: number;
      sourceId: string;
      textLayerId: string;
      proposals: number;
    }
  | { kind: "held"; duplicateOf: CaptureReference; isSameSource: boolean; notice: Problem }
  /** Nothing yet: nearly the same text is held elsewhere, the nearest first, and it was to be asked. At least one. */
  | { kind: "near"; texts: NearText[] }
  /** Nothing yet: a source has the DOI, or the address, of the one that was to be made. */
  | { kind: "known"; by: "doi" | "address"; source: KnownSource };

/** A capture that holds nearly the same text: `containment` is the share of the shorter of the two that stands in both, estimated, 0 to 1. */
export type NearText = CaptureReference & { containment: number };

export type ProposalDecision = {
  decision: "accepted" | "edited" | "dismissed";
  /** Null: by the system. */
  by: string | null;
  at: Date;
  /** What it became; null of a dismissed one. */
  became: { kind: "quote" | "statistic"; id: string } | null;
};

type ProposalBase = {
  id: string;
  engine: string;
  start: number;
  end: number;
  /** Null: open. */
  decided: ProposalDecision | null;
};

export type ProposalView =
  | (ProposalBase & { kind: "quote"; proposed: ProposedQuote })
  | (ProposalBase & { kind: "figure"; proposed: ProposedFigure });

export type BoundQuote = {
  kind: "quote";
  id: string;
  code: string;
  text: string | null;
  speech: "direct" | "partial" | "indirect";
  speaker: string | null;
};

/** Values in base units, as of the vintage that the passage is the origin of, or a witness to. */
export type BoundStatistic = {
  kind: "statistic";
  id: string;
  code: string;
  vintageId: string;
  isNewest: boolean;
  /** The indicator's title; of a stated figure, what it is. */
  label: string;
  period: string | null;
  value: string | null;
  low: string | null;
  high: string | null;
  qualifier: string;
  unit: { kind: string; code: string | null };
};

/** A passage of the text, and what is bound to it: nothing withdrawn. */
export type BoundPassage = {
  id: string;
  start: number;
  end: number;
  /** Null after a redaction. */
  exact: string | null;
  bound: (BoundQuote | BoundStatistic)[];
};

export type ReadingRoom = {
  source: {
    id: string;
    code: string;
    title: string | null;
    publisher: { id: string; slug: string; name: string } | null;
    published: string | null;
    language: string;
    translator: string | null;
    translatedFrom: string | null;
    originalNotHeldBecause: string | null;
    url: string | null;
  };
  capture: {
    id: string;
    n: number;
    method: "fetch" | "upload" | "paste" | "transcription";
    capturedAt: Date;
    mediaType: string | null;
    fileName: string | null;
    /** Of a recording, where its file tells. */
    durationSeconds: number | null;
    byteLength: number;
    isRedacted: boolean;
    /** Hex; null of a transcription, for a hash of our own notes proves nothing. */
    sha256: string | null;
  };
  layer: {
    id: string;
    normaliser: string;
    /** Null after a redaction. */
    text: string | null;
    blocks: TextBlock[];
    /** In which it is read: the source's, unless the text shows that it is in another. */
    language: string;
    /** Where proposals end although the text goes on; null where they end with it. */
    proposedTo: number | null;
  };
  /** In the order of the text. */
  proposals: ProposalView[];
  passages: BoundPassage[];
};

export type PassageView = {
  id: string;
  captureId: string;
  textLayerId: string;
  start: number;
  end: number;
  exact: string;
};

/** A passage with what leads to it: its words, and the capture and paragraph in which they stand. */
type ReadPlace = {
  kind: "picture";
  page: number;
  /** Null after a redaction. */
  picture: { url: string; width: number; height: number } | null;
};

export type PassagePlace = {
  passageId: string;
  /** Null after a redaction. */
  exact: string | null;
  prefix: string | null;
  suffix: string | null;
  /** From 1, in its text layer; null where none holds its beginning. */
  paragraph: number | null;
  /** Of words that somebody read in a picture, on which page and what it shows, or heard in a recording, when in seconds; and what a second person found. */
  reading:
    | ((ReadPlace | ({ kind: "recording" } & TimeSpan)) & {
        outcome: "agreed" | "corrected" | null;
      })
    | null;
  capture: { id: string; n: number; method: "fetch" | "upload" | "paste" | "transcription" };
  source: {
    id: string;
    title: string | null;
    publisher: string | null;
    /** EDTF. */
    published: string | null;
    language: string;
  };
};

/** A capture as a line of a list to choose from. */
export type CaptureChoice = {
  id: string;
  n: number;
  code: string;
  title: string | null;
  publisher: string | null;
  published: string | null;
  /** Of its source, by staff; null where nobody has said. */
  reliability: ReliabilityLetter | null;
};

/** Where words stand: in UTF-16 code units of the text layer; or the region of a picture, or the span of a recording, in which somebody read or heard them. */
export type FoundWords =
  | { textLayerId: string; start: number; end: number }
  | { passageId: string };
