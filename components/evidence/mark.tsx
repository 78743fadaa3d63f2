import type { ReactNode } from "react";
import type { SiteWords } from "#components/site/site-locale.ts";
import type { EvidenceEntry } from "#domain/briefs/version-content.ts";
import { listGlyphs } from "./glyphs.ts";
import { Sign } from "./sign.tsx";

export type MarkLook = "ev" | "ev-q" | "ev-p";

/** Ids of a place in the text and of an entry in the list; also the fragments that people share. */
export function placeId(nodeId: string): string {
  return `n-${nodeId}`;
}

export function entryId(entryNumber: number): string {
  return `e${entryNumber}`;
}

/**
 * A link from words of the article to their entry in the evidence list. Its name is its words and where it leads; the first child carries the
 * underline. Works as plain HTML; reader.js lifts the entry as a card.
 */
export function EvidenceMark({
  look,
  nodeId,
  entry,
  words,
  changed,
  children,
}: {
  look: MarkLook;
  nodeId: string;
  entry: EvidenceEntry;
  words: SiteWords;
  changed: boolean;
  /** One element: the words. */
  children: ReactNode;
}) {
  const { number } = entry;
  return (
    <a className={look} id={placeId(nodeId)} href={`#${entryId(number)}`} data-e={number}>
      {children}
      <MarkEnd entry={entry} words={words} changed={changed} />
    </a>
  );
}

/** The glyphs for the eye, the same in words for listeners, and where the link leads. */
export function MarkEnd({
  entry,
  words,
  changed,
}: {
  entry: EvidenceEntry;
  words: SiteWords;
  changed: boolean;
}) {
  const glyphs = listGlyphs(entry, words, changed);
  const spoken = [
    ...glyphs.map((glyph) => glyph.words),
    words("evidence.number", { n: entry.number }),
  ];
  return (
    <>
      {glyphs.map((glyph) => (
        <span key={glyph.sign} className="glyph" title={glyph.words} aria-hidden="true">
          <Sign name={glyph.sign} />
        </span>
      ))}
      <span className="vh">{`, ${spoken.join(", ")}`}</span>
    </>
  );
}
