import type { Node as PMNode } from "@tiptap/pm/model";
import { type EvidenceRef, readEvidence } from "#domain/richtext/evidence-nodes.ts";
import {
  type MarkSpan,
  type PrintedWords,
  type ProjectedText,
  projectText,
  toPositions,
} from "#domain/richtext/project-text.ts";
import { type Analysis, analyse } from "../extract/analysis.ts";
import { type ReadFigure, readFiguresIn } from "../extract/read-figures.ts";
import type { Token } from "../extract/tokens.ts";
import { findQuotations, type Quotation } from "./find-quotations.ts";
import type { Finding, LintOptions } from "./finding.ts";
import { blankOthers } from "./own-words.ts";
import type { EvidenceSnapshot } from "./snapshot.ts";

/** A textblock, or a block that is evidence itself, as every rule looks at it. */
export type LintBlock = {
  node: PMNode;
  projected: ProjectedText;
  /** Tokens and sentences of the text, for every rule that reads words. */
  analysis: Analysis;
  /** The same tokens, those blanked that the writer doesn't claim himself: see blankOthers. */
  ownTokens: Token[];
  /** All figures that can be read in the text, bound ones too. */
  figures: readonly ReadFigure[];
  quotations: readonly Quotation[];
  /** Quotation marks without their other half. */
  unpairedMarks: readonly Span[];
  /** Evidence nodes and marks, in reading order. */
  evidence: readonly PlacedEvidence[];
  waivers: readonly MarkSpan[];
};

/** `start` and `end` are offsets in the text, `from` and `to` positions in the block as `place` gives them. */
export type PlacedEvidence = {
  ref: EvidenceRef;
  words: string;
  start: number;
  end: number;
  from: number;
  to: number;
};

export type LintContext = {
  evidence: EvidenceSnapshot;
  options: LintOptions;
  printedWords: PrintedWords;
};

/**
 * One rule looks at one block at a time, so that a block that hasn't changed is not looked at again. Positions in its findings count from the
 * block: 0 is before it, 1 before its first character.
 */
export type Rule = (block: LintBlock, context: LintContext) => Finding[];

/** A rule that asks nothing of the evidence but where it stands. */
export type WordRule = (block: LintBlock, context: Pick<LintContext, "options">) => Finding[];

/** Reads a block: the costly part of linting. */
export function readBlock(node: PMNode, { printedWords, options }: LintContext): LintBlock {
  const projected = projectText(node, printedWords);
  const { text } = projected;
  const { language } = options;
  const analysis = analyse(text, { language });
  const written = withoutBoundMarks(projected);
  const tokens = written === text ? analysis.tokens : undefined;
  const { quotations, unpaired } = findQuotations(written, language, tokens);
  const waivers = projected.marks.filter((span) => span.mark.type.name === "waived");
  const speech = quotations.filter(({ isScare }) => !isScare);
  return {
    node,
    projected,
    analysis,
    ownTokens: blankOthers(analysis.tokens, [...projected.atoms, ...speech, ...waivers]),
    figures: readFiguresIn(analysis),
    quotations: quotations.map((one) => ({
      ...one,
      text: text.slice(one.innerStart, one.innerEnd),
    })),
    unpairedMarks: unpaired,
    evidence: listPlacedEvidence(node, projected, printedWords),
    waivers,
  };
}

const marksAndLineEnds = /["“”„‟«»‘’'\n]/g;

/**
 * The text without the marks that bound quotations print, in or around them: only the writer's own open and close a quotation here. Offsets stay.
 */
function withoutBoundMarks({ text, atoms }: ProjectedText): string {
  return atoms
    .filter(({ node }) => node.type.name === "inlineQuote")
    .reduce((kept, { start, end }) => {
      const printed = kept.slice(start, end).replaceAll(marksAndLineEnds, " ");
      return kept.slice(0, start) + printed + kept.slice(end);
    }, text);
}

function listPlacedEvidence(
  node: PMNode,
  projected: ProjectedText,
  printedWords: PrintedWords,
): PlacedEvidence[] {
  const placed: PlacedEvidence[] = [];
  const own = readEvidence(node);
  if (own) {
    const words = printedWords(node);
    placed.push({ ref: own, words, start: 0, end: 0, from: 0, to: node.nodeSize });
  }
  for (const span of [...projected.atoms, ...projected.marks]) {
    const ref = readEvidence("mark" in span ? span.mark : span.node);
    if (!ref) continue;
    const { start, end, from, to } = span;
    const words = projected.text.slice(start, end);
    placed.push({ ref, words, start, end, from: from + 1, to: to + 1 });
  }
  return placed.sort((a, b) => a.from - b.from);
}

/** The positions in the block of a span of its text. */
export function placeSpan(block: LintBlock, start: number, end: number) {
  const { from, to } = toPositions(block.projected, start, end);
  return { from: from + 1, to: to + 1 };
}

/** Of a block that has one; what stands in a caption or a cell belongs to the nearest. */
export function blockId(block: LintBlock): string | null {
  const id: unknown = block.node.attrs.nodeId;
  return typeof id === "string" ? id : null;
}

type Span = { start: number; end: number };

export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
