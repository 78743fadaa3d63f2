import type { BriefState } from "#domain/briefs/desk-view.ts";

/** What the studio's search looks through, in the order in which it answers. */
export const studioKinds = [
  "briefs",
  "sources",
  "captures",
  "quotes",
  "indicators",
  "statistics",
  "people",
  "comments",
  "media",
] as const;
export type StudioKind = (typeof studioKinds)[number];

/** A kind by its name in an address; null for anything else, which is no filter. */
export const readStudioKind = (text: string): StudioKind | null =>
  studioKinds.find((kind) => kind === text) ?? null;

/** A stretch of what was found; the words that were asked for are marked. */
export type TextPiece = { text: string; isMarked: boolean };

/** What else a list says of what was found. */
export type HitFact =
  | { kind: "state"; state: BriefState }
  | { kind: "name"; name: string }
  | { kind: "date"; edtf: string }
  | { kind: "instant"; at: string }
  | { kind: "capture"; n: number };

export type StudioHit = {
  /** Where in the studio it is kept; no two of one kind are kept at the same place. */
  path: string;
  title: string | null;
  /** Of the title and of what was found in it, as far as it is known. */
  language: string | null;
  excerpt: readonly TextPiece[];
  facts: readonly HitFact[];
};

/** What was found of one kind: how many, as far as they are counted, and those of one page. */
export type StudioFound = {
  kind: StudioKind;
  count: number;
  /** There are more than are counted. */
  isMore: boolean;
  hits: readonly StudioHit[];
};
