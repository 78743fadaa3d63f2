import type { SiteWords } from "#components/site/site-locale.ts";
import type { EvidenceEntry } from "#domain/briefs/version-content.ts";
import type { SignName } from "./sign.tsx";
import { isNoted } from "./standing.ts";

export type Glyph = { sign: SignName; words: string };

/** The small signs behind a mark, most telling first. What stands in a capture has none: quiet is the norm. */
export function listGlyphs(entry: EvidenceEntry, words: SiteWords, changed = false): Glyph[] {
  const glyphs: Glyph[] = [];
  if (entry.standing === "arithmetic") {
    glyphs.push({ sign: "arithmetic", words: words("evidence.glyph.arithmetic") });
  }
  if (entry.kind === "statistic") {
    if (entry.statuses.includes("E")) {
      glyphs.push({ sign: "estimate", words: words("evidence.glyph.estimate") });
    }
    if (entry.nature === "forecast" || entry.statuses.includes("F")) {
      glyphs.push({ sign: "forecast", words: words("evidence.glyph.forecast") });
    }
    if (entry.deprecatedBecause !== null) {
      glyphs.push({ sign: "disputed", words: words("evidence.glyph.disputed") });
    }
  }
  if (changed) glyphs.push({ sign: "changed", words: words("evidence.glyph.changed") });
  if (isNoted(entry)) glyphs.push({ sign: "ring", words: words("evidence.glyph.noted") });
  else if (entry.standing === "no_passage") {
    glyphs.push({ sign: "ring", words: words("evidence.glyph.noPassage") });
  }
  return glyphs;
}
