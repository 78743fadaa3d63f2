import type { Node as PMNode } from "@tiptap/pm/model";
import type { Range } from "#domain/richtext/attributes.ts";
import { type FoldedText, findOriginalSpan, foldForComparison } from "../normalise.ts";
import { placeSpan } from "./block.ts";
import { standingOfQuotation } from "./claims.ts";
import type { LintOptions } from "./finding.ts";
import { readBlocks } from "./lint.ts";
import type { EvidenceSnapshot } from "./snapshot.ts";

export type WordingCandidate = { wordingId: string; quoteId: string; text: string };

/** Put a quotation in place of words and their marks; `from` and `to` are ProseMirror positions in the document as it is. */
export type QuotationBinding = {
  from: number;
  to: number;
  quoteId: string;
  wordingId: string;
  /** Null for the whole wording. */
  ranges: Range[] | null;
  /** A comma or full stop that the writer set inside the marks and the speaker's words don't have; it goes behind them. */
  after: string;
};

type Question = {
  doc: PMNode;
  evidence: EvidenceSnapshot;
  wordings: readonly WordingCandidate[];
  options: LintOptions;
};

/**
 * The unsourced quotations whose words are exactly those of one wording, or of parts of it in their order, joined by […]. Typography may
 * differ, nothing else. In reading order.
 */
export function planQuotations({ doc, evidence, wordings, options }: Question): QuotationBinding[] {
  const folded = wordings.map((wording) => ({ wording, text: fold(wording.text) }));
  return readBlocks(doc, evidence, options).flatMap(({ block, pos }) =>
    block.quotations.flatMap((quotation) => {
      const standing = standingOfQuotation(quotation, block);
      if (standing !== "unsourced" && standing !== "small") return [];
      const found = findOnlyWording(quotation.text, folded);
      if (!found) return [];
      const { from, to } = placeSpan(block, quotation.start, quotation.end);
      return [{ from: from + pos, to: to + pos, ...found }];
    }),
  );
}

type Folded = { wording: WordingCandidate; text: FoldedText };
type Found = Omit<QuotationBinding, "from" | "to">;

/** A wording said whole goes before those that merely contain the words. */
function findOnlyWording(words: string, wordings: readonly Folded[]): Found | null {
  const found = wordings.flatMap((wording) => findInWording(words, wording) ?? []);
  const whole = found.filter((one) => one.ranges === null);
  const [only, ...others] = whole.length > 0 ? whole : found;
  return only && others.length === 0 ? only : null;
}

const gap = /\s*\[\s*(?:…|\.\.\.)\s*\]\s*/u;
const endMark = /[,.;]$/;

function findInWording(words: string, { wording, text }: Folded): Found | null {
  const { quoteId, wordingId } = wording;
  for (const after of ["", endMark.exec(words)?.[0] ?? ""]) {
    const said = after === "" ? words : words.slice(0, -after.length);
    const ranges = findParts(said.split(gap), text);
    if (!ranges) continue;
    const [first] = ranges;
    const isWhole =
      ranges.length === 1 && first?.[0] === 0 && first[1] === wording.text.trimEnd().length;
    return { quoteId, wordingId, ranges: isWhole ? null : ranges, after };
  }
  return null;
}

function findParts(parts: readonly string[], text: FoldedText): Range[] | null {
  const ranges: Range[] = [];
  let from = 0;
  for (const part of parts) {
    const wanted = fold(part).text.trim();
    const start = wanted === "" ? -1 : findWords(text.text, wanted, from);
    if (start < 0) return null;
    const span = findOriginalSpan(text, { start, end: start + wanted.length });
    ranges.push([span.start, span.end]);
    from = start + wanted.length;
  }
  return ranges;
}

/** Whole words only: "art" isn't said in "part". */
function findWords(text: string, wanted: string, from: number): number {
  for (let at = text.indexOf(wanted, from); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const before = text.slice(Math.max(0, at - 1), at);
    const after = text.slice(at + wanted.length, at + wanted.length + 1);
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return at;
  }
  return -1;
}

function fold(text: string): FoldedText {
  return foldForComparison(text, { caseless: false });
}
